import { changedFields, isTyping } from "./typed.ts";

/** Changes come in clusters; and many who look at the same page must not ask for it in the same moment. */
const CALM = { gatherMs: 300, spreadMs: 1_000, betweenMs: 2_000 };
/** A page that few look at and many wait for, such as the screen for a room: at once, and a burst in a few steps a second. */
const SOON = { gatherMs: 20, spreadMs: 0, betweenMs: 200 };
const AFTER_FAILURE_MS = 10_000;

let isComing = false;
/** Something changed while the page was being asked for. */
let isAskedAgain = false;
let earliest = 0;
let isWaiting = false;
let kept: readonly Element[] = [];

/** Brings this page up to date soon, and in place: what somebody typed, opened or scrolled to stays. */
export function refreshSoon(): void {
  isAskedAgain = isComing;
  if (isComing) return;
  isComing = true;
  const { gatherMs, spreadMs } = pace();
  setTimeout(refresh, Math.max(gatherMs, earliest - Date.now()) + Math.random() * spreadMs);
}

const pace = () => (document.querySelector("naast-live[data-pace=soon]") ? SOON : CALM);

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

/** One answer after the other, so that an older one never takes the place of a newer. */
async function refresh(): Promise<void> {
  isAskedAgain = false;
  isWaiting = mustWait();
  const mustAgain = isWaiting ? false : await bringUpToDate();
  isComing = false;
  if (mustAgain || isAskedAgain) refreshSoon();
}

/** @returns whether it must be tried again */
async function bringUpToDate(): Promise<boolean> {
  earliest = Date.now() + pace().betweenMs;
  const { href } = location;
  const page = await currentPage(href);
  if (location.href !== href) return false; // somebody went on
  if (page === "later") earliest = Date.now() + AFTER_FAILURE_MS;
  if (page === "later" || mustWait()) return true;
  if (page) put(page);
  return false;
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
