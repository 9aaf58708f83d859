// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "areas.menu": undefined;
    "areas.optional": undefined;
    "areas.back": undefined;
    "areas.kinds.district": undefined;
    "areas.kinds.neighbourhood": undefined;
    "areas.list.title": undefined;
    "areas.list.lead": undefined;
    "areas.list.about": { count: number; years: string | number };
    "areas.list.empty": undefined;
    "areas.list.emptyText": undefined;
    "areas.list.emptyForOthers": undefined;
    "areas.list.import": undefined;
    "areas.list.importNewer": undefined;
    "areas.list.take": undefined;
    "areas.list.remove": undefined;
    "areas.list.search": undefined;
    "areas.list.submit": undefined;
    "areas.list.clear": undefined;
    "areas.list.notFound": { search: string | number };
    "areas.list.unnamed": { code: string | number };
    "areas.list.size": { count: number };
    "areas.list.replaced": undefined;
    "areas.list.removed": undefined;
    "areas.files.title": undefined;
    "areas.files.cbs": undefined;
    "areas.files.pdok": undefined;
    "areas.files.own": undefined;
    "areas.files.reads": undefined;
    "areas.remove.title": undefined;
    "areas.remove.goes": { count: number };
    "areas.remove.stays": undefined;
    "areas.remove.yes": undefined;
    "areas.remove.no": undefined;
    "areas.faults.badCode": undefined;
    "areas.faults.badName": undefined;
    "areas.faults.twoNames": undefined;
    "areas.faults.badYear": undefined;
    "areas.faults.noColumns": undefined;
    "areas.faults.notText": undefined;
    "areas.faults.notJson": undefined;
    "areas.faults.notFeatures": undefined;
    "areas.faults.missingHeader": undefined;
    "areas.faults.emptyColumnName": undefined;
    "areas.faults.duplicateColumn": undefined;
    "areas.faults.missingCells": undefined;
    "areas.faults.surplusCells": undefined;
    "areas.faults.unterminatedQuote": undefined;
    "areas.faults.textAfterQuote": undefined;
    "areas.faults.recordTooLong": undefined;
    "areas.errors.notFound": undefined;
    "areas.errors.whichMunicipality": { count: string | number };
    "areas.errors.whichYear": undefined;
    "areas.errors.otherYear": { year: string | number };
    "areas.errors.olderFile": { now: string | number; year: string | number };
    "areas.errors.tooMany": { count: string | number };
    "areas.errors.faults": { count: number };
    "areas.errors.noAreas": undefined;
    "areas.audit.replaced": { added: string | number; gone: string | number; renamed: string | number; year: string | number };
    "areas.audit.removed": { count: number };
  }
}

export {};
