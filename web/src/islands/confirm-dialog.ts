/** Opens the question of a confirm link on top of the page. Without this script the link leads to a page with the same question. */
class ConfirmDialog extends HTMLElement {
  connectedCallback(): void {
    const [link, dialog] = [this.querySelector("a"), this.querySelector("dialog")];
    if (!link || !dialog) return;
    this.addEventListener("click", (event) => {
      const pressed = (event.target as Element).closest("a");
      const wantsNewTab = event.ctrlKey || event.metaKey || event.shiftKey;
      if (!pressed || wantsNewTab) return;
      if (pressed !== link && pressed.dataset.closes === undefined) return;
      event.preventDefault();
      if (pressed !== link) return dialog.close();
      dialog.showModal();
      dialog.querySelector("h2")?.focus(); // the question first, not the button that says yes to it
    });
    // Not every browser gives a link the focus when it is clicked, and then it would not get it back either.
    dialog.addEventListener("close", () => link.focus());
    // A page that is kept for the way back must not keep an open question.
    dialog.addEventListener("submit", () => dialog.close());
  }
}

customElements.define("confirm-dialog", ConfirmDialog);
