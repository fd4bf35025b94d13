import { type RefObject, useEffect, useRef } from 'react';
import type { Placed } from '../imageRect.ts';

/** A picture in its window: its own canvas by reference, or one made elsewhere. */
export function PlacedCanvas(props: {
  readonly placed: Placed;
  readonly testId: string;
  readonly canvasRef?: RefObject<HTMLCanvasElement | null>;
  readonly content?: HTMLCanvasElement;
}) {
  const { window, picture, sideSign } = props.placed;
  const { content, testId } = props;
  const host = useRef<HTMLDivElement>(null);
  const style = {
    // Lines run along +x, which is the marker side; a machine shows that on the left.
    transform: sideSign < 0 ? 'scaleX(-1)' : 'none',
    left: picture.leftPx - window.leftPx,
    top: picture.topPx - window.topPx,
    width: picture.widthPx,
    height: picture.heightPx,
  };
  useEffect(() => {
    if (!content || !host.current) return;
    content.dataset.testid = testId;
    host.current.replaceChildren(content);
  }, [content, testId]);
  useEffect(() => {
    if (!content) return;
    content.style.transform = style.transform;
    content.style.left = `${style.left}px`;
    content.style.top = `${style.top}px`;
    content.style.width = `${style.width}px`;
    content.style.height = `${style.height}px`;
  });
  return (
    <div
      ref={host}
      className="picture-window"
      style={{ left: window.leftPx, top: window.topPx, width: window.widthPx, height: window.heightPx }}
    >
      {!content && <canvas ref={props.canvasRef} data-testid={testId} style={style} />}
    </div>
  );
}
