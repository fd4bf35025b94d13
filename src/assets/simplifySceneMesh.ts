/** Fewer triangles for a mesh of the scene, with the normals that its vertices had. */
import { MeshoptSimplifier } from 'meshoptimizer/simplifier';
import type { SceneMesh } from '../core/anatomy/mesh/sceneMeshes.ts';

/** How far the simpler mesh may lie from the one given, mm: less than the scene shows. */
const TOLERANCE_MM = 0.3;

export const simplifierReady = (): Promise<void> => MeshoptSimplifier.ready;

/** Call once `simplifierReady` has come. */
export function simplifySceneMesh(mesh: SceneMesh): SceneMesh {
  const { positionsMm, normals, triangles } = mesh;
  const [kept] = MeshoptSimplifier.simplify(triangles, positionsMm, 3, 12, TOLERANCE_MM, ['ErrorAbsolute']);
  const renamed = new Int32Array(positionsMm.length / 3).fill(-1);
  let count = 0;
  for (const v of kept) if (renamed[v]! < 0) renamed[v] = count++;
  const out = { positionsMm: new Float32Array(3 * count), normals: new Float32Array(3 * count) };
  renamed.forEach((to, from) => {
    if (to < 0) return;
    for (let k = 0; k < 3; k++) {
      out.positionsMm[3 * to + k] = positionsMm[3 * from + k]!;
      out.normals[3 * to + k] = normals[3 * from + k]!;
    }
  });
  return { ...mesh, ...out, triangles: kept.map((v) => renamed[v]!) };
}
