/**
 * Which key does what, as data: by position on the keyboard (KeyboardEvent.code), so that a layout does not matter,
 * and replaceable, so that keys can be remapped.
 */
export type HeldAction =
  | 'slideLeft'
  | 'slideRight'
  | 'acrossMinus'
  | 'acrossPlus'
  | 'tiltPlus'
  | 'tiltMinus'
  | 'rockPlus'
  | 'rockMinus'
  | 'rotateMinus'
  | 'rotatePlus'
  | 'press'
  | 'lift'
  | 'needleLeft'
  | 'needleRight'
  | 'needleUp'
  | 'needleDown'
  | 'advance'
  | 'withdraw'
  | 'rollMinus'
  | 'rollPlus'
  | 'inject'
  | 'aspirate';

export type OnceAction =
  | 'setEntry'
  | 'liftNeedle'
  | 'switchHand'
  | 'leave'
  | 'keyCard'
  | 'freeze'
  | 'finish'
  | 'pause'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomWhole'
  | 'cineBack'
  | 'cineForward'
  | 'sound'
  | 'labels'
  | 'pointer'
  | 'takeAway'
  | 'putBack'
  | 'corridor';

export type KeyAction = HeldAction | OnceAction;

export interface KeyBinding {
  readonly action: KeyAction;
  readonly codes: readonly string[];
  /** Needs Shift to be down: `?` is Shift and the slash key on most layouts. */
  readonly isShifted?: boolean;
}

export type KeyMap = readonly KeyBinding[];

export const DEFAULT_KEY_MAP: KeyMap = [
  { action: 'slideLeft', codes: ['KeyA'] },
  { action: 'slideRight', codes: ['KeyD'] },
  { action: 'acrossPlus', codes: ['KeyW'] },
  { action: 'acrossMinus', codes: ['KeyS'] },
  { action: 'tiltPlus', codes: ['KeyR'] },
  { action: 'tiltMinus', codes: ['KeyF'] },
  { action: 'rockPlus', codes: ['KeyT'] },
  { action: 'rockMinus', codes: ['KeyG'] },
  { action: 'rotateMinus', codes: ['KeyQ'] },
  { action: 'rotatePlus', codes: ['KeyE'] },
  { action: 'press', codes: ['KeyZ'] },
  { action: 'lift', codes: ['KeyX'] },
  { action: 'needleLeft', codes: ['ArrowLeft'] },
  { action: 'needleRight', codes: ['ArrowRight'] },
  { action: 'needleUp', codes: ['ArrowUp'] },
  { action: 'needleDown', codes: ['ArrowDown'] },
  { action: 'setEntry', codes: ['Enter', 'NumpadEnter'] },
  { action: 'liftNeedle', codes: ['Backspace'] },
  { action: 'advance', codes: ['PageUp'] },
  { action: 'withdraw', codes: ['PageDown'] },
  { action: 'rollMinus', codes: ['BracketLeft'] },
  { action: 'rollPlus', codes: ['BracketRight'] },
  { action: 'inject', codes: ['Space'] },
  { action: 'aspirate', codes: ['KeyB'] },
  { action: 'switchHand', codes: ['Tab'] },
  { action: 'freeze', codes: ['KeyV'] },
  { action: 'finish', codes: ['End'] },
  { action: 'pause', codes: ['KeyP'] },
  { action: 'zoomIn', codes: ['Equal', 'NumpadAdd'] },
  { action: 'zoomOut', codes: ['Minus', 'NumpadSubtract'] },
  { action: 'zoomWhole', codes: ['Digit0', 'Numpad0'] },
  { action: 'cineBack', codes: ['Comma'] },
  { action: 'cineForward', codes: ['Period'] },
  { action: 'sound', codes: ['KeyM'] },
  { action: 'labels', codes: ['KeyL'] },
  { action: 'pointer', codes: ['KeyK'] },
  { action: 'takeAway', codes: ['KeyO'] },
  { action: 'putBack', codes: ['KeyI'] },
  { action: 'corridor', codes: ['KeyC'] },
  { action: 'leave', codes: ['Escape', 'F6'] },
];

/** What is done where only the probe is in the hand. */
const PROBE_ONLY: readonly KeyAction[] = [
  'slideLeft',
  'slideRight',
  'acrossPlus',
  'acrossMinus',
  'tiltPlus',
  'tiltMinus',
  'rockPlus',
  'rockMinus',
  'rotateMinus',
  'rotatePlus',
  'press',
  'lift',
  'zoomIn',
  'zoomOut',
  'zoomWhole',
  'labels',
  'pointer',
  'takeAway',
  'putBack',
  'leave',
];

/** The keys of these that move the probe and show the anatomy; all others are left to the page. */
export const probeKeys = (map: KeyMap): KeyMap =>
  map.filter((binding) => PROBE_ONLY.includes(binding.action));

/** What has a meaning where there is a probe and no needle, no score and no end. */
const LOOKING: readonly KeyAction[] = [
  ...(['slideLeft', 'slideRight', 'acrossMinus', 'acrossPlus', 'tiltPlus', 'tiltMinus'] as const),
  ...(['rockPlus', 'rockMinus', 'rotateMinus', 'rotatePlus', 'press', 'lift'] as const),
  ...(['keyCard', 'freeze', 'zoomIn', 'zoomOut', 'zoomWhole', 'cineBack', 'cineForward'] as const),
];
export const EXPLORE_KEY_MAP: KeyMap = DEFAULT_KEY_MAP.filter(({ action }) => LOOKING.includes(action));

/** The action of a key by its code, or undefined. */
export const actionOf = (map: KeyMap, code: string): KeyAction | undefined =>
  map.find((binding) => binding.codes.includes(code))?.action;

/**
 * Gives an action other keys; a key that another action had is taken from it, so that no key means two things.
 * Throws when `codes` is empty, since every movement must stay within reach.
 */
export function remap(map: KeyMap, action: KeyAction, codes: readonly string[]): KeyMap {
  if (codes.length === 0) throw new Error(`keyMap.remap: expected at least one key for ${action}, got none`);
  return map.map((binding) =>
    binding.action === action
      ? { ...binding, codes: [...codes] }
      : { ...binding, codes: binding.codes.filter((code) => !codes.includes(code)) },
  );
}

/** How a key is written on the key card. */
export function keyName(code: string): string {
  const names: Record<string, string> = {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    BracketLeft: '[',
    BracketRight: ']',
    NumpadEnter: 'Enter (keypad)',
    Escape: 'Esc',
    Equal: '+',
    Minus: '−',
    Comma: ',',
    Period: '.',
  };
  return names[code] ?? code.replace(/^Key|^Digit/, '');
}
