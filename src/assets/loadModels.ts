/** The anatomy's meshes for the scene: geometries by structure id, in the world frame, mm. */
import { type BufferGeometry, Float32BufferAttribute, Mesh } from 'three';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import type { StructureClass } from '../core/anatomy/anatomy.ts';
import { fetchBytes, type OnProgress } from './fetchBytes.ts';

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
