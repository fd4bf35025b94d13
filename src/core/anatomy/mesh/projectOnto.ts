/** Moves points onto the zero of a field by Newton steps along its gradient. */
import type { DistanceFunction } from '../anatomy.ts';

const STEPS = 5;
const HALVINGS = 4;
/** How far a point may be moved in all, pitches. */
const REACH = 0.7;

/**
 * In place. A point moves by less than a pitch in all, and keeps the best place it met, so that a field with a kink
 * cannot throw it away.
 */
export function projectOnto(field: DistanceFunction, positionsMm: Float64Array, pitchMm: number): void {
  const h = 0.1 * pitchMm;
  for (let i = 0; i < positionsMm.length; i += 3) {
    const x0 = positionsMm[i]!;
    const y0 = positionsMm[i + 1]!;
    const z0 = positionsMm[i + 2]!;
    let x = x0;
    let y = y0;
    let z = z0;
    let best = Math.abs(field(x, y, z));
    for (let step = 0; step < STEPS && best > 1e-3; step++) {
      const d = field(x, y, z);
      const gx = (field(x + h, y, z) - field(x - h, y, z)) / (2 * h);
      const gy = (field(x, y + h, z) - field(x, y - h, z)) / (2 * h);
      const gz = (field(x, y, z + h) - field(x, y, z - h)) / (2 * h);
      const g2 = gx * gx + gy * gy + gz * gz;
      if (!(g2 > 1e-4)) break;
      // a kink can throw a full step too far: halve it until it helps
      let share = 1;
      let isBetter = false;
      for (let half = 0; half < HALVINGS && !isBetter; half++, share /= 2) {
        const nx = x - (share * d * gx) / g2;
        const ny = y - (share * d * gy) / g2;
        const nz = z - (share * d * gz) / g2;
        const [mx, my, mz] = [nx - x0, ny - y0, nz - z0];
        const moved = Math.sqrt(mx * mx + my * my + mz * mz);
        if (moved > REACH * pitchMm) continue;
        const now = Math.abs(field(nx, ny, nz));
        if (now >= best) continue;
        best = now;
        x = nx;
        y = ny;
        z = nz;
        isBetter = true;
      }
      if (!isBetter) break;
    }
    positionsMm[i] = x;
    positionsMm[i + 1] = y;
    positionsMm[i + 2] = z;
  }
}
