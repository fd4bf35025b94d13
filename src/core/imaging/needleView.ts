/**
 * Needle view: further looks, steered so far that a steep shaft is met square on, of which only the shaft's specular
 * echo is laid over the tissue image. The side is the one the needle comes from; a steered look does not reach the
 * corner that its slanted beams leave out, so there the needle stays as faint as it was.
 */
import { asin, atan2, cos, radFromDeg, sin, tan } from '../math/elementary.ts';
import { smoothstep } from '../math/scalar.ts';
import { apertureMm, type Transducer } from '../probe/transducer.ts';
import { wavelengthMm } from './beam.ts';
import { OUTER_LOOK_DEG } from './looks.ts';
import type { ImageSettings, NeedleInImage } from './settings.ts';

export interface NeedleViewLook {
  readonly sine: number;
  readonly cosine: number;
  readonly tangent: number;
  /** Share of its specular echo that is laid over the image. */
  readonly share: number;
}

/** Steepest steering of any array, degrees; a curved one fans its lines and steers little [U]. */
const MOST_STEERING_DEG = 30;
const MOST_CURVED_DEG = 12;
/** Steering stays below this sine times wavelength over pitch: beyond, grating lobes rise [U]. */
const GRATING_SHARE = 0.6;
/** Weight of the extra looks, and where between the tissue looks and the steepest the second one lies [U]. */
const VIEW_SHARE = 0.85;
const STEPS: readonly number[] = [1, 0.5];
/** Softness of the edge of what a steered look reaches, mm. */
export const VIEW_EDGE_MM = 1.5;
export const NEEDLE_VIEW_LOOKS = STEPS.length;

/** Steepest steering of a transducer at a frequency, rad. */
export function mostSteeringRad(t: Transducer, frequencyMHz: number): number {
  const sine = Math.min(0.9, (GRATING_SHARE * wavelengthMm(frequencyMHz)) / t.pitchMm);
  const most = t.kind === 'curvilinear' ? MOST_CURVED_DEG : MOST_STEERING_DEG;
  return Math.min(radFromDeg(most), asin(sine));
}

const NONE: readonly NeedleViewLook[] = [];

/** The extra looks for a needle; none where the key is off or no needle is there. */
export function needleViewLooks(
  transducer: Transducer,
  settings: ImageSettings,
  frequencyMHz: number,
  needle: NeedleInImage | null,
): readonly NeedleViewLook[] {
  if (!settings.needleView || !needle || needle.pointsTransducerMm.length < 2) return NONE;
  const tip = needle.pointsTransducerMm[0]!;
  const next = needle.pointsTransducerMm[1]!;
  // Beams lean to the side that the hub is on, until they meet the shaft at its square or the array steers no further.
  const side = next[0] < tip[0] ? -1 : 1;
  const slope = atan2(Math.abs(tip[1] - next[1]), Math.abs(tip[0] - next[0]));
  const most = Math.min(mostSteeringRad(transducer, frequencyMHz), slope);
  // A shaft that the tissue's own looks meet square is left alone.
  const share = VIEW_SHARE * smoothstep(radFromDeg(OUTER_LOOK_DEG), radFromDeg(2 * OUTER_LOOK_DEG), slope);
  return STEPS.map((step) => {
    const angle = side * most * step;
    return { sine: sin(angle), cosine: cos(angle), tangent: tan(angle), share };
  });
}

/** Share of a steered look that reaches a place (transducer frame, mm): its beam must start on the array. */
export function viewReach(tangent: number, xMm: number, yMm: number, halfApertureMm: number): number {
  const over = Math.abs(xMm - yMm * tangent) - halfApertureMm;
  return 1 - smoothstep(-VIEW_EDGE_MM, VIEW_EDGE_MM, over);
}

/** Half the active length of the array, mm. */
export const halfApertureMm = (t: Transducer): number => apertureMm(t) / 2;
