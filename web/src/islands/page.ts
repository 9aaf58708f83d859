/**
 * On every page: links and forms fetch the next page and put it in place of this one (Turbo). What a browser does by itself when it
 * loads a page happens here: the focus goes to the new page and its title is said aloud. Without this script the browser does it all.
 */
import "./page/same-page.ts";
import { cache, config, type FetchResponse, StreamActions, session, visit } from "@hotwired/turbo";

// A button that is disabled loses the focus while its form is under way; this one stays, and is deaf.
config.forms.submitter = "aria-disabled";

/** How long a screen reader needs to see that a place where news comes is empty before the news comes. */
const BREATH_MS = 100;

// Outside the body, which goes with its page: news in a place that is new itself is not said aloud.
const news = document.createElement("p");
news.className = "only-heard";
news.ariaLive = "polite";
document.documentElement.append(news);

/** The page that somebody turns back from, while that goes on. */
let turnedBackFrom: string | undefined;

addEventListener("turbo:visit", ({ detail: { action } }) => {
  turnedBackFrom = action === "restore" ? session.view.lastRenderedLocation.href : undefined;
});

// A page that tells of a fault is a page of ours as well. Turbo would put its head in place too: for a moment there is no style then.
addEventListener("turbo:before-fetch-response", (event) => {
  const { fetchResponse } = (event as CustomEvent<{ fetchResponse: FetchResponse }>).detail;
  if (fetchResponse.failed) Object.defineProperty(fetchResponse, "statusCode", { value: 200 });
});

addEventListener("turbo:render", ({ detail: { renderMethod } }: CustomEvent<{ renderMethod?: string }>) => {
  // A page that was put away for the way back has lost the language it was in; its body still knows it.
  document.documentElement.lang = document.body.lang;
  document.documentElement.dir = document.body.dir;
  if (renderMethod !== "morph") setTimeout(arrive); // first Turbo scrolls
});

// A browser would show a page of its own; here the form still stands there, with all that was typed.
addEventListener("turbo:fetch-request-error", ({ target }) => {
  if (target instanceof HTMLFormElement) tell("page-news", document.body.dataset.notSent ?? "");
});

// Led on to a part of a page after a form: `fetch` would keep that part from us (platform/http/part-of-page.ts).
StreamActions.visit = function () {
  cache.clear();
  visit(this.getAttribute("address") ?? "/");
};

function arrive(): void {
  const fault = document.getElementById("fouten") ?? document.querySelector<HTMLElement>("[aria-invalid=true]");
  const place =
    fault ??
    linkTurnedBackTo() ??
    partOfAddress() ??
    document.querySelector<HTMLElement>("[autofocus]") ??
    document.querySelector("h1");
  if (place && place.tabIndex < 0) place.tabIndex = -1;
  place?.focus({ preventScroll: !fault });
  tell("only-heard", document.title);
}

/** In a place that stays, emptied first, or nothing seems to change when the same is said again. */
function tell(look: string, text: string): void {
  news.className = look;
  news.textContent = "";
  setTimeout(() => {
    news.textContent = text;
  }, BREATH_MS);
}

function linkTurnedBackTo(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLAnchorElement>("main a")].find(({ href }) => href === turnedBackFrom);
}

function partOfAddress(): HTMLElement | null {
  return document.getElementById(location.hash.slice(1));
}
