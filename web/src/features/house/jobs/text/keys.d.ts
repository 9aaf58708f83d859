// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "house.jobs.menu": undefined;
    "house.jobs.title": undefined;
    "house.jobs.lead": undefined;
    "house.jobs.problems": undefined;
    "house.jobs.again": { count: number };
    "house.jobs.job": undefined;
    "house.jobs.more": { count: number };
    "house.jobs.empty.title": undefined;
    "house.jobs.empty.text": undefined;
    "house.jobs.failed.title": { count: number };
    "house.jobs.failed.retry": undefined;
    "house.jobs.failed.retryAll": undefined;
    "house.jobs.failed.tries": { count: number; moment: string | number };
    "house.jobs.failed.soon": undefined;
    "house.jobs.failed.next": { moment: string | number };
    "house.jobs.failed.givenUp": undefined;
    "house.jobs.failed.brokenOff": undefined;
    "house.jobs.underWay.title": undefined;
    "house.jobs.underWay.caption": undefined;
    "house.jobs.underWay.state": undefined;
    "house.jobs.underWay.since": undefined;
    "house.jobs.underWay.running": undefined;
    "house.jobs.underWay.waiting": undefined;
    "house.jobs.done.title": undefined;
    "house.jobs.done.caption": undefined;
    "house.jobs.done.at": undefined;
    "house.jobs.done.tries": undefined;
    "house.jobs.done.count": { count: number };
    "house.jobs.house.title": undefined;
    "house.jobs.house.caption": undefined;
    "house.jobs.house.at": undefined;
    "house.jobs.house.outcome": undefined;
    "house.jobs.house.done": undefined;
    "house.jobs.house.failed": undefined;
  }
}

export {};
