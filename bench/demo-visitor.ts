/** Somebody of the demonstration town, signed in as any browser would be. */
export interface DemoVisitor {
  get(path: string): Promise<Response>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  readonly cookie: string;
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
  return {
    cookie,
    get: (path) => fetch(url + path, { headers: { cookie, "accept-encoding": "gzip" } }),
    post: (path, fields) => send(url, path, { fields, cookie }),
  };
}

function send(
  url: string,
  path: string,
  { fields, cookie = "" }: { fields: Readonly<Record<string, string>>; cookie?: string },
) {
  const headers = { origin: url, cookie };
  return fetch(url + path, { method: "POST", body: new URLSearchParams(fields), headers, redirect: "manual" });
}
