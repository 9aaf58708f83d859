// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "diagnosis.seeing.base": { forms: string | number };
    "diagnosis.seeing.shared.title": undefined;
    "diagnosis.seeing.shared.none": undefined;
    "diagnosis.seeing.differs.title": undefined;
    "diagnosis.seeing.differs.none": undefined;
    "diagnosis.seeing.phase.title": undefined;
    "diagnosis.seeing.phase.open": undefined;
    "diagnosis.seeing.own.title": undefined;
    "diagnosis.seeing.own.open": undefined;
    "diagnosis.seeing.own.yes": undefined;
    "diagnosis.seeing.own.no": undefined;
    "diagnosis.seeing.own.unsure": undefined;
    "diagnosis.seeing.apart": undefined;
    "diagnosis.seeing.divides": undefined;
    "diagnosis.seeing.locations": undefined;
    "diagnosis.seeing.nobody": undefined;
    "diagnosis.seeing.words": undefined;
    "diagnosis.seeing.shares.few": undefined;
    "diagnosis.seeing.shares.some": undefined;
    "diagnosis.seeing.shares.most": undefined;
    "diagnosis.seeing.shares.nearlyAll": undefined;
    "diagnosis.seeing.grounds.weeks": undefined;
    "diagnosis.seeing.grounds.months": undefined;
    "diagnosis.seeing.grounds.years": undefined;
    "diagnosis.seeing.grounds.seen": undefined;
    "diagnosis.seeing.grounds.heard": undefined;
    "diagnosis.seeing.grounds.figures": undefined;
    "diagnosis.seeing.grounds.sure": undefined;
    "diagnosis.seeing.grounds.likely": undefined;
    "diagnosis.seeing.grounds.unsure": undefined;
    "diagnosis.seeing.read.title": undefined;
    "diagnosis.seeing.read.lead": undefined;
    "diagnosis.seeing.read.legend": undefined;
    "diagnosis.seeing.read.label": { list: string | number };
    "diagnosis.seeing.read.submit": undefined;
    "diagnosis.seeing.read.empty": undefined;
    "diagnosis.seeing.read.emptyText": undefined;
    "diagnosis.seeing.signs": undefined;
    "diagnosis.seeing.causes": undefined;
    "diagnosis.seeing.directions": undefined;
    "diagnosis.seeing.ownDivide": undefined;
    "diagnosis.seeing.step.later": undefined;
    "diagnosis.seeing.step.waitFirst": undefined;
    "diagnosis.seeing.step.waitMore": { waiting: number };
    "diagnosis.seeing.step.unread": { unread: number };
    "diagnosis.seeing.step.read": undefined;
    "diagnosis.seeing.step.again": undefined;
    "diagnosis.seeing.step.room": undefined;
    "diagnosis.seeing.step.reopen": undefined;
    "diagnosis.seeing.step.noPicture": { forms: number };
    "diagnosis.seeing.step.withoutPicture": undefined;
    "diagnosis.seeing.step.black": undefined;
    "diagnosis.seeing.step.pause": undefined;
  }
}

export {};
