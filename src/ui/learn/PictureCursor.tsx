import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { ImagePoint } from '../../core/machine/measure.ts';
import { type Placed, pointAt, seenRect, withinPicture, xPxOf, yPxOf } from '../run/imageRect.ts';

/** A press of an arrow key, mm; with Shift, and with Alt. */
const STEP_MM = 1;
const LONG_STEP_MM = 5;
const FINE_STEP_MM = 0.1;
/** A press that moved further than this was a drag, px. */
const CLICK_SLACK_PX = 5;
const REACH_PX = 22;

/**
 * Points at places of the picture: a click or a tap on it, or the cross with the arrow keys and Enter. Escape gives the
 * keys back to the workspace.
 */
export function PictureCursor(props: {
  readonly cursorRef: RefObject<HTMLButtonElement | null>;
  readonly placed: Placed;
  /** mm of the image plane. */
  readonly at: ImagePoint;
  readonly label: string;
  readonly isShown: boolean;
  readonly onMove: (to: ImagePoint) => void;
  readonly onPick: (point: ImagePoint) => void;
}) {
  const { placed, at, cursorRef } = props;
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const frame = cursorRef.current?.closest<HTMLElement>('.image-frame');
    if (!frame) return;
    let down: { readonly x: number; readonly y: number; readonly id: number } | null = null;
    const onDown = (e: PointerEvent) => {
      const isTool = e.target instanceof Element && e.target.closest('button, a, input, select, [data-tool]');
      down = e.button === 0 && !isTool ? { x: e.clientX, y: e.clientY, id: e.pointerId } : null;
    };
    const onUp = (e: PointerEvent) => {
      const from = down;
      down = null;
      if (!from || from.id !== e.pointerId) return;
      if (Math.abs(e.clientX - from.x) > CLICK_SLACK_PX || Math.abs(e.clientY - from.y) > CLICK_SLACK_PX)
        return;
      const box = frame.getBoundingClientRect();
      const now = latest.current;
      const x = e.clientX - box.left - frame.clientLeft;
      const y = e.clientY - box.top - frame.clientTop;
      const seen = seenRect(now.placed);
      const isOnPicture =
        x >= seen.leftPx &&
        x <= seen.leftPx + seen.widthPx &&
        y >= seen.topPx &&
        y <= seen.topPx + seen.heightPx;
      if (!isOnPicture) return;
      const point = pointAt(now.placed, x, y);
      now.onMove(point);
      now.onPick(point);
    };
    frame.addEventListener('pointerdown', onDown);
    frame.addEventListener('pointerup', onUp);
    return () => {
      frame.removeEventListener('pointerdown', onDown);
      frame.removeEventListener('pointerup', onUp);
    };
  }, [cursorRef]);
  const x = xPxOf(placed, at.xMm);
  const y = yPxOf(placed, at.yMm);
  const onKeyDown = (e: KeyboardEvent<HTMLButtonElement>) => {
    const step = e.shiftKey ? LONG_STEP_MM : e.altKey ? FINE_STEP_MM : STEP_MM;
    const across = e.key === 'ArrowLeft' ? -step : e.key === 'ArrowRight' ? step : 0;
    const down = e.key === 'ArrowUp' ? -step : e.key === 'ArrowDown' ? step : 0;
    if (across !== 0 || down !== 0)
      props.onMove(withinPicture(placed, { xMm: at.xMm + across * placed.sideSign, yMm: at.yMm + down }));
    else if (e.key === 'Escape') e.currentTarget.closest<HTMLElement>('.image-frame')?.focus();
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  return (
    <button
      ref={cursorRef}
      type="button"
      className="picture-cursor"
      data-shown={props.isShown}
      data-testid="picture-cursor"
      aria-label={props.label}
      style={{ left: x - REACH_PX, top: y - REACH_PX, width: 2 * REACH_PX, height: 2 * REACH_PX }}
      onKeyDown={onKeyDown}
      onClick={() => props.onPick(at)}
    >
      <svg viewBox="-22 -22 44 44" aria-hidden="true" focusable="false">
        <path className="edge" d="M-16 0H-4M4 0H16M0-16V-4M0 4V16" />
        <path d="M-16 0H-4M4 0H16M0-16V-4M0 4V16" />
      </svg>
    </button>
  );
}
