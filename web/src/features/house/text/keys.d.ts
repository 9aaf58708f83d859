// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "house.errors.pageNotFound": undefined;
    "house.errors.jobNotFailed": undefined;
    "house.audit.jobRetried": undefined;
    "house.audit.jobsRetried": { count: number };
  }
}

export {};
