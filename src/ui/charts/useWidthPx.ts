/** The width that a chart has, so that its letters keep their size on every screen. */
import { type RefObject, useEffect, useRef, useState } from 'react';

export function useWidthPx(start: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(start);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setWidthPx(Math.max(200, Math.round(element.clientWidth)));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, widthPx];
}
