/** What a ray through the scene meets first of that which the eye sees there. */
import { type Intersection, type Material, Mesh, type Object3D, type Raycaster, type Vector3 } from 'three';
import { SEEN_FROM } from './peel.ts';

export interface SceneHit {
  /** Of the structure; null where the cut face of the section was met, which has no mesh of its own for each. */
  readonly id: string | null;
  /** In three's frame, mm. */
  readonly point: Vector3;
}

export interface PickParts {
  /** Meshes of the structures, each under the id of its own. */
  readonly structures: readonly Mesh[];
  /** What stands before the body without being part of it. */
  readonly covers: readonly Object3D[];
  /** The cut face of the section view. */
  readonly face: Mesh | null;
  /** Whether the face shows tissue at a place of it: u and v as its texture has them, 0–1. */
  readonly isFaceShown: (u: number, v: number) => boolean;
}

/** Undefined where nothing of the body is met, or something else stands before it. */
export function pickStructure(ray: Raycaster, parts: PickParts): SceneHit | undefined {
  const hits: Intersection[] = [];
  for (const mesh of parts.structures) if (isSeen(mesh)) castInto(ray, mesh, hits);
  for (const cover of parts.covers)
    cover.traverseVisible((node) => {
      if (node instanceof Mesh && isSeen(node)) castInto(ray, node, hits);
    });
  if (parts.face) castInto(ray, parts.face, hits);
  const isMet = ({ object, point, uv }: Intersection): boolean =>
    object === parts.face
      ? uv !== undefined && parts.isFaceShown(uv.x, uv.y)
      : !isCutAway(materialOf(object as Mesh), point);
  hits.sort((a, b) => a.distance - b.distance);
  const first = hits.find(isMet);
  if (!first) return undefined;
  const { object, point } = first;
  if (object === parts.face) return { id: null, point };
  return parts.structures.includes(object as Mesh) ? { id: object.name, point } : undefined;
}

/** Past a mesh's own `raycast`, which keeps the rays of all other purposes from it. */
const castInto = (ray: Raycaster, mesh: Mesh, hits: Intersection[]): void =>
  Mesh.prototype.raycast.call(mesh, ray, hits);

const materialOf = ({ material }: Mesh): Material =>
  Array.isArray(material) ? (material[0] as Material) : material;

function isSeen(mesh: Mesh): boolean {
  const { visible, transparent, opacity } = materialOf(mesh);
  return mesh.visible && visible && (!transparent || opacity >= SEEN_FROM);
}

const isCutAway = ({ clippingPlanes }: Material, point: Vector3): boolean =>
  clippingPlanes?.some((plane) => plane.distanceToPoint(point) < 0) ?? false;
