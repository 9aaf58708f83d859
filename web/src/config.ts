import { z } from "zod";
import { StartFault } from "./platform/start-fault.ts";

const yesOrNo = z.enum(["0", "1"]).transform((text) => text === "1");

/** Every setting by the name of its variable; docs/operations/configuration.md explains them. */
const settings = z.object({
  NAAST_CONTENT: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  NAAST_DATA: z.string().optional(),
  NAAST_DEMO: yesOrNo.optional(),
  NAAST_URL: z.url({ protocol: /^https?$/ }).optional(),
  NAAST_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  NAAST_LOG: z.enum(["errors", "requests"]).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  NAAST_MAIL_FROM: z.string().includes("@").optional(),
});

/** The names of all variables but PORT and HOST, which whoever starts the server reads. */
export const SETTING_NAMES = Object.keys(settings.shape);

export interface Config {
  /** Another content folder, for a city that adds its own practices. */
  readonly contentFolder: string | undefined;
  /** A PostgreSQL server; without it the embedded database in the data folder. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string | undefined;
  /** Made-up people whom everybody may be. */
  readonly isDemo: boolean;
  /** Where people reach the house, as it stands in mails. */
  readonly publicUrl: string | undefined;
  readonly trustedProxies: number;
  readonly logsEveryRequest: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
}

/**
 * What the environment sets, read once.
 *
 * @throws StartFault that names the variable
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const filled = Object.entries(environment).filter(([, value]) => value !== "");
  const read = settings.safeParse(Object.fromEntries(filled));
  if (!read.success) throw new StartFault(sentenceFor(read.error));
  const { data } = read;
  const isDemo = data.NAAST_DEMO ?? data.DATABASE_URL === undefined;
  if (data.SMTP_URL !== undefined && data.NAAST_MAIL_FROM === undefined)
    throw new StartFault(
      "SMTP_URL is set and NAAST_MAIL_FROM is not: set it to the sender of mails, such as naast@example.nl.",
    );
  return {
    contentFolder: data.NAAST_CONTENT,
    databaseUrl: data.DATABASE_URL,
    dataFolder: data.NAAST_DATA,
    isDemo,
    publicUrl: data.NAAST_URL?.replace(/\/+$/, ""),
    trustedProxies: data.NAAST_PROXIES,
    logsEveryRequest: (data.NAAST_LOG ?? (isDemo ? "errors" : "requests")) === "requests",
    smtpUrl: data.SMTP_URL,
    mailFrom: data.NAAST_MAIL_FROM,
  };
}

const EXPECTED: Readonly<Record<string, string>> = {
  NAAST_DEMO: "1 or 0",
  NAAST_URL: "an address such as https://naast.example.nl",
  NAAST_PROXIES: "the number of proxies before Naast, such as 1",
  NAAST_LOG: "errors or requests",
  SMTP_URL: "an address such as smtps://name:password@mail.example.nl",
  NAAST_MAIL_FROM: "an e-mail address",
};

function sentenceFor({ issues }: z.ZodError): string {
  const name = String(issues[0]?.path[0]);
  return `${name} cannot be read: set it to ${EXPECTED[name]}, or leave it out. docs/operations/configuration.md explains every setting.`;
}

/** What features and requests need to know of the configuration. */
export interface Settings {
  readonly isDemo: boolean;
  readonly trustedProxies: number;
  readonly publicUrl: string | undefined;
  readonly logsEveryRequest: boolean;
  /** Where the house is reached, for links in mails; without NAAST_URL known once it listens. */
  origin(): string;
}
