import { put, tellTurbo } from "./in-place/put.ts";

/**
 * Shows what fits while somebody ticks: asks the server for the same page and puts its outcome in place. Without this script the
 * form is sent by its button; the address is the same either way.
 */
class SituationForm extends HTMLElement {
  #asking: AbortController | undefined;

  connectedCallback(): void {
    this.addEventListener("change", (event) => {
      const field = event.target;
      if (field instanceof HTMLInputElement && field.type !== "text") void this.#refresh();
    });
  }

  async #refresh(): Promise<void> {
    const form = this.querySelector("form");
    if (!form) return;
    this.#asking?.abort();
    this.#asking = new AbortController();
    const address = addressOf(form);
    try {
      const answer = await fetch(address, { signal: this.#asking.signal });
      if (!answer.ok) return this.#withdrawAnswer();
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      put(page, "#uitkomst");
      put(page, ".page-header__languages");
      this.#tellCounts(page);
      tellTurbo(new URL(address, location.href));
    } catch (error) {
      if (error instanceof TypeError) return this.#withdrawAnswer();
      if (!(error instanceof DOMException)) throw error; // a newer tick took over
    }
  }

  /** The folds tell how many boxes in them are ticked, and the bar, also aloud, how many practices fit. */
  #tellCounts(page: Document): void {
    for (const [index, note] of [...page.querySelectorAll("situation-form summary")].entries()) {
      const own = this.querySelectorAll("summary")[index];
      if (own) own.innerHTML = note.innerHTML;
    }
    put(page, "situation-form [role=status]");
  }

  /** The line dropped: what stands there answers an earlier question, and may miss that there were incidents. The button still works. */
  #withdrawAnswer(): void {
    document.querySelector("#uitkomst")?.replaceChildren();
    const status = this.querySelector("[role=status]");
    if (status) status.textContent = this.dataset.lost ?? "";
  }
}

function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (name !== "woorden" && value !== "") query.append(name, String(value));
  // What was proposed stays in the address, or the folds would hold other boxes than the ones on the screen.
  for (const id of new URLSearchParams(location.search).getAll("voorstel")) query.append("voorstel", id);
  const path = new URL(form.action).pathname;
  return query.size === 0 ? path : `${path}?${query}`;
}

customElements.define("situation-form", SituationForm);
