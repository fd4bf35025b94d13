/** The anatomy's meshes for the scene: geometries by structure id, in the world frame, mm, of any patient. */
import { BufferAttribute, BufferGeometry, Float32BufferAttribute, Mesh } from 'three';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import type { StructureClass } from '../core/anatomy/anatomy.ts';
import type { SceneMesh } from '../core/anatomy/mesh/sceneMeshes.ts';
import type { BakeRequest } from './bakeRequest.ts';
import { fetchBytes, type OnProgress } from './fetchBytes.ts';
import { loadManifest, shows } from './loadShipped.ts';
import type { MeshQuestion, MeshReply } from './meshRequest.ts';
import type { ModelEntry } from './modelManifest.ts';

export interface AnatomyModel {
  readonly id: string;
  readonly tissue: string;
  readonly class: StructureClass;
  /** World frame (LPS), mm; positions and normals as plain floats. */
  readonly geometry: BufferGeometry;
}

interface ModelExtras {
  readonly id?: string;
  readonly tissue?: string;
  readonly class?: StructureClass;
  readonly unit?: string;
  readonly frame?: string;
}

/** Throws an Error that names the address and the cause: not there, not glTF, or in another unit or frame. */
export async function loadModels(url: string, onProgress?: OnProgress): Promise<readonly AnatomyModel[]> {
  const bytes = await fetchBytes(url, onProgress);
  try {
    const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
    const gltf = await loader.parseAsync(bytes.buffer, '');
    const models: AnatomyModel[] = [];
    gltf.scene.updateMatrixWorld(true);
    gltf.scene.traverse((node) => {
      if (!(node instanceof Mesh)) return;
      const extras = { ...node.parent?.userData, ...node.userData } as ModelExtras;
      if (!extras.id || !extras.tissue || !extras.class)
        throw new Error(`node "${node.name}" does not say which structure it is`);
      if (extras.unit !== 'mm' || extras.frame !== 'world-lps')
        throw new Error(
          `node "${node.name}" is in ${extras.unit ?? 'no'} unit, ${extras.frame ?? 'no'} frame; mm and world-lps are needed`,
        );
      models.push({
        id: extras.id,
        tissue: extras.tissue,
        class: extras.class,
        geometry: plainGeometry(node),
      });
    });
    return models;
  } catch (cause) {
    throw new Error(`Could not read ${url}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/**
 * The meshes of a patient at rest: the shipped ones where they show that patient (fluid apart), else taken from the
 * browser's cache or made in a worker, in some seconds; no fluid in the cavity.
 * `modelsUrl` ends in a slash. Throws an Error with a sentence, and the signal's reason where that ends it.
 */
export async function loadPatientModels(
  modelsUrl: string,
  request: BakeRequest,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<readonly AnatomyModel[]> {
  const entries = await loadManifest(modelsUrl).catch(() => [] as readonly ModelEntry[]);
  signal?.throwIfAborted();
  const entry = entries.find((e) => shows(e, request));
  return entry
    ? await loadModels(`${modelsUrl}${entry.models.file}`, onProgress)
    : (await makeMeshes(request, onProgress, signal)).map(modelOf);
}

function makeMeshes(
  request: BakeRequest,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<readonly SceneMesh[]> {
  const worker = new Worker(new URL('./meshWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<readonly SceneMesh[]>((resolve, reject) => {
    const fail = (message: string): void =>
      reject(new Error(`Could not prepare the meshes of "${request.regionId}": ${message}`));
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.onerror = (event) => fail(event.message || 'the worker did not start');
    worker.onmessage = (event: MessageEvent<MeshReply>) => {
      const reply = event.data;
      if (reply.kind === 'progress') onProgress?.(reply.done01);
      else if (reply.kind === 'failed') fail(reply.message);
      else resolve(reply.meshes);
    };
    const question: MeshQuestion = request;
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

function modelOf(mesh: SceneMesh): AnatomyModel {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(mesh.positionsMm, 3));
  geometry.setAttribute('normal', new BufferAttribute(mesh.normals, 3));
  geometry.setIndex(new BufferAttribute(mesh.triangles, 1));
  geometry.computeBoundingBox();
  geometry.computeBoundingSphere();
  return { id: mesh.id, tissue: mesh.tissue, class: mesh.class, geometry };
}

/** Quantised positions as floats with the node's scale applied, and normals that follow the faces. */
function plainGeometry(mesh: Mesh): BufferGeometry {
  const geometry: BufferGeometry = mesh.geometry.clone();
  for (const name of ['position', 'normal']) {
    const source = geometry.getAttribute(name);
    if (!source) continue;
    const plain = new Float32BufferAttribute(new Float32Array(3 * source.count), 3);
    for (let i = 0; i < source.count; i++) plain.setXYZ(i, source.getX(i), source.getY(i), source.getZ(i));
    geometry.setAttribute(name, plain);
  }
  geometry.applyMatrix4(mesh.matrixWorld);
  if (!geometry.getAttribute('normal')) geometry.computeVertexNormals();
  geometry.computeBoundingBox();
  geometry.computeBoundingSphere();
  return geometry;
}
