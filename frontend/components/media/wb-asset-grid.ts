import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

interface Item {
  id: string;
  /** Address of the thumbnail. */
  src: string;
  name: string;
  /** What a screen reader says: alternative text or name, kind, length, state. */
  label: string;
  alt: boolean;
  /** Length of a video as people read it, else empty. */
  duration: string;
  /** A state worth a word (being prepared, unusable), else empty. */
  state: string;
  unusable: boolean;
}

interface Labels {
  list: string;
  alt: string;
  waiting: string;
}

/**
 * <wb-asset-grid>: thumbnails in as many columns as fit. Arrow keys walk, Enter or Space chooses. Asks for more before
 * its end comes into view; tiles out of view cost the browser nothing.
 *
 * Events: asset-choose {id}, more.
 */
class WbAssetGrid extends LitElement {
  static properties = {
    selected: { type: Array },
    numbered: { type: Boolean },
    multiple: { type: Boolean },
    labels: { type: Object },
    items: { state: true },
    more: { state: true },
    current: { state: true },
  };

  declare selected: string[];
  declare numbered: boolean;
  declare multiple: boolean;
  declare labels: Labels;
  declare items: Item[];
  declare more: boolean;
  declare current: number;

  private asked = false;
  private observer?: IntersectionObserver;

  constructor() {
    super();
    this.selected = [];
    this.numbered = false;
    this.multiple = false;
    this.labels = { list: '', alt: '', waiting: '' };
    this.items = [];
    this.more = false;
    this.current = 0;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.observer = new IntersectionObserver((entries) => this.ask(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: '900px',
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer?.disconnect();
    this.asked = false;
  }

  /** Shows these instead of what was shown. */
  show(items: Item[], more: boolean) {
    this.items = items;
    this.more = more;
    this.asked = false;
    this.current = Math.min(this.current, Math.max(0, items.length - 1));
  }

  showMore(items: Item[], more: boolean) {
    const known = new Set(this.items.map((item) => item.id));
    this.items = [...this.items, ...items.filter((item) => !known.has(item.id))];
    this.more = more;
    this.asked = false;
  }

  /** Puts the focus on a tile, after what was opened from it is closed. */
  focusAsset(id: string) {
    const index = this.items.findIndex((item) => item.id === id);
    if (index >= 0) {
      void this.walkTo(index);
    }
  }

  private ask(near: boolean) {
    if (near && this.more && !this.asked) {
      this.asked = true;
      this.dispatchEvent(new CustomEvent('more'));
    }
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('items')) {
      // Watching anew tells at once when the end is still in view.
      this.observer?.disconnect();
      const end = this.querySelector('.wb-asset-end');
      if (end) {
        this.observer?.observe(end);
      }
    }
  }

  render() {
    return html`
      <div
        role="listbox"
        class="wb-asset-list"
        aria-label=${this.labels.list}
        aria-multiselectable=${this.multiple ? 'true' : nothing}
        aria-busy=${this.more && this.asked ? 'true' : 'false'}
        @keydown=${this.onKey}
      >
        ${repeat(
          this.items,
          (item) => item.id,
          (item, index) => this.tile(item, index),
        )}
      </div>
      <div class="wb-asset-end" ?hidden=${!this.more}><span class="wb-muted">${this.labels.waiting}</span></div>
    `;
  }

  private tile(item: Item, index: number) {
    const place = this.selected.indexOf(item.id);
    return html`
      <div
        role="option"
        class="wb-asset"
        data-asset=${item.id}
        aria-selected=${place >= 0 ? 'true' : 'false'}
        aria-label=${item.label}
        tabindex=${index === this.current ? '0' : '-1'}
        @click=${() => this.choose(index)}
        @focus=${() => (this.current = index)}
      >
        <span class="wb-asset-frame">
          <img src=${item.src} alt="" loading="lazy" decoding="async" draggable="false" @error=${this.onBroken} />
          ${item.state
            ? html`<span class="wb-asset-state" ?data-unusable=${item.unusable}>${item.state}</span>`
            : nothing}
          ${item.duration ? html`<span class="wb-asset-mark wb-asset-duration">${item.duration}</span>` : nothing}
          ${item.alt ? html`<span class="wb-asset-mark wb-asset-alt">${this.labels.alt}</span>` : nothing}
          ${this.multiple || this.numbered
            ? html`<span class="wb-asset-tick">${place >= 0 ? (this.numbered ? place + 1 : '✓') : ''}</span>`
            : nothing}
        </span>
        <span class="wb-asset-name">${item.name}</span>
      </div>
    `;
  }

  /** A thumbnail still being made: once more, a little later. */
  private onBroken(event: Event) {
    const image = event.target as HTMLImageElement;
    const tries = Number(image.dataset.tries ?? 0);
    if (tries < 3) {
      image.dataset.tries = String(tries + 1);
      setTimeout(() => (image.src = `${image.src.split('#')[0]}#${tries + 1}`), 1500 * (tries + 1));
    } else {
      image.hidden = true;
    }
  }

  private choose(index: number) {
    this.current = index;
    this.dispatchEvent(new CustomEvent('asset-choose', { detail: { id: this.items[index].id } }));
  }

  private onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const columns = this.columns();
    const steps: Record<string, number> = {
      ArrowRight: this.current + 1,
      ArrowLeft: this.current - 1,
      ArrowDown: this.current + columns,
      ArrowUp: this.current - columns,
      Home: 0,
      End: this.items.length - 1,
    };
    if (event.key in steps) {
      event.preventDefault();
      void this.walkTo(steps[event.key]);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(this.current);
    }
  }

  private async walkTo(index: number) {
    if (index < 0 || index >= this.items.length) {
      return;
    }
    this.current = index;
    await this.updateComplete;
    const tile = this.querySelectorAll<HTMLElement>('.wb-asset')[index];
    tile?.focus();
    tile?.scrollIntoView({ block: 'nearest' });
  }

  private columns() {
    const list = this.querySelector('.wb-asset-list');
    return list ? getComputedStyle(list).gridTemplateColumns.split(' ').length : 1;
  }
}

customElements.define('wb-asset-grid', WbAssetGrid);
