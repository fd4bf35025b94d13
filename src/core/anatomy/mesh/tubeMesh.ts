/** How fine the mesh of a thin tube must be: with few corners round it, a tube looks like a string of beads. */
import { checkMesh, type TriangleMesh } from './triangleMesh.ts';

/** Cells of a tube's mesh at most, as a share of its radius: a dozen corners round it. */
const PITCH_SHARE = 0.55;
/** Finer cells than this show no more, mm. */
const LEAST_PITCH_MM = 0.2;
/** A simpler mesh may leave the tube by this share of its radius: six or seven corners stay. */
const TOLERANCE_SHARE = 0.12;

/** Radius of a round tube that has the mesh's volume and area, mm. */
export function tubeRadiusMm(mesh: TriangleMesh): number {
  const { triangles: t, positionsMm: p } = mesh;
  let areaMm2 = 0;
  for (let i = 0; i < t.length; i += 3) {
    const [a, b, c] = [3 * t[i]!, 3 * t[i + 1]!, 3 * t[i + 2]!];
    const u = [0, 1, 2].map((k) => p[b + k]! - p[a + k]!) as [number, number, number];
    const v = [0, 1, 2].map((k) => p[c + k]! - p[a + k]!) as [number, number, number];
    const x = u[1] * v[2] - u[2] * v[1];
    const y = u[2] * v[0] - u[0] * v[2];
    const z = u[0] * v[1] - u[1] * v[0];
    areaMm2 += Math.sqrt(x * x + y * y + z * z) / 2;
  }
  return (2 * checkMesh(mesh).volumeMm3) / Math.max(1e-9, areaMm2);
}

/** Pitch for a tube of such a radius, mm, where a class has a pitch of its own. */
export const tubePitchMm = (radiusMm: number, classPitchMm: number): number =>
  Math.min(classPitchMm, Math.max(LEAST_PITCH_MM, PITCH_SHARE * radiusMm));

/** How far a simpler mesh of it may lie off, mm, where a class has a tolerance of its own. */
export const tubeToleranceMm = (radiusMm: number, classToleranceMm: number): number =>
  Math.min(classToleranceMm, TOLERANCE_SHARE * radiusMm);
