import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';

interface Series {
  name: string;
  tone: string;
}

interface Bar {
  /** Below the bar; may be empty where there is no room for all. */
  label: string;
  /** What the bar stands for, in full. */
  title: string;
  values: number[];
}

const WIDTH = 10;
const HEIGHT = 100;

/**
 * Bars in a row, each stacked of the series from the bottom up. The drawing is for the eye; the same figures stand in a
 * table for whoever listens, and in the tooltip of each bar.
 */
@customElement('wb-bar-chart')
export class WbBarChart extends LitElement {
  static styles = css`
    :host {
      display: block;
      position: relative;
    }

    figure {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--wb-space-1) var(--wb-space-2);
      margin: 0;
    }

    ul {
      grid-column: 1 / -1;
      display: flex;
      flex-wrap: wrap;
      gap: var(--wb-space-1) var(--wb-space-4);
      margin: 0 0 var(--wb-space-2);
      padding: 0;
      list-style: none;
      font-size: var(--wb-text-s);
      color: var(--wb-text-muted);
    }

    li {
      display: inline-flex;
      align-items: center;
      gap: var(--wb-space-2);
    }

    li::before {
      content: '';
      inline-size: 0.75rem;
      block-size: 0.75rem;
      border-radius: 3px;
      background: var(--_tone);
    }

    [data-tone] {
      --_tone: var(--wb-text-muted);
    }

    [data-tone='accent'] {
      --_tone: var(--wb-accent);
    }

    [data-tone='info'] {
      --_tone: var(--wb-info);
    }

    [data-tone='success'] {
      --_tone: var(--wb-ok);
    }

    [data-tone='warning'] {
      --_tone: var(--wb-warn);
    }

    [data-tone='error'] {
      --_tone: var(--wb-error);
    }

    .scale {
      display: flex;
      flex-direction: column;
      justify-content: space-between;
      text-align: end;
    }

    .scale,
    .labels {
      font-size: var(--wb-text-xs);
      font-variant-numeric: tabular-nums;
      color: var(--wb-text-muted);
    }

    svg {
      display: block;
      inline-size: 100%;
      block-size: 11rem;
      border-block-end: 1px solid var(--wb-border-strong);
      overflow: visible;
    }

    line {
      stroke: var(--wb-border);
      stroke-width: 1;
      vector-effect: non-scaling-stroke;
    }

    rect {
      fill: var(--_tone);
    }

    rect.hit {
      fill: transparent;
    }

    g:hover .hit {
      fill: var(--wb-surface-3);
    }

    .labels {
      grid-column: 2;
      display: flex;
    }

    .labels span {
      flex: 1 1 0;
      inline-size: 0;
      text-align: center;
      white-space: nowrap;
      overflow: visible;
    }

    .said {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  @property() label = '';
  @property({ attribute: false }) series: Series[] = [];
  @property({ attribute: false }) bars: Bar[] = [];

  render() {
    const top = Math.max(1, ...this.bars.map((bar) => total(bar)));
    return html`<figure aria-label=${this.label}>
      <ul aria-hidden="true">
        ${this.series.map((each) => html`<li data-tone=${each.tone}>${each.name}</li>`)}
      </ul>
      <div class="scale" aria-hidden="true"><span>${top}</span><span>0</span></div>
      <svg viewBox="0 0 ${Math.max(1, this.bars.length) * WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
        ${[0, 50].map((y) => svg`<line x1="0" x2="100%" y1=${y} y2=${y}></line>`)}
        ${this.bars.map((bar, index) => this.bar(bar, index, top))}
      </svg>
      <div class="labels" aria-hidden="true">${this.bars.map((bar) => html`<span>${bar.label}</span>`)}</div>
      <div class="said"><table>
        <caption>
          ${this.label}
        </caption>
        <thead>
          <tr>
            <td></td>
            ${this.series.map((each) => html`<th scope="col">${each.name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.bars.map(
            (bar) => html`<tr>
              <th scope="row">${bar.title}</th>
              ${bar.values.map((value) => html`<td>${value}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table></div>
    </figure>`;
  }

  private bar(bar: Bar, index: number, top: number) {
    let below = 0;
    const x = index * WIDTH;
    const told = this.series
      .map((each, place) => ({ name: each.name, value: bar.values[place] ?? 0 }))
      .filter((each) => each.value > 0)
      .map((each) => `${each.name}: ${each.value}`);
    return svg`<g>
      <title>${[bar.title, ...told].join('\n')}</title>
      <rect class="hit" x=${x} y="0" width=${WIDTH} height=${HEIGHT}></rect>
      ${this.series.map((each, place) => {
        const height = ((bar.values[place] ?? 0) / top) * HEIGHT;
        below += height;
        return height === 0
          ? nothing
          : svg`<rect data-tone=${each.tone} x=${x + 1.5} y=${HEIGHT - below} width=${WIDTH - 3} height=${height}></rect>`;
      })}
    </g>`;
  }
}

function total(bar: Bar) {
  return bar.values.reduce((sum, value) => sum + value, 0);
}
