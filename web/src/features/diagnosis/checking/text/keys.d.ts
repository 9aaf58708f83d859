// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "diagnosis.checking.ask.title": undefined;
    "diagnosis.checking.ask.lead": undefined;
    "diagnosis.checking.ask.heard": { answers: number };
    "diagnosis.checking.ask.open": { date: string | number };
    "diagnosis.checking.ask.closed": undefined;
    "diagnosis.checking.ask.end": undefined;
    "diagnosis.checking.ask.code": undefined;
    "diagnosis.checking.ask.write": undefined;
    "diagnosis.checking.ask.anew": undefined;
    "diagnosis.checking.ask.hint": undefined;
    "diagnosis.checking.ask.found": { list: string | number };
    "diagnosis.checking.ask.instead": undefined;
    "diagnosis.checking.ask.goes": undefined;
    "diagnosis.checking.ask.submit": undefined;
    "diagnosis.checking.ask.openAgain": undefined;
    "diagnosis.checking.ask.note": undefined;
    "diagnosis.checking.ask.texts.nl": undefined;
    "diagnosis.checking.ask.texts.en": undefined;
    "diagnosis.checking.ask.texts.ar": undefined;
    "diagnosis.checking.ask.others": undefined;
    "diagnosis.checking.ask.othersText": undefined;
    "diagnosis.checking.heard.verdict": { share: "few" | "most" | "nearlyAll" | "other" | "some"; verdict: "other" | "partly" | "right" | "wrong" };
    "diagnosis.checking.heard.tooFew": { needed: number };
    "diagnosis.checking.heard.waiting": { needed: number; waiting: number };
    "diagnosis.checking.heard.words": undefined;
    "diagnosis.checking.verdicts.right": undefined;
    "diagnosis.checking.verdicts.partly": undefined;
    "diagnosis.checking.verdicts.wrong": undefined;
    "diagnosis.checking.check.title": undefined;
    "diagnosis.checking.check.lead": { organisation: string | number };
    "diagnosis.checking.check.verdict": undefined;
    "diagnosis.checking.check.words": undefined;
    "diagnosis.checking.check.hint": undefined;
    "diagnosis.checking.check.submit": undefined;
    "diagnosis.checking.check.problems": undefined;
    "diagnosis.checking.check.nobody": undefined;
    "diagnosis.checking.check.inDutch": undefined;
    "diagnosis.checking.check.found": { list: string | number };
    "diagnosis.checking.check.instead": undefined;
    "diagnosis.checking.check.example": undefined;
    "diagnosis.checking.check.asItIs": undefined;
    "diagnosis.checking.note.how": undefined;
    "diagnosis.checking.note.camera": undefined;
    "diagnosis.checking.note.type": { address: string | number; code: string | number };
    "diagnosis.checking.note.say": undefined;
    "diagnosis.checking.note.until": { date: string | number };
    "diagnosis.checking.note.foot": { date: string | number; organisation: string | number };
    "diagnosis.checking.sent.title": undefined;
    "diagnosis.checking.sent.lead": undefined;
    "diagnosis.checking.sent.nobody": undefined;
    "diagnosis.checking.errors.notForResidents": undefined;
    "diagnosis.checking.errors.label": undefined;
    "diagnosis.checking.errors.ownLabel": undefined;
    "diagnosis.checking.errors.over": undefined;
    "diagnosis.checking.step.later": undefined;
    "diagnosis.checking.step.ask": undefined;
    "diagnosis.checking.step.open": undefined;
  }
}

export {};
