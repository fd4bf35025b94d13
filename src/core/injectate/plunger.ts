/**
 * How fast the plunger goes: the flow that a thumb can press through the needle against what the tip is in.
 * Laminar Hagen–Poiseuille flow in the bore: pressure drop = 8 η L Q / (π r⁴).
 */
import type { StructureClass } from '../anatomy/anatomy.ts';
import { PI } from '../math/elementary.ts';
import type { NeedleSpec } from '../needle/needle.ts';
import type { Agent } from './agent.ts';

/** Greatest force of a thumb, N, and what friction of the rubber takes of it, N: starting values [U]. */
const THUMB_FORCE_N = 60;
const PLUNGER_FRICTION_N = 4;
/** Fastest that a careful hand moves the plunger, mL/s [TKU]. */
export const GREATEST_RATE_ML_PER_S = 1;

/** Bore of a syringe by what it holds, mm: the usual luer syringes of 1, 3, 5, 10 and 20 mL [TKU]. */
const BORES_MM: readonly (readonly [number, number])[] = [
  [1, 4.78],
  [3, 8.66],
  [5, 12.06],
  [10, 14.5],
  [20, 19.13],
];

export const syringeBoreMm = (volumeMl: number): number =>
  (BORES_MM.find(([holdsMl]) => volumeMl <= holdsMl) ?? BORES_MM[BORES_MM.length - 1]!)[1];

/** Pressure that a tissue holds against injection: at rest, kPa, and per flow, kPa per mL/s. Starting values [U]. */
export interface BackPressure {
  readonly restKpa: number;
  readonly kpaPerMlPerS: number;
}

const CAVITY: BackPressure = { restKpa: 1, kpaPerMlPerS: 1 };
const LOOSE: BackPressure = { restKpa: 8, kpaPerMlPerS: 10 };
const MUSCLE: BackPressure = { restKpa: 12, kpaPerMlPerS: 20 };
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
      return { restKpa: 120, kpaPerMlPerS: 300 };
    case 'muscle':
    case 'skin':
      return MUSCLE;
    case 'vessel':
    case 'recess':
    case 'bursa':
    case 'fluid':
    case 'synovium':
      return CAVITY;
    default:
      return LOOSE;
  }
}

/** Resistance of the needle's bore, kPa per mL/s. */
export function needleResistance(needle: NeedleSpec, agent: Agent): number {
  const r = needle.innerDiameterMm / 2;
  // Pa·s · mm / mm⁴ = Pa·s/mm³ per mm³/s; a mL is 1000 mm³ and a kPa 1000 Pa, which cancel.
  return (8 * agent.viscosityPaS * needle.lengthMm) / (PI * r * r * r * r);
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
  const boreMm = syringeBoreMm(syringeMl);
  const areaMm2 = (PI * boreMm * boreMm) / 4;
  // N/mm² is MPa.
  const thumbKpa = ((THUMB_FORCE_N - PLUNGER_FRICTION_N) / areaMm2) * 1000;
  const most = (thumbKpa - back.restKpa) / (needleResistance(needle, agent) + back.kpaPerMlPerS);
  return Math.max(0, Math.min(wantedMlPerS, GREATEST_RATE_ML_PER_S, most));
}
