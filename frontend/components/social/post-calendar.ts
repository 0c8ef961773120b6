import {
  Calendar,
  type CalendarOptions,
  type EventApi,
  type EventContentArg,
  type EventInput,
} from '@fullcalendar/core';
import french from '@fullcalendar/core/locales/fr.js';
import english from '@fullcalendar/core/locales/en-gb.js';
import dayGrid from '@fullcalendar/daygrid';
import interaction, { type Draggable } from '@fullcalendar/interaction';
import list from '@fullcalendar/list';
import timeGrid from '@fullcalendar/timegrid';
import { createElement } from '@fullcalendar/core/preact.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { CalendarKeys } from './calendar-keys';
import { dayPopover, placeBeside } from './day-popover';
import { dragSource } from './drag-source';
import { monthDots } from './month-dots';
import { byDay, linesPerDay, rowsThatFit } from './month-rows';
import { chip, fill, spoken, titleOf, type CalendarTexts, type PlannedPost } from './planned-post';
import { dayAndTime, dayOf, nextHour, plusMinutes, sensibleTime, toDate, toWall } from './wall-clock';

type View = 'month' | 'week' | 'day' | 'list';

const COMPACT_BELOW = 620;
const SNAP_MINUTES = 5;
const REDRAWS = new Set<PropertyKey>(['posts', 'view', 'date', 'editable', 'now', 'compact', 'crowded']);

/** Resolves one frame after the pointer that is down now has been lifted, taken over by scrolling, or lost. */
function pressEnded(): Promise<void> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const end = (): void => {
      ended.abort();
      requestAnimationFrame(() => resolve());
    };
    for (const name of ['pointerup', 'pointercancel', 'blur']) {
      window.addEventListener(name, end, { capture: true, signal: ended.signal });
    }
  });
}

/**
 * The posts of a workspace on a calendar. Knows no server: it is given posts and tells what a person did with them.
 *
 * @fires post-moved  `{id, to}`: dragged, or moved by key; already shown at its new place. `putBack(id)` undoes it.
 * @fires post-picked `{id}`: opened by click, tap or Enter.
 * @fires move-asked  `{id}`: the person wants to choose another time (key M).
 * @fires day-picked  `{at}`: wall-clock time for a new post.
 * @fires range-picked `{view, date}`: the person went to another day inside the calendar.
 */
@customElement('post-calendar')
export class PostCalendar extends LitElement {
  @property({ attribute: false }) posts: PlannedPost[] = [];
  @property() view: View = 'month';
  /** Any day of the shown time, `YYYY-MM-DD`. */
  @property() date = '';
  /** Language tag, e.g. `fr`. */
  @property() language = 'en';
  @property({ type: Boolean }) editable = false;
  /** The workspace's wall-clock at the moment the property is set; the element lets it run on. */
  @property() now = '';
  @property({ attribute: false }) texts?: CalendarTexts;
  /** Days with more posts than an account may send, `YYYY-MM-DD`; the words stand beside the calendar. */
  @property({ attribute: false }) crowded: string[] = [];

  @state() private compact = false;
  @state() private chosenDay = '';
  @state() private said = '';
  @state() private crowdedDay = '';
  @query('.wb-cal-grid') private grid!: HTMLElement;
  @query('.wb-cal-more') private more!: HTMLElement;

  private calendar?: Calendar;
  private shown = new Map<string, PlannedPost>();
  private readonly formerly = new Map<string, PlannedPost>();
  private nowOffset = 0;
  private lines = 0;
  private source?: Draggable;
  private held?: Promise<void>;
  private readonly sizes = new ResizeObserver(() => this.measure());
  private readonly keys = new CalendarKeys(this, {
    grid: () => this.grid,
    more: () => this.more,
    drawn: () => this.calendar !== undefined,
    byWeeks: () => this.view === 'month',
    post: (id) => this.shown.get(id),
    open: (id) => this.tell('post-picked', { id }),
    askMove: (id) => this.tell('move-asked', { id }),
    compose: (day) => this.dayPicked(day, true),
    shift: (post, minutes) => this.shift(post, minutes),
  });

  /** Shows a post where it was before the person moved it: the server said no. */
  putBack(id: string): void {
    const former = this.formerly.get(id);
    if (former) {
      this.formerly.delete(id);
      this.replace(former.at ? former : undefined, id);
    }
  }

  /** Gives the keyboard back to a post, as soon as it is drawn; to the first one where it is gone. */
  focusPost(id: string): void {
    void this.updateComplete.then(() => {
      if (this.dots) {
        this.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
      } else {
        this.keys.follow(id);
        this.keys.settle();
      }
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
    window.addEventListener('pointerdown', this.hold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    window.removeEventListener('pointerdown', this.hold);
    this.calendar?.destroy();
    this.calendar = undefined;
    this.source?.destroy();
    this.source = undefined;
  }

  /** Nothing is drawn anew under a finger: what others changed while a post is dragged is shown when it is let go. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.held;
    super.scheduleUpdate();
  }

  /** From the press on, for a drag begins before it is known to be one; to the frame after, when a drop is settled. */
  private readonly hold = (press: PointerEvent): void => {
    if (press.isPrimary && press.button === 0) {
      this.held ??= pressEnded().then(() => {
        this.held = undefined;
      });
    }
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('now') && this.now) {
      this.nowOffset = toDate(this.now).getTime() - Date.now();
    }
    if (changed.has('posts')) {
      this.shown = new Map(this.posts.map((post) => [post.id, post]));
    }
    if (changed.has('date') && dayOf(this.chosenDay || '') !== this.date) {
      this.chosenDay = this.date;
    }
  }

  protected override render(): unknown {
    const dots = this.dots;
    return html`
      <div class="wb-cal-grid" ?hidden=${dots}></div>
      ${dots && this.texts && this.date
        ? monthDots({
            posts: this.posts,
            month: this.date,
            chosen: this.chosenDay,
            now: this.wallNow,
            language: this.locale,
            texts: this.texts,
            editable: this.editable,
            crowded: this.crowded,
            choose: (day) => {
              this.chosenDay = day;
            },
            open: (id) => this.tell('post-picked', { id }),
            compose: (at) => this.tell('day-picked', { at }),
          })
        : nothing}
      <div
        class="wb-cal-more"
        popover
        @toggle=${(event: ToggleEvent) => {
          this.crowdedDay = event.newState === 'open' ? this.crowdedDay : '';
        }}
      >
        ${this.crowdedDay && this.texts
          ? dayPopover({
              day: this.crowdedDay,
              posts: byDay(this.posts).get(this.crowdedDay) ?? [],
              language: this.locale,
              texts: this.texts,
              open: (id) => this.tell('post-picked', { id }),
            })
          : nothing}
      </div>
      <div class="wb-cal-said" role="status" aria-live="polite">${this.said}</div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.dots || !this.texts || !this.date) {
      return;
    }
    if (!this.calendar || changed.has('texts') || changed.has('language')) {
      this.calendar?.destroy();
      this.lines = linesPerDay(this.date, this.grid.clientHeight);
      this.calendar = new Calendar(this.grid, this.options(this.texts));
      this.calendar.render();
      this.source ??= dragSource(
        this.more,
        (id) => (this.editable ? this.shown.get(id) : undefined),
        () => this.texts,
      );
      this.keys.settle();
      return;
    }
    if (![...changed.keys()].some((key) => REDRAWS.has(key))) {
      return;
    }
    this.lines = linesPerDay(this.date, this.grid.clientHeight);
    const calendar = this.calendar;
    calendar.batchRendering(() => {
      if (changed.has('crowded')) {
        calendar.setOption('dayCellClassNames', this.dayMarks());
      }
      calendar.setOption('dayMaxEvents', this.lines);
      if (changed.has('view') || changed.has('date') || changed.has('compact')) {
        calendar.changeView(this.gridView, this.date);
      }
      if (changed.has('editable')) {
        calendar.setOption('editable', this.editable);
        calendar.setOption('droppable', this.editable);
      }
      calendar.refetchEvents();
    });
    if (changed.has('compact')) {
      calendar.updateSize();
    }
    this.keys.settle();
  }

  private get dots(): boolean {
    return this.compact && this.view === 'month';
  }

  private get locale(): string {
    return this.language.startsWith('fr') ? 'fr' : 'en-GB';
  }

  private get wallNow(): string {
    return toWall(new Date(Date.now() + this.nowOffset));
  }

  private get gridView(): string {
    switch (this.view) {
      case 'week':
        return this.compact ? 'listWeek' : 'timeGridWeek';
      case 'day':
        return 'timeGridDay';
      case 'list':
        return 'listMonth';
      default:
        return 'dayGridMonth';
    }
  }

  private options(texts: CalendarTexts): CalendarOptions {
    return {
      plugins: [dayGrid, timeGrid, list, interaction],
      locales: [english, french],
      locale: this.locale.toLowerCase(),
      timeZone: 'UTC',
      now: () => `${this.wallNow}:00Z`,
      initialView: this.gridView,
      initialDate: this.date,
      headerToolbar: false,
      height: '100%',
      expandRows: true,
      fixedWeekCount: false,
      navLinks: true,
      navLinkDayClick: (day) => this.tell('range-picked', { view: 'day', date: dayOf(toWall(day)) }),
      nowIndicator: true,
      allDaySlot: false,
      slotDuration: '00:30',
      snapDuration: { minutes: SNAP_MINUTES },
      scrollTime: '07:00',
      scrollTimeReset: false,
      slotLabelFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
      defaultTimedEventDuration: '00:45',
      forceEventDuration: true,
      eventMinHeight: 40,
      eventShortHeight: 1,
      slotEventOverlap: false,
      eventMaxStack: 3,
      displayEventEnd: false,
      eventTimeFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
      eventInteractive: true,
      editable: this.editable,
      droppable: this.editable,
      eventDurationEditable: false,
      eventDragMinDistance: 4,
      longPressDelay: 350,
      dragRevertDuration: 180,
      fixedMirrorParent: this,
      // Only while something is dragged over a full day: what does not fit is left out before, see month-rows.
      dayMaxEvents: this.lines,
      moreLinkContent: '…',
      eventOrder: 'start,title',
      eventOrderStrict: true,
      noEventsContent: texts.empty,
      dayCellClassNames: this.dayMarks(),
      views: {
        week: { dayHeaderFormat: { weekday: 'short', day: 'numeric' } },
        day: { dayHeaderFormat: { weekday: 'long', day: 'numeric', month: 'long' } },
        list: {
          listDayFormat: { weekday: 'long', day: 'numeric', month: 'long' },
          listDaySideFormat: false,
        },
      },
      events: (_range, deliver) => deliver(this.inputs()),
      eventContent: (shown) => this.inside(shown, texts),
      eventAllow: (span) =>
        span.allDay ? dayOf(toWall(span.start)) >= dayOf(this.wallNow) : toWall(span.start) >= this.wallNow,
      eventDragStart: () => this.more.hidePopover(),
      eventClick: (click) => {
        click.jsEvent.preventDefault();
        const day = click.event.extendedProps['day'] as string | undefined;
        if (day) {
          void this.showDay(day, click.el);
        } else {
          this.tell('post-picked', { id: click.event.id });
        }
      },
      eventDrop: (drop) => this.dropped(drop.event),
      eventReceive: (received) => {
        const { start, extendedProps } = received.event;
        received.event.remove();
        const to = toWall(start!);
        this.move(extendedProps['post'] as PlannedPost, to < this.wallNow ? nextHour(this.wallNow) : to);
      },
      dateClick: (click) => this.dayPicked(click.dateStr, click.allDay),
    };
  }

  private dayMarks(): (cell: { date: Date }) => string[] {
    const crowded = new Set(this.crowded);
    return (cell) => (crowded.has(dayOf(toWall(cell.date))) ? ['wb-cal-full'] : []);
  }

  private inputs(): EventInput[] {
    if (this.gridView !== 'dayGridMonth') {
      return this.posts.filter((post) => post.at).map((post) => this.input(post));
    }
    return rowsThatFit(this.posts, this.lines).flatMap(({ day, shown, hidden }) => [
      ...shown.map((post) => this.input(post)),
      ...(hidden > 0 ? [this.moreInput(day, hidden)] : []),
    ]);
  }

  private input(post: PlannedPost): EventInput {
    return {
      id: post.id,
      start: `${post.at}:00Z`,
      title: titleOf(post, this.texts!),
      startEditable: post.movable ?? false,
      classNames: [`wb-cal-${post.status.toLowerCase()}`],
      extendedProps: { post },
    };
  }

  private moreInput(day: string, hidden: number): EventInput {
    return {
      id: `more-${day}`,
      start: `${day}T23:59:00Z`,
      end: `${day}T23:59:59Z`,
      title: fill(this.texts!.more, hidden),
      startEditable: false,
      classNames: ['wb-cal-hidden'],
      extendedProps: { day },
    };
  }

  private inside(shown: EventContentArg, texts: CalendarTexts) {
    const post = shown.event.extendedProps['post'] as PlannedPost | undefined;
    if (!post) {
      return createElement(
        'span',
        { ref: (inside: Element | null) => inside?.closest('.fc-event')?.setAttribute('data-stop', shown.event.id) },
        shown.event.title,
      );
    }
    const inList = shown.view.type.startsWith('list');
    const asShown = inList || !shown.event.start ? post : { ...post, at: toWall(shown.event.start) };
    return chip(
      asShown,
      texts,
      (inside) => this.describe(inside.closest('.fc-event'), asShown),
      shown.view.type !== 'dayGridMonth',
      inList,
    );
  }

  private describe(element: Element | null, post: PlannedPost): void {
    if (!element || element.classList.contains('fc-event-mirror')) {
      return;
    }
    element.setAttribute('data-id', post.id);
    // A row of the list is a table row to the browser: what is read and focused there is its link.
    const named = element.localName === 'tr' ? element.querySelector('a, .wb-cal-chip')! : element;
    named.setAttribute('role', 'button');
    named.setAttribute('aria-label', spoken(post, this.texts!, this.locale));
    named.setAttribute('data-stop', post.id);
    if (!named.hasAttribute('tabindex')) {
      named.setAttribute('tabindex', '-1');
    }
  }

  private dropped(event: EventApi): void {
    const post = this.shown.get(event.id);
    if (post && event.start) {
      this.move(post, toWall(event.start));
    }
  }

  /** Shows the post at its new time at once and tells the server. */
  private move(post: PlannedPost, to: string): void {
    this.formerly.set(post.id, post);
    this.replace({ ...post, at: to }, post.id);
    this.say(fill(this.texts!.moved, dayAndTime(to, this.locale)));
    this.tell('post-moved', { id: post.id, to });
  }

  private replace(post: PlannedPost | undefined, id: string): void {
    const others = this.posts.filter((each) => each.id !== id);
    this.posts = post ? [...others, post] : others;
  }

  private dayPicked(date: string, wholeDay: boolean): void {
    if (!this.editable) {
      return;
    }
    const at = wholeDay ? sensibleTime(dayOf(date), this.wallNow) : date.slice(0, 16);
    if (!at || at < this.wallNow) {
      this.say(this.texts!.past);
      return;
    }
    this.tell('day-picked', { at });
  }

  /** Moves a post by key, where it may be moved. */
  private shift(post: PlannedPost, minutes: number): void {
    const to = plusMinutes(post.at!, minutes);
    if (!this.editable || !post.movable) {
      this.say(this.texts!.fixed);
    } else if (to < this.wallNow) {
      this.say(this.texts!.past);
    } else {
      this.keys.follow(post.id);
      this.move(post, to);
    }
  }

  private measure(): void {
    if (this.held) {
      void this.held.then(() => this.measure());
      return;
    }
    this.compact = this.clientWidth > 0 && this.clientWidth < COMPACT_BELOW;
    const calendar = this.calendar;
    if (!calendar || this.dots) {
      return;
    }
    const lines = linesPerDay(this.date, this.grid.clientHeight);
    if (lines !== this.lines) {
      this.lines = lines;
      calendar.batchRendering(() => {
        calendar.setOption('dayMaxEvents', lines);
        calendar.refetchEvents();
      });
    }
    calendar.updateSize();
  }

  private async showDay(day: string, opener: HTMLElement): Promise<void> {
    this.crowdedDay = day;
    await this.updateComplete;
    this.more.showPopover();
    placeBeside(this.more, opener.getBoundingClientRect());
    this.more.querySelector<HTMLElement>('[data-stop]')?.focus();
  }

  private say(words: string): void {
    // The same words twice are read twice only if the text changes.
    this.said = this.said === words ? `${words}\u00a0` : words;
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
