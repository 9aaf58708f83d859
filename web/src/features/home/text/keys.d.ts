// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "home.menu.about": undefined;
    "home.footer.access": undefined;
    "home.footer.source": undefined;
    "home.start.title": undefined;
    "home.start.lead": undefined;
    "home.start.words": undefined;
    "home.start.hint": undefined;
    "home.start.submit": undefined;
    "home.start.or": undefined;
    "home.start.choose": undefined;
    "home.doors.browse": undefined;
    "home.doors.browseText": { count: string | number };
    "home.doors.evidence": undefined;
    "home.doors.evidenceText": { count: string | number };
    "home.doors.table": undefined;
    "home.doors.tableText": undefined;
    "home.browse.title": undefined;
    "home.browse.text": undefined;
    "home.inDutch.text": undefined;
    "home.inDutch.match": undefined;
    "home.inDutch.practices": undefined;
    "home.promises.title": undefined;
    "home.promises.reasons": undefined;
    "home.promises.doubt": undefined;
    "home.promises.nothingKept": undefined;
    "home.about.title": undefined;
    "home.about.lead": undefined;
    "home.about.matching.title": undefined;
    "home.about.matching.text": undefined;
    "home.about.table.title": undefined;
    "home.about.table.text": undefined;
    "home.about.table.link": undefined;
    "home.about.kept.title": undefined;
    "home.about.kept.text": undefined;
    "home.about.kept.link": undefined;
    "home.about.access.title": undefined;
    "home.about.access.text": undefined;
    "home.about.source.title": undefined;
    "home.about.source.text": undefined;
  }
}

export {};
