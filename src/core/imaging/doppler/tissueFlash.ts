/**
 * Speed of tissue along the beam, from where the tissue at fixed places of the image was at rest before and is now:
 * one rule for a probe that slides or tilts, pressure, and tissue that fluid pushes away. On a coarse grid, since
 * tissue moves smoothly.
 */
import { clamp } from '../../math/scalar.ts';
import type { Vec3 } from '../../math/vec3.ts';
import type { Deformation } from '../../anatomy/deformation.ts';
import type { TransducerBasis } from '../scanLines.ts';
import { boxPointInto, createBeamPoint, type DopplerBox } from './dopplerBox.ts';

const SIDE = 7;
/** A frame later than this after the one before says nothing about speed, s. */
const LONGEST_GAP_S = 0.25;

export class TissueFlash {
  private readonly before = new Float64Array(3 * SIDE * SIDE);
  private readonly now = new Float64Array(3 * SIDE * SIDE);
  private readonly speeds = new Float32Array(SIDE * SIDE);
  private beforeS = Number.NaN;
  private readonly point = createBeamPoint();
  private readonly rest: Vec3 = [0, 0, 0];
  /** Greatest speed on the grid, mm/s. */
  fastestMmPerS = 0;

  /** Forgets what was before: the box is another one. */
  forget(): void {
    this.beforeS = Number.NaN;
    this.speeds.fill(0);
    this.fastestMmPerS = 0;
  }

  update(box: DopplerBox, basis: TransducerBasis, deformation: Deformation, timeS: number): void {
    const gap = timeS - this.beforeS;
    if (gap === 0) return;
    const isKnown = gap > 0 && gap <= LONGEST_GAP_S;
    this.fastestMmPerS = 0;
    for (let j = 0; j < SIDE; j++)
      for (let i = 0; i < SIDE; i++) {
        boxPointInto(
          box,
          (i / (SIDE - 1)) * box.columnCount - 0.5,
          (j / (SIDE - 1)) * box.rowCount - 0.5,
          this.point,
        );
        const { x, y, directionX, directionY } = this.point;
        deformation.restInto(
          basis.origin[0] + basis.x[0] * x + basis.y[0] * y,
          basis.origin[1] + basis.x[1] * x + basis.y[1] * y,
          basis.origin[2] + basis.x[2] * x + basis.y[2] * y,
          this.rest,
        );
        const n = j * SIDE + i;
        let speed = 0;
        for (let k = 0; k < 3; k++) {
          this.now[3 * n + k] = this.rest[k]!;
          // What comes to a place from further along the beam moves towards the face.
          const along = basis.x[k]! * directionX + basis.y[k]! * directionY;
          if (isKnown) speed += ((this.rest[k]! - this.before[3 * n + k]!) / gap) * along;
        }
        this.speeds[n] = speed;
        this.fastestMmPerS = Math.max(this.fastestMmPerS, Math.abs(speed));
      }
    this.before.set(this.now);
    this.beforeS = timeS;
  }

  /** Speed towards the face at a cell, mm/s. */
  speedAt(box: DopplerBox, column: number, row: number): number {
    const fi = clamp(((column + 0.5) / box.columnCount) * (SIDE - 1), 0, SIDE - 1.000001);
    const fj = clamp(((row + 0.5) / box.rowCount) * (SIDE - 1), 0, SIDE - 1.000001);
    const i = Math.floor(fi);
    const j = Math.floor(fj);
    const o = j * SIDE + i;
    const upper = this.speeds[o]! + (this.speeds[o + 1]! - this.speeds[o]!) * (fi - i);
    const lower = this.speeds[o + SIDE]! + (this.speeds[o + SIDE + 1]! - this.speeds[o + SIDE]!) * (fi - i);
    return upper + (lower - upper) * (fj - j);
  }
}
