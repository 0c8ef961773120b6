import { html, type TemplateResult } from 'lit';
import { spoken, titleOf, type CalendarTexts, type PlannedPost } from './planned-post';
import { longDay, timeOf } from './wall-clock';

const GAP = 8;

interface DayPosts {
  day: string;
  posts: PlannedPost[];
  language: string;
  texts: CalendarTexts;
  open(id: string): void;
}

/** Every post of a day that has more than the month grid can show. */
export function dayPopover(given: DayPosts): TemplateResult {
  return html`
    <h2 class="wb-cal-more-title">${longDay(given.day, given.language)}</h2>
    <div class="wb-cal-more-list">
      ${given.posts.map(
        (post) => html`
          <button
            class="wb-cal-more-post wb-cal-${post.status.toLowerCase()}"
            data-id=${post.id}
            data-stop=${post.id}
            data-drag=${post.movable ? post.id : ''}
            aria-label=${spoken(post, given.texts, given.language)}
            @click=${() => given.open(post.id)}
          >
            <span class="wb-cal-chip">
              <span class="wb-cal-status" data-status=${post.status}></span>
              <span class="wb-cal-time">${timeOf(post.at!)}</span>
              <span class="wb-cal-text">${titleOf(post, given.texts)}</span>
              <span class="wb-cal-nets">
                ${post.networks.map((key) => html`<span class="wb-cal-net" data-net=${key}></span>`)}
              </span>
            </span>
          </button>
        `,
      )}
    </div>
  `;
}

/** Puts the popover beside what opened it, inside the window. */
export function placeBeside(popover: HTMLElement, opener: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = popover;
  const left = Math.min(Math.max(GAP, opener.left - GAP), window.innerWidth - width - GAP);
  const top = Math.min(Math.max(GAP, opener.top - height / 2), window.innerHeight - height - GAP);
  popover.style.left = `${left}px`;
  popover.style.top = `${Math.max(GAP, top)}px`;
}
