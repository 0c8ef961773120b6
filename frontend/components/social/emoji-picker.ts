import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import frenchData from 'emoji-picker-element-data/fr/cldr/data.json?url';
import englishData from 'emoji-picker-element-data/en/cldr/data.json?url';

/**
 * Offers every emoji, in the person's language, from data that the application serves itself. The picker and its data
 * are fetched only once it is shown. Fires `emoji` with the chosen character in `detail.unicode`.
 */
@customElement('webox-emoji-picker')
export class EmojiPicker extends LitElement {
  static styles = css`
    :host {
      display: block;
      inline-size: min(22rem, 86vw);
      block-size: min(24rem, 60vh);
    }

    emoji-picker {
      inline-size: 100%;
      block-size: 100%;
      --background: transparent;
      --border-size: 0;
      --border-color: var(--wb-border);
      --input-border-color: var(--wb-border);
      --input-font-color: var(--wb-text);
      --input-placeholder-color: var(--wb-text-muted);
      --category-font-color: var(--wb-text-muted);
      --button-hover-background: var(--wb-surface-2);
      --button-active-background: var(--wb-surface-2);
      --indicator-color: var(--wb-accent);
      --outline-color: var(--wb-accent);
      --outline-size: 2px;
      --num-columns: 8;
      --emoji-size: 1.35rem;
      --emoji-padding: 0.4rem;
      --input-border-radius: var(--wb-radius-s);
    }
  `;

  @property() language = 'en';
  @property({ type: Boolean }) active = false;

  private picker?: HTMLElement;

  render() {
    return html`${this.picker ?? ''}`;
  }

  async updated(changed: Map<string, unknown>) {
    if (!this.active) {
      return;
    }
    if (!this.picker || changed.has('language')) {
      await this.load();
    }
    if (changed.has('active')) {
      this.focusSearch();
    }
  }

  private async load() {
    const french = this.language.startsWith('fr');
    const [{ Picker }, { default: i18n }] = await Promise.all([
      import('emoji-picker-element'),
      french ? import('emoji-picker-element/i18n/fr.js') : import('emoji-picker-element/i18n/en.js'),
    ]);
    const picker = new Picker({ i18n, locale: french ? 'fr' : 'en', dataSource: french ? frenchData : englishData });
    picker.addEventListener('emoji-click', (event) => {
      const { unicode } = event.detail;
      if (unicode) {
        this.dispatchEvent(new CustomEvent('emoji', { detail: { unicode } }));
      }
    });
    this.picker = picker;
    this.requestUpdate();
    await this.updateComplete;
  }

  private focusSearch() {
    requestAnimationFrame(() => this.picker?.shadowRoot?.querySelector('input')?.focus());
  }
}
