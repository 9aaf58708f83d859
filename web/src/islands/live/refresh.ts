import { changedFields, isTyping } from "./typed.ts";

/** Changes come in clusters; and many who look at the same page must not ask for it in the same moment. */
const GATHER_MS = 300;
const SPREAD_MS = 1_000;
const BETWEEN_MS = 2_000;
const AFTER_FAILURE_MS = 10_000;

let isComing = false;
let earliest = 0;
let isWaiting = false;
let kept: readonly Element[] = [];

/** Brings this page up to date soon, and in place: what somebody typed, opened or scrolled to stays. */
export function refreshSoon(): void {
  if (isComing) return;
  isComing = true;
  setTimeout(refresh, Math.max(GATHER_MS, earliest - Date.now()) + Math.random() * SPREAD_MS);
}

for (const moment of ["visibilitychange", "focusout", "turbo:load", "turbo:submit-end"])
  document.addEventListener(moment, () => {
    if (isWaiting) refreshSoon();
  });

addEventListener("turbo:before-morph-element", (event) => {
  const { currentElement, newElement } = event.detail;
  const holds = (field: Element) => field === currentElement || (!newElement && currentElement.contains(field));
  if (kept.some(holds)) event.preventDefault();
});

addEventListener("turbo:before-morph-attribute", (event) => {
  // What somebody opened, and the heading that a script let take the focus, stay so.
  if (/^(?:open|tabindex)$/.test(event.detail.attributeName)) event.preventDefault();
});

async function refresh(): Promise<void> {
  isComing = false;
  isWaiting = mustWait();
  if (isWaiting) return;
  earliest = Date.now() + BETWEEN_MS;
  const { href } = location;
  const page = await currentPage(href);
  if (location.href !== href) return; // somebody went on
  if (page === "later") earliest = Date.now() + AFTER_FAILURE_MS;
  if (page === "later" || mustWait()) return refreshSoon();
  if (page) put(page);
}

function mustWait(): boolean {
  return document.hidden || isTyping() || document.querySelector("[aria-busy=true]:is(html,form)") !== null;
}

/** The page as it is now; nothing where it is not ours any more, such as after somebody signed out in another tab. */
async function currentPage(address: string): Promise<Document | "later" | undefined> {
  try {
    const answer = await fetch(address, { headers: { accept: "text/html" } });
    if (answer.status >= 500) return "later";
    if (!answer.ok || answer.redirected) return undefined;
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return "later"; // the line dropped
  }
}

function put(page: Document): void {
  const [mine, theirs] = [document, page].map((one) => one.querySelector("meta[name=build]")?.outerHTML);
  kept = changedFields();
  if (mine !== theirs && kept.length === 0) location.reload(); // the house was renewed
  document.title = page.title;
  // Turbo stands on every page (page.ts); to import it here would send it a second time.
  Turbo.morphBodyElements(document.body as HTMLBodyElement, page.body as HTMLBodyElement);
}
