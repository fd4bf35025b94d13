import { BoxGeometry, Group, Mesh, MeshBasicMaterial, Plane, PlaneGeometry, Raycaster, Vector3 } from 'three';
import { beforeEach, describe, expect, it } from 'vitest';
import { type PickParts, pickStructure } from '../../src/scene/pickStructure.ts';

/** A slab 2 mm thick across the ray, its middle at a height. */
function slab(name: string, z: number): Mesh<BoxGeometry, MeshBasicMaterial> {
  const mesh = new Mesh(new BoxGeometry(20, 20, 2), new MeshBasicMaterial());
  mesh.name = name;
  mesh.position.z = z;
  mesh.updateMatrixWorld();
  // As the scene's meshes are: no ray of another purpose meets them.
  mesh.raycast = () => {};
  return mesh;
}

const ray = new Raycaster(new Vector3(1, 2, 100), new Vector3(0, 0, -1));
let skin: Mesh<BoxGeometry, MeshBasicMaterial>;
let muscle: Mesh<BoxGeometry, MeshBasicMaterial>;
let bone: Mesh<BoxGeometry, MeshBasicMaterial>;
let parts: PickParts;
const met = (more: Partial<PickParts> = {}) => pickStructure(ray, { ...parts, ...more });

beforeEach(() => {
  skin = slab('skin', 30);
  muscle = slab('muscle', 20);
  bone = slab('bone', 0);
  parts = { structures: [bone, skin, muscle], covers: [], face: null, isFaceShown: () => false };
});

describe('picking a structure of the scene', () => {
  it('meets the nearest, and what it is looked through to', () => {
    expect(met()).toMatchObject({ id: 'skin', point: { x: 1, y: 2, z: 31 } });
    skin.material.visible = false;
    expect(met()?.id).toBe('muscle');
    muscle.material.transparent = true;
    muscle.material.opacity = 0.6;
    expect(met()?.id).toBe('muscle');
    muscle.material.opacity = 0.3;
    expect(met()).toMatchObject({ id: 'bone', point: { z: 1 } });
  });

  it('goes past what the section cuts away', () => {
    // Keeps what lies below 25.
    for (const { material } of [skin, muscle, bone])
      material.clippingPlanes = [new Plane(new Vector3(0, 0, -1), 25)];
    expect(met()?.id).toBe('muscle');
  });

  it('stops at what stands before the body', () => {
    const probe = new Group();
    probe.add(slab('housing', 50));
    expect(met({ covers: [probe] })).toBeUndefined();
    probe.visible = false;
    expect(met({ covers: [probe] })?.id).toBe('skin');
  });

  it('tells the cut face by its place, where tissue shows on it', () => {
    const face = new Mesh(new PlaneGeometry(40, 40), new MeshBasicMaterial());
    face.position.z = 40;
    face.updateMatrixWorld();
    const asked: number[][] = [];
    const isFaceShown = (u: number, v: number) => asked.push([u, v]) > 0;
    expect(met({ face, isFaceShown })).toMatchObject({ id: null, point: { x: 1, y: 2, z: 40 } });
    expect(asked).toEqual([[0.525, 0.55]]);
    expect(met({ face })?.id).toBe('skin');
  });

  it('meets nothing beside the body', () => {
    expect(pickStructure(new Raycaster(new Vector3(50, 0, 100), new Vector3(0, 0, -1)), parts)).toBe(
      undefined,
    );
  });
});
