import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Mailbox } from "../../web/src/testing/mailbox.ts";

export interface Letterbox {
  readonly url: string;
  close(): Promise<void>;
}

/** Lets scenarios, which run in processes of their own, read the mails that came: the bodies of those to one address, oldest first. */
export async function openLetterbox({ mails }: Mailbox): Promise<Letterbox> {
  const server = createServer(({ url = "/" }, answer) => {
    const address = decodeURIComponent(url.slice(1));
    answer.end(JSON.stringify(mails.filter(({ to }) => to === address).map(({ body }) => body)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
