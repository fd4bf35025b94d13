/** Point scatterers of an anatomy: wires of a phantom, which have no inside and which no grid holds. */
import type { ReadonlyVec3 } from '../math/vec3.ts';
import type { Anatomy } from './anatomy.ts';

export interface PointGroup {
  /** At rest, world frame, mm. */
  readonly positionsMm: readonly ReadonlyVec3[];
  /** How far the echo stands above the background's, dB. */
  readonly echoDb: number;
}

/** Echo of a point that is not told, dB. */
const DEFAULT_POINT_DB = 30;

export const pointGroupsOf = ({ structures }: Anatomy): PointGroup[] =>
  structures.flatMap(({ pointsMm, echoDb }) =>
    pointsMm ? [{ positionsMm: pointsMm, echoDb: echoDb ?? DEFAULT_POINT_DB }] : [],
  );
