/**
 * How the ankle is written down: a right ankle of a man of 1780 mm, millimetres, origin at the middle of the axis of the
 * talar dome, z up the leg, in named directions. The foot is plantarflexed, flat on the table with the knee bent [S82].
 */
import type { Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { seenTurned, turnByDeg, turned } from '../../constructions/turn.ts';

/** Radius of the bone of the talar dome, mm: 20.7 ± 2.6 [B20]. */
export const DOME_RADIUS_MM = 20.7;
/** Both cartilages and what moves between them: from the dome's bone to the plafond's, mm [TKU]. */
export const JOINT_GAP_MM = 3.1;
/** The foot hangs so far below a right angle, degrees [TKU]. */
export const PLANTARFLEXION_DEG = 20;

const foot = turnByDeg(PLANTARFLEXION_DEG);
/** A point that is written down as if the foot stood at a right angle. */
export const onFoot = (lateralMm: number, anteriorMm: number, superiorMm: number): Vec3 =>
  turned(foot, [-lateralMm, -anteriorMm, superiorMm]);
export const seenOnFoot = (f: DistanceFunction): DistanceFunction => seenTurned(foot, f);

/** Distance from the axis of the dome, which runs across, mm. */
export const fromDomeAxis: DistanceFunction = (_x, y, z) => Math.sqrt(y * y + z * z);

/** Half the width of the dome by place along it, foot frame: 29.9 in front, 27.9 in the middle, 25.2 behind [B20]; a little above, as both sexes are pooled. */
export const domeHalfWidthMm = (backMm: number): number => 14.1 - 0.069 * backMm;
