/** The channel that the tip has cut: points 0.5 mm apart from the skin on, and how stiff the tissue about each is. */
import { addScaled, type ReadonlyVec3, type Vec3 } from '../math/vec3.ts';

export const TRACK_STEP_MM = 0.5;

export interface CutTrack {
  /** World, mm, three numbers a point; the first is the hole in the skin. */
  pointsMm: number[];
  /** Young's modulus about each point, kPa. */
  modulusKpa: number[];
}

export const createTrack = (entryMm: ReadonlyVec3): CutTrack => ({
  pointsMm: [entryMm[0], entryMm[1], entryMm[2]],
  modulusKpa: [0],
});

export const trackCount = (track: CutTrack): number => track.modulusKpa.length;

/** Length of the channel, mm. */
export const trackLengthMm = (track: CutTrack): number => (trackCount(track) - 1) * TRACK_STEP_MM;

export function trackPointMm(track: CutTrack, index: number): Vec3 {
  const o = 3 * index;
  return [track.pointsMm[o]!, track.pointsMm[o + 1]!, track.pointsMm[o + 2]!];
}

/** Cuts one step on in a direction (unit). */
export function extendTrack(track: CutTrack, direction: ReadonlyVec3, modulusKpa: number): void {
  const last = trackPointMm(track, trackCount(track) - 1);
  track.pointsMm.push(...addScaled(last, direction, TRACK_STEP_MM));
  track.modulusKpa.push(modulusKpa);
}

/** Forgets what lies deeper than a length, mm. */
export function shortenTrack(track: CutTrack, lengthMm: number): void {
  const keep = Math.max(1, Math.floor(lengthMm / TRACK_STEP_MM + 1e-9) + 1);
  if (trackCount(track) <= keep) return;
  track.pointsMm.length = 3 * keep;
  track.modulusKpa.length = keep;
}
