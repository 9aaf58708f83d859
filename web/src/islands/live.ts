/**
 * On a page that others change at the same time: keeps it up to date (GET /live, server-sent events). The server says what the page
 * shows in `<naast-live topics="house.jobs">`. Without this script the page stays as it was when it was asked for.
 */
import { refreshSoon } from "./live/refresh.ts";
import { shareLine } from "./live/shared-line.ts";

const PATIENCE_MS = 10_000;

const show = shareLine({ change: refreshSoon, line: noteLine });
let losing: ReturnType<typeof setTimeout> | undefined;
let isLost = false;

class NaastLive extends HTMLElement {
  connectedCallback(): void {
    queueMicrotask(showTopics);
  }

  /** Only after a page took the place of another: between the two the line stays open. */
  disconnectedCallback(): void {
    queueMicrotask(showTopics);
  }
}

customElements.define("naast-live", NaastLive);

addEventListener("turbo:morph", showTopics);
addEventListener("pagehide", () => show([]));
addEventListener("pageshow", ({ persisted }) => {
  showTopics();
  if (persisted) refreshSoon(); // nothing was heard while the browser kept the page aside
});

function showTopics(): void {
  show(document.querySelector("naast-live")?.getAttribute("topics")?.split(" ") ?? []);
  sayLine();
}

/** A line that drops for a moment is no news. */
function noteLine(isThere: boolean): void {
  if (!isThere) losing ??= setTimeout(sayLine, PATIENCE_MS, true);
  else {
    clearTimeout(losing);
    losing = undefined;
    sayLine(false);
  }
}

function sayLine(isNowLost = isLost): void {
  isLost = isNowLost;
  const element = document.querySelector<HTMLElement>("naast-live");
  if (element) element.textContent = (isLost && element.dataset.lost) || "";
}
