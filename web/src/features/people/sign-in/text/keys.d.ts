// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "people.sign-in.menu": undefined;
    "people.sign-in.start.title": undefined;
    "people.sign-in.start.lead": undefined;
    "people.sign-in.start.email": undefined;
    "people.sign-in.start.submit": undefined;
    "people.sign-in.start.problems": undefined;
    "people.sign-in.start.noAccount": undefined;
    "people.sign-in.demo.title": { municipality: string | number };
    "people.sign-in.demo.text": undefined;
    "people.sign-in.demo.as": { person: string | number };
    "people.sign-in.demo.role": { organisation: string | number; role: "administrator" | "coordinator" | "other" | "professional" | "volunteer" };
    "people.sign-in.sent.title": undefined;
    "people.sign-in.sent.lead": { minutes: string | number };
    "people.sign-in.sent.demo": undefined;
    "people.sign-in.sent.waitingMail": undefined;
    "people.sign-in.sent.nothing.title": undefined;
    "people.sign-in.sent.nothing.wait": undefined;
    "people.sign-in.sent.nothing.address": undefined;
    "people.sign-in.sent.nothing.again": undefined;
    "people.sign-in.code.title": undefined;
    "people.sign-in.code.label": undefined;
    "people.sign-in.code.hint": undefined;
    "people.sign-in.code.submit": undefined;
    "people.sign-in.code.wrong": undefined;
    "people.sign-in.code.tooMany": undefined;
    "people.sign-in.code.gone": undefined;
    "people.sign-in.confirm.title": undefined;
    "people.sign-in.confirm.one": { email: string | number; municipality: string | number };
    "people.sign-in.confirm.several": { email: string | number };
    "people.sign-in.confirm.municipality": undefined;
    "people.sign-in.confirm.submit": undefined;
    "people.sign-in.confirm.notYou": undefined;
    "people.sign-in.used.title": undefined;
    "people.sign-in.used.text": { minutes: string | number };
    "people.sign-in.used.again": undefined;
    "people.sign-in.errors.linkUsed": undefined;
    "people.sign-in.errors.municipalityNotChosen": undefined;
    "people.sign-in.mail.subject": undefined;
    "people.sign-in.mail.body": { code: string | number; link: string | number; name: string | number; until: string | number };
  }
}

export {};
