// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "diagnosis.kept.diagnosis.what": undefined;
    "diagnosis.kept.diagnosis.why": undefined;
    "diagnosis.kept.diagnosis.howLong": undefined;
    "diagnosis.kept.said.what": undefined;
    "diagnosis.kept.said.why": undefined;
    "diagnosis.kept.said.howLong": undefined;
    "diagnosis.kept.check.what": undefined;
    "diagnosis.kept.check.why": undefined;
    "diagnosis.kept.check.howLong": undefined;
    "diagnosis.kept.share.what": undefined;
    "diagnosis.kept.share.why": undefined;
    "diagnosis.kept.share.howLong": undefined;
    "diagnosis.kept.sheetKey.what": undefined;
    "diagnosis.kept.sheetKey.why": undefined;
    "diagnosis.kept.sheetKey.howLong": undefined;
    "diagnosis.kept.cookies.shared": undefined;
    "diagnosis.kept.cookies.made": undefined;
    "diagnosis.kept.cookies.sheet": undefined;
  }
}

export {};
