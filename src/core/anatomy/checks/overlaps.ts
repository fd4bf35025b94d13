/** Structures that hide in others. */
import type { Anatomy } from '../anatomy.ts';
import type { MayCover } from './regionChecks.ts';

/** Deeper than this counts, mm; on points so far apart, mm. */
const DEEP_MM = 0.3;
const STEP_MM = 2.5;

/** Pairs of structures that lie over one another deeper than 0.3 mm though they may not, with their volume in mm³. */
export function hiddenOverlaps(anatomy: Anatomy, mayCover: MayCover): [string, number][] {
  const { min, max } = anatomy.bounds;
  const found = new Map<string, number>();
  for (let z = min[2]; z < max[2]; z += STEP_MM)
    for (let y = min[1]; y < max[1]; y += STEP_MM)
      for (let x = min[0]; x < max[0]; x += STEP_MM) {
        const inside = anatomy.structures.filter(
          (s) =>
            x > s.bounds.min[0] &&
            x < s.bounds.max[0] &&
            y > s.bounds.min[1] &&
            y < s.bounds.max[1] &&
            z > s.bounds.min[2] &&
            z < s.bounds.max[2] &&
            s.signedDistance(x, y, z) < -DEEP_MM,
        );
        for (let i = 0; i < inside.length; i++)
          for (let j = i + 1; j < inside.length; j++) {
            const [a, b] = [inside[i]!, inside[j]!];
            if (mayCover[a.class]?.includes(b.class)) continue;
            const key = `${a.id} over ${b.id}`;
            found.set(key, (found.get(key) ?? 0) + STEP_MM * STEP_MM * STEP_MM);
          }
      }
  return [...found].filter(([, mm3]) => mm3 > 1);
}
