import { createElement, type VNode } from '@fullcalendar/core/preact.js';
import { dayAndTime, timeOf } from './wall-clock';

/** A post as the server hands it to the calendar: short names, because a month may hold a thousand. */
export interface PlannedPost {
  id: string;
  /** Wall-clock time of the workspace, `YYYY-MM-DDTHH:mm`; missing for drafts without a plan. */
  at?: string;
  excerpt: string;
  /** Name of the status, e.g. `SCHEDULED`. */
  status: string;
  /** Keys of the networks. */
  networks: string[];
  /** Address of a small picture. */
  image?: string;
  movable?: boolean;
}

/** The words the element shows, in the person's language; `{0}` stands for the one argument. */
export interface CalendarTexts {
  statuses: Record<string, string>;
  networks: Record<string, string>;
  more: string;
  empty: string;
  untitled: string;
  moved: string;
  past: string;
  fixed: string;
  newOn: string;
  count: string;
  countNone: string;
  plan: string;
}

export const fill = (text: string, argument: string | number): string => text.replace('{0}', String(argument));

export const titleOf = (post: PlannedPost, texts: CalendarTexts): string => post.excerpt || texts.untitled;

/** What a screen reader says of a post. */
export function spoken(post: PlannedPost, texts: CalendarTexts, language: string): string {
  return [
    post.at ? dayAndTime(post.at, language) : '',
    post.networks.map((key) => texts.networks[key] ?? key).join(', '),
    texts.statuses[post.status] ?? post.status,
    titleOf(post, texts),
  ]
    .filter(Boolean)
    .join('. ');
}

const mark = (key: string, name: string): VNode =>
  createElement('span', { class: 'wb-cal-net', 'data-net': key, title: name, key });

/**
 * The inside of a post on the grid. Few nodes: the glyphs are masks on one element each. The words a screen reader needs
 * stand on the event element itself, set by `describe`.
 */
export function chip(
  post: PlannedPost,
  texts: CalendarTexts,
  describe: (inside: Element) => void,
  picture: boolean,
  words: boolean,
): VNode {
  const status = texts.statuses[post.status] ?? post.status;
  return createElement(
    'div',
    { class: 'wb-cal-chip', ref: (inside: Element | null) => inside && describe(inside) },
    createElement('span', { class: 'wb-cal-status', 'data-status': post.status, title: status }),
    createElement('span', { class: 'wb-cal-time' }, timeOf(post.at ?? '')),
    createElement('span', { class: 'wb-cal-text' }, titleOf(post, texts)),
    words ? createElement('span', { class: 'wb-cal-word' }, status) : null,
    createElement(
      'span',
      { class: 'wb-cal-nets' },
      post.networks.map((key) => mark(key, texts.networks[key] ?? key)),
    ),
    picture && post.image
      ? createElement('img', { class: 'wb-cal-image', src: post.image, alt: '', loading: 'lazy', draggable: false })
      : null,
  );
}
