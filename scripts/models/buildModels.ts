/** All meshes of an anatomy at rest, its cavity empty: made, simplified to a triangle budget, and checked. */
import { MeshoptSimplifier } from 'meshoptimizer';
import type { Anatomy, Structure } from '../../src/core/anatomy/anatomy.ts';
import { isFilm, keptNormals, sheetNormals } from '../../src/core/anatomy/mesh/meshNormals.ts';
import { meshField, meshPitchMm, meshStructure } from '../../src/core/anatomy/mesh/meshStructure.ts';
import { checkMesh, type TriangleMesh } from '../../src/core/anatomy/mesh/triangleMesh.ts';
import { tubePitchMm, tubeRadiusMm, tubeToleranceMm } from '../../src/core/anatomy/mesh/tubeMesh.ts';

export interface BuiltModel {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly tissue: string;
  readonly mesh: TriangleMesh;
  /** Unit normals of the vertices, taken before simplification: they shade as the full mesh does. */
  readonly normals: Float32Array;
}

/** The limit of the product for the distance from mesh to field, 95th percentile, mm. */
export const WORST_P95_MM = 0.3;
/** What simplification is asked for, mm: the limit is for what else may come on top. */
const GOAL_P95_MM = 0.28;
/** A mesh that is rough by itself (a filler's carved edges) may become this much rougher. */
const GOAL_SHARE = 1.15;
/** Tolerances to begin with, mm: soft tissue has no fine detail to keep. */
const FIRST_TOLERANCE_MM = 0.13;
const SOFT_TOLERANCE_MM = 0.25;
/** Of a sheet that tapers to its rim, mm and as a share of its thickness: more would chip pieces off where it is thin. */
const RIM_TOLERANCE_MM = 0.05;
const RIM_TOLERANCE_SHARE = 0.08;
const SOFT: ReadonlySet<string> = new Set(['skin', 'fascia', 'muscle', 'fat', 'synovium', 'fluid', 'recess']);

/** Classes of round things, which may be too thin for their class's pitch. */
const TUBES: ReadonlySet<string> = new Set(['vessel', 'nerve']);

/** Throws an Error that names the structure whose mesh is not closed and manifold or lies off its field. */
export async function buildModels(anatomy: Anatomy, log: (line: string) => void): Promise<BuiltModel[]> {
  await MeshoptSimplifier.ready;
  const models: BuiltModel[] = [];
  let triangles = 0;
  for (const structure of anatomy.structures) {
    const started = performance.now();
    let pitchMm = meshPitchMm(structure);
    let full = meshStructure(anatomy, structure, pitchMm);
    if (full.triangles.length === 0) {
      log(`${structure.id}: nothing to mesh`);
      continue;
    }
    let toleranceMm = toleranceOf(structure);
    if (TUBES.has(structure.class)) {
      const radiusMm = tubeRadiusMm(full);
      toleranceMm = tubeToleranceMm(radiusMm, toleranceMm);
      const finerMm = tubePitchMm(radiusMm, pitchMm);
      if (finerMm < pitchMm) {
        pitchMm = finerMm;
        full = meshStructure(anatomy, structure, pitchMm);
      }
    }
    // where the class's pitch is too coarse for this one, it gets a finer one
    for (let finer = 0; finer < 3 && offFieldMm(anatomy, structure, full) > GOAL_P95_MM; finer++) {
      pitchMm *= 0.75;
      full = meshStructure(anatomy, structure, pitchMm);
    }
    const mesh = simplify(full, structure.id, toleranceMm, (m) => offFieldMm(anatomy, structure, m));
    const p95 = offFieldMm(anatomy, structure, mesh);
    if (p95 > WORST_P95_MM)
      throw new Error(`${structure.id}: 95 % of the mesh lies within ${p95.toFixed(3)} mm of its field`);
    triangles += mesh.triangles.length / 3;
    log(
      `${structure.id}: ${full.triangles.length / 3} → ${mesh.triangles.length / 3} triangles, p95 ${p95.toFixed(3)} mm, ${((performance.now() - started) / 1000).toFixed(2)} s`,
    );
    const normals =
      structure.sheet && isFilm(structure, full)
        ? sheetNormals(structure.sheet, mesh)
        : keptNormals(full, mesh);
    models.push({
      id: structure.id,
      name: structure.name,
      class: structure.class,
      tissue: structure.tissue,
      mesh,
      normals,
    });
  }
  log(`${models.length} meshes, ${triangles} triangles`);
  return models;
}

const toleranceOf = ({ class: kind, sheet }: Structure): number => {
  if (sheet?.taper) return Math.min(RIM_TOLERANCE_MM, RIM_TOLERANCE_SHARE * (sheet.toMm - sheet.fromMm));
  return SOFT.has(kind) ? SOFT_TOLERANCE_MM : FIRST_TOLERANCE_MM;
};

/** Simplifies; where that would lead too far off the field, it is asked for less. */
function simplify(
  mesh: TriangleMesh,
  id: string,
  firstToleranceMm: number,
  offMm: (mesh: TriangleMesh) => number,
): TriangleMesh {
  const before = checkMesh(mesh);
  if (before.badEdges > 0 || before.degenerate > 0 || !(before.volumeMm3 > 0))
    throw new Error(`${id}: mesh is not sound: ${JSON.stringify(before)}`);
  const goalMm = Math.min(0.95 * WORST_P95_MM, Math.max(GOAL_P95_MM, GOAL_SHARE * offMm(mesh)));
  for (let tolerance = firstToleranceMm; tolerance > 0.004; tolerance /= 1.5) {
    const simpler = collapseManifold(mesh, tolerance);
    if (simpler && offMm(simpler) <= goalMm) return simpler;
  }
  return mesh;
}

/**
 * The simplifier may pinch thin parts until four triangles meet at an edge. The surroundings of such edges are locked
 * and it starts again; null when that does not come to an end.
 */
function collapseManifold(mesh: TriangleMesh, toleranceMm: number): TriangleMesh | null {
  const positions = Float32Array.from(mesh.positionsMm);
  const vertexCount = positions.length / 3;
  const locked = new Uint8Array(vertexCount);
  for (let attempt = 0; attempt < 14; attempt++) {
    const [indices] = MeshoptSimplifier.simplifyWithAttributes(
      Uint32Array.from(mesh.triangles),
      positions,
      3,
      new Float32Array(0),
      0,
      [],
      locked,
      12,
      toleranceMm,
      ['ErrorAbsolute'],
    );
    const bad = pinchedVertices(indices, vertexCount);
    if (bad.size === 0) {
      const simpler = dropUnused({ positionsMm: mesh.positionsMm, triangles: indices });
      const after = checkMesh(simpler);
      return after.badEdges === 0 && after.degenerate === 0 && after.volumeMm3 > 0 ? simpler : null;
    }
    // a ring more about the pinch each time
    let ring = bad;
    for (let r = 0; r <= 2 + attempt; r++) {
      for (const v of ring) locked[v] = 1;
      const next = new Set<number>();
      for (let t = 0; t < mesh.triangles.length; t += 3)
        for (let k = 0; k < 3; k++)
          if (ring.has(mesh.triangles[t + k]!)) {
            next.add(mesh.triangles[t + ((k + 1) % 3)]!);
            next.add(mesh.triangles[t + ((k + 2) % 3)]!);
          }
      ring = next;
    }
  }
  return null;
}

/** Vertices of edges that more than two triangles use. */
function pinchedVertices(triangles: Uint32Array, vertexCount: number): Set<number> {
  const uses = new Map<number, number>();
  const bad = new Set<number>();
  for (let t = 0; t < triangles.length; t += 3)
    for (let k = 0; k < 3; k++) {
      const a = triangles[t + k]!;
      const b = triangles[t + ((k + 1) % 3)]!;
      const key = Math.min(a, b) * vertexCount + Math.max(a, b);
      const n = (uses.get(key) ?? 0) + 1;
      uses.set(key, n);
      if (n > 2) {
        bad.add(a);
        bad.add(b);
      }
    }
  return bad;
}

function dropUnused(mesh: TriangleMesh): TriangleMesh {
  const renamed = new Map<number, number>();
  const positions: number[] = [];
  const triangles = mesh.triangles.map((v) => {
    let to = renamed.get(v);
    if (to === undefined) {
      to = renamed.size;
      renamed.set(v, to);
      positions.push(...mesh.positionsMm.subarray(3 * v, 3 * v + 3));
    }
    return to;
  });
  return { positionsMm: Float64Array.from(positions), triangles };
}

/** 95th percentile of |field| at rest, mm: of the vertices, and of points spread over the triangles by area, the larger. */
export function offFieldMm(anatomy: Anatomy, structure: Structure, mesh: TriangleMesh): number {
  const field = structure.sheet ? structure.signedDistance : meshField(anatomy, structure);
  const { positionsMm: p, triangles: t } = mesh;
  const atVertices: number[] = [];
  for (let i = 0; i < p.length; i += 3) atVertices.push(Math.abs(field(p[i]!, p[i + 1]!, p[i + 2]!)));
  const onFaces: number[] = [];
  const ab = [0, 0, 0];
  const ac = [0, 0, 0];
  for (let i = 0; i < t.length; i += 3) {
    const [a, b, c] = [3 * t[i]!, 3 * t[i + 1]!, 3 * t[i + 2]!];
    for (let k = 0; k < 3; k++) {
      ab[k] = p[b + k]! - p[a + k]!;
      ac[k] = p[c + k]! - p[a + k]!;
    }
    const areaMm2 =
      Math.hypot(
        ab[1]! * ac[2]! - ab[2]! * ac[1]!,
        ab[2]! * ac[0]! - ab[0]! * ac[2]!,
        ab[0]! * ac[1]! - ab[1]! * ac[0]!,
      ) / 2;
    // one point for each 2 mm², at golden-ratio steps folded into the triangle
    const count = Math.max(1, Math.round(areaMm2 / 2));
    for (let n = 0; n < count; n++) {
      let u = count === 1 ? 1 / 3 : ((n + 1) * 0.7548776662466927) % 1;
      let v = count === 1 ? 1 / 3 : ((n + 1) * 0.5698402909980532) % 1;
      if (u + v > 1) [u, v] = [1 - u, 1 - v];
      const at = [0, 1, 2].map((k) => p[a + k]! + u * ab[k]! + v * ac[k]!);
      onFaces.push(Math.abs(field(at[0]!, at[1]!, at[2]!)));
    }
  }
  const percentile95 = (errors: number[]): number =>
    errors.sort((x, y) => x - y)[Math.floor(0.95 * errors.length)] ?? 0;
  return Math.max(percentile95(atVertices), percentile95(onFaces));
}
