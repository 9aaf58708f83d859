// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "house.mail.menu": undefined;
    "house.mail.title": undefined;
    "house.mail.lead": undefined;
    "house.mail.empty.title": undefined;
    "house.mail.empty.text": undefined;
    "house.mail.address": undefined;
    "house.mail.written": undefined;
  }
}

export {};
