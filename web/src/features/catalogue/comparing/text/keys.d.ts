// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "catalogue.comparing.title": undefined;
    "catalogue.comparing.titleOf": { titles: string | number };
    "catalogue.comparing.lead": undefined;
    "catalogue.comparing.description": undefined;
    "catalogue.comparing.chosen": { choices: string | number };
    "catalogue.comparing.table": undefined;
    "catalogue.comparing.what": undefined;
    "catalogue.comparing.differ": { count: number };
    "catalogue.comparing.equal": { count: number };
    "catalogue.comparing.hide": { count: number };
    "catalogue.comparing.show": { count: number };
    "catalogue.comparing.noDifference": undefined;
    "catalogue.comparing.remove": undefined;
    "catalogue.comparing.removeOf": { title: string | number };
    "catalogue.comparing.row.summary": undefined;
    "catalogue.comparing.row.for": undefined;
    "catalogue.comparing.row.against": undefined;
    "catalogue.comparing.row.unknown": undefined;
    "catalogue.comparing.row.recognition": undefined;
    "catalogue.comparing.row.whole": undefined;
    "catalogue.comparing.row.outcome": { outcome: string | number };
    "catalogue.comparing.row.cautions": undefined;
    "catalogue.comparing.row.elements": undefined;
    "catalogue.comparing.row.nothing": undefined;
    "catalogue.comparing.row.noMatch": undefined;
    "catalogue.comparing.row.notNamed": undefined;
    "catalogue.comparing.row.noCautions": undefined;
    "catalogue.comparing.notStudied": undefined;
    "catalogue.comparing.add.label": undefined;
    "catalogue.comparing.add.hint": undefined;
    "catalogue.comparing.add.choose": undefined;
    "catalogue.comparing.add.submit": undefined;
    "catalogue.comparing.add.full": undefined;
    "catalogue.comparing.none.title": undefined;
    "catalogue.comparing.none.text": undefined;
    "catalogue.comparing.none.first": undefined;
    "catalogue.comparing.none.second": undefined;
    "catalogue.comparing.none.submit": undefined;
    "catalogue.comparing.one.title": { title: string | number };
    "catalogue.comparing.one.text": undefined;
    "catalogue.comparing.one.beside": { title: string | number };
    "catalogue.comparing.tooMany.title": undefined;
    "catalogue.comparing.tooMany.text": { titles: string | number };
    "catalogue.comparing.back": undefined;
    "catalogue.comparing.backToList": undefined;
    "catalogue.comparing.first": { count: string | number };
  }
}

export {};
