import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { ImagePoint } from '../../../core/machine/measure.ts';
import { type Placed, pointAt, withinPicture, xPxOf, yPxOf } from '../imageRect.ts';

/** Something on the picture that can be moved: by drag, or by the arrow keys once it has the focus. */
export interface Handle {
  readonly id: string;
  readonly label: string;
  readonly at: ImagePoint;
  readonly move: (to: ImagePoint) => void;
  /** Delete or Backspace. */
  readonly remove?: () => void;
}

/** A press of an arrow key, mm, and the same with Alt or Shift. */
const STEP_MM = 0.5;
const FINE_STEP_MM = 0.1;
/** Half of a target that a thumb can hit. */
const REACH_PX = 22;

export function Handles({
  placed,
  handles,
}: {
  readonly placed: Placed;
  readonly handles: readonly Handle[];
}) {
  if (handles.length === 0) return null;
  return (
    <div className="handles">
      {handles.map((handle) => (
        <OneHandle key={handle.id} placed={placed} handle={handle} />
      ))}
    </div>
  );
}

function OneHandle({ placed, handle }: { readonly placed: Placed; readonly handle: Handle }) {
  const grip = useRef<{ readonly dx: number; readonly dy: number } | null>(null);
  const x = xPxOf(placed, handle.at.xMm);
  const y = yPxOf(placed, handle.at.yMm);
  const moveTo = (px: number, py: number) => handle.move(withinPicture(placed, pointAt(placed, px, py)));
  const onKeyDown = (e: KeyboardEvent) => {
    const step = e.altKey || e.shiftKey ? FINE_STEP_MM : STEP_MM;
    const across = e.key === 'ArrowLeft' ? -step : e.key === 'ArrowRight' ? step : 0;
    const down = e.key === 'ArrowUp' ? -step : e.key === 'ArrowDown' ? step : 0;
    if (across !== 0 || down !== 0)
      handle.move(
        withinPicture(placed, {
          xMm: handle.at.xMm + across * placed.sideSign,
          yMm: handle.at.yMm + down,
        }),
      );
    else if ((e.key === 'Delete' || e.key === 'Backspace') && handle.remove) handle.remove();
    else return;
    e.preventDefault();
  };
  return (
    <button
      type="button"
      className="handle"
      data-tool
      aria-label={handle.label}
      style={{ left: x - REACH_PX, top: y - REACH_PX, width: 2 * REACH_PX, height: 2 * REACH_PX }}
      onKeyDown={onKeyDown}
      onPointerDown={(e: PointerEvent<HTMLButtonElement>) => {
        if (e.button !== 0) return;
        e.currentTarget.setPointerCapture(e.pointerId);
        grip.current = { dx: x - e.clientX, dy: y - e.clientY };
      }}
      onPointerMove={(e) => {
        if (grip.current) moveTo(e.clientX + grip.current.dx, e.clientY + grip.current.dy);
      }}
      onLostPointerCapture={() => {
        grip.current = null;
      }}
    />
  );
}
