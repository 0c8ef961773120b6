import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

const IDLE_MS = 1000;

/**
 * Says how safe the words are ("Saved 2 s ago") and tells the server when the author paused: each new `revision` starts
 * a pause of one second, at whose end `idle` is fired. Warns before the tab closes while saving does not work.
 */
@customElement('webox-save-state')
export class SaveState extends LitElement {
  static styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      white-space: nowrap;
    }

    i {
      inline-size: 0.5rem;
      block-size: 0.5rem;
      border-radius: 50%;
      background: var(--wb-text-muted);
      flex: none;
    }

    i[data-phase='saved'] {
      background: var(--wb-ok);
    }

    i[data-phase='dirty'] {
      background: var(--wb-warn);
    }

    i[data-phase='failed'] {
      background: var(--wb-error);
    }

    .said {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  @property({ type: Number }) revision = 0;
  @property() phase: 'new' | 'dirty' | 'saved' | 'failed' | 'locked' = 'new';
  /** Grows with each save, so that the age starts anew. */
  @property({ type: Number }) saves = 0;
  @property() language = 'en';
  @property() text = '';
  /** How "just now" and an age are put into words; `{age}` stands for the age. */
  @property() agedText = '{age}';

  @state() private age = 0;
  private savedAt = 0;
  private idleTimer?: number;
  private ageTimer?: number;

  private readonly warn = (event: BeforeUnloadEvent) => {
    if (this.phase === 'failed') {
      event.preventDefault();
    }
  };

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.warn);
    this.ageTimer = window.setInterval(() => {
      this.age = this.savedAt ? Math.floor((Date.now() - this.savedAt) / 1000) : 0;
    }, 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.warn);
    window.clearInterval(this.ageTimer);
    window.clearTimeout(this.idleTimer);
  }

  willUpdate(changed: Map<string, unknown>) {
    if (changed.has('saves') && this.saves > 0) {
      this.savedAt = Date.now();
      this.age = 0;
    }
    if (changed.has('revision') && this.revision > 0) {
      window.clearTimeout(this.idleTimer);
      this.idleTimer = window.setTimeout(() => this.dispatchEvent(new CustomEvent('idle')), IDLE_MS);
    }
  }

  render() {
    const aged = this.phase === 'saved' && this.savedAt > 0 && this.age >= 2;
    const shown = aged ? this.agedText.replace('{age}', this.inWords()) : this.text;
    return html`<i data-phase=${this.phase} aria-hidden="true"></i
      ><span aria-hidden="true">${shown}</span><span class="said" role="status">${this.text}</span>`;
  }

  private inWords() {
    const format = new Intl.RelativeTimeFormat(this.language, { style: 'narrow' });
    if (this.age < 60) {
      return format.format(-this.age, 'second');
    }
    return this.age < 3600
      ? format.format(-Math.floor(this.age / 60), 'minute')
      : format.format(-Math.floor(this.age / 3600), 'hour');
  }
}
