import type { DemoVisitor } from "./demo-visitor.ts";

/** A table that is open, for as many as there are chairs. */
export interface OpenTable {
  readonly path: string;
  readonly code: string;
}

export async function openTable(leader: DemoVisitor, chairs: number): Promise<OpenTable> {
  const made = await leader.post("/diagnoses/nieuw", { area: "Bench", social: String(chairs) });
  const path = made.headers.get("location") ?? "";
  await leader.post(`${path}/openen`, {});
  const page = await (await leader.get(path)).text();
  const code = /code__letters">([^<]+)</.exec(page)?.[1]?.replace(" ", "");
  if (code === undefined) throw new Error(`The table at ${path} shows no code.`);
  return { path, code };
}

/** A phone that came in by a code. */
export interface Phone {
  opens(): Promise<Response>;
  sends(place: number): Promise<void>;
}

/** @param from - where the phone stands in the network, for a house behind a proxy */
export async function comesIn(url: string, code: string, from = "127.0.0.1"): Promise<Phone> {
  const place = { "x-forwarded-for": from };
  const answer = await fetch(`${url}/meedoen/${code}`, { headers: place, redirect: "manual" });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return {
    opens: () => fetch(`${url}/aan-tafel`, { headers: { ...place, cookie, "accept-encoding": "gzip" } }),
    async sends(number) {
      const body = new URLSearchParams({
        form: crypto.randomUUID(),
        problem1: number % 3 === 0 ? "little-contact" : "youth-nuisance",
        location1: "square",
        basis1: "seen",
        ownPart: "yes",
        divides: "young-old",
        phase: "tension",
        words: "Om elf uur wordt het stil op het plein.",
      });
      const headers = { ...place, cookie, origin: url };
      const sent = await fetch(`${url}/aan-tafel`, { method: "POST", body, headers, redirect: "manual" });
      if (sent.status !== 303) throw new Error(`A form is answered ${sent.status}.`);
    },
  };
}
