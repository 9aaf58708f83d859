// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "people.invitation.title": undefined;
    "people.invitation.lead": undefined;
    "people.invitation.problems": undefined;
    "people.invitation.name": undefined;
    "people.invitation.nameHint": undefined;
    "people.invitation.email": undefined;
    "people.invitation.language": undefined;
    "people.invitation.submit": undefined;
  }
}

export {};
