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
    "people.audit.invited": { organisation: string | number; person: string | number; role: "administrator" | "coordinator" | "other" | "professional" | "volunteer" };
    "people.audit.roleGiven": { organisation: string | number; person: string | number; role: "administrator" | "coordinator" | "other" | "professional" | "volunteer" };
    "people.audit.roleTaken": { organisation: string | number; person: string | number; role: "administrator" | "coordinator" | "other" | "professional" | "volunteer" };
    "people.audit.listSeen": undefined;
    "people.audit.organisationAdded": { organisation: string | number };
    "people.audit.organisationChanged": { organisation: string | number };
    "people.audit.erased": undefined;
    "people.audit.signedIn": undefined;
    "people.audit.signedOut": undefined;
    "people.audit.sessionEnded": undefined;
    "people.audit.signedOutEverywhere": undefined;
    "people.audit.ownDataChanged": undefined;
    "people.audit.listTaken": undefined;
    "people.audit.personSeen": { person: string | number };
    "people.audit.logSeen": undefined;
    "people.audit.logTaken": undefined;
    "people.audit.intact": { entries: number };
    "people.audit.broken": { batch: number };
    "people.audit.organisationSeen": { organisation: string | number };
    "people.menu.members": undefined;
    "people.menu.organisations": undefined;
    "people.menu.log": undefined;
    "people.kinds.municipality": undefined;
    "people.kinds.housingAssociation": undefined;
    "people.kinds.welfare": undefined;
    "people.kinds.school": undefined;
    "people.kinds.police": undefined;
    "people.kinds.residents": undefined;
    "people.kinds.other": undefined;
  }
}

export {};
