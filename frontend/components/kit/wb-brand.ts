import '@fontsource-variable/figtree/index.css';
import '@fontsource-variable/bricolage-grotesque/index.css';
import { css, html, LitElement, nothing } from 'lit';
import { mark } from './mark';

/** <wb-brand>: the mark and the name; with the attribute alone, the mark. */
class WbBrand extends LitElement {
  static properties = { alone: { type: Boolean } };

  declare alone: boolean;

  static styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.45em;
      font-family: var(--wb-font-display);
      font-size: var(--wb-brand-size, 1.25rem);
      font-weight: 700;
      letter-spacing: -0.02em;
      line-height: 1;
      color: var(--wb-text);
    }
    svg {
      width: 1.5em;
      height: 1.5em;
      flex: none;
      overflow: visible;
    }
    path {
      stroke-width: 1.6;
      stroke-linejoin: round;
    }
    .arrow {
      fill: var(--wb-spark);
      stroke: var(--wb-spark);
      transition: transform var(--wb-motion-slow) var(--wb-ease);
    }
    .left {
      fill: var(--wb-accent);
      stroke: var(--wb-accent);
    }
    .right {
      fill: var(--wb-accent-deep);
      stroke: var(--wb-accent-deep);
    }
    :host(:hover) .arrow {
      transform: translateY(-2px);
    }
    @media (prefers-reduced-motion: reduce) {
      :host(:hover) .arrow {
        transform: none;
      }
    }
  `;

  render() {
    return html`<svg viewBox="0 0 32 32" aria-hidden="true">${mark}</svg>${this.alone ? nothing : html`<span>WeBox</span>`}`;
  }
}

customElements.define('wb-brand', WbBrand);
