// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "areas.kept.area.what": undefined;
    "areas.kept.area.why": undefined;
    "areas.kept.area.howLong": undefined;
    "areas.kept.import.what": undefined;
    "areas.kept.import.why": undefined;
    "areas.kept.import.howLong": undefined;
  }
}

export {};
