// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "diagnosis.sharing.title": undefined;
    "diagnosis.sharing.lead": undefined;
    "diagnosis.sharing.variants.read": undefined;
    "diagnosis.sharing.variants.write": undefined;
    "diagnosis.sharing.made.title": { meantFor: string | number };
    "diagnosis.sharing.made.text": { date: string | number };
    "diagnosis.sharing.made.label": undefined;
    "diagnosis.sharing.made.copy": undefined;
    "diagnosis.sharing.made.copied": undefined;
    "diagnosis.sharing.notChecked.title": undefined;
    "diagnosis.sharing.notChecked.text": undefined;
    "diagnosis.sharing.notChecked.link": undefined;
    "diagnosis.sharing.working.title": undefined;
    "diagnosis.sharing.working.caption": { count: number };
    "diagnosis.sharing.working.meantFor": undefined;
    "diagnosis.sharing.working.may": undefined;
    "diagnosis.sharing.working.until": undefined;
    "diagnosis.sharing.working.takeBack": undefined;
    "diagnosis.sharing.working.submit": undefined;
    "diagnosis.sharing.working.empty": undefined;
    "diagnosis.sharing.working.emptyText": undefined;
    "diagnosis.sharing.form.title": undefined;
    "diagnosis.sharing.form.meantFor": undefined;
    "diagnosis.sharing.form.meantForHint": undefined;
    "diagnosis.sharing.form.variant": undefined;
    "diagnosis.sharing.form.days": undefined;
    "diagnosis.sharing.form.forDays": { days: string | number };
    "diagnosis.sharing.form.submit": undefined;
    "diagnosis.sharing.over.ended.title": undefined;
    "diagnosis.sharing.over.ended.text": undefined;
    "diagnosis.sharing.over.notOpened.title": undefined;
    "diagnosis.sharing.over.notOpened.text": undefined;
    "diagnosis.sharing.over.readOnly.title": undefined;
    "diagnosis.sharing.over.readOnly.text": undefined;
    "diagnosis.sharing.over.again": undefined;
    "diagnosis.sharing.over.ask": undefined;
    "diagnosis.sharing.over.report": undefined;
    "diagnosis.sharing.data.what": undefined;
    "diagnosis.sharing.data.count": undefined;
  }
}

export {};
