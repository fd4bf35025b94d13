/** Binds the hands to elements of the page. The only file of this folder that knows the DOM. */
import type { HandMotion } from '../engine/handMotion.ts';
import type { KeyboardHands } from './keyboardHands.ts';
import type { Hand } from '../engine/hand.ts';
import { dragHand, type Modifiers, wheelHand, wheelNotches } from './pointerHands.ts';

export interface PointerTarget {
  readonly hands: HandMotion;
  readonly activeHand: () => Hand;
  readonly isNeedleAway: () => boolean;
  readonly isFine: () => boolean;
}

/** Drags and the wheel over an element. Only the main button or one finger: the rest belongs to the camera. */
export function bindPointer(element: HTMLElement, target: PointerTarget): () => void {
  let dragging: number | null = null;
  let lastX = 0;
  let lastY = 0;
  const modifiers = (e: MouseEvent): Modifiers => ({
    shift: e.shiftKey,
    ctrl: e.ctrlKey || e.metaKey,
    fine: e.altKey || target.isFine(),
  });
  const isControl = (e: Event) =>
    e.target instanceof Element && e.target.closest('button, select, input, label, a, [data-tool]') !== null;
  const onDown = (e: PointerEvent) => {
    if (isControl(e)) return;
    if (dragging !== null) {
      dragging = null;
      return;
    }
    if (e.button !== 0) return;
    dragging = e.pointerId;
    lastX = e.clientX;
    lastY = e.clientY;
  };
  const onMove = (e: PointerEvent) => {
    if (e.pointerId !== dragging) return;
    dragHand(
      target.hands,
      target.activeHand(),
      target.isNeedleAway(),
      e.clientX - lastX,
      e.clientY - lastY,
      modifiers(e),
    );
    lastX = e.clientX;
    lastY = e.clientY;
  };
  const onUp = (e: PointerEvent) => {
    if (e.pointerId === dragging) dragging = null;
  };
  const onWheel = (e: WheelEvent) => {
    if (isControl(e)) return;
    e.preventDefault();
    // Browsers turn Shift + wheel into a sideways wheel.
    const delta = e.deltaY !== 0 ? e.deltaY : e.deltaX;
    const notches = wheelNotches(delta, e.deltaMode);
    wheelHand(target.hands, target.activeHand(), target.isNeedleAway(), notches, modifiers(e));
  };
  element.addEventListener('pointerdown', onDown);
  // On the window, so that a drag may leave the element.
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onUp);
  // In the capture phase, before the camera sees it.
  element.addEventListener('wheel', onWheel, { passive: false, capture: true });
  return () => {
    element.removeEventListener('pointerdown', onDown);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onUp);
    element.removeEventListener('wheel', onWheel, { capture: true });
  };
}

/** Keys while the element itself has the focus; its buttons keep theirs. */
export function bindKeyboard(
  element: HTMLElement,
  keyboard: KeyboardHands,
  isFine: () => boolean,
): () => void {
  const onDown = (e: KeyboardEvent) => {
    if (e.target !== element) return;
    // Alt by itself would open the browser's menu.
    if (e.key === 'Alt') e.preventDefault();
    const press = {
      code: e.code,
      key: e.key,
      isRepeat: e.repeat,
      isFine: e.altKey || isFine(),
      isCommand: e.ctrlKey || e.metaKey,
    };
    // Shift + Tab leaves backwards, as everywhere.
    if (e.code === 'Tab' && e.shiftKey) return;
    if (keyboard.keyDown(press, performance.now())) e.preventDefault();
  };
  const onUp = (e: KeyboardEvent) => {
    if (keyboard.keyUp(e.code)) e.preventDefault();
  };
  const letGo = () => keyboard.releaseAll();
  element.addEventListener('keydown', onDown);
  element.addEventListener('keyup', onUp);
  element.addEventListener('blur', letGo);
  window.addEventListener('blur', letGo);
  return () => {
    letGo();
    element.removeEventListener('keydown', onDown);
    element.removeEventListener('keyup', onUp);
    element.removeEventListener('blur', letGo);
    window.removeEventListener('blur', letGo);
  };
}
