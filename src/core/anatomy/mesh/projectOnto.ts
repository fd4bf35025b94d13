/** Moves points onto the zero of a field by Newton steps along its gradient. */
import type { DistanceFunction } from '../anatomy.ts';

const STEPS = 3;

/**
 * In place. A point moves at most half a pitch in all, and keeps the best place it met, so that a field with a kink
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
      if (!(g2 > 0.01)) break;
      x -= (d * gx) / g2;
      y -= (d * gy) / g2;
      z -= (d * gz) / g2;
      const moved = Math.sqrt((x - x0) * (x - x0) + (y - y0) * (y - y0) + (z - z0) * (z - z0));
      if (moved > 0.5 * pitchMm) break;
      const now = Math.abs(field(x, y, z));
      if (now >= best) break;
      best = now;
      positionsMm[i] = x;
      positionsMm[i + 1] = y;
      positionsMm[i + 2] = z;
    }
  }
}
