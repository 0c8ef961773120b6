import { css, html, LitElement, svg } from 'lit';

/*
 * Each drawing is 200 x 140: a soft ground, sheets of paper, one accent and one spark. Classes: g ground, p paper with
 * an outline, l a line of ink, f faint fill, a accent, d deep accent, s spark.
 */
const DRAWINGS: Record<string, ReturnType<typeof svg>> = {
  calendar: svg`
    <rect class="p" x="52" y="30" width="96" height="84" rx="10" />
    <path class="a" d="M62 30h76a10 10 0 0 1 10 10v10H52V40a10 10 0 0 1 10-10Z" />
    <path class="l" d="M74 22v14M126 22v14" />
    <rect class="f" x="62" y="60" width="16" height="12" rx="3" /><rect class="f" x="82" y="60" width="16" height="12" rx="3" />
    <rect class="f" x="122" y="60" width="16" height="12" rx="3" /><rect class="f" x="62" y="77" width="16" height="12" rx="3" />
    <rect class="f" x="102" y="77" width="16" height="12" rx="3" /><rect class="f" x="82" y="94" width="16" height="12" rx="3" />
    <g class="lift"><rect class="s" x="100" y="54" width="22" height="17" rx="4" transform="rotate(-8 111 62)" /></g>
    <path class="l thin" d="M128 82c10 2 16-4 17-12m-5 4 5-5 4 6" />`,
  posts: svg`
    <rect class="p" x="84" y="24" width="70" height="88" rx="10" transform="rotate(8 119 68)" />
    <rect class="p" x="50" y="26" width="72" height="90" rx="10" transform="rotate(-4 86 71)" />
    <g transform="rotate(-4 86 71)">
      <circle class="a" cx="64" cy="41" r="6" /><path class="l" d="M76 38h24M76 45h14" />
      <rect class="f" x="58" y="54" width="56" height="34" rx="5" /><path class="d" d="M60 86l16-18 11 12 8-8 17 14Z" />
      <path class="l thin" d="M58 97h40M58 105h26" />
    </g>
    <g class="lift"><path class="s" d="m128 74 26 12-11 3-4 11Z" /></g>`,
  channels: svg`
    <path class="l dash" d="M70 52 100 72M130 46 104 70M100 76v24M72 98l24-20M132 96 106 78" />
    <circle class="p" cx="100" cy="74" r="20" />
    <g transform="translate(86 60) scale(.875)"><path class="s" d="M16 2.6 24.6 13.4 16 10 7.4 13.4Z" /><path class="a" d="M4.2 13.6 14.9 18.8V29.4L4.2 24.2Z" /><path class="d" d="M27.8 13.6 17.1 18.8V29.4L27.8 24.2Z" /></g>
    <rect class="p" x="44" y="30" width="32" height="32" rx="9" /><path class="l" d="m55 41 10 10m0-10L55 51" />
    <rect class="p" x="124" y="24" width="32" height="32" rx="9" /><circle class="ring" cx="140" cy="40" r="6" />
    <rect class="p" x="42" y="88" width="32" height="32" rx="9" /><path class="l" d="M52 99v10M58 109v-6c0-5 7-5 7 0v6" />
    <rect class="p" x="128" y="86" width="32" height="32" rx="9" /><path class="s" d="m140 96 9 6-9 6Z" />`,
  media: svg`
    <rect class="p" x="76" y="22" width="74" height="58" rx="9" transform="rotate(6 113 51)" />
    <rect class="p" x="46" y="40" width="86" height="68" rx="10" />
    <path class="f" d="M54 56a8 8 0 0 1 8-8h54a8 8 0 0 1 8 8v36a8 8 0 0 1-8 8H62a8 8 0 0 1-8-8Z" />
    <circle class="s" cx="74" cy="64" r="7" /><path class="a" d="M54 92l20-21 15 16 11-11 24 24a8 8 0 0 1-8 0H62a8 8 0 0 1-8-8Z" />
    <g class="lift"><circle class="d" cx="144" cy="98" r="15" /><path class="on" d="M144 105V91m-6 6 6-6 6 6" /></g>`,
  inbox: svg`
    <path class="p" d="M60 40h80l14 36v28a10 10 0 0 1-10 10H56a10 10 0 0 1-10-10V76Z" />
    <path class="f" d="M46 76h32c2 0 3 1 4 3 3 7 9 11 18 11s15-4 18-11c1-2 2-3 4-3h32v28a10 10 0 0 1-10 10H56a10 10 0 0 1-10-10Z" />
    <path class="l" d="M46 76h32c2 0 3 1 4 3 3 7 9 11 18 11s15-4 18-11c1-2 2-3 4-3h32" />
    <g class="lift"><rect class="a" x="78" y="22" width="44" height="34" rx="6" /><path class="on" d="m84 30 16 12 16-12" /></g>
    <circle class="s" cx="126" cy="22" r="6" />`,
  members: svg`
    <circle class="p" cx="68" cy="56" r="16" /><path class="p" d="M40 110c0-18 12-30 28-30s28 12 28 30Z" />
    <circle class="p" cx="134" cy="56" r="16" /><path class="p" d="M106 110c0-18 12-30 28-30s28 12 28 30Z" />
    <circle class="a" cx="101" cy="48" r="19" /><path class="d" d="M68 116c0-22 14-36 33-36s33 14 33 36Z" />
    <circle class="s" cx="124" cy="30" r="7" />`,
  keys: svg`
    <circle class="ring" cx="76" cy="70" r="22" /><circle class="f" cx="76" cy="70" r="11" />
    <path class="a" d="M96 64h56a6 6 0 0 1 6 6v16h-12v-8h-8v12h-12V78H96Z" /><circle class="s" cx="150" cy="36" r="7" />`,
  'nothing-found': svg`
    <rect class="p" x="46" y="34" width="72" height="18" rx="6" /><rect class="p" x="46" y="60" width="56" height="18" rx="6" /><rect class="p" x="46" y="86" width="64" height="18" rx="6" />
    <path class="l thin" d="M56 43h34M56 69h22M56 95h30" />
    <circle class="glass" cx="118" cy="70" r="26" /><path class="handle" d="m137 90 18 18" />
    <path class="s-line" d="M110 64c0-10 16-10 16 0 0 6-8 6-8 12m0 7v.5" />`,
  locked: svg`
    <path class="l thick" d="M80 64V50a20 20 0 0 1 40 0v14" /><rect class="a" x="64" y="62" width="72" height="52" rx="12" />
    <circle class="s" cx="100" cy="83" r="7" /><path class="s-line" d="M100 88v11" />`,
  error: svg`
    <path class="p" d="M56 62 98 80v38L56 100Z" /><path class="f" d="M144 62 102 80v38l42-18Z" /><path class="outline" d="M144 62 102 80v38l42-18Z" />
    <path class="a" d="m56 62-14 14 40 18 16-14Z" /><path class="d" d="m144 62 14 14-40 18-16-14Z" />
    <g class="lift"><path class="s" d="m84 54 10-32 14 20 10-8-6 24Z" /></g><path class="l thin" d="m132 28 6-8M142 38l10-3M68 34l-8-6" />`,
  done: svg`
    <circle class="a" cx="100" cy="72" r="38" /><path class="on thick" d="m83 73 12 12 23-25" />
    <path class="s" d="m152 40 3 7 7 3-7 3-3 7-3-7-7-3 7-3ZM46 84l2.4 5.6L54 92l-5.600 2.400L46 100l-2.400-5.600L38 92l5.600-2.400Z" />
    <circle class="d" cx="54" cy="44" r="5" /><circle class="d" cx="148" cy="104" r="4" /><path class="l thin" d="M64 22l4 8M138 18l-4 8" />`,
  welcome: svg`
    <path class="a" d="M58 66 98 84v36L58 102Z" /><path class="d" d="M142 66 102 84v36l40-18Z" />
    <path class="p" d="m58 66-16-12 38-16 18 14Z" /><path class="p" d="m142 66 16-12-38-16-18 14Z" />
    <g class="lift"><path class="s" d="m100 14 25 36-25-10-25 10Z" /></g>
    <path class="l thin" d="M60 26l-6-6M140 26l6-6M48 38l-9-1M152 38l9-1" />`,
};

/** <wb-illustration name="calendar">: one of the product's drawings. */
class WbIllustration extends LitElement {
  static properties = { name: { type: String } };

  declare name: string;

  static styles = css`
    :host {
      display: block;
      width: var(--wb-art-width, 12.5rem);
      aspect-ratio: 200 / 140;
    }
    svg {
      width: 100%;
      height: 100%;
      overflow: visible;
      stroke-linejoin: round;
      stroke-linecap: round;
    }
    .g {
      fill: var(--wb-accent-soft);
    }
    .p {
      fill: var(--wb-surface);
      stroke: var(--wb-art-line);
      stroke-width: 2;
    }
    .outline {
      fill: none;
      stroke: var(--wb-art-line);
      stroke-width: 2;
    }
    .f {
      fill: var(--wb-surface-3);
    }
    .l {
      fill: none;
      stroke: var(--wb-art-ink);
      stroke-width: 3;
    }
    .thin {
      stroke-width: 2.25;
    }
    .thick {
      stroke-width: 7;
    }
    .dash {
      stroke-width: 2;
      stroke-dasharray: 2 5;
    }
    .a {
      fill: var(--wb-accent);
    }
    .d {
      fill: var(--wb-accent-deep);
    }
    .s {
      fill: var(--wb-spark);
    }
    .s-line {
      fill: none;
      stroke: var(--wb-spark);
      stroke-width: 5;
    }
    .on {
      fill: none;
      stroke: var(--wb-on-accent);
      stroke-width: 3;
    }
    .on.thick {
      stroke-width: 6;
    }
    .ring {
      fill: var(--wb-surface);
      stroke: var(--wb-accent);
      stroke-width: 4;
    }
    .glass {
      fill: color-mix(in oklab, var(--wb-surface) 82%, transparent);
      stroke: var(--wb-accent);
      stroke-width: 6;
    }
    .handle {
      fill: none;
      stroke: var(--wb-accent-deep);
      stroke-width: 9;
    }
    .lift {
      animation: lift 700ms var(--wb-ease) both;
    }
    @keyframes lift {
      from {
        transform: translateY(9px);
        opacity: 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .lift {
        animation: none;
      }
    }
  `;

  render() {
    return html`<svg viewBox="0 0 200 140" aria-hidden="true">
      <path class="g" d="M24 82c-6-34 22-66 62-68s84 12 92 48-14 64-64 66-84-12-90-46Z" />
      ${DRAWINGS[this.name] ?? DRAWINGS.posts}
    </svg>`;
  }
}

customElements.define('wb-illustration', WbIllustration);
