/** What a browser does of itself between documents, for pages that are one document: tops come into sight, places are kept. */
import { useLayoutEffect, useRef } from 'react';

/** So long a page that is gone back to may take to grow to the height that it had, ms. */
const GROWS_MS = 1500;

/** Call with the address of the page in sight. A new page begins at its top, one that is gone back to where it was left. */
export function useArrival(address: string): void {
  const seen = useRef(address);
  const isReturn = useRef(false);
  const places = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    // The browser's own restoring comes before the page is there.
    history.scrollRestoration = 'manual';
    const noteReturn = () => {
      isReturn.current = true;
    };
    const notePlace = () => {
      places.current.set(seen.current, scrollY);
    };
    addEventListener('popstate', noteReturn);
    addEventListener('scroll', notePlace, { passive: true });
    return () => {
      removeEventListener('popstate', noteReturn);
      removeEventListener('scroll', notePlace);
    };
  }, []);
  useLayoutEffect(() => {
    if (address === seen.current) return;
    const placePx = isReturn.current ? (places.current.get(address) ?? 0) : 0;
    seen.current = address;
    isReturn.current = false;
    scrollTo(0, placePx);
    if (scrollY >= placePx) return;
    return whileItGrows(() => {
      scrollTo(0, placePx);
      return scrollY >= placePx;
    });
  }, [address]);
}

/** Tries again whenever the page's height changes, until it succeeds, the hand moves the page or time is up. */
function whileItGrows(attempt: () => boolean): () => void {
  const observer = new ResizeObserver(() => {
    if (attempt()) stop();
  });
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    removeEventListener('wheel', stop);
    removeEventListener('pointerdown', stop);
  };
  const timer = setTimeout(stop, GROWS_MS);
  addEventListener('wheel', stop, { passive: true });
  addEventListener('pointerdown', stop, { passive: true });
  observer.observe(document.body);
  return stop;
}
