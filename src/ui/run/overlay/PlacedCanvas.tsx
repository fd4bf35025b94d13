import { useLayoutEffect, useRef } from 'react';
import type { Placed } from '../imageRect.ts';

/** A picture in its window, on a canvas made elsewhere. */
export function PlacedCanvas(props: {
  readonly placed: Placed;
  readonly testId: string;
  readonly content: HTMLCanvasElement;
}) {
  const { window, picture, sideSign } = props.placed;
  const { content, testId } = props;
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    content.dataset.testid = testId;
    host.current?.replaceChildren(content);
  }, [content, testId]);
  useLayoutEffect(() => {
    // Lines run along +x, which is the marker side; a machine shows that on the left.
    content.style.transform = sideSign < 0 ? 'scaleX(-1)' : 'none';
    content.style.left = `${picture.leftPx - window.leftPx}px`;
    content.style.top = `${picture.topPx - window.topPx}px`;
    content.style.width = `${picture.widthPx}px`;
    content.style.height = `${picture.heightPx}px`;
  });
  return (
    <div
      ref={host}
      className="picture-window"
      style={{ left: window.leftPx, top: window.topPx, width: window.widthPx, height: window.heightPx }}
    />
  );
}
