/** How fast the plunger goes: the flow that a thumb can press through the needle against what the tip is in. */
import type { StructureClass } from '../anatomy/anatomy.ts';
import type { NeedleSpec } from '../needle/needle.ts';
import type { Agent } from './agent.ts';
import { flowUnderPressure } from './hydraulics.ts';
import { syringeFor, THUMB_FORCE_N, thumbPressureKpa } from './syringe.ts';

/** Fastest that a careful hand moves the plunger, mL/s [TKU]. */
export const GREATEST_RATE_ML_PER_S = 1;

/** Pressure that a tissue holds against injection: at rest, kPa, and per flow, kPa per mL/s. Starting values [U]. */
export interface BackPressure {
  readonly restKpa: number;
  readonly kpaPerMlPerS: number;
}

const CAVITY: BackPressure = { restKpa: 1, kpaPerMlPerS: 1 };
const LOOSE: BackPressure = { restKpa: 8, kpaPerMlPerS: 10 };
const MUSCLE: BackPressure = { restKpa: 12, kpaPerMlPerS: 20 };
/** Within the skin itself a weal is pressed up against its collagen. */
const WEAL: BackPressure = { restKpa: 60, kpaPerMlPerS: 200 };
/** Around 120 kPa was measured inside nerves, 46–57 beside them; the alarm is set at 103 (cadaver). */
const NERVE: BackPressure = { restKpa: 120, kpaPerMlPerS: 300 };
const DENSE: BackPressure = { restKpa: 250, kpaPerMlPerS: 1000 };

/** By the class of the structure around the tip; undefined where nothing can be injected. */
export function backPressureOf(structureClass: StructureClass): BackPressure | undefined {
  switch (structureClass) {
    case 'bone':
    case 'cartilage':
    case 'wire':
      return undefined;
    case 'tendon':
    case 'ligament':
    case 'fibrocartilage':
    case 'capsule':
      return DENSE;
    case 'nerve':
      return NERVE;
    case 'muscle':
      return MUSCLE;
    case 'skin':
      return WEAL;
    case 'vessel':
    case 'recess':
    case 'bursa':
    case 'fluid':
      return CAVITY;
    // The lining of a joint is areolar tissue: only the space it lines is open.
    default:
      return LOOSE;
  }
}

/** Flow in mL/s for a wanted rate ≥ 0: less where the thumb cannot press harder, 0 where the tissue holds. */
export function flowMlPerS(
  wantedMlPerS: number,
  needle: NeedleSpec,
  agent: Agent,
  syringeMl: number,
  back: BackPressure | undefined,
): number {
  if (!back || wantedMlPerS <= 0) return 0;
  return flowUnderPressure(
    needle,
    agent.flowLaw,
    thumbPressureKpa(syringeFor(syringeMl), THUMB_FORCE_N),
    (flow) => back.restKpa + back.kpaPerMlPerS * flow,
    Math.min(wantedMlPerS, GREATEST_RATE_ML_PER_S),
  );
}
