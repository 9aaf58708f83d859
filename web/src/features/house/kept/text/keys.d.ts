// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "house.kept.menu": undefined;
    "house.kept.title": undefined;
    "house.kept.lead": undefined;
    "house.kept.never.title": undefined;
    "house.kept.never.text": undefined;
    "house.kept.own.title": undefined;
    "house.kept.own.text": undefined;
    "house.kept.own.link": undefined;
    "house.kept.cookie.title": undefined;
    "house.kept.cookie.text": undefined;
    "house.kept.cookie.caption": { count: number };
    "house.kept.cookie.name": undefined;
    "house.kept.cookie.howLong": { count: number; unit: "days" | "hours" | "other" };
    "house.kept.cookie.device": undefined;
    "house.kept.rules.title": undefined;
    "house.kept.rules.caption": undefined;
    "house.kept.rules.what": undefined;
    "house.kept.rules.why": undefined;
    "house.kept.rules.howLong": undefined;
  }
}

export {};
