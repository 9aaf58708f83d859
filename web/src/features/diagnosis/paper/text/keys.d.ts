// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "diagnosis.paper.sheet.title": undefined;
    "diagnosis.paper.sheet.foot": { area: string | number; date: string | number };
    "diagnosis.paper.sheet.lead": undefined;
    "diagnosis.paper.sheet.code": undefined;
    "diagnosis.paper.sheet.noCode": undefined;
    "diagnosis.paper.sheet.numbers": { length: "long" | "other" | "short" };
    "diagnosis.paper.sheet.nobody": undefined;
    "diagnosis.paper.sheet.deeper": undefined;
    "diagnosis.paper.sheet.turn": undefined;
    "diagnosis.paper.sheet.part": { step: string | number; title: string | number };
    "diagnosis.paper.typing.title": undefined;
    "diagnosis.paper.typing.lead": undefined;
    "diagnosis.paper.typing.hint": { length: "long" | "other" | "short" };
    "diagnosis.paper.typing.see1": undefined;
    "diagnosis.paper.typing.see2": undefined;
    "diagnosis.paper.typing.see3": undefined;
    "diagnosis.paper.typing.own": undefined;
    "diagnosis.paper.typing.between": undefined;
    "diagnosis.paper.typing.far": undefined;
    "diagnosis.paper.typing.shows": undefined;
    "diagnosis.paper.typing.beneath": undefined;
    "diagnosis.paper.typing.ways": undefined;
    "diagnosis.paper.typing.words": undefined;
    "diagnosis.paper.typing.submit": undefined;
    "diagnosis.paper.typing.done": undefined;
    "diagnosis.paper.typing.counted": undefined;
    "diagnosis.paper.typing.shuffle": undefined;
    "diagnosis.paper.typing.back": undefined;
    "diagnosis.paper.typing.stays": undefined;
    "diagnosis.paper.typing.mistake": undefined;
    "diagnosis.paper.typing.takeBack": undefined;
    "diagnosis.paper.notPrinted.title": undefined;
    "diagnosis.paper.notPrinted.text": undefined;
    "diagnosis.paper.page.print": undefined;
    "diagnosis.paper.page.type": undefined;
    "diagnosis.paper.errors.observation.short": undefined;
    "diagnosis.paper.errors.observation.long": undefined;
    "diagnosis.paper.errors.one": undefined;
    "diagnosis.paper.errors.some": undefined;
  }
}

export {};
