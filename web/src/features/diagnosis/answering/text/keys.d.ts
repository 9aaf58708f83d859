// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "diagnosis.answering.title": undefined;
    "diagnosis.answering.lead": undefined;
    "diagnosis.answering.problems": undefined;
    "diagnosis.answering.choose": undefined;
    "diagnosis.answering.notKnown": undefined;
    "diagnosis.answering.submit": undefined;
    "diagnosis.answering.nobody": undefined;
    "diagnosis.answering.see.title": undefined;
    "diagnosis.answering.see.lead": undefined;
    "diagnosis.answering.see.more": { place: number };
    "diagnosis.answering.problem": undefined;
    "diagnosis.answering.location": undefined;
    "diagnosis.answering.since.legend": undefined;
    "diagnosis.answering.since.weeks": undefined;
    "diagnosis.answering.since.months": undefined;
    "diagnosis.answering.since.years": undefined;
    "diagnosis.answering.basis.legend": undefined;
    "diagnosis.answering.basis.seen": undefined;
    "diagnosis.answering.basis.heard": undefined;
    "diagnosis.answering.basis.figures": undefined;
    "diagnosis.answering.certainty.legend": undefined;
    "diagnosis.answering.certainty.sure": undefined;
    "diagnosis.answering.certainty.likely": undefined;
    "diagnosis.answering.certainty.unsure": undefined;
    "diagnosis.answering.between.title": undefined;
    "diagnosis.answering.between.own": undefined;
    "diagnosis.answering.between.ownHint": undefined;
    "diagnosis.answering.between.legend": undefined;
    "diagnosis.answering.between.hint": undefined;
    "diagnosis.answering.between.faith": undefined;
    "diagnosis.answering.own.yes": undefined;
    "diagnosis.answering.own.no": undefined;
    "diagnosis.answering.own.unsure": undefined;
    "diagnosis.answering.phase.title": undefined;
    "diagnosis.answering.phase.legend": undefined;
    "diagnosis.answering.phase.calm": undefined;
    "diagnosis.answering.phase.discomfort": undefined;
    "diagnosis.answering.phase.tension": undefined;
    "diagnosis.answering.phase.incidents": undefined;
    "diagnosis.answering.words.title": undefined;
    "diagnosis.answering.words.label": undefined;
    "diagnosis.answering.words.hint": undefined;
    "diagnosis.answering.words.found": { list: string | number };
    "diagnosis.answering.words.instead": undefined;
    "diagnosis.answering.words.example": undefined;
    "diagnosis.answering.words.asItIs": undefined;
    "diagnosis.answering.errors.label": undefined;
    "diagnosis.answering.sent.title": undefined;
    "diagnosis.answering.sent.lead": undefined;
    "diagnosis.answering.sent.closes": undefined;
    "diagnosis.answering.sent.together": undefined;
    "diagnosis.answering.sent.nobody": undefined;
    "diagnosis.answering.sent.another": undefined;
  }
}

export {};
