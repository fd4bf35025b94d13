/** Tells parts of a scrolling box whether they are in its view or nearly so, so that only those need be drawn. */
import type { RefObject } from 'react';

/** Tells of an element at once and with every change; the function that comes back ends it. */
export type NearView = (element: Element, tell: (isNear: boolean) => void) => () => void;

/** How far beyond the box counts as near: a few rows are ready before they are scrolled or tabbed to. */
const MARGIN = '400px 0px';

/** `box` must be on the page by the time that its first part asks. */
export function createNearView(box: RefObject<Element | null>): NearView {
  const tellOf = new WeakMap<Element, (isNear: boolean) => void>();
  let observer: IntersectionObserver | undefined;
  return (element, tell) => {
    observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) tellOf.get(target)?.(isIntersecting);
      },
      { root: box.current, rootMargin: MARGIN },
    );
    const watching = observer;
    tellOf.set(element, tell);
    watching.observe(element);
    return () => watching.unobserve(element);
  };
}
