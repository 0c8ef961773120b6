import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { byDay, daysOfMonth } from './month-rows';
import { fill, spoken, titleOf, type CalendarTexts, type PlannedPost } from './planned-post';
import { dayOf, format, longDay, plusDays, sensibleTime, timeOf } from './wall-clock';

const DOTS = 3;

interface MonthDots {
  posts: PlannedPost[];
  /** Any day of the month. */
  month: string;
  chosen: string;
  now: string;
  language: string;
  texts: CalendarTexts;
  editable: boolean;
  /** Days with more posts than an account may send; the words stand beside the calendar. */
  crowded: string[];
  choose(day: string): void;
  open(id: string): void;
  compose(at: string): void;
}

/** The month on a narrow screen: a dot a post, and the posts of the chosen day below. */
export function monthDots(given: MonthDots): TemplateResult {
  const days = byDay(given.posts);
  const chosen = days.get(given.chosen) ?? [];
  return html`
    <div class="wb-dots">
      <div class="wb-dots-head" aria-hidden="true">
        ${daysOfMonth(given.month)
          .slice(0, 7)
          .map((day) => html`<span>${format(day, given.language, { weekday: 'narrow' })}</span>`)}
      </div>
      <div class="wb-dots-days" @keydown=${(event: KeyboardEvent) => walk(event, given)}>
        ${repeat(
          daysOfMonth(given.month),
          (day) => day,
          (day) => dayButton(day, days.get(day) ?? [], given),
        )}
      </div>
    </div>
    <section class="wb-dots-list" aria-label=${longDay(given.chosen, given.language)}>
      <h2 class="wb-dots-title">${longDay(given.chosen, given.language)}</h2>
      ${chosen.map((post) => row(post, given))}
      ${chosen.length === 0 ? html`<p class="wb-dots-none">${given.texts.countNone}</p>` : nothing}
      ${composeButton(given)}
    </section>
  `;
}

function dayButton(day: string, posts: PlannedPost[], given: MonthDots): TemplateResult {
  const count = posts.length === 0 ? given.texts.countNone : fill(given.texts.count, posts.length);
  return html`
    <button
      class="wb-dots-day"
      data-day=${day}
      ?data-other=${day.slice(0, 7) !== given.month.slice(0, 7)}
      ?data-today=${day === dayOf(given.now)}
      ?data-crowded=${given.crowded.includes(day)}
      aria-current=${day === dayOf(given.now) ? 'date' : nothing}
      aria-pressed=${day === given.chosen}
      tabindex=${day === given.chosen ? 0 : -1}
      aria-label=${`${longDay(day, given.language)}. ${count}`}
      @click=${() => given.choose(day)}
    >
      <span class="wb-dots-number">${Number(day.slice(8))}</span>
      <span class="wb-dots-marks">
        ${posts.slice(0, DOTS).map((post) => html`<i class="wb-dots-dot" data-status=${post.status}></i>`)}
      </span>
    </button>
  `;
}

function row(post: PlannedPost, given: MonthDots): TemplateResult {
  return html`
    <button
      class="wb-dots-post"
      data-id=${post.id}
      data-stop=${post.id}
      aria-label=${spoken(post, given.texts, given.language)}
      @click=${() => given.open(post.id)}
    >
      <span class="wb-cal-time">${timeOf(post.at!)}</span>
      <span class="wb-dots-body">
        <span class="wb-cal-text">${titleOf(post, given.texts)}</span>
        <span class="wb-dots-facts">
          <span class="wb-cal-status" data-status=${post.status}></span>${given.texts.statuses[post.status]}
          <span class="wb-cal-nets">
            ${post.networks.map((key) => html`<span class="wb-cal-net" data-net=${key}></span>`)}
          </span>
        </span>
      </span>
      ${post.image ? html`<img class="wb-cal-image" src=${post.image} alt="" loading="lazy" />` : nothing}
    </button>
  `;
}

function composeButton(given: MonthDots): TemplateResult | typeof nothing {
  const at = sensibleTime(given.chosen, given.now);
  return given.editable && at
    ? html`<button class="wb-dots-new" data-part="new" @click=${() => given.compose(at)}>
        ${fill(given.texts.newOn, longDay(given.chosen, given.language))}
      </button>`
    : nothing;
}

function walk(event: KeyboardEvent, given: MonthDots): void {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[event.key];
  if (step === undefined) {
    return;
  }
  const next = dayOf(plusDays(given.chosen, step));
  const days = event.currentTarget as HTMLElement;
  const button = days.querySelector<HTMLElement>(`[data-day="${next}"]`);
  if (button) {
    event.preventDefault();
    given.choose(next);
    button.focus();
  }
}
