// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "catalogue.finding.title": undefined;
    "catalogue.finding.lead": { count: string | number };
    "catalogue.finding.lost": undefined;
    "catalogue.finding.search.label": undefined;
    "catalogue.finding.search.hint": undefined;
    "catalogue.finding.search.submit": undefined;
    "catalogue.finding.narrow": undefined;
    "catalogue.finding.chosen": { count: number };
    "catalogue.finding.apply": undefined;
    "catalogue.finding.facet.problems": undefined;
    "catalogue.finding.facet.groups": undefined;
    "catalogue.finding.facet.divides": undefined;
    "catalogue.finding.facet.locations": undefined;
    "catalogue.finding.facet.directions": undefined;
    "catalogue.finding.facet.methods": undefined;
    "catalogue.finding.facet.ages": undefined;
    "catalogue.finding.facet.initiative": undefined;
    "catalogue.finding.facet.evidence": undefined;
    "catalogue.finding.facet.effort": undefined;
    "catalogue.finding.ages.children": undefined;
    "catalogue.finding.ages.young": undefined;
    "catalogue.finding.ages.adults": undefined;
    "catalogue.finding.ages.unknown": undefined;
    "catalogue.finding.evidence.measured": undefined;
    "catalogue.finding.evidence.experience": undefined;
    "catalogue.finding.evidence.recognised": undefined;
    "catalogue.finding.evidence.notStudied": undefined;
    "catalogue.finding.order.label": undefined;
    "catalogue.finding.order.relevance": undefined;
    "catalogue.finding.order.title": undefined;
    "catalogue.finding.order.evidence": undefined;
    "catalogue.finding.order.effort": undefined;
    "catalogue.finding.order.newest": undefined;
    "catalogue.finding.found": { count: number };
    "catalogue.finding.taken": undefined;
    "catalogue.finding.takeAway": undefined;
    "catalogue.finding.takeAll": undefined;
    "catalogue.finding.spelling": { words: string | number };
    "catalogue.finding.nothing.title": undefined;
    "catalogue.finding.nothing.text": undefined;
    "catalogue.finding.nothing.without": { count: number; facet: string | number };
    "catalogue.finding.nothing.all": undefined;
    "catalogue.finding.nothing.match": undefined;
    "catalogue.finding.tick": undefined;
    "catalogue.finding.compare": undefined;
    "catalogue.finding.print": undefined;
    "catalogue.finding.place.title": undefined;
    "catalogue.finding.place.aliases": undefined;
    "catalogue.finding.place.summary": undefined;
    "catalogue.finding.place.terms": undefined;
    "catalogue.finding.place.goals": undefined;
    "catalogue.finding.place.who": undefined;
    "catalogue.finding.place.steps": undefined;
    "catalogue.finding.place.approach": undefined;
    "catalogue.finding.place.elements": undefined;
    "catalogue.finding.place.needs": undefined;
    "catalogue.finding.place.cautions": undefined;
  }
}

export {};
