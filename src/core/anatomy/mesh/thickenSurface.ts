/** A closed film from an open surface: an outer and an inner copy of it, joined along every border edge. */
import type { TriangleMesh } from './triangleMesh.ts';

/**
 * `outerMm` and `innerMm` hold three numbers for each vertex of the open surface, whose triangles are wound to face
 * outwards. Border vertices where two borders touch are doubled first, so that the film is manifold.
 */
export function thickenSurface(
  triangles: Uint32Array,
  outerMm: Float64Array,
  innerMm: Float64Array,
): TriangleMesh {
  const split = splitTouchingFans(triangles, outerMm.length / 3);
  const n = split.source.length;
  const positionsMm = new Float64Array(6 * n);
  for (let v = 0; v < n; v++)
    for (let a = 0; a < 3; a++) {
      positionsMm[3 * v + a] = outerMm[3 * split.source[v]! + a]!;
      positionsMm[3 * (v + n) + a] = innerMm[3 * split.source[v]! + a]!;
    }
  const t = split.triangles;
  const directed = new Set<number>();
  for (let i = 0; i < t.length; i += 3)
    for (let k = 0; k < 3; k++) directed.add(t[i + k]! * n + t[i + ((k + 1) % 3)]!);
  const out: number[] = [];
  for (let i = 0; i < t.length; i += 3) {
    out.push(t[i]!, t[i + 1]!, t[i + 2]!, t[i]! + n, t[i + 2]! + n, t[i + 1]! + n);
    for (let k = 0; k < 3; k++) {
      const a = t[i + k]!;
      const b = t[i + ((k + 1) % 3)]!;
      if (directed.has(b * n + a)) continue;
      out.push(b, a, a + n, b, a + n, b + n);
    }
  }
  return compact({ positionsMm, triangles: Uint32Array.from(out) });
}

/** Gives each fan of triangles about a vertex a vertex of its own. */
function splitTouchingFans(
  triangles: Uint32Array,
  vertexCount: number,
): { readonly triangles: Uint32Array; readonly source: readonly number[] } {
  const fans: number[][] = Array.from({ length: vertexCount }, () => []);
  for (let i = 0; i < triangles.length; i++) fans[triangles[i]!]!.push(i);
  const out = Uint32Array.from(triangles);
  const source = Array.from({ length: vertexCount }, (_, i) => i);
  for (let v = 0; v < vertexCount; v++) {
    const corners = fans[v]!;
    if (corners.length < 2) continue;
    const next = (c: number): number => triangles[c - (c % 3) + ((c + 1) % 3)]!;
    const previous = (c: number): number => triangles[c - (c % 3) + ((c + 2) % 3)]!;
    const group = corners.map((_, i) => i);
    const find = (i: number): number => (group[i] === i ? i : find(group[i]!));
    for (let a = 0; a < corners.length; a++)
      for (let b = 0; b < corners.length; b++)
        if (a !== b && next(corners[a]!) === previous(corners[b]!)) group[find(a)] = find(b);
    const names = new Map<number, number>([[find(0), v]]);
    for (let a = 1; a < corners.length; a++) {
      const r = find(a);
      if (!names.has(r)) {
        names.set(r, source.length);
        source.push(v);
      }
      out[corners[a]!] = names.get(r)!;
    }
  }
  return { triangles: out, source };
}

/** Drops vertices that no triangle uses. */
export function compact(mesh: TriangleMesh): TriangleMesh {
  const renamed = new Int32Array(mesh.positionsMm.length / 3).fill(-1);
  const positions: number[] = [];
  const triangles = mesh.triangles.map((v) => {
    if (renamed[v]! < 0) {
      renamed[v] = positions.length / 3;
      positions.push(mesh.positionsMm[3 * v]!, mesh.positionsMm[3 * v + 1]!, mesh.positionsMm[3 * v + 2]!);
    }
    return renamed[v]!;
  });
  return { positionsMm: Float64Array.from(positions), triangles };
}
