// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "people.audit.log.title": undefined;
    "people.audit.log.lead": undefined;
    "people.audit.log.caption": undefined;
    "people.audit.log.when": undefined;
    "people.audit.log.who": undefined;
    "people.audit.log.kind": undefined;
    "people.audit.log.what": undefined;
    "people.audit.log.kinds.read": undefined;
    "people.audit.log.kinds.write": undefined;
    "people.audit.log.house": undefined;
    "people.audit.log.erased": undefined;
    "people.audit.log.gone": undefined;
    "people.audit.log.untold": { action: string | number };
    "people.audit.log.file": undefined;
    "people.audit.log.moment": undefined;
    "people.audit.log.download": undefined;
    "people.audit.log.most": { count: number };
    "people.audit.log.paging": undefined;
    "people.audit.log.newer": undefined;
    "people.audit.log.older": undefined;
    "people.audit.log.empty": undefined;
    "people.audit.log.emptyText": undefined;
    "people.audit.filter.label": undefined;
    "people.audit.filter.all": undefined;
    "people.audit.filter.everybody": undefined;
    "people.audit.filter.person": undefined;
    "people.audit.filter.from": undefined;
    "people.audit.filter.until": undefined;
    "people.audit.filter.submit": undefined;
    "people.audit.filter.clear": undefined;
    "people.audit.chain.title": undefined;
    "people.audit.chain.text": undefined;
    "people.audit.chain.sealed": undefined;
    "people.audit.chain.sealedCount": { count: number };
    "people.audit.chain.last": undefined;
    "people.audit.chain.open": undefined;
    "people.audit.chain.check": undefined;
    "people.audit.chain.intact": undefined;
    "people.audit.chain.intactText": { entries: number };
    "people.audit.chain.broken": undefined;
    "people.audit.chain.fault.entries": { batch: number };
    "people.audit.chain.fault.hash": { batch: number };
    "people.audit.chain.fault.gap": { batch: number };
    "people.audit.chain.brokenNext": undefined;
  }
}

export {};
