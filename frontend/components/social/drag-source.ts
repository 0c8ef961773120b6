import { Draggable } from '@fullcalendar/interaction';
import { titleOf, type CalendarTexts, type PlannedPost } from './planned-post';
import { timeOf } from './wall-clock';

const MORNING = '09:00';

/** Lets the items of a list outside the grid (`data-drag` holds the post's id) be dropped on it. Ends with `destroy()`. */
export function dragSource(
  list: HTMLElement,
  find: (id: string) => PlannedPost | undefined,
  texts: () => CalendarTexts | undefined,
): Draggable {
  return new Draggable(list, {
    itemSelector: '[data-drag]',
    longPressDelay: 350,
    minDistance: 4,
    eventData: (item) => {
      const post = find(item.dataset['drag'] ?? '');
      const words = texts();
      return post && words
        ? {
            id: `dragged-${post.id}`,
            title: titleOf(post, words),
            startTime: post.at ? timeOf(post.at) : MORNING,
            duration: '00:45',
            extendedProps: { post },
          }
        : {};
    },
  });
}
