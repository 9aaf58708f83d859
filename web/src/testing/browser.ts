import type { Hono } from "hono";
import type { Env } from "../platform/http/env.ts";
import type { Fields } from "./house.ts";

/** Somebody's browser: it keeps cookies, and follows nothing by itself. */
export interface Browser {
  readonly cookies: ReadonlyMap<string, string>;
  opens(path: string): Promise<Response>;
  sends(path: string, fields?: Fields): Promise<Response>;
}

/** @param address - where it stands in the network, for a house behind a proxy; another one for each browser */
export function createBrowser(app: Hono<Env>, address: string = crypto.randomUUID()): Browser {
  return browserWith(app, { address, cookies: new Map() });
}

/** The browser of somebody who is signed in, where their session is all they bring. */
export function browserOf(app: Hono<Env>, { cookie }: { readonly cookie: string }): Browser {
  const [name = "", value = ""] = cookie.split("=");
  return browserWith(app, { address: crypto.randomUUID(), cookies: new Map([[name, value]]) });
}

interface Start {
  readonly address: string;
  readonly cookies: Map<string, string>;
}

function browserWith(app: Hono<Env>, { address, cookies }: Start): Browser {
  const headers = () => ({
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    "x-forwarded-for": address,
    "sec-fetch-site": "same-origin",
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  });
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/;\s*max-age=0\b/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    cookies,
    opens: async (path) => keep(await app.request(path, { headers: headers() })),
    sends: async (path, fields = []) => {
      const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, String(value)]));
      return keep(await app.request(path, { method: "POST", body, headers: headers() }));
    },
  };
}
