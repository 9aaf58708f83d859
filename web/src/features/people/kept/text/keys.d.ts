// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "people.kept.organisation.what": undefined;
    "people.kept.organisation.why": undefined;
    "people.kept.organisation.howLong": undefined;
    "people.kept.person.what": undefined;
    "people.kept.person.why": undefined;
    "people.kept.person.howLong": undefined;
    "people.kept.erasure.what": undefined;
    "people.kept.erasure.why": undefined;
    "people.kept.erasure.howLong": undefined;
    "people.kept.signIn.what": undefined;
    "people.kept.signIn.why": undefined;
    "people.kept.signIn.howLong": undefined;
    "people.kept.guess.what": undefined;
    "people.kept.guess.why": undefined;
    "people.kept.guess.howLong": undefined;
    "people.kept.cookies.asked": undefined;
    "people.kept.cookies.link": undefined;
  }
}

export {};
