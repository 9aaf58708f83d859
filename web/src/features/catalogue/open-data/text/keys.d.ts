// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "catalogue.open-data.menu": undefined;
    "catalogue.open-data.title": undefined;
    "catalogue.open-data.lead": undefined;
    "catalogue.open-data.files.title": undefined;
    "catalogue.open-data.files.csv": { count: string | number };
    "catalogue.open-data.files.plainCsv": { count: string | number };
    "catalogue.open-data.files.json": { count: string | number };
    "catalogue.open-data.files.schema": undefined;
    "catalogue.open-data.files.feed": undefined;
    "catalogue.open-data.files.dataset": undefined;
    "catalogue.open-data.files.changes": undefined;
    "catalogue.open-data.api.title": undefined;
    "catalogue.open-data.api.text": undefined;
    "catalogue.open-data.api.limit": undefined;
    "catalogue.open-data.api.description": undefined;
    "catalogue.open-data.api.search": undefined;
    "catalogue.open-data.api.one": undefined;
    "catalogue.open-data.api.changed": undefined;
    "catalogue.open-data.api.match": undefined;
    "catalogue.open-data.licence.title": undefined;
    "catalogue.open-data.licence.text": undefined;
    "catalogue.open-data.refer.title": undefined;
    "catalogue.open-data.refer.text": undefined;
    "catalogue.open-data.refer.example": undefined;
    "catalogue.open-data.refer.line": { address: string | number; day: string | number; title: string | number };
    "catalogue.open-data.dataset.name": undefined;
    "catalogue.open-data.dataset.about": undefined;
    "catalogue.open-data.feed.title": undefined;
    "catalogue.open-data.column.slug": undefined;
    "catalogue.open-data.column.title": undefined;
    "catalogue.open-data.column.summary": undefined;
    "catalogue.open-data.column.directions": undefined;
    "catalogue.open-data.column.problems": undefined;
    "catalogue.open-data.column.groups": undefined;
    "catalogue.open-data.column.divides": undefined;
    "catalogue.open-data.column.locations": undefined;
    "catalogue.open-data.column.methods": undefined;
    "catalogue.open-data.column.initiative": undefined;
    "catalogue.open-data.column.effort": undefined;
    "catalogue.open-data.column.recognition": undefined;
    "catalogue.open-data.column.studies": undefined;
    "catalogue.open-data.column.outcomes": undefined;
    "catalogue.open-data.column.addedBy": undefined;
    "catalogue.open-data.column.changed": undefined;
    "catalogue.open-data.column.url": undefined;
  }
}

export {};
