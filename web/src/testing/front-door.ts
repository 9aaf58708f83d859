import { smtpTransport } from "../platform/mail/transport.ts";
import { workOff } from "../platform/platform.ts";
import { type Browser, createBrowser } from "./browser.ts";
import { type EngineKind, freshEngine } from "./databases.ts";
import { openHouse, type TestHouse } from "./house.ts";
import { openMailbox, type ReceivedMail } from "./mailbox.ts";

/** What somebody needs from the mail they asked for. */
interface SignInMail extends ReceivedMail {
  readonly link: string;
  readonly token: string;
  readonly code: string;
}

/** A house of its own, with a clock and a mail server: no demonstration, behind a proxy, everything in its log. */
export interface FrontDoor {
  readonly house: TestHouse;
  /** Milliseconds; set it to another moment. */
  clock: number;
  readonly mails: readonly ReceivedMail[];
  browse(address?: string): Browser;
  /** Has waiting mail sent; gives the newest one to this address. */
  mailTo(address: string): Promise<SignInMail | undefined>;
  /** Somebody asks to sign in and reads the mail. */
  asked(email: string, how?: { readonly browser?: Browser; readonly wanted?: string }): Promise<SignInMail & Asked>;
  /** Somebody signs in, all the way. */
  comesIn(email: string): Promise<Browser>;
  isOut(browser: Browser): Promise<boolean>;
  close(): Promise<void>;
}

interface Asked {
  readonly browser: Browser;
  readonly answer: Response;
}

const BEGIN = Date.parse("2026-11-24T10:00:00Z");

export async function openFrontDoor(kind: EngineKind): Promise<FrontDoor> {
  const mailbox = await openMailbox();
  const transport = smtpTransport(mailbox.url, "naast@example.org");
  const settings = { isDemo: false, trustedProxies: 1, logsEveryRequest: true, origin: () => "https://naast.test" };
  const now = () => new Date(door.clock);
  const house = await openHouse(await freshEngine(kind), { transport, settings, now });
  const browse = (address?: string) => createBrowser(house.app, address);
  const door: FrontDoor = {
    house,
    clock: BEGIN,
    mails: mailbox.mails,
    browse,
    async mailTo(address) {
      await workOff(house.platform);
      const mail = mailbox.mails.findLast(({ to }) => to === address);
      return mail && withSecrets(mail);
    },
    async asked(email, { browser = browse(), wanted = "" } = {}) {
      const answer = await browser.sends("/aanmelden", [
        ["email", email],
        ["terug", wanted],
      ]);
      const mail = await door.mailTo(email);
      if (!mail) throw new Error("No mail came.");
      return { browser, answer, ...mail };
    },
    async comesIn(email) {
      const { browser, link } = await door.asked(email);
      await browser.opens(link);
      await browser.sends("/aanmelden/bevestigen");
      return browser;
    },
    isOut: async ({ opens }) => (await opens("/aanmelden")).status === 200,
    async close() {
      await house.platform.close();
      await mailbox.close();
    },
  };
  return door;
}

function withSecrets(mail: ReceivedMail): SignInMail {
  const link = /https:\/\/naast\.test(\/\S+)/.exec(mail.body)?.[1] ?? "";
  return { ...mail, link, token: link.replace(/^.*\//, ""), code: /\b\d{6}\b/.exec(mail.body)?.[0] ?? "" };
}
