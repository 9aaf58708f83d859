// For islands that ask for the page they stand on with another question, and put parts of the answer in place.

/** Puts what a selector finds in another page where it finds something in this one. */
export function put(page: Document, selector: string): void {
  const [mine, theirs] = [document.querySelector(selector), page.querySelector(selector)];
  if (mine && theirs) mine.replaceChildren(...theirs.childNodes);
}

/** Otherwise Turbo would take the way back to an earlier answer for one within this page, or put this one away under that address. */
export function tellTurbo(address: URL): void {
  const { history, view, restorationIdentifier } = Turbo.session;
  history.replace(address, restorationIdentifier);
  view.lastRenderedLocation = address;
}
