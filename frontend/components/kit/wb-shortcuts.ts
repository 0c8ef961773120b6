import { css, html, LitElement } from 'lit';

interface Shortcut {
  /** One key, or two pressed one after the other: "c", "g h". */
  keys: string;
  label: string;
  route: string;
}

const CHORD_MILLIS = 1200;

/** Whether the person is writing: then letters are letters. */
function writing(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0] as HTMLElement;
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
}

/** Whether something modal is in front: its keys are its own. */
function covered(): boolean {
  return Boolean(
    document.querySelector(
      'dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-popover[opened][modal], vaadin-menu-bar-submenu[opened], vaadin-context-menu[opened]',
    ),
  );
}

/**
 * <wb-shortcuts>: listens for the product's single-key shortcuts and tells the route in the event shortcut; a question
 * mark opens the sheet that lists them.
 */
class WbShortcuts extends LitElement {
  static properties = { shortcuts: { type: Array }, fixed: { type: Array }, heading: { type: String }, closeLabel: { type: String } };

  declare shortcuts: Shortcut[];
  /** Listed on the sheet, handled elsewhere. */
  declare fixed: { keys: string; label: string }[];
  declare heading: string;
  declare closeLabel: string;

  #first = '';
  #firstAt = 0;

  constructor() {
    super();
    this.shortcuts = [];
    this.fixed = [];
    this.heading = '';
    this.closeLabel = '';
  }

  static styles = css`
    dialog {
      width: min(26rem, calc(100vw - 2rem));
      padding: var(--wb-space-5);
      border: 1px solid var(--wb-border);
      border-radius: var(--wb-radius-l);
      background: var(--wb-surface);
      color: var(--wb-text);
      box-shadow: var(--wb-shadow-l);
    }
    dialog::backdrop {
      background: var(--wb-scrim);
    }
    h2 {
      margin: 0 0 var(--wb-space-4);
      font-family: var(--wb-font-display);
      font-size: var(--wb-text-xl);
      line-height: 1.3;
    }
    dl {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: var(--wb-space-3) var(--wb-space-4);
      margin: 0 0 var(--wb-space-5);
    }
    dt,
    dd {
      margin: 0;
    }
    dd {
      display: flex;
      gap: var(--wb-space-1);
      justify-content: flex-end;
    }
    kbd {
      min-width: 1.5rem;
      box-sizing: border-box;
      padding: 0.125rem 0.375rem;
      border: 1px solid var(--wb-border);
      border-bottom-width: 2px;
      border-radius: var(--wb-radius-s);
      background: var(--wb-surface-2);
      font: inherit;
      font-size: var(--wb-text-xs);
      text-align: center;
    }
    button {
      width: 100%;
      min-height: 2.25rem;
      border: 1px solid var(--wb-border);
      border-radius: var(--wb-radius-m);
      background: var(--wb-surface-2);
      color: inherit;
      font: inherit;
      font-weight: 500;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid var(--wb-accent);
      outline-offset: 2px;
    }
  `;

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
  }

  get #dialog() {
    return this.renderRoot.querySelector('dialog') as HTMLDialogElement;
  }

  open() {
    this.#dialog.showModal();
  }

  #key = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || writing(event) || covered() || this.#dialog.open) {
      return;
    }
    if (event.key === '?') {
      event.preventDefault();
      this.open();
      return;
    }
    const key = event.key.toLowerCase();
    const chord = performance.now() - this.#firstAt < CHORD_MILLIS ? `${this.#first} ${key}` : key;
    const hit = this.shortcuts.find((each) => each.keys === chord) ?? this.shortcuts.find((each) => each.keys === key);
    if (hit) {
      event.preventDefault();
      this.#first = '';
      this.dispatchEvent(new CustomEvent('shortcut', { detail: { route: hit.route } }));
    } else {
      this.#first = key;
      this.#firstAt = performance.now();
    }
  };

  render() {
    return html`<dialog aria-labelledby="heading" @click=${(e: Event) => e.target === this.#dialog && this.#dialog.close()}>
      <h2 id="heading">${this.heading}</h2>
      <dl>
        ${[...this.shortcuts, ...this.fixed].map(
          (each) => html`<dt>${each.label}</dt>
            <dd>${each.keys.split(' ').map((key) => html`<kbd>${key.length === 1 ? key.toUpperCase() : key}</kbd>`)}</dd>`,
        )}
      </dl>
      <button @click=${() => this.#dialog.close()}>${this.closeLabel}</button>
    </dialog>`;
  }
}

customElements.define('wb-shortcuts', WbShortcuts);
