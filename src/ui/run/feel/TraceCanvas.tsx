import { useEffect, useRef } from 'react';
import type { TraceView } from './paintTrace.ts';

/** Often enough for a line that moves a few pixels a second, ms. */
const PAINT_EVERY_MS = 66;

/** A canvas as wide as its place, painted while the trace goes on. `endTick` is asked each time. */
export function TraceCanvas(props: {
  readonly label: string;
  readonly ticks: number;
  readonly endTick: () => number;
  readonly paint: (context: CanvasRenderingContext2D, view: TraceView) => void;
}) {
  const { label, ticks, endTick, paint } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    let handle = 0;
    let paintedAt = Number.NEGATIVE_INFINITY;
    let paintedTick = -1;
    let painted = '';
    const loop = (nowMs: number) => {
      handle = requestAnimationFrame(loop);
      if (nowMs - paintedAt < PAINT_EVERY_MS) return;
      paintedAt = nowMs;
      const end = endTick();
      const { clientWidth: widthPx, clientHeight: heightPx } = element;
      const ratio = window.devicePixelRatio || 1;
      const size = `${widthPx} ${heightPx} ${ratio}`;
      if (end === paintedTick && size === painted) return;
      if (size !== painted) {
        element.width = Math.max(1, Math.round(widthPx * ratio));
        element.height = Math.max(1, Math.round(heightPx * ratio));
        painted = size;
      }
      paintedTick = end;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paint(context, { widthPx, heightPx, endTick: end, ticks });
    };
    handle = requestAnimationFrame(loop);
    return () => cancelAnimationFrame(handle);
  }, [ticks, endTick, paint]);
  return <canvas ref={canvas} className="trace" role="img" aria-label={label} />;
}
