import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  readonly to: string;
  readonly body: string;
  /** As it came over the line, with all that surrounds the words. */
  readonly source: string;
}

/** A mail server of our own, which brings nothing any further. */
export interface Mailbox {
  /** For SMTP_URL. */
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  close(): Promise<void>;
}

/** Nobody lives here, as a mail server says it: with the address in its answer. */
export const REFUSED = "refused@example.org";

/** @param port - where it listens; any free one when nothing is said */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo({ address }, _session, done) {
      done(address === REFUSED ? Object.assign(new Error(`No such user ${address}`), { responseCode: 550 }) : null);
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const source = Buffer.concat(parts).toString("utf8");
        mails.push({ to: envelope.rcptTo.map(({ address }) => address).join(" "), body: bodyOf(source), source });
        done();
      });
    },
  });
  const listening = server.listen(port, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** The words of a mail of one part in plain text. */
function bodyOf(source: string): string {
  const [head = "", ...rest] = source.split("\r\n\r\n");
  const encoded = rest.join("\r\n\r\n");
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(head)?.[1]?.toLowerCase();
  const bytes = encoding === "base64" ? Buffer.from(encoded, "base64") : bytesOf(encoded, encoding);
  return bytes.toString("utf8").replaceAll("\r\n", "\n");
}

function bytesOf(text: string, encoding: string | undefined): Buffer {
  if (encoding !== "quoted-printable") return Buffer.from(text, "utf8");
  const lines = text.replace(/=\r\n/g, "");
  return Buffer.from(
    lines.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}
