// For islands that ask for the page they stand on with another question, and put parts of the answer in place.

/** Puts what a selector finds in another page where it finds something in this one. */
export function put(page: Document, selector: string): void {
  const [mine, theirs] = [document.querySelector(selector), page.querySelector(selector)];
  if (mine && theirs) mine.replaceChildren(...theirs.childNodes);
}

/** The page at an address; why there is none; or nothing to say, when a newer question took over. */
type Answer = Document | "lost" | "overtaken";

/** Asks for pages one at a time: a newer question takes over from the one that is under way. */
export function createAsker() {
  let asking: AbortController | undefined;
  return {
    async ask(address: URL | string): Promise<Answer> {
      asking?.abort();
      asking = new AbortController();
      try {
        const answer = await fetch(address, { signal: asking.signal });
        return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : "lost";
      } catch (error) {
        if (error instanceof TypeError) return "lost";
        if (error instanceof DOMException) return "overtaken";
        throw error;
      }
    },
    stop: () => asking?.abort(),
  };
}

/** Otherwise Turbo would take the way back to an earlier answer for one within this page, or put this one away under that address. */
export function tellTurbo(address: URL): void {
  const { history, view, restorationIdentifier } = Turbo.session;
  history.replace(address, restorationIdentifier);
  view.lastRenderedLocation = address;
}
