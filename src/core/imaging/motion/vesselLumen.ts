/**
 * How far the wall of a vessel stands inside its wall at rest: arteries swell with the pulse, veins with the breath,
 * and veins collapse where the tissue over them is squeezed. For the picture and for flow; the scored field is the
 * one at rest.
 */
import type { BloodFlow } from '../../anatomy/anatomy.ts';
import { footprintWeight, type ProbePressure } from '../../anatomy/deformation.ts';
import { inverseTransformPointInto } from '../../frames/frames.ts';
import { clamp, smoothstep } from '../../math/scalar.ts';
import type { ReadonlyVec3, Vec3 } from '../../math/vec3.ts';
import { arterialFilling01, type PulseRates, RESTING_RATES, venousFilling01 } from './pulseClock.ts';

/** Share of the radius that an artery gains from least to greatest filling [U: 3–8 % of a muscular artery]. */
export const ARTERIAL_SWELL = 0.06;
/** The same of a vein over a breath [U]. */
export const VENOUS_SWELL = 0.14;
/** Strain of the tissue column at which a vein begins to give and at which it is shut [TKU: light pressure]. */
const COLLAPSE_FROM = 0.03;
const COLLAPSE_AT = 0.15;
/** An artery holds out far longer: shut by strains that only a very heavy hand reaches [U]. */
const ARTERY_FROM = 0.25;
const ARTERY_AT = 0.6;

/** Room for a point in the frame of the face. */
const inFace: Vec3 = [0, 0, 0];

/** Strain of the column of tissue under a face at a world point: shortening / length, 0 where nothing presses. */
export function columnStrain01(probe: ProbePressure | null, pointMm: ReadonlyVec3): number {
  if (!probe || probe.indentationMm <= 0 || probe.stopDepthMm <= 0) return 0;
  const local = inFace;
  inverseTransformPointInto(probe.worldFromTransducer, pointMm, local);
  if (local[1] < -probe.indentationMm || local[1] > probe.stopDepthMm) return 0;
  const push =
    probe.indentationMm *
    footprintWeight(local[0], probe.halfWidthMm) *
    footprintWeight(local[2], probe.halfHeightMm);
  return clamp(push / (probe.stopDepthMm + push), 0, 1);
}

/** Share of its radius that a vessel has left, above 1 where it is swollen, 0 where it is shut. */
export function lumenScale(
  flow: BloodFlow,
  timeS: number,
  strain01: number,
  rates: PulseRates = RESTING_RATES,
): number {
  if (flow.kind === 'steady') return 1;
  if (flow.kind === 'artery')
    return (
      (1 + ARTERIAL_SWELL * (arterialFilling01(timeS, rates) - 0.5)) *
      (1 - smoothstep(ARTERY_FROM, ARTERY_AT, strain01))
    );
  return (
    (1 + VENOUS_SWELL * (venousFilling01(timeS, rates) - 0.5)) *
    (1 - smoothstep(COLLAPSE_FROM, COLLAPSE_AT, strain01))
  );
}
