/**
 * What hands can do to the simulation. Only commands change it. Every number is an integer (µm, µrad, µL/s, tick),
 * so that logs are small and exact. Moves of one tick add up; the engine sends at most one of each kind per tick.
 */
import type { MachineSetting } from '../machine/machineSettings.ts';
import type { CareStepId } from '../procedure/care/careSteps.ts';

export type { MachineSetting };

export type Command =
  /** Slide the probe along its own face: lateral to the marker side, elevational. */
  | { readonly kind: 'slideProbe'; readonly lateralUm: number; readonly elevationalUm: number }
  /** Tilt (fan, about x), rock (heel–toe, about z), rotate (about the axial line). */
  | {
      readonly kind: 'turnProbe';
      readonly tiltUrad: number;
      readonly rockUrad: number;
      readonly rotateUrad: number;
    }
  | { readonly kind: 'pressProbe'; readonly byUm: number }
  /** Move the ghost of the needle over the skin, along the probe's lateral and elevational directions. */
  | { readonly kind: 'moveEntry'; readonly lateralUm: number; readonly elevationalUm: number }
  /** Put the ghost on the skin nearest to a world point (a click). */
  | { readonly kind: 'placeEntry'; readonly xUm: number; readonly yUm: number; readonly zUm: number }
  /** Set the tip on the skin at the ghost, aiming towards the probe. */
  | { readonly kind: 'setEntry' }
  /** Take a needle that is not in the skin away from it. */
  | { readonly kind: 'liftNeedle' }
  /** Pitch: steeper (+) or flatter against the skin, within the needle's own vertical plane. Yaw: about the skin's normal. */
  | { readonly kind: 'aimNeedle'; readonly pitchUrad: number; readonly yawUrad: number }
  /** Advance (+) or withdraw (−) along the needle. */
  | { readonly kind: 'advanceNeedle'; readonly byUm: number }
  | { readonly kind: 'rollNeedle'; readonly byUrad: number }
  /** Index into the drill's needles or agents; refused once the skin was punctured or the plunger moved. */
  | { readonly kind: 'chooseNeedle'; readonly index: number }
  | { readonly kind: 'chooseAgent'; readonly index: number }
  /** Draws an agent of the drill up; the first one empties the prepared syringe. Refused like chooseAgent. */
  | { readonly kind: 'drawUp'; readonly index: number; readonly volumeUl: number }
  /** Puts the treatment's syringe (0) or that with anaesthetic for the way (1) on the needle. */
  | { readonly kind: 'takeSyringe'; readonly index: number }
  /** Plunger speed until the next such command: + injects, − aspirates, 0 rests. */
  | { readonly kind: 'pushPlunger'; readonly rateUlPerS: number }
  /** A knob or switch of the machine; refused outside its span (src/core/machine/machineSettings.ts). */
  | { readonly kind: 'setMachine'; readonly setting: MachineSetting; readonly value: number }
  /** One of the eight gain sliders, whole dB. */
  | { readonly kind: 'setTgc'; readonly index: number; readonly valueDb: number }
  | { readonly kind: 'freezeImage'; readonly isFrozen: boolean }
  | { readonly kind: 'finishRun' }
  /** A step around the needle (procedure/care/careSteps.ts), with the index or the bits of what was chosen. */
  | { readonly kind: 'careAct'; readonly step: CareStepId; readonly choice: number }
  /** Lets time pass on the care clock, without ticks. */
  | { readonly kind: 'careWait'; readonly seconds: number };

export type CommandKind = Command['kind'];

export const TICKS_PER_SECOND = 100;
