const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** <wb-time instant="2026-11-21T13:05:00Z" language="fr">: the moment told from now, kept true while it is shown. */
class WbTime extends HTMLElement {
  static observedAttributes = ['instant', 'language'];

  #timer = 0;

  connectedCallback() {
    this.#draw();
    this.#timer = window.setInterval(() => this.#draw(), 30_000);
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer);
  }

  attributeChangedCallback() {
    this.#draw();
  }

  #draw() {
    const instant = this.getAttribute('instant');
    if (!instant || !this.isConnected) {
      return;
    }
    const format = new Intl.RelativeTimeFormat(this.getAttribute('language') ?? 'en', { numeric: 'auto' });
    const seconds = Math.round((Date.parse(instant) - Date.now()) / 1000);
    const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
    let time = this.firstElementChild as HTMLTimeElement | null;
    if (!time) {
      time = document.createElement('time');
      this.append(time);
    }
    time.dateTime = instant;
    time.textContent = step ? format.format(Math.trunc(seconds / step[1]), step[0]) : format.format(0, 'second');
  }
}

customElements.define('wb-time', WbTime);
