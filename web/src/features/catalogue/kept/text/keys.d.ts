// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "catalogue.kept.own.what": undefined;
    "catalogue.kept.own.why": undefined;
    "catalogue.kept.own.howLong": undefined;
    "catalogue.kept.suggestion.what": undefined;
    "catalogue.kept.suggestion.why": undefined;
    "catalogue.kept.suggestion.howLong": undefined;
  }
}

export {};
