// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "platform.frame.skip": undefined;
    "platform.frame.home": undefined;
    "platform.frame.menu": undefined;
    "platform.frame.language": undefined;
    "platform.frame.footer": undefined;
    "platform.frame.unchecked": undefined;
    "platform.notFound.title": undefined;
    "platform.notFound.text": undefined;
    "platform.notFound.home": undefined;
    "platform.tooLarge.title": undefined;
    "platform.tooLarge.text": undefined;
    "platform.wrong.title": undefined;
    "platform.wrong.text": { id: string | number };
  }
}

export {};
