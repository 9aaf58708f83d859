import { createAsker, put, tellTurbo } from "./in-place/put.ts";

/**
 * Shows what fits while somebody ticks: asks the server for the same page and puts its outcome in place. Without this script the
 * form is sent by its button; the address is the same either way.
 */
class SituationForm extends HTMLElement {
  readonly #asker = createAsker();

  connectedCallback(): void {
    this.addEventListener("change", (event) => {
      const field = event.target;
      if (field instanceof HTMLInputElement && field.type !== "text") void this.#refresh();
    });
  }

  async #refresh(): Promise<void> {
    const form = this.querySelector("form");
    if (!form) return;
    const address = addressOf(form);
    const page = await this.#asker.ask(address);
    if (page === "lost") return this.#withdrawAnswer();
    if (page === "overtaken") return;
    put(page, "#uitkomst");
    put(page, ".page-header__languages");
    this.#tellCounts(page);
    tellTurbo(new URL(address, location.href));
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
