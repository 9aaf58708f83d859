// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "platform.frame.skip": undefined;
    "platform.frame.home": undefined;
    "platform.frame.menu": undefined;
    "platform.frame.language": undefined;
    "platform.frame.account": undefined;
    "platform.frame.footer": undefined;
    "platform.frame.unchecked": undefined;
    "platform.frame.notSent": undefined;
    "platform.notFound.title": undefined;
    "platform.notFound.text": undefined;
    "platform.notFound.home": undefined;
    "platform.tooLarge.title": undefined;
    "platform.tooLarge.text": undefined;
    "platform.wrong.title": undefined;
    "platform.wrong.text": { id: string | number };
    "platform.live.lost": undefined;
    "platform.tooMany.title": undefined;
    "platform.tooMany.text": undefined;
    "platform.otherSite.title": undefined;
    "platform.otherSite.text": undefined;
    "platform.form.errors.required": undefined;
    "platform.form.errors.notNumber": undefined;
    "platform.form.errors.notEmail": undefined;
    "platform.form.errors.notDay": undefined;
    "platform.form.errors.notReadable": undefined;
    "platform.form.errors.notListed": undefined;
    "platform.form.errors.tooShort": { count: number };
    "platform.form.errors.tooLong": { count: number };
    "platform.form.errors.tooLow": { count: number };
    "platform.form.errors.tooHigh": { count: number };
    "platform.form.errors.tooFew": { count: number };
    "platform.form.errors.tooMany": { count: number };
    "platform.signedOut.title": undefined;
    "platform.signedOut.text": undefined;
    "platform.signedOut.signIn": undefined;
    "platform.signedOut.sendAgain": undefined;
    "platform.jobs.title.mail": undefined;
    "platform.jobs.title.audit": undefined;
    "platform.jobs.title.retention": undefined;
    "platform.jobs.failure.unknown": undefined;
    "platform.jobs.failure.mailUnreachable": undefined;
    "platform.jobs.failure.mailRefused": undefined;
    "platform.kept.session.what": undefined;
    "platform.kept.session.why": undefined;
    "platform.kept.session.howLong": undefined;
    "platform.kept.mail.what": undefined;
    "platform.kept.mail.why": undefined;
    "platform.kept.mail.howLong": undefined;
    "platform.kept.audit.what": undefined;
    "platform.kept.audit.why": undefined;
    "platform.kept.audit.howLong": undefined;
    "platform.kept.form.what": undefined;
    "platform.kept.form.why": undefined;
    "platform.kept.form.howLong": undefined;
    "platform.kept.live.what": undefined;
    "platform.kept.live.why": undefined;
    "platform.kept.live.howLong": undefined;
    "platform.kept.job.what": undefined;
    "platform.kept.job.why": undefined;
    "platform.kept.job.howLong": undefined;
  }
}

export {};
