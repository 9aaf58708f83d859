// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "people.welcome.subject": undefined;
    "people.welcome.body": { address: string | number; email: string | number; inviter: string | number; name: string | number; organisation: string | number };
  }
}

export {};
