// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "diagnosis.reporting.title": { area: string | number };
    "diagnosis.reporting.back": undefined;
    "diagnosis.reporting.made": { date: string | number; forms: number; organisation: string | number; waiting: number };
    "diagnosis.reporting.print": undefined;
    "diagnosis.reporting.foot": { area: string | number; date: string | number; version: number };
    "diagnosis.reporting.code": undefined;
    "diagnosis.reporting.scan": undefined;
    "diagnosis.reporting.first": undefined;
    "diagnosis.reporting.notPublic": undefined;
    "diagnosis.reporting.byLink": { date: string | number };
    "diagnosis.reporting.who": undefined;
    "diagnosis.reporting.picture": undefined;
    "diagnosis.reporting.noPicture": undefined;
    "diagnosis.reporting.settled": undefined;
    "diagnosis.reporting.decided": undefined;
    "diagnosis.reporting.residents.title": undefined;
    "diagnosis.reporting.residents.base": { answers: number };
    "diagnosis.reporting.residents.tooFew": undefined;
    "diagnosis.reporting.residents.notAsked": undefined;
    "diagnosis.reporting.short.matters": undefined;
    "diagnosis.reporting.short.most": undefined;
    "diagnosis.reporting.short.phase": undefined;
    "diagnosis.reporting.short.goal": undefined;
    "diagnosis.reporting.short.chosen": undefined;
    "diagnosis.reporting.short.decision": { date: string | number; owner: string | number; practice: string | number };
    "diagnosis.reporting.short.missing": undefined;
    "diagnosis.reporting.changes.title": undefined;
    "diagnosis.reporting.changes.text": { date: string | number };
    "diagnosis.reporting.changes.caption": undefined;
    "diagnosis.reporting.changes.what": undefined;
    "diagnosis.reporting.changes.how": undefined;
    "diagnosis.reporting.changes.stayed": undefined;
    "diagnosis.reporting.changes.then": { date: string | number };
    "diagnosis.reporting.changes.now": undefined;
    "diagnosis.reporting.changes.named": undefined;
    "diagnosis.reporting.changes.notNamed": undefined;
    "diagnosis.reporting.changes.leftOpen": undefined;
    "diagnosis.reporting.changes.went": undefined;
    "diagnosis.reporting.changes.came": undefined;
    "diagnosis.reporting.changes.openThen": undefined;
    "diagnosis.reporting.changes.openNow": undefined;
    "diagnosis.reporting.changes.open": undefined;
    "diagnosis.reporting.words": undefined;
    "diagnosis.reporting.unlike": undefined;
    "diagnosis.reporting.forWhom": undefined;
    "diagnosis.reporting.versions.which": { date: string | number; newest: "other" | "yes"; version: number };
    "diagnosis.reporting.versions.of": { date: string | number; version: number };
    "diagnosis.reporting.versions.newest": { version: number };
    "diagnosis.reporting.versions.earlier.title": { version: number };
    "diagnosis.reporting.versions.earlier.text": { date: string | number; version: number };
    "diagnosis.reporting.versions.earlier.rest": undefined;
    "diagnosis.reporting.versions.since.title": undefined;
    "diagnosis.reporting.versions.since.text": { count: number };
    "diagnosis.reporting.versions.since.caption": undefined;
    "diagnosis.reporting.versions.decided": { day: string | number };
    "diagnosis.reporting.versions.list.title": undefined;
    "diagnosis.reporting.versions.list.text": undefined;
    "diagnosis.reporting.versions.list.here": { version: string | number };
    "diagnosis.reporting.versions.paper.which": { date: string | number; day: string | number; newest: "other" | "yes"; version: number };
    "diagnosis.reporting.versions.paper.text": { date: string | number; day: string | number; version: number };
    "diagnosis.reporting.versions.paper.rest": { day: string | number };
    "diagnosis.reporting.versions.paper.line": { version: number; words: string | number };
  }
}

export {};
