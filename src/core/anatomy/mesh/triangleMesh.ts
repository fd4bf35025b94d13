/** A triangle mesh in the world frame, mm, counter-clockwise seen from outside, and what makes it sound. */
export interface TriangleMesh {
  /** x, y, z of each vertex. */
  readonly positionsMm: Float64Array;
  /** Three vertex indices for each triangle. */
  readonly triangles: Uint32Array;
}

export interface MeshSoundness {
  /** Edges that are not used exactly once in each direction: 0 for a watertight, manifold, consistently wound mesh. */
  readonly badEdges: number;
  /** Triangles with two equal vertices. */
  readonly degenerate: number;
  /** Enclosed volume, mm³: positive where the normals point outwards. */
  readonly volumeMm3: number;
}

export function checkMesh(mesh: TriangleMesh): MeshSoundness {
  const { triangles, positionsMm: p } = mesh;
  const vertexCount = p.length / 3;
  // directed edge a → b as one number; used at most once, and answered by b → a
  const directed = new Map<number, number>();
  let degenerate = 0;
  let volume6 = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const a = triangles[t]!;
    const b = triangles[t + 1]!;
    const c = triangles[t + 2]!;
    if (a === b || b === c || c === a) degenerate++;
    for (const [from, to] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const) {
      const key = from * vertexCount + to;
      directed.set(key, (directed.get(key) ?? 0) + 1);
    }
    const ax = p[3 * a]!;
    const ay = p[3 * a + 1]!;
    const az = p[3 * a + 2]!;
    const bx = p[3 * b]!;
    const by = p[3 * b + 1]!;
    const bz = p[3 * b + 2]!;
    const cx = p[3 * c]!;
    const cy = p[3 * c + 1]!;
    const cz = p[3 * c + 2]!;
    volume6 += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
  }
  let badEdges = 0;
  for (const [key, uses] of directed) {
    const from = Math.floor(key / vertexCount);
    const to = key - from * vertexCount;
    if (uses !== 1 || directed.get(to * vertexCount + from) !== 1) badEdges++;
  }
  return { badEdges, degenerate, volumeMm3: volume6 / 6 };
}
