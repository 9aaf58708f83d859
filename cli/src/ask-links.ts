/** What an address on the internet answered. `silent`: nothing that tells whether it is there, such as a refusal or no answer in time. */
export type LinkAnswer = { readonly url: string } & (
  | { readonly kind: "alive" }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "dead"; readonly why: string }
  | { readonly kind: "silent"; readonly why: string }
);

interface Asking {
  /** How long an address may take, in milliseconds. */
  readonly patience: number;
  /** Called after each answer. */
  readonly answered: (done: number) => void;
}

const HOSTS_AT_ONCE = 6;
/** When so many were all out of reach, the others are too. */
const ENOUGH_TO_TELL = 10;
/** Who asks, for whoever reads their log. */
const WHO_ASKS = "naast-catalogue-check (asks each source once; EUPL open source)";
const GONE: readonly number[] = [404, 410];
/** There is no such host: its name was given up, or there is no network at all. */
const NO_SUCH_HOST: readonly string[] = ["ENOTFOUND", "EAI_AGAIN", "ENETUNREACH"];

/** Asks every address whether it is still there: a few hosts at a time, and each host one thing at a time. */
export async function askLinks(urls: readonly string[], asking: Asking): Promise<readonly LinkAnswer[]> {
  const byHost = Map.groupBy(new Set(urls), (url) => new URL(url).host);
  const waiting = [...byHost.values()];
  const answers = new Map<string, LinkAnswer>();
  const work = async () => {
    for (let host = waiting.shift(); host; host = waiting.shift())
      for (const url of host) {
        answers.set(url, await askLink(url, asking.patience));
        asking.answered(answers.size);
        if (answers.size >= ENOUGH_TO_TELL && isOffline([...answers.values()])) waiting.length = 0;
      }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  return urls.flatMap((url) => answers.get(url) ?? []);
}

/** Whether nobody was reached at all, so that the fault is more likely here than there. */
export function isOffline(answers: readonly LinkAnswer[]): boolean {
  return answers.length > 0 && answers.every(({ kind, ...rest }) => "why" in rest && NO_SUCH_HOST.includes(rest.why));
}

/** Asks for the head first, which costs the other side less, and for the whole where a head is not given. */
async function askLink(url: string, patience: number): Promise<LinkAnswer> {
  const head = await ask(url, "HEAD", patience);
  const isSettled = head.kind === "alive" || head.kind === "moved" || NO_SUCH_HOST.includes(head.why);
  return isSettled ? head : ask(url, "GET", patience);
}

async function ask(url: string, method: "HEAD" | "GET", patience: number): Promise<LinkAnswer> {
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(url, { method, signal, headers: { "user-agent": WHO_ASKS } });
    await answer.body?.cancel();
    if (answer.ok)
      return isElsewhere(url, answer.url) ? { url, kind: "moved", to: answer.url } : { url, kind: "alive" };
    return { url, kind: GONE.includes(answer.status) ? "dead" : "silent", why: String(answer.status) };
  } catch (error) {
    const why = reasonOf(error);
    return { url, kind: why === "ENOTFOUND" ? "dead" : "silent", why };
  }
}

/** Another page: not only the same with https, or with or without www or a last slash. */
function isElsewhere(asked: string, came: string): boolean {
  const bare = (url: string) => url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  return bare(asked) !== bare(came);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "no answer in time";
  const { code } = (error.cause ?? {}) as { code?: string };
  return code ?? error.message;
}
