// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "catalogue.matching.title": undefined;
    "catalogue.matching.lead": undefined;
    "catalogue.matching.form": undefined;
    "catalogue.matching.words.label": undefined;
    "catalogue.matching.words.hint": undefined;
    "catalogue.matching.words.submit": undefined;
    "catalogue.matching.words.proposed": undefined;
    "catalogue.matching.words.notKept": undefined;
    "catalogue.matching.words.nothing": undefined;
    "catalogue.matching.problems.legend": undefined;
    "catalogue.matching.problems.hint": undefined;
    "catalogue.matching.people.title": undefined;
    "catalogue.matching.people.divides": undefined;
    "catalogue.matching.people.groups": undefined;
    "catalogue.matching.people.locations": undefined;
    "catalogue.matching.phase.legend": undefined;
    "catalogue.matching.phase.hint": undefined;
    "catalogue.matching.more.title": undefined;
    "catalogue.matching.more.scale": undefined;
    "catalogue.matching.more.numbers": undefined;
    "catalogue.matching.more.youngest": undefined;
    "catalogue.matching.more.oldest": undefined;
    "catalogue.matching.more.weeks": undefined;
    "catalogue.matching.more.directions": undefined;
    "catalogue.matching.more.wanted": undefined;
    "catalogue.matching.more.impossible": undefined;
    "catalogue.matching.more.running": undefined;
    "catalogue.matching.notSure": undefined;
    "catalogue.matching.backToTable": undefined;
    "catalogue.matching.lost": undefined;
    "catalogue.matching.chosen": { count: string | number };
    "catalogue.matching.count": { count: number };
    "catalogue.matching.youChose": { choices: string | number };
    "catalogue.matching.choice.wanted": { label: string | number };
    "catalogue.matching.choice.impossible": { label: string | number };
    "catalogue.matching.choice.ages": { from: string | number; open: "from" | "other" | "to"; to: string | number };
    "catalogue.matching.choice.weeks": { weeks: number };
    "catalogue.matching.choice.running": { label: string | number };
    "catalogue.matching.submit": undefined;
    "catalogue.matching.clear": undefined;
    "catalogue.matching.empty.title": undefined;
    "catalogue.matching.empty.text": undefined;
    "catalogue.matching.found": { count: number };
    "catalogue.matching.change": undefined;
    "catalogue.matching.none": undefined;
    "catalogue.matching.noProblem.title": undefined;
    "catalogue.matching.noProblem.text": { count: number };
    "catalogue.matching.rest": { count: number };
    "catalogue.matching.apart": { count: number };
    "catalogue.matching.tie": undefined;
    "catalogue.matching.together.title": undefined;
    "catalogue.matching.together.text": undefined;
    "catalogue.matching.uncovered.title": undefined;
    "catalogue.matching.uncovered.text": undefined;
    "catalogue.matching.reasons.for": undefined;
    "catalogue.matching.reasons.against": undefined;
    "catalogue.matching.reasons.unknown": undefined;
    "catalogue.matching.reasons.more": { count: number };
  }
}

export {};
