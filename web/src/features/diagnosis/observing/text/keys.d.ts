// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "diagnosis.observing.chairs.label": undefined;
    "diagnosis.observing.chairs.people": { people: number };
    "diagnosis.observing.page.all": undefined;
    "diagnosis.observing.page.made": { date: string | number; organisation: string | number };
    "diagnosis.observing.page.reading": undefined;
    "diagnosis.observing.page.remove": undefined;
    "diagnosis.observing.page.lengths.short": undefined;
    "diagnosis.observing.page.lengths.long": undefined;
    "diagnosis.observing.page.material": { list: string | number };
    "diagnosis.observing.page.noMaterial": undefined;
    "diagnosis.observing.page.change": undefined;
    "diagnosis.observing.page.forms": { forms: number };
    "diagnosis.observing.page.lengthStays": undefined;
    "diagnosis.observing.page.reference": { code: string | number; kind: "district" | "other"; year: string | number };
    "diagnosis.observing.open.text": undefined;
    "diagnosis.observing.open.submit": undefined;
    "diagnosis.observing.open.paper": undefined;
    "diagnosis.observing.open.came": { came: number; chairs: number };
    "diagnosis.observing.open.how": undefined;
    "diagnosis.observing.open.room": undefined;
    "diagnosis.observing.open.code": undefined;
    "diagnosis.observing.open.more": { came: string | number; chairs: number };
    "diagnosis.observing.open.closing": undefined;
    "diagnosis.observing.open.close": undefined;
    "diagnosis.observing.room.title": undefined;
    "diagnosis.observing.room.soon": undefined;
    "diagnosis.observing.room.invite": undefined;
    "diagnosis.observing.room.nobody": undefined;
    "diagnosis.observing.room.came": { came: string | number; chairs: number };
    "diagnosis.observing.room.type": { address: string | number };
    "diagnosis.observing.room.together": undefined;
    "diagnosis.observing.room.soonText": undefined;
    "diagnosis.observing.room.point": undefined;
    "diagnosis.observing.room.fillIn": { length: "long" | "other" | "short" };
    "diagnosis.observing.room.lookUp": undefined;
    "diagnosis.observing.room.outOfReach": undefined;
    "diagnosis.observing.room.pause": undefined;
    "diagnosis.observing.room.pauseText": undefined;
    "diagnosis.observing.room.goOn": undefined;
    "diagnosis.observing.room.noPicture": undefined;
    "diagnosis.observing.room.noPictureText": undefined;
    "diagnosis.observing.room.unread": undefined;
    "diagnosis.observing.remove.title": undefined;
    "diagnosis.observing.remove.text": { area: string | number; date: string | number };
    "diagnosis.observing.remove.yes": undefined;
    "diagnosis.observing.remove.no": undefined;
    "diagnosis.observing.reach.title": undefined;
    "diagnosis.observing.reach.why": { address: string | number };
    "diagnosis.observing.reach.mend": undefined;
    "diagnosis.observing.reach.instead": undefined;
    "diagnosis.observing.close.title": { came: number; chairs: number };
    "diagnosis.observing.close.text": undefined;
    "diagnosis.observing.close.few": undefined;
    "diagnosis.observing.close.yes": undefined;
    "diagnosis.observing.close.no": undefined;
    "diagnosis.observing.close.later": { more: string | number };
  }
}

export {};
