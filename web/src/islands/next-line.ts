/**
 * Enter goes on to the next line of a form, and from the last one to the button, so that a sheet of paper is typed without a mouse and is
 * never sent half. Without this script Enter does nothing there, and Tab goes on.
 */
class NextLine extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("keydown", (event) => {
      const isLine = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      // Enter also chooses a word while somebody writes Chinese; with shift it begins a line.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || !isLine) return;
      event.preventDefault();
      const stops = [...this.querySelectorAll<HTMLElement>(STOPS)];
      stops[stops.indexOf(event.target as HTMLElement) + 1]?.focus();
    });
  }
}

const STOPS = "input:not([type=hidden]),textarea,button:not([disabled])";

customElements.define("next-line", NextLine);
