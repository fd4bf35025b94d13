/** What a hand would say of needle and plunger now, as a few kinds that the screen has words for. */
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import { ownerId, type TissueField } from '../core/anatomy/tissueField.ts';
import { THUMB_FORCE_N } from '../core/injectate/syringe.ts';
import type { MediaOf } from '../core/needle/media.ts';
import type { SimState } from '../core/sim/state.ts';
import { namedIdOnWay } from './deepFat.ts';

/**
 * `free` nothing to cut; `soft` fat; `even` muscle; `firm` between; `dense` tendon and the like; `tenting` a closed layer
 * bulges before the tip; `hard` it goes no further; `pulled` held on the way out.
 */
export type NeedleFeel = 'none' | 'free' | 'soft' | 'even' | 'firm' | 'dense' | 'tenting' | 'hard' | 'pulled';
/** `easy` to `blocked`, by the share of a thumb's force. */
export type PlungerFeel = 'none' | 'easy' | 'firm' | 'stiff' | 'blocked' | 'pulling';
export type FeelWarning = 'buckling' | 'buckled' | 'sideways' | 'pressure';

export interface Feel {
  readonly needle: NeedleFeel;
  /** Id of the layer felt: the one that tents, that stops the tip, or that it is in; '' where there is none. */
  readonly layer: string;
  readonly plunger: PlungerFeel;
  readonly warnings: readonly FeelWarning[];
  readonly thumbN: number;
  readonly pressureKpa: number;
  readonly forceN: number;
  readonly pain: number;
  readonly painCause: SimState['patient']['painCause'];
}

/** Cutting forces on a 22 G tip that a hand tells apart, N: those of fat, muscle and tendon of the table [U]. */
const SOFT_BELOW_N = 0.2;
const EVEN_BELOW_N = 0.36;
const FIRM_BELOW_N = 0.75;
/** Shares of a thumb's greatest force [U]. */
const FIRM_FROM_SHARE = 0.25;
const STIFF_FROM_SHARE = 0.6;
/** Warns of a drag sideways before tissue tears, mm. */
const SIDEWAYS_FROM_MM = 0.8;

interface Felt {
  readonly state: SimState;
  readonly media: MediaOf;
  readonly anatomy: Anatomy;
  field(): TissueField;
}

export function feelOf(simulation: Felt): Feel {
  const { state } = simulation;
  const { needle, syringe, patient } = state;
  const isIn = needle.phase === 'inserted';
  const { axial } = needle;
  const owner = axial.isDenting ? axial.ahead : axial.owner;
  const felt = isIn ? needleFeel(simulation) : 'none';
  return {
    needle: felt,
    layer:
      felt === 'none'
        ? ''
        : felt === 'hard'
          ? stopOf(simulation)
          : namedIdOnWay(simulation.field(), owner, needle.entryMm, needle.tipMm),
    plunger: plungerFeel(simulation.state),
    warnings: isIn ? warningsOf(simulation.state) : [],
    thumbN: syringe.thumbForceN,
    pressureKpa: syringe.pressureKpa,
    forceN: needle.forceN,
    pain: patient.pain,
    painCause: patient.painCause,
  };
}

/** What stops the tip: the hard surface that it presses on, else the bone or cartilage that it struck last, or ''. */
function stopOf({ state, media, anatomy }: Felt): string {
  const { axial } = state.needle;
  if (axial.isDenting && media(axial.ahead).kind === 'hard') return ownerId(anatomy, axial.ahead);
  const { events } = state;
  for (let i = events.length - 1; i >= 0; i--) {
    const { kind, subject } = events[i]!;
    if (kind === 'bone-contact' || kind === 'cartilage-contact') return subject;
  }
  return '';
}

function needleFeel({ state, media }: Felt): NeedleFeel {
  const { axial, isStopped, pressMm, forceN } = state.needle;
  if (isStopped || pressMm > 0) return 'hard';
  if (forceN < -0.05) return 'pulled';
  if (axial.isDenting) return media(axial.ahead).kind === 'hard' ? 'hard' : 'tenting';
  const { kind, cuttingN } = media(axial.owner);
  if (kind === 'fluid' || kind === 'air') return 'free';
  if (cuttingN < SOFT_BELOW_N) return 'soft';
  if (cuttingN < EVEN_BELOW_N) return 'even';
  return cuttingN < FIRM_BELOW_N ? 'firm' : 'dense';
}

function plungerFeel({ syringe }: SimState): PlungerFeel {
  if (syringe.rateMlPerS < 0) return 'pulling';
  if (syringe.thumbForceN <= 0) return 'none';
  if (syringe.flowMlPerS <= 0) return 'blocked';
  const share = syringe.thumbForceN / THUMB_FORCE_N;
  return share < FIRM_FROM_SHARE ? 'easy' : share < STIFF_FROM_SHARE ? 'firm' : 'stiff';
}

function warningsOf(state: SimState): FeelWarning[] {
  const { hands, needle } = state;
  const { shaft } = needle;
  const isTurning = hands.pitchRad !== 0 || hands.yawRad !== 0;
  const warnings: FeelWarning[] = [];
  if (shaft.isBuckled) warnings.push('buckled');
  else if (shaft.isBucklingForetold) warnings.push('buckling');
  if (isTurning && shaft.tornMm > SIDEWAYS_FROM_MM) warnings.push('sideways');
  const plunger = plungerFeel(state);
  if (plunger === 'stiff' || plunger === 'blocked') warnings.push('pressure');
  return warnings;
}
