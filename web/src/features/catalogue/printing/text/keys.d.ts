// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "catalogue.printing.card.download": undefined;
    "catalogue.printing.card.title": { title: string | number };
    "catalogue.printing.card.made": { date: string | number };
    "catalogue.printing.card.code": { address: string | number; title: string | number };
    "catalogue.printing.card.scan": undefined;
    "catalogue.printing.sheet.effort": undefined;
    "catalogue.printing.sheet.studied": undefined;
    "catalogue.printing.sheet.notStudied": undefined;
    "catalogue.printing.sheet.notStudiedText": undefined;
    "catalogue.printing.sheet.outcome": { finding: string | number };
    "catalogue.printing.sheet.recognition": { level: string | number };
    "catalogue.printing.sheet.from": { source: string | number };
    "catalogue.printing.sheet.noCautions": undefined;
    "catalogue.printing.sheet.noElements": undefined;
    "catalogue.printing.booklet.title": undefined;
    "catalogue.printing.booklet.download": undefined;
    "catalogue.printing.booklet.lead": { count: number };
    "catalogue.printing.booklet.all": undefined;
    "catalogue.printing.booklet.ticked": { all: string | number; count: number };
    "catalogue.printing.booklet.found": { all: string | number; by: string | number; count: number };
    "catalogue.printing.booklet.words": { words: string | number };
    "catalogue.printing.booklet.made": { address: string | number; date: string | number };
    "catalogue.printing.booklet.licence": undefined;
    "catalogue.printing.booklet.codeAlt": { address: string | number };
    "catalogue.printing.booklet.contents": undefined;
    "catalogue.printing.booklet.how": undefined;
    "catalogue.printing.booklet.howOrder": undefined;
    "catalogue.printing.booklet.howStudied": undefined;
    "catalogue.printing.booklet.howNotStudied": undefined;
    "catalogue.printing.booklet.howNoStars": undefined;
    "catalogue.printing.booklet.howCautionsText": undefined;
    "catalogue.printing.booklet.howUnknown": undefined;
    "catalogue.printing.booklet.howScan": undefined;
    "catalogue.printing.unavailable.title": undefined;
    "catalogue.printing.unavailable.text": undefined;
    "catalogue.printing.busy.title": undefined;
    "catalogue.printing.busy.text": undefined;
    "catalogue.printing.tooMany.title": undefined;
    "catalogue.printing.tooMany.text": undefined;
    "catalogue.printing.open": { title: string | number };
    "catalogue.printing.openAll": undefined;
  }
}

export {};
