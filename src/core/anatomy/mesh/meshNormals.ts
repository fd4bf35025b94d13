/** Unit normals of a mesh's vertices, for shading: from its triangles, or for a film from the carrier of its sheet. */
import type { Sheet, Structure } from '../anatomy.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** By the area of the triangles about each vertex. */
export function areaNormals({ positionsMm: p, triangles: t }: TriangleMesh): Float32Array {
  const sums = new Float64Array(p.length);
  for (let i = 0; i < t.length; i += 3) {
    const a = 3 * t[i]!;
    const b = 3 * t[i + 1]!;
    const c = 3 * t[i + 2]!;
    const ux = p[b]! - p[a]!;
    const uy = p[b + 1]! - p[a + 1]!;
    const uz = p[b + 2]! - p[a + 2]!;
    const vx = p[c]! - p[a]!;
    const vy = p[c + 1]! - p[a + 1]!;
    const vz = p[c + 2]! - p[a + 2]!;
    for (let k = 0; k < 3; k++) {
      const v = k === 0 ? a : k === 1 ? b : c;
      sums[v]! += uy * vz - uz * vy;
      sums[v + 1]! += uz * vx - ux * vz;
      sums[v + 2]! += ux * vy - uy * vx;
    }
  }
  const out = new Float32Array(p.length);
  for (let v = 0; v < p.length; v += 3) {
    const x = sums[v]!;
    const y = sums[v + 1]!;
    const z = sums[v + 2]!;
    const l = Math.sqrt(x * x + y * y + z * z) || 1;
    out[v] = x / l;
    out[v + 1] = y / l;
    out[v + 2] = z / l;
  }
  return out;
}

/** Normals of a full mesh at the vertices that a simpler one kept: it then shades as the full one does. */
export function keptNormals(full: TriangleMesh, kept: TriangleMesh): Float32Array {
  const normals = areaNormals(full);
  const byPosition = new Map<string, number>();
  const keyAt = (q: Float64Array, v: number): string => `${q[v]},${q[v + 1]},${q[v + 2]}`;
  for (let v = 0; v < full.positionsMm.length; v += 3) byPosition.set(keyAt(full.positionsMm, v), v);
  const out = new Float32Array(kept.positionsMm.length);
  for (let v = 0; v < out.length; v += 3) {
    const from = byPosition.get(keyAt(kept.positionsMm, v))!;
    out.set(normals.subarray(from, from + 3), v);
  }
  return out;
}

/** True when the mesh is a film between the two faces of its sheet, not a patch meshed as a solid. */
export function isFilm({ sheet, signedDistance }: Structure, mesh: TriangleMesh): boolean {
  if (!sheet) return false;
  const half = (sheet.toMm - sheet.fromMm) / 2;
  const p = mesh.positionsMm;
  let off = 0;
  for (let v = 0; v < p.length; v += 3)
    if (Math.abs(signedDistance(p[v]!, p[v + 1]!, p[v + 2]!)) > 0.2 * half) off++;
  return off < 0.1 * (p.length / 3);
}

/** Normals of a film along its carrier: summed over triangles, those of the narrow rim would streak across the faces. */
export function sheetNormals({ carrier, fromMm, toMm }: Sheet, mesh: TriangleMesh): Float32Array {
  const p = mesh.positionsMm;
  const out = new Float32Array(p.length);
  const h = 0.5;
  for (let v = 0; v < p.length; v += 3) {
    const x = p[v]!;
    const y = p[v + 1]!;
    const z = p[v + 2]!;
    const gx = carrier(x + h, y, z) - carrier(x - h, y, z);
    const gy = carrier(x, y + h, z) - carrier(x, y - h, z);
    const gz = carrier(x, y, z + h) - carrier(x, y, z - h);
    const side = carrier(x, y, z) > (fromMm + toMm) / 2 ? 1 : -1;
    const l = (Math.sqrt(gx * gx + gy * gy + gz * gz) || 1) * side;
    out[v] = gx / l;
    out[v + 1] = gy / l;
    out[v + 2] = gz / l;
  }
  return out;
}
