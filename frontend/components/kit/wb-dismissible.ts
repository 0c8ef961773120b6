/**
 * <wb-dismissible key="…">: content that a click on an element with the attribute data-dismiss puts away for good, in
 * this browser. It never shows for a moment first: what was put away is hidden before it is drawn.
 */
class WbDismissible extends HTMLElement {
  connectedCallback() {
    this.hidden = localStorage.getItem(this.#key) === 'away';
    this.addEventListener('click', this.#clicked);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#clicked);
  }

  get #key() {
    return `webox.dismissed.${this.getAttribute('key')}`;
  }

  #clicked = (event: Event) => {
    if ((event.target as Element).closest('[data-dismiss]')) {
      localStorage.setItem(this.#key, 'away');
      this.hidden = true;
    }
  };
}

customElements.define('wb-dismissible', WbDismissible);
