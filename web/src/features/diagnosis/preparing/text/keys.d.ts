// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "diagnosis.preparing.list.title": undefined;
    "diagnosis.preparing.list.lead": undefined;
    "diagnosis.preparing.list.new": undefined;
    "diagnosis.preparing.list.caption": { count: number };
    "diagnosis.preparing.list.area": undefined;
    "diagnosis.preparing.list.organisation": undefined;
    "diagnosis.preparing.list.stage": undefined;
    "diagnosis.preparing.list.prepared": undefined;
    "diagnosis.preparing.list.empty": undefined;
    "diagnosis.preparing.list.emptyText": undefined;
    "diagnosis.preparing.list.removed": undefined;
    "diagnosis.preparing.list.guide": undefined;
    "diagnosis.preparing.new.title": undefined;
    "diagnosis.preparing.change.title": undefined;
    "diagnosis.preparing.form.title": undefined;
    "diagnosis.preparing.form.lead": undefined;
    "diagnosis.preparing.form.where": undefined;
    "diagnosis.preparing.form.organisation": undefined;
    "diagnosis.preparing.form.area": undefined;
    "diagnosis.preparing.form.areaHint": undefined;
    "diagnosis.preparing.form.part": undefined;
    "diagnosis.preparing.form.partHint": undefined;
    "diagnosis.preparing.form.scale": undefined;
    "diagnosis.preparing.form.chairs": undefined;
    "diagnosis.preparing.form.chairsLead": undefined;
    "diagnosis.preparing.form.material": undefined;
    "diagnosis.preparing.form.materialLegend": undefined;
    "diagnosis.preparing.form.materialWords": undefined;
    "diagnosis.preparing.form.materialHint": undefined;
    "diagnosis.preparing.form.submit": undefined;
    "diagnosis.preparing.form.howLong": undefined;
    "diagnosis.preparing.form.formLength": undefined;
    "diagnosis.preparing.form.listedHint": undefined;
    "diagnosis.preparing.form.choose": undefined;
    "diagnosis.preparing.form.whole": { name: string | number };
    "diagnosis.preparing.form.ofYear": { name: string | number; year: string | number };
    "diagnosis.preparing.form.district": { code: string | number };
    "diagnosis.preparing.form.ownWords": undefined;
    "diagnosis.preparing.form.ownWordsHint": undefined;
    "diagnosis.preparing.form.seeList": undefined;
    "diagnosis.preparing.lengths.short": undefined;
    "diagnosis.preparing.lengths.long": undefined;
    "diagnosis.preparing.lengthHints.short": undefined;
    "diagnosis.preparing.lengthHints.long": undefined;
    "diagnosis.preparing.errors.noArea": undefined;
    "diagnosis.preparing.errors.twoAreas": undefined;
  }
}

export {};
