/** Point scatterers as the texels that shaders/image/points_vertex.glsl reads: line, range, distance from the plane, amplitude. */
import type { PointGroup } from '../../core/anatomy/pointGroups.ts';
import { type PointPlace, placePointInto } from '../../core/imaging/points.ts';
import type { ScanLines } from '../../core/imaging/scanLines.ts';
import { amplitudeFromDb } from '../../core/math/elementary.ts';
import type { UltrasoundFrame } from '../ultrasoundView.ts';

/** Points to a row of the table. */
export const POINT_COLUMNS = 256;

export class PointTable {
  readonly rows: number;
  readonly data: Float32Array;
  /** Points that the last frame can see: the first of the table. */
  count = 0;
  private readonly place: PointPlace = { line: 0, rangeMm: 0, elevationMm: 0 };

  constructor(private readonly groups: readonly PointGroup[]) {
    const total = groups.reduce((sum, group) => sum + group.positionsMm.length, 0);
    this.rows = Math.max(1, Math.ceil(total / POINT_COLUMNS));
    this.data = new Float32Array(4 * POINT_COLUMNS * this.rows);
  }

  /** The GPU adds the shift by time of flight, the weight across the slice and what the tissue above lets through. */
  fill({ deformation, worldFromTransducer }: UltrasoundFrame, lines: ScanLines, backgroundDb: number): void {
    const { groups, place, data } = this;
    this.count = 0;
    for (let g = 0; g < groups.length; g++) {
      const { positionsMm, echoDb } = groups[g]!;
      const amplitude = amplitudeFromDb(backgroundDb + echoDb);
      for (let i = 0; i < positionsMm.length; i++) {
        if (!placePointInto(positionsMm[i]!, deformation.probe, worldFromTransducer, lines, place)) continue;
        const o = 4 * this.count++;
        data[o] = place.line;
        data[o + 1] = place.rangeMm;
        data[o + 2] = place.elevationMm;
        data[o + 3] = amplitude;
      }
    }
  }
}
