import './wb-icon';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';

interface Command {
  id: number;
  title: string;
  keywords: string;
  section: string;
  icon: string;
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

/** How well a command answers the words typed: 0 not at all, higher is better. */
function score(command: Command, words: string[]): number {
  const title = plain(command.title);
  const all = `${title} ${plain(command.keywords)} ${plain(command.section)}`;
  if (!words.every((word) => all.includes(word))) {
    return 0;
  }
  return 1 + words.filter((word) => title.startsWith(word)).length * 4 + words.filter((word) => title.includes(word)).length;
}

/**
 * <wb-command-palette>: everything one can go to or do, found by typing. Opens in the browser without asking the server
 * (Ctrl+K, Cmd+K or open()); what is chosen is told by the event command-chosen with the command's id.
 */
class WbCommandPalette extends LitElement {
  static properties = {
    commands: { type: Array },
    label: { type: String },
    placeholder: { type: String },
    nothing: { type: String },
    _text: { state: true },
    _active: { state: true },
  };

  declare commands: Command[];
  declare label: string;
  declare placeholder: string;
  declare nothing: string;
  declare _text: string;
  declare _active: number;

  constructor() {
    super();
    this.commands = [];
    this.label = '';
    this.placeholder = '';
    this.nothing = '';
    this._text = '';
    this._active = 0;
  }

  static styles = css`
    dialog {
      width: min(36rem, calc(100vw - 2rem));
      max-height: min(28rem, 76dvh);
      margin: 12dvh auto auto;
      padding: 0;
      border: 1px solid var(--wb-border);
      border-radius: var(--wb-radius-l);
      background: var(--wb-surface);
      color: var(--wb-text);
      box-shadow: var(--wb-shadow-l);
      overflow: hidden;
    }
    dialog[open] {
      display: flex;
      flex-direction: column;
    }
    dialog::backdrop {
      background: var(--wb-scrim);
    }
    .field {
      display: flex;
      align-items: center;
      gap: var(--wb-space-3);
      padding: 0 var(--wb-space-4);
      border-bottom: 1px solid var(--wb-border);
      color: var(--wb-text-muted);
    }
    input {
      flex: 1;
      min-width: 0;
      padding: var(--wb-space-4) 0;
      border: 0;
      outline: 0;
      background: none;
      color: var(--wb-text);
      font: inherit;
      font-size: 1rem;
    }
    input::placeholder {
      color: var(--wb-text-muted);
      opacity: 1;
    }
    [role='listbox'] {
      margin: 0;
      padding: var(--wb-space-2);
      overflow: auto;
      scrollbar-width: thin;
    }
    .section {
      padding: var(--wb-space-3) var(--wb-space-3) var(--wb-space-1);
      font-size: var(--wb-text-xs);
      font-weight: 600;
      color: var(--wb-text-muted);
    }
    [role='option'] {
      display: flex;
      align-items: center;
      gap: var(--wb-space-3);
      padding: 0.5625rem var(--wb-space-3);
      border-radius: var(--wb-radius-m);
      cursor: pointer;
    }
    [role='option'][aria-selected='true'] {
      background: var(--wb-accent-soft);
      color: var(--wb-accent-text);
    }
    wb-icon {
      --wb-icon-size: 1.125rem;
      width: var(--wb-icon-size);
      height: var(--wb-icon-size);
      flex: none;
      opacity: 0.85;
    }
    .none {
      padding: var(--wb-space-6) var(--wb-space-4);
      text-align: center;
      color: var(--wb-text-muted);
    }
  `;

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#hotKey);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#hotKey);
  }

  open() {
    if (!this.#dialog.open) {
      this._text = '';
      this._active = 0;
      this.#dialog.showModal();
    }
  }

  #hotKey = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.#dialog.open ? this.#dialog.close() : this.open();
    }
  };

  get #dialog() {
    return this.renderRoot.querySelector('dialog') as HTMLDialogElement;
  }

  get #found(): Command[] {
    const words = plain(this._text).split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      return this.commands;
    }
    return this.commands
      .map((command) => ({ command, points: score(command, words) }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points)
      .map(({ command }) => command);
  }

  #key(event: KeyboardEvent) {
    const found = this.#found;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves && found.length > 0) {
      event.preventDefault();
      this._active = (this._active + moves[event.key] + found.length) % found.length;
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.#choose(found[this._active]);
    }
  }

  #choose(command: Command | undefined) {
    if (command) {
      this.#dialog.close();
      this.dispatchEvent(new CustomEvent('command-chosen', { detail: { id: command.id } }));
    }
  }

  updated(changed: PropertyValues) {
    if (changed.has('_active')) {
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  render() {
    const found = this.#found;
    const sections = this._text.trim() === '';
    return html`<dialog aria-label=${this.label} @click=${(e: Event) => e.target === this.#dialog && this.#dialog.close()}>
      <div class="field">
        <wb-icon name="search"></wb-icon>
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls="list"
          aria-autocomplete="list"
          aria-activedescendant=${found.length > 0 ? `o${this._active}` : nothing}
          aria-label=${this.placeholder}
          placeholder=${this.placeholder}
          autocomplete="off"
          spellcheck="false"
          autofocus
          .value=${this._text}
          @input=${(e: Event) => {
            this._text = (e.target as HTMLInputElement).value;
            this._active = 0;
          }}
          @keydown=${this.#key}
        />
      </div>
      <div role="listbox" id="list" aria-label=${this.label}>
        ${found.map(
          (command, index) => html`${sections && command.section !== found[index - 1]?.section
              ? html`<div class="section" role="presentation">${command.section}</div>`
              : nothing}
            <div
              role="option"
              id="o${index}"
              aria-selected=${index === this._active}
              @click=${() => this.#choose(command)}
              @pointermove=${() => (this._active = index)}
            >
              <wb-icon name=${command.icon}></wb-icon><span>${command.title}</span>
            </div>`,
        )}
      </div>
      ${found.length === 0 ? html`<div class="none" role="status">${this.nothing}</div>` : nothing}
    </dialog>`;
  }
}

customElements.define('wb-command-palette', WbCommandPalette);
