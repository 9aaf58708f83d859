// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "diagnosis.leading.title": undefined;
    "diagnosis.leading.lead": undefined;
    "diagnosis.leading.facts.who.term": undefined;
    "diagnosis.leading.facts.who.says": undefined;
    "diagnosis.leading.facts.long.term": undefined;
    "diagnosis.leading.facts.long.says": undefined;
    "diagnosis.leading.facts.many.term": undefined;
    "diagnosis.leading.facts.many.says": undefined;
    "diagnosis.leading.signIn": undefined;
    "diagnosis.leading.begin": undefined;
    "diagnosis.leading.yours": undefined;
    "diagnosis.leading.ask.title": undefined;
    "diagnosis.leading.ask.text": undefined;
    "diagnosis.leading.before.title": undefined;
    "diagnosis.leading.before.setUp": undefined;
    "diagnosis.leading.before.length": undefined;
    "diagnosis.leading.before.invite": undefined;
    "diagnosis.leading.before.paper": undefined;
    "diagnosis.leading.during.title": undefined;
    "diagnosis.leading.during.open": undefined;
    "diagnosis.leading.during.alone": undefined;
    "diagnosis.leading.during.close": undefined;
    "diagnosis.leading.during.see": undefined;
    "diagnosis.leading.during.settle": undefined;
    "diagnosis.leading.after.title": undefined;
    "diagnosis.leading.after.choose": undefined;
    "diagnosis.leading.after.residents": undefined;
    "diagnosis.leading.after.report": undefined;
    "diagnosis.leading.after.again": undefined;
    "diagnosis.leading.danger": undefined;
  }
}

export {};
