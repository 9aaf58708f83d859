// The way to a part of this same page, and back, is for the browser. Turbo would fetch the page again, and what was typed in it would be
// gone. Listens before Turbo does, which comes to stand in `Turbo`: the first to listen at the window is the first to hear.

addEventListener("turbo:click", (event) => {
  if (event.detail.url.includes("#") && isThisPage(event.detail.url)) event.preventDefault();
});

addEventListener("popstate", (event) => {
  const { history, view } = Turbo.session;
  const entry = event.state?.turbo?.restorationIdentifier;
  if (!entry || !isThisPage(view.lastRenderedLocation.href)) return;
  event.stopImmediatePropagation();
  history.replace(new URL(location.href), entry);
  const { scrollPosition } = (history as RememberedScroll).getRestorationDataForIdentifier(entry);
  scrollTo(scrollPosition?.x ?? 0, scrollPosition?.y ?? 0); // nothing is remembered of a page that was never scrolled
});

/** Turbo has it; its types do not know. */
type RememberedScroll = typeof Turbo.session.history & {
  getRestorationDataForIdentifier(id: string): { scrollPosition?: { x: number; y: number } };
};

function isThisPage(address: string): boolean {
  return address.split("#")[0] === location.href.split("#")[0];
}
