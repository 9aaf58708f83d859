// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "people.organisations.problems": undefined;
    "people.organisations.list.title": undefined;
    "people.organisations.list.lead": undefined;
    "people.organisations.list.leadOwn": undefined;
    "people.organisations.list.add": undefined;
    "people.organisations.list.caption": { count: number };
    "people.organisations.list.name": undefined;
    "people.organisations.list.kind": undefined;
    "people.organisations.list.people": undefined;
    "people.organisations.list.sort": undefined;
    "people.organisations.list.paging": undefined;
    "people.organisations.list.part": { from: number; to: number; total: number };
    "people.organisations.list.previous": undefined;
    "people.organisations.list.next": undefined;
    "people.organisations.add.title": undefined;
    "people.organisations.add.lead": undefined;
    "people.organisations.add.submit": undefined;
    "people.organisations.one.people": undefined;
    "people.organisations.one.caption": { name: string | number };
    "people.organisations.one.name": undefined;
    "people.organisations.one.roles": undefined;
    "people.organisations.one.invite": undefined;
    "people.organisations.one.empty": undefined;
    "people.organisations.one.emptyText": undefined;
    "people.organisations.one.change": undefined;
    "people.organisations.one.changeName": undefined;
    "people.organisations.one.submit": undefined;
    "people.organisations.one.added": { name: string | number };
    "people.organisations.one.changed": undefined;
    "people.organisations.form.name": undefined;
    "people.organisations.form.kind": undefined;
  }
}

export {};
