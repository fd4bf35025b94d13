/** Worker: the meshes of one patient for the scene, from the cache, or built. */
import { buildSceneMeshes, type SceneMesh } from '../core/anatomy/mesh/sceneMeshes.ts';
import { findRegion } from '../core/anatomy/regions/registry.ts';
import { readKept, writeKept } from './keptBytes.ts';
import { keptKey } from './keptKey.ts';
import type { MeshQuestion, MeshReply } from './meshRequest.ts';
import { decodeSceneMeshes, encodeSceneMeshes } from './sceneMeshFile.ts';
import { simplifierReady, simplifySceneMesh } from './simplifySceneMesh.ts';

const CACHE = 'sononeedle-meshes-1';
const MOST_ENTRIES = 8;

/** The part of a worker's global scope that is used; the DOM types describe a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<MeshQuestion>) => void) | null;
  postMessage(reply: MeshReply, transfer?: Transferable[]): void;
}
const scope = self as unknown as WorkerScope;

async function meshesOf(question: MeshQuestion): Promise<readonly SceneMesh[]> {
  const { regionId, patient } = question;
  const key = keptKey(import.meta.url, question);
  const kept = key && (await readKept(CACHE, key, decodeSceneMeshes));
  if (kept) return kept;
  const region = findRegion(regionId);
  if (!region) throw new Error(`there is no region "${regionId}"`);
  const anatomy = region.build(patient);
  const full = buildSceneMeshes(anatomy, (done01) => scope.postMessage({ kind: 'progress', done01 }));
  await simplifierReady();
  const meshes = full.map(simplifySceneMesh);
  if (key) await writeKept(CACHE, key, encodeSceneMeshes(meshes), MOST_ENTRIES);
  return meshes;
}

scope.onmessage = (event) => {
  meshesOf(event.data).then(
    (meshes) =>
      scope.postMessage(
        { kind: 'done', meshes },
        meshes.flatMap((m) => [
          m.positionsMm.buffer as ArrayBuffer,
          m.normals.buffer as ArrayBuffer,
          m.triangles.buffer as ArrayBuffer,
        ]),
      ),
    (cause: unknown) =>
      scope.postMessage({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) }),
  );
};
