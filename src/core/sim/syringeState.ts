/** What hangs on the needle as plain data, and what lies where its opening was. */
import type { PlaceState } from '../injectate/place.ts';
import type { Vec3 } from '../math/vec3.ts';

/** An agent of the drill and how much of it was drawn up. */
export interface SyringePart {
  readonly agent: number;
  readonly volumeMl: number;
}

/** What the fluid of the open cavity is called among what was drawn. */
export const CAVITY_FLUID = 'synovial-fluid';

/**
 * How it looks in the barrel: blood of an artery or of a vein; joint fluid that is clear and yellow, cloudy (inflamed:
 * send it, no steroid) or mixed with blood; what was injected before; what a cyst holds; air; '' before any.
 */
export type AspirateLook =
  | ''
  | 'bright-red'
  | 'dark-red'
  | 'clear-yellow'
  | 'cloudy'
  | 'blood-stained'
  | 'injectate'
  | 'cyst'
  | 'air'
  | 'nothing';

/** Which syringe is on the needle: that of the treatment, or the one with anaesthetic for the way there. */
export type SyringeInUse = 'treatment' | 'track';

export interface SyringeState {
  /** Index into the drill's agents. */
  choice: number;
  /** What was drawn up by hand, in order; empty while the syringe is the prepared one of `choice`. */
  parts: SyringePart[];
  remainingMl: number;
  rateMlPerS: number;
  injectedMl: number;
  /** Volume that each structure holds of what was injected, by id; adds up to `injectedMl`. `needle-track`: leaked back. */
  byStructureMl: Record<string, number>;
  /** Volume drawn back, by what was drawn: `synovial-fluid`, `blood`, `injectate`, `cyst-fluid`, `air`. */
  aspiratedMl: Record<string, number>;
  /** What the last aspiration brought: '' before any, `nothing` where no fluid came. */
  lastAspirate: string;
  aspirateLook: AspirateLook;
  /** Pressure in the syringe, kPa, and force of the thumb with the plunger's friction, N; 0 while nothing is pressed. */
  pressureKpa: number;
  thumbForceN: number;
  /** What holds at the tip, kPa, and what flows, mL/s: + out of the needle, − back into it. */
  tipPressureKpa: number;
  flowMlPerS: number;
  /** What the injection now flows into, by id; '' while nothing flows. */
  flowInto: string;
  /** Ticks of the pull on the plunger that is going on, 0 while there is none. */
  pullTicks: number;
  /** The syringe in use; the other waits in the tray. */
  inUse: SyringeInUse;
  /** The syringe with anaesthetic for the way: left in it, given, and where that went. All 0 where the drill has none. */
  trackRemainingMl: number;
  trackInjectedMl: number;
  trackByStructureMl: Record<string, number>;
  /** Share of the greatest dose of local anaesthetic for this patient that was given by both, 1 the limit. */
  anaestheticShare: number;
}

/** Blood that runs out of a punctured vessel. */
export interface HaematomaState {
  /** Id of the vessel, and whether it is an artery. */
  readonly vessel: string;
  readonly isArtery: boolean;
  /** The hole, tissue at rest, mm. */
  readonly holeMm: Vec3;
  volumeMl: number;
  /** Size that was last told as an event, mL. */
  toldMl: number;
}

export type { PlaceState };
