import { css, html, LitElement, svg } from 'lit';

/** Our own simple signs for the networks, 24 x 24, each in one colour. */
const SIGNS: Record<string, ReturnType<typeof svg>> = {
  x: svg`<path d="M4.5 4.5 19.5 19.5M19.2 4.5 4.8 19.5" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" />`,
  linkedin: svg`<circle cx="6" cy="5.6" r="1.9" />
    <path d="M6 10.2V19M11.2 19V10.2M11.2 14.2c0-2.4 1.5-4 3.6-4s3.4 1.5 3.4 4V19" fill="none" stroke="currentColor" stroke-width="2.8" stroke-linecap="round" />`,
  instagram: svg`<rect x="3.6" y="3.6" width="16.8" height="16.8" rx="5" fill="none" stroke="currentColor" stroke-width="2.2" />
    <circle cx="12" cy="12" r="3.9" fill="none" stroke="currentColor" stroke-width="2.2" /><circle cx="16.7" cy="7.3" r="1.3" />`,
  facebook: svg`<path d="M15.8 4.4h-1.6c-2.2 0-3.5 1.4-3.5 3.7V20.4M7.4 12h7.4" fill="none" stroke="currentColor" stroke-width="2.8" stroke-linecap="round" />`,
  tiktok: svg`<path d="M13.4 3.8v11.6a4 4 0 1 1-4-4M13.4 3.8c.3 2.9 2.2 4.8 5 5" fill="none" stroke="currentColor" stroke-width="2.7" stroke-linecap="round" />`,
  youtube: svg`<path fill-rule="evenodd" d="M6.6 5.2h10.8A4.1 4.1 0 0 1 21.5 9.3v5.4a4.1 4.1 0 0 1-4.1 4.1H6.6a4.1 4.1 0 0 1-4.1-4.1V9.3a4.1 4.1 0 0 1 4.1-4.1Zm3.7 3.7v6.2l5.2-3.1Z" />`,
};

SIGNS['linkedin-pages'] = SIGNS.linkedin;

const UNKNOWN = svg`<circle cx="12" cy="12" r="7" fill="none" stroke="currentColor" stroke-width="2.4" /><circle cx="12" cy="12" r="2" />`;

/** <wb-network-mark network="linkedin">: the network's sign on a tile of its colour; plain draws the sign alone. */
class WbNetworkMark extends LitElement {
  static properties = { network: { type: String } };

  declare network: string;

  static styles = css`
    :host {
      --_colour: var(--wb-text-muted);
      display: inline-grid;
      place-items: center;
      flex: none;
      width: var(--wb-mark-size, 1.375rem);
      height: var(--wb-mark-size, 1.375rem);
      border-radius: 28%;
      background: var(--_colour);
      color: var(--wb-net-on, #fff);
      vertical-align: middle;
    }
    :host([network='x']) {
      --_colour: var(--wb-net-x);
      color: var(--wb-net-x-on);
    }
    :host([network^='linkedin']) {
      --_colour: var(--wb-net-linkedin);
    }
    :host([network='instagram']) {
      --_colour: var(--wb-net-instagram);
    }
    :host([network='facebook']) {
      --_colour: var(--wb-net-facebook);
    }
    :host([network='tiktok']) {
      --_colour: var(--wb-net-x);
      color: var(--wb-net-x-on);
    }
    :host([network='youtube']) {
      --_colour: var(--wb-net-youtube);
    }
    svg {
      width: 64%;
      height: 64%;
      fill: currentColor;
    }
    @media (forced-colors: active) {
      :host {
        forced-color-adjust: none;
      }
    }
  `;

  render() {
    return html`<svg viewBox="0 0 24 24" aria-hidden="true">${SIGNS[this.network] ?? UNKNOWN}</svg>`;
  }
}

customElements.define('wb-network-mark', WbNetworkMark);
