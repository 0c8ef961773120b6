import { svg } from 'lit';

/** The mark: an open box that sends. Drawn on 32 x 32; shared by the brand element and the drawings. */
export const mark = svg`
  <path class="arrow" d="M16 2.6 24.6 13.4 16 10 7.4 13.4Z" />
  <path class="left" d="M4.2 13.6 14.9 18.8V29.4L4.2 24.2Z" />
  <path class="right" d="M27.8 13.6 17.1 18.8V29.4L27.8 24.2Z" />`;
