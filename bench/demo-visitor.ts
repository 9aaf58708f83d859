const HERE = "127.0.0.1";

/** Somebody of the demonstration town, signed in as any browser would be. */
export interface DemoVisitor {
  get(path: string): Promise<Response>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  readonly cookie: string;
  /** The same person at another place in the network, for a house behind a proxy. */
  at(address: string): DemoVisitor;
}

/** The first of the made-up people who may open a page, signed in by one click. */
export async function demoVisitorAt(url: string, page: string): Promise<DemoVisitor> {
  const signInPage = await (await fetch(`${url}/aanmelden`)).text();
  for (const [, person = ""] of signInPage.matchAll(/name="person" value="([^"]+)"/g)) {
    const visitor = await signInAs(url, person);
    if ((await visitor.get(page)).ok) return visitor;
  }
  throw new Error(`Nobody of the demonstration may open ${page}.`);
}

async function signInAs(url: string, person: string): Promise<DemoVisitor> {
  const answer = await send(url, "/aanmelden/als", { fields: { person } });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const visitorFrom = (address: string): DemoVisitor => ({
    cookie,
    get: (path) => fetch(url + path, { headers: { cookie, "accept-encoding": "gzip", "x-forwarded-for": address } }),
    post: (path, fields) => send(url, path, { fields, cookie, address }),
    at: visitorFrom,
  });
  return visitorFrom(HERE);
}

interface Sent {
  readonly fields: Readonly<Record<string, string>>;
  readonly cookie?: string;
  readonly address?: string;
}

function send(url: string, path: string, { fields, cookie = "", address = HERE }: Sent) {
  const headers = { origin: url, cookie, "x-forwarded-for": address };
  return fetch(url + path, { method: "POST", body: new URLSearchParams(fields), headers, redirect: "manual" });
}
