// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "catalogue.menu.match": undefined;
    "catalogue.menu.practices": undefined;
    "catalogue.unknown": undefined;
    "catalogue.practice.backToMatch": undefined;
    "catalogue.practice.backToList": undefined;
    "catalogue.practice.yourSituation": undefined;
    "catalogue.practice.who": undefined;
    "catalogue.practice.goals": undefined;
    "catalogue.practice.approach": undefined;
    "catalogue.practice.workingElements": undefined;
    "catalogue.practice.evidence": undefined;
    "catalogue.practice.cautions": undefined;
    "catalogue.practice.needs": undefined;
    "catalogue.practice.criteria": undefined;
    "catalogue.practice.figures": undefined;
    "catalogue.practice.related": undefined;
    "catalogue.practice.partOf": undefined;
    "catalogue.practice.hasParts": undefined;
    "catalogue.practice.sources": undefined;
    "catalogue.practice.seen": { date: string | number };
    "catalogue.practice.archived": { date: string | number };
    "catalogue.evidence.notStudied": undefined;
    "catalogue.evidence.studied": { finding: string | number; how: string | number };
    "catalogue.evidence.recognition": undefined;
    "catalogue.evidence.research": undefined;
    "catalogue.evidence.finding": undefined;
    "catalogue.evidence.whereWhen": undefined;
    "catalogue.evidence.what": undefined;
    "catalogue.evidence.source": undefined;
    "catalogue.evidence.undated": undefined;
    "catalogue.needs.initiative": undefined;
    "catalogue.needs.lead": undefined;
    "catalogue.needs.partners": undefined;
    "catalogue.needs.people": undefined;
    "catalogue.needs.time": undefined;
    "catalogue.needs.money": undefined;
    "catalogue.needs.place": undefined;
    "catalogue.needs.skills": undefined;
    "catalogue.needs.weeks": undefined;
    "catalogue.needs.weeksFrom": { from: number };
    "catalogue.needs.weeksFromTo": { from: string | number; to: string | number };
    "catalogue.needs.ages": undefined;
    "catalogue.needs.agesAll": undefined;
    "catalogue.needs.agesFrom": { from: string | number };
    "catalogue.needs.agesFromTo": { from: string | number; to: string | number };
    "catalogue.criteria.problems": undefined;
    "catalogue.criteria.groups": undefined;
    "catalogue.criteria.locations": undefined;
    "catalogue.criteria.directions": undefined;
    "catalogue.criteria.methods": undefined;
    "catalogue.criteria.divides": undefined;
    "catalogue.criteria.phases": undefined;
    "catalogue.criteria.scales": undefined;
    "catalogue.criteria.inherited": { label: string | number };
    "catalogue.audit.written": undefined;
    "catalogue.audit.changed": undefined;
    "catalogue.audit.published": undefined;
    "catalogue.audit.withdrawn": undefined;
    "catalogue.audit.removed": undefined;
    "catalogue.audit.suggested": undefined;
    "catalogue.audit.settled": undefined;
  }
}

export {};
