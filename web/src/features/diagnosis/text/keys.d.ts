// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "diagnosis.menu": undefined;
    "diagnosis.optional": undefined;
    "diagnosis.back": undefined;
    "diagnosis.problems": undefined;
    "diagnosis.stages.prepared": undefined;
    "diagnosis.stages.open": undefined;
    "diagnosis.stages.closed": undefined;
    "diagnosis.steps.done": undefined;
    "diagnosis.steps.now": undefined;
    "diagnosis.steps.later": undefined;
    "diagnosis.steps.prepare.label": undefined;
    "diagnosis.steps.prepare.title": undefined;
    "diagnosis.steps.observe.label": undefined;
    "diagnosis.steps.observe.title": undefined;
    "diagnosis.steps.see.label": undefined;
    "diagnosis.steps.see.title": undefined;
    "diagnosis.steps.settle.label": undefined;
    "diagnosis.steps.settle.title": undefined;
    "diagnosis.steps.choose.label": undefined;
    "diagnosis.steps.choose.title": undefined;
    "diagnosis.steps.check.label": undefined;
    "diagnosis.steps.check.title": undefined;
    "diagnosis.domains.social": undefined;
    "diagnosis.domains.safety": undefined;
    "diagnosis.domains.education": undefined;
    "diagnosis.domains.care": undefined;
    "diagnosis.domains.housing": undefined;
    "diagnosis.domains.residents": undefined;
    "diagnosis.domainHints.social": undefined;
    "diagnosis.domainHints.safety": undefined;
    "diagnosis.domainHints.education": undefined;
    "diagnosis.domainHints.care": undefined;
    "diagnosis.domainHints.housing": undefined;
    "diagnosis.domainHints.residents": undefined;
    "diagnosis.material.figures": undefined;
    "diagnosis.material.reports": undefined;
    "diagnosis.material.talks": undefined;
    "diagnosis.material.walk": undefined;
    "diagnosis.material.survey": undefined;
    "diagnosis.material.registrations": undefined;
    "diagnosis.errors.notFound": undefined;
    "diagnosis.errors.roundOver": undefined;
    "diagnosis.errors.notNow": undefined;
    "diagnosis.audit.prepared": { organisation: string | number };
    "diagnosis.audit.preparedAnew": undefined;
    "diagnosis.audit.opened": undefined;
    "diagnosis.audit.closed": undefined;
    "diagnosis.audit.wordsRead": { count: number };
    "diagnosis.audit.residentsAsked": undefined;
    "diagnosis.audit.checkEnded": undefined;
    "diagnosis.audit.checkOpenedAgain": undefined;
    "diagnosis.audit.reportRead": undefined;
    "diagnosis.audit.settled": undefined;
    "diagnosis.audit.decided": { kind: "chosen" | "kept" | "other"; slug: string | number };
    "diagnosis.audit.shared": { variant: "other" | "write" };
    "diagnosis.audit.takenBack": undefined;
    "diagnosis.audit.sharedRead": undefined;
    "diagnosis.audit.sharedSettled": undefined;
    "diagnosis.audit.sharedDecided": { kind: "chosen" | "kept" | "other"; slug: string | number };
    "diagnosis.audit.removed": undefined;
    "diagnosis.data.what": undefined;
    "diagnosis.data.count": undefined;
  }
}

export {};
