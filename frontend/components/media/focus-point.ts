import { css, html, LitElement, type PropertyValues } from 'lit';

const STEP = 0.02;
const LEAP = 0.1;

const within = (value: number) => Math.min(1, Math.max(0, value));

/**
 * <focus-point>: a picture with a mark on what matters in it, moved by pointer or arrow keys (with Shift in leaps, Home
 * for the middle). Tells the new place by focus-point-changed, in parts of the picture's width and height.
 */
class FocusPoint extends LitElement {
  static properties = {
    src: { type: String },
    label: { type: String },
    position: { type: String },
    x: { type: Number },
    y: { type: Number },
  };

  declare src: string;
  declare label: string;
  /** How the place is told, with {x} and {y} for percentages. */
  declare position: string;
  declare x: number;
  declare y: number;

  constructor() {
    super();
    this.src = '';
    this.label = '';
    this.position = '';
    this.x = 0.5;
    this.y = 0.5;
  }

  static styles = css`
    :host {
      display: grid;
      justify-items: center;
    }
    .picture {
      position: relative;
      display: grid;
      margin: 1.5rem;
      cursor: crosshair;
      touch-action: none;
    }
    img {
      display: block;
      max-width: 100%;
      max-height: min(24rem, 50dvh);
      border-radius: var(--wb-radius-m);
      user-select: none;
      -webkit-user-drag: none;
    }
    .mark {
      position: absolute;
      inset-block-start: var(--_y);
      inset-inline-start: var(--_x);
      width: 2.75rem;
      height: 2.75rem;
      margin: -1.375rem;
      box-sizing: border-box;
      border: 3px solid #fff;
      border-radius: 50%;
      background: oklch(0.2 0 0 / 0.25);
      box-shadow: 0 0 0 2px oklch(0.2 0 0 / 0.75);
    }
    .mark::after {
      content: '';
      position: absolute;
      inset: 0;
      width: 0.375rem;
      height: 0.375rem;
      margin: auto;
      border-radius: 50%;
      background: #fff;
      box-shadow: 0 0 0 1px oklch(0.2 0 0 / 0.75);
    }
    .mark:focus-visible {
      outline: 3px solid var(--wb-focus, var(--wb-accent));
      outline-offset: 3px;
    }
  `;

  protected updated(changed: PropertyValues) {
    if (changed.has('x') || changed.has('y')) {
      this.style.setProperty('--_x', `${this.x * 100}%`);
      this.style.setProperty('--_y', `${this.y * 100}%`);
    }
  }

  render() {
    const x = Math.round(this.x * 100);
    const y = Math.round(this.y * 100);
    return html`
      <div class="picture" dir="ltr" @pointerdown=${this.grab} @pointermove=${this.drag} @pointerup=${this.drop}>
        <img src=${this.src} alt="" draggable="false" />
        <span
          class="mark"
          role="slider"
          tabindex="0"
          aria-label=${this.label}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${x}
          aria-valuetext=${this.position.replace('{x}', String(x)).replace('{y}', String(y))}
          @keydown=${this.press}
        ></span>
      </div>
    `;
  }

  focus() {
    this.renderRoot.querySelector<HTMLElement>('.mark')?.focus();
  }

  private grab(event: PointerEvent) {
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.follow(event);
    this.focus();
  }

  private drag(event: PointerEvent) {
    if ((event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) {
      this.follow(event);
    }
  }

  private drop() {
    this.tell();
  }

  private follow(event: PointerEvent) {
    const frame = (event.currentTarget as HTMLElement).getBoundingClientRect();
    this.x = within((event.clientX - frame.left) / frame.width);
    this.y = within((event.clientY - frame.top) / frame.height);
  }

  private press(event: KeyboardEvent) {
    const step = event.shiftKey ? LEAP : STEP;
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [this.x - step, this.y],
      ArrowRight: [this.x + step, this.y],
      ArrowUp: [this.x, this.y - step],
      ArrowDown: [this.x, this.y + step],
      Home: [0.5, 0.5],
    };
    const place = moves[event.key];
    if (place) {
      event.preventDefault();
      [this.x, this.y] = [within(place[0]), within(place[1])];
      this.tell();
    }
  }

  private tell() {
    this.dispatchEvent(new CustomEvent('focus-point-changed', { detail: { x: this.x, y: this.y } }));
  }
}

customElements.define('focus-point', FocusPoint);
