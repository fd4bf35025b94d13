/** A shaded view of a region's field by marching rays, one structure list at a time. */
import { PNG } from 'pngjs';
import type { Anatomy } from '../src/core/anatomy/anatomy.ts';
import { colourOf } from './slicesColours.ts';

const PIXEL_MM = 0.6;

/** Seen from the front at 0°, from the patient's right at 90°; structures in `hidden` are left out. */
export function drawView(anatomy: Anatomy, hidden: ReadonlySet<string>, turnDeg: number): PNG {
  const { min, max } = anatomy.bounds;
  const list = anatomy.structures.filter((s) => !hidden.has(s.id));
  const c = Math.cos((turnDeg * Math.PI) / 180);
  const s = Math.sin((turnDeg * Math.PI) / 180);
  const half = Math.max(max[0], max[1], -min[0], -min[1]);
  const png = new PNG({
    width: Math.round((2 * half) / PIXEL_MM),
    height: Math.round((max[2] - min[2]) / PIXEL_MM),
  });
  let owner = 0;
  const distance = (x: number, y: number, z: number): number => {
    let least = Math.max(min[0] - x, x - max[0], min[1] - y, y - max[1], min[2] - z, z - max[2]);
    const outside = least;
    least = 1e9;
    for (let i = 0; i < list.length; i++) {
      const b = list[i]!.bounds;
      const away = Math.max(
        b.min[0] - x,
        x - b.max[0],
        b.min[1] - y,
        y - b.max[1],
        b.min[2] - z,
        z - b.max[2],
      );
      if (away > least) continue;
      const d = away > 6 ? away : list[i]!.signedDistance(x, y, z);
      if (d < least) {
        least = d;
        owner = i;
      }
    }
    return Math.max(least, outside);
  };
  for (let j = 0; j < png.height; j++)
    for (let i = 0; i < png.width; i++) {
      const u = -half + (i + 0.5) * PIXEL_MM;
      const z = max[2] - (j + 0.5) * PIXEL_MM;
      // Front view looks along +y; turning goes round to the patient's right.
      const at = (t: number): [number, number, number] => [u * c + t * s, t * c - u * s, z];
      let t = -half * 1.5;
      let colour = [22, 22, 26];
      while (t < half * 1.5) {
        const p = at(t);
        const d = distance(...p);
        if (d < 0.08) {
          const id = list[owner]!.id;
          const e = 0.25;
          const own = (x: number, y: number, zz: number): number => distance(x, y, zz);
          const gx = own(p[0] + e, p[1], p[2]) - own(p[0] - e, p[1], p[2]);
          const gy = own(p[0], p[1] + e, p[2]) - own(p[0], p[1] - e, p[2]);
          const gz = own(p[0], p[1], p[2] + e) - own(p[0], p[1], p[2] - e);
          const l = Math.hypot(gx, gy, gz) || 1;
          const toEye = -(gx * s + gy * c) / l;
          const light = 0.3 + 0.5 * Math.max(0, toEye) + 0.25 * Math.max(0, gz / l);
          colour = colourOf(anatomy, id).map((v) => Math.min(255, v * light));
          break;
        }
        t += Math.max(0.15, d * 0.6);
      }
      png.data.set([colour[0]!, colour[1]!, colour[2]!, 255], 4 * (j * png.width + i));
    }
  return png;
}
