// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "people.roles.administrator": undefined;
    "people.roles.coordinator": undefined;
    "people.roles.professional": undefined;
    "people.roles.volunteer": undefined;
    "people.errors.personNotFound": undefined;
    "people.errors.organisationNotFound": undefined;
    "people.errors.pageNotFound": undefined;
    "people.errors.personAlreadyThere": undefined;
    "people.errors.organisationAlreadyThere": undefined;
    "people.errors.lastAdministrator": undefined;
    "people.audit.invited": { organisation: string | number; person: string | number; role: string | number };
    "people.audit.roleGiven": { organisation: string | number; person: string | number; role: string | number };
    "people.audit.roleTaken": { organisation: string | number; person: string | number; role: string | number };
    "people.audit.listSeen": undefined;
    "people.audit.organisationAdded": { organisation: string | number };
    "people.audit.organisationChanged": { organisation: string | number };
    "people.audit.erased": { person: string | number };
    "people.audit.signedIn": undefined;
    "people.audit.signedOut": undefined;
    "people.audit.sessionEnded": undefined;
    "people.audit.signedOutEverywhere": undefined;
    "people.audit.ownDataChanged": undefined;
  }
}

export {};
