import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlannedPost } from './planned-post';
import { dayOf } from './wall-clock';

const DAY_MINUTES = 24 * 60;
const STEP_MINUTES = 30;

/** What the keyboard finds in a calendar, and what it can ask of it. */
export interface KeyedCalendar {
  grid(): HTMLElement;
  /** The popover with the posts of a full day. */
  more(): HTMLElement;
  drawn(): boolean;
  /** Whether up and down lead to another week, not to another hour. */
  byWeeks(): boolean;
  post(id: string): PlannedPost | undefined;
  open(id: string): void;
  askMove(id: string): void;
  /** A new post on a day, `YYYY-MM-DD`. */
  compose(day: string): void;
  shift(post: PlannedPost, minutes: number): void;
}

/**
 * The keyboard on a calendar. One tab stop: arrows walk through the posts (`data-stop`) in order of time, with Alt they
 * move one. The numbers of the days, which lead to the day, are one tab stop too.
 */
export class CalendarKeys implements ReactiveController {
  private wanted?: string;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly calendar: KeyedCalendar,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('keydown', this.onKey);
    this.host.addEventListener('focusin', this.onFocus);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', this.onKey);
    this.host.removeEventListener('focusin', this.onFocus);
  }

  /** The next `settle` gives the focus to this post, or to the tab stop where it is gone. */
  follow(id: string): void {
    this.wanted = id;
  }

  /** Leaves one tab stop of what was drawn anew. */
  settle(): void {
    requestAnimationFrame(() => {
      if (!this.calendar.drawn()) {
        return;
      }
      this.keepOneDay();
      const stops = this.stops;
      const wanted = this.wanted;
      const current = stops.find((each) => each.dataset['stop'] === wanted) ?? stops.find((each) => each.tabIndex === 0);
      this.wanted = undefined;
      this.makeStop(current ?? stops[0]);
      if (wanted && current) {
        current.focus();
      }
    });
  }

  private get stops(): HTMLElement[] {
    const more = this.calendar.more();
    const place = more.matches(':popover-open') ? more : this.calendar.grid();
    return [...place.querySelectorAll<HTMLElement>('[data-stop]')].filter((each) => each.offsetParent !== null);
  }

  private makeStop(stop: HTMLElement | undefined): void {
    this.host.querySelectorAll<HTMLElement>('.wb-cal-grid [data-stop], .wb-cal-more [data-stop]').forEach((each) => {
      each.tabIndex = each === stop ? 0 : -1;
    });
  }

  private keepOneDay(chosen?: HTMLElement): void {
    const days = this.days;
    const stop = chosen ?? days.find((day) => day.closest('.fc-day-today')) ?? days.find((day) => !day.closest('.fc-day-other'));
    days.forEach((day) => {
      day.tabIndex = day === stop ? 0 : -1;
    });
  }

  private get days(): HTMLElement[] {
    return [
      ...this.calendar
        .grid()
        .querySelectorAll<HTMLElement>('.fc-daygrid-day-number, .fc-col-header-cell-cushion[data-navlink]'),
    ];
  }

  private walkDays(event: KeyboardEvent): void {
    const days = this.days;
    const at = days.indexOf((event.target as HTMLElement).closest('a')!);
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
    const next = at < 0 ? undefined : days[at + (steps[event.key] ?? Number.NaN)];
    if (next) {
      event.preventDefault();
      this.keepOneDay(next);
      next.focus();
    }
  }

  private readonly onFocus = (event: FocusEvent): void => {
    const stop = (event.target as HTMLElement).closest<HTMLElement>('[data-stop]');
    if (stop) {
      this.makeStop(stop);
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const stop = (event.target as HTMLElement).closest<HTMLElement>('[data-stop]');
    const post = stop ? this.calendar.post(stop.dataset['stop']!) : undefined;
    if (event.ctrlKey || event.metaKey || event.defaultPrevented) {
      return;
    }
    if (!stop) {
      this.walkDays(event);
      return;
    }
    const done = event.altKey ? post && this.move(event.key, post) : this.walk(event.key, stop, post);
    if (done) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  private walk(key: string, stop: HTMLElement, post?: PlannedPost): boolean {
    const stops = this.stops;
    const at = stops.indexOf(stop);
    switch (key) {
      case 'ArrowRight':
      case 'ArrowDown':
        stops[at + 1]?.focus();
        return true;
      case 'ArrowLeft':
      case 'ArrowUp':
        stops[at - 1]?.focus();
        return true;
      case 'Home':
        stops[0]?.focus();
        return true;
      case 'End':
        stops.at(-1)?.focus();
        return true;
      default:
        return post !== undefined && this.act(key, stop, post);
    }
  }

  private act(key: string, stop: HTMLElement, post: PlannedPost): boolean {
    switch (key.toLowerCase()) {
      case 'enter':
      case ' ':
        // A real button opens by its own click.
        if (stop.localName !== 'button') {
          this.calendar.open(post.id);
        }
        return stop.localName !== 'button';
      case 'm':
        this.calendar.askMove(post.id);
        return true;
      case 'n':
        this.calendar.compose(dayOf(post.at!));
        return true;
      default:
        return false;
    }
  }

  private move(key: string, post: PlannedPost): boolean {
    const vertical = this.calendar.byWeeks() ? 7 * DAY_MINUTES : STEP_MINUTES;
    const steps: Record<string, number> = {
      ArrowLeft: -DAY_MINUTES,
      ArrowRight: DAY_MINUTES,
      ArrowUp: -vertical,
      ArrowDown: vertical,
    };
    const minutes = steps[key];
    if (minutes === undefined) {
      return false;
    }
    this.calendar.shift(post, minutes);
    return true;
  }
}
