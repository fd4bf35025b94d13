/** Cuts an open surface along the zero of a value that is known at its vertices. */
import type { TriangleMesh } from './triangleMesh.ts';

/** A cut keeps this share of an edge from its ends, so that no needle-thin triangles come out. */
const SHARE_FROM_END = 0.08;

/** What lies where the value is below 0; new vertices along cut edges. Keeps the winding. */
export function clipSurface(mesh: TriangleMesh, values: Float64Array): TriangleMesh {
  const { triangles, positionsMm } = mesh;
  const vertexCount = positionsMm.length / 3;
  const positions = Array.from(positionsMm);
  const cuts = new Map<number, number>();
  const cutOf = (inside: number, outside: number): number => {
    const key = inside * vertexCount + outside;
    const known = cuts.get(key);
    if (known !== undefined) return known;
    const exact = values[inside]! / (values[inside]! - values[outside]!);
    const t = Math.min(1 - SHARE_FROM_END, Math.max(SHARE_FROM_END, exact));
    const at = positions.length / 3;
    for (let k = 0; k < 3; k++) {
      const a = positionsMm[3 * inside + k]!;
      positions.push(a + t * (positionsMm[3 * outside + k]! - a));
    }
    cuts.set(key, at);
    return at;
  };
  const out: number[] = [];
  for (let i = 0; i < triangles.length; i += 3) {
    const corner = [triangles[i]!, triangles[i + 1]!, triangles[i + 2]!] as const;
    const kept = corner.filter((v) => values[v]! < 0).length;
    if (kept === 0) continue;
    if (kept === 3) {
      out.push(...corner);
      continue;
    }
    // turned so that the corner that is alone on its side comes first
    const alone = corner.findIndex((v) => values[v]! < 0 === (kept === 1));
    const [a, b, c] = [corner[alone]!, corner[(alone + 1) % 3]!, corner[(alone + 2) % 3]!];
    if (kept === 1) out.push(a, cutOf(a, b), cutOf(a, c));
    else {
      const ab = cutOf(b, a);
      const ac = cutOf(c, a);
      out.push(ab, b, c, ab, c, ac);
    }
  }
  return { positionsMm: Float64Array.from(positions), triangles: Uint32Array.from(out) };
}
