// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "catalogue.suggestions.menu": undefined;
    "catalogue.suggestions.link": undefined;
    "catalogue.suggestions.problems": undefined;
    "catalogue.suggestions.optional": undefined;
    "catalogue.suggestions.kinds.mistake": undefined;
    "catalogue.suggestions.kinds.experience": undefined;
    "catalogue.suggestions.kinds.study": undefined;
    "catalogue.suggestions.kinds.other": undefined;
    "catalogue.suggestions.send.title": { practice: string | number };
    "catalogue.suggestions.send.lead": undefined;
    "catalogue.suggestions.send.signedIn": undefined;
    "catalogue.suggestions.send.visitor": undefined;
    "catalogue.suggestions.send.kind": undefined;
    "catalogue.suggestions.send.text": undefined;
    "catalogue.suggestions.send.textHint": undefined;
    "catalogue.suggestions.send.source": undefined;
    "catalogue.suggestions.send.sourceHint": undefined;
    "catalogue.suggestions.send.submit": undefined;
    "catalogue.suggestions.send.sent": undefined;
    "catalogue.suggestions.send.sentText": undefined;
    "catalogue.suggestions.send.back": { practice: string | number };
    "catalogue.suggestions.inbox.title": undefined;
    "catalogue.suggestions.inbox.lead": undefined;
    "catalogue.suggestions.inbox.openCaption": { count: number };
    "catalogue.suggestions.inbox.settledCaption": { count: number };
    "catalogue.suggestions.inbox.practice": undefined;
    "catalogue.suggestions.inbox.kind": undefined;
    "catalogue.suggestions.inbox.sent": undefined;
    "catalogue.suggestions.inbox.outcome": undefined;
    "catalogue.suggestions.inbox.empty": undefined;
    "catalogue.suggestions.inbox.emptyText": undefined;
    "catalogue.suggestions.inbox.settled": undefined;
    "catalogue.suggestions.outcomes.taken": undefined;
    "catalogue.suggestions.outcomes.declined": undefined;
    "catalogue.suggestions.one.title": { practice: string | number };
    "catalogue.suggestions.one.sent": { day: string | number };
    "catalogue.suggestions.one.source": undefined;
    "catalogue.suggestions.one.noMail": undefined;
    "catalogue.suggestions.one.mail": undefined;
    "catalogue.suggestions.one.ours": { file: string | number };
    "catalogue.suggestions.one.outcome": undefined;
    "catalogue.suggestions.one.answer": undefined;
    "catalogue.suggestions.one.answerHint": undefined;
    "catalogue.suggestions.one.submit": undefined;
    "catalogue.suggestions.one.answered": { day: string | number };
    "catalogue.suggestions.mail.subject": undefined;
    "catalogue.suggestions.mail.taken": { answer: string | number; title: string | number };
    "catalogue.suggestions.mail.declined": { answer: string | number; title: string | number };
    "catalogue.suggestions.errors.notFound": undefined;
    "catalogue.suggestions.errors.alreadySettled": undefined;
    "catalogue.suggestions.data.what": undefined;
    "catalogue.suggestions.data.count": undefined;
  }
}

export {};
