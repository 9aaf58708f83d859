import { Agent, get } from "node:http";
import type { Socket } from "node:net";

/** What a browser that comes for the first time receives for one page. */
export interface Visit {
  /** Everything that came over the line: headers, compressed bodies. */
  readonly bytes: number;
  /** Of that, the scripts. */
  readonly scriptBytes: number;
  readonly files: number;
}

interface Received {
  readonly bytes: number;
  readonly body: Buffer;
}

const LINKED = /<(?:link rel="(?:icon|stylesheet)"[^>]*? href|script[^>]*? src)="([^"]+)"/g;

/** Asks for a page and for everything its head names, compressed as browsers ask for it, and counts the bytes. */
export async function visitFirstTime(url: string): Promise<Visit> {
  const page = await receive(url, "identity");
  const names = [...page.body.toString().matchAll(LINKED)].map((match) => new URL(match[1] ?? "", url).href);
  const received: { name: string; bytes: number }[] = [];
  for (const name of [url, ...names.map(unescaped)])
    received.push({ name, ...(await receive(name, "gzip, deflate, br")) });
  const sum = (files: typeof received) => files.reduce((total, { bytes }) => total + bytes, 0);
  return {
    bytes: sum(received),
    scriptBytes: sum(received.filter(({ name }) => new URL(name).pathname.endsWith(".js"))),
    files: received.length,
  };
}

function unescaped(address: string): string {
  return address.replaceAll("&amp;", "&");
}

/** One request on a connection of its own, so that the connection counts what it cost. */
function receive(url: string, encoding: string): Promise<Received> {
  return new Promise((done, failed) => {
    const agent = new Agent();
    get(url, { agent, headers: { "accept-encoding": encoding } }, (answer) => {
      const socket: Socket = answer.socket;
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        agent.destroy();
        if (answer.statusCode === 200) done({ bytes: socket.bytesRead, body: Buffer.concat(parts) });
        else failed(new Error(`${url} answers ${answer.statusCode}`));
      });
    }).on("error", failed);
  });
}
