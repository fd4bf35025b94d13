/**
 * What is seen where in the scene: once the view has come to rest, the structures that are not hidden are drawn small,
 * each in a colour that is its number, and read back. What a name points at is then what the eye sees there.
 */
import { useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import {
  type BufferGeometry,
  type Camera,
  Color,
  DataTexture,
  DoubleSide,
  Group,
  type Material,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  NearestFilter,
  type Object3D,
  type Plane,
  PlaneGeometry,
  Scene,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import type { AnatomyModel } from '../assets/loadModels.ts';
import type { StructureClass } from '../core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import type { DeformationState } from '../core/anatomy/deformation.ts';
import { NOTHING, OwnerGrid } from '../engine/learning/ownerGrid.ts';
import { COVERS, isPeeled, SEEN_FROM, type SceneLook, shownOpacity } from './peel.ts';
import { SECTION_PLANE } from './SectionFace.tsx';
import { POSE_KEY_LENGTH, type PoseSource, placeAtProbe, type ScenePose, writePoseKey } from './scenePose.ts';
import { drawSection, type Rgb, type SectionPlane } from './sectionImage.ts';
import { usePoseFrame } from './usePose.ts';

export const OWNER_COLUMNS = 128;
export const OWNER_ROWS = 96;
/** The view has come to rest when nothing has moved for so long, ms. */
const REST_MS = 220;
const PLANE: SectionPlane = { ...SECTION_PLANE, columns: 190, rows: 150, isPlain: true };

export interface SceneStructure {
  readonly id: string;
  readonly class: StructureClass;
}

export interface SceneOwnerGrid {
  /** In CSS px of the canvas; an owner is an index into `structures`. */
  readonly grid: OwnerGrid;
  readonly structures: readonly SceneStructure[];
}

export interface SceneOwnersProps {
  readonly models: readonly AnatomyModel[];
  /** For the section's face; null in the other views. */
  readonly baked: BakedAnatomy | null;
  readonly cavityId: string | null;
  readonly look: SceneLook;
  readonly targetId: string | null;
  readonly hazardIds: readonly string[];
  readonly clippingPlanes: Plane[] | null;
  readonly getPose: PoseSource;
  readonly getDeformation: () => DeformationState;
  /** Null as soon as the view moves: what was seen where is no longer true. */
  readonly onOwners: (owners: SceneOwnerGrid | null) => void;
}

export function SceneOwners(props: SceneOwnersProps) {
  const { gl, scene, camera, size, invalidate } = useThree();
  const latest = useRef(props);
  latest.current = props;
  const drawing = useMemo(() => new OwnerDrawing(), []);
  useEffect(() => () => drawing.dispose(), [drawing]);
  const rest = useRef({
    view: new Matrix4(),
    pose: new Float64Array(POSE_KEY_LENGTH),
    now: new Float64Array(POSE_KEY_LENGTH),
    timer: 0,
  });
  const readSoon = useRef(() => {});
  readSoon.current = () => {
    window.clearTimeout(rest.current.timer);
    rest.current.timer = window.setTimeout(() => {
      const pose = latest.current.getPose();
      if (!pose) return;
      const film = latest.current.cavityId ? scene.getObjectByName(latest.current.cavityId) : undefined;
      drawing.set(
        latest.current,
        pose,
        coversOf(scene),
        film instanceof Mesh ? (film.geometry as BufferGeometry) : null,
      );
      latest.current.onOwners(drawing.read(gl, camera, size.width, size.height));
    }, REST_MS);
  };
  usePoseFrame(props.getPose, (pose) => {
    const r = rest.current;
    writePoseKey(pose, r.now);
    if (r.view.equals(camera.matrixWorld) && r.now.every((v, i) => v === r.pose[i])) return;
    if (!r.view.equals(camera.matrixWorld)) latest.current.onOwners(null);
    r.view.copy(camera.matrixWorld);
    r.pose.set(r.now);
    readSoon.current();
  });
  const { models, look, baked, targetId, hazardIds, onOwners } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them changes what is seen
  useEffect(() => {
    readSoon.current();
    invalidate();
  }, [models, look, baked, targetId, hazardIds, onOwners, size.width, size.height, invalidate]);
  useEffect(() => () => window.clearTimeout(rest.current.timer), []);
  return null;
}

/** What stands before the body without being part of it: drapes, table, probe. */
function coversOf(scene: Object3D): Mesh[] {
  const covers: Mesh[] = [];
  for (const name of COVERS)
    scene.getObjectByName(name)?.traverseVisible((node) => {
      if (!(node instanceof Mesh)) return;
      const material = node.material as Material;
      if (!material.transparent || material.opacity >= SEEN_FROM) covers.push(node);
    });
  return covers;
}

class OwnerDrawing {
  private readonly target = new WebGLRenderTarget(OWNER_COLUMNS, OWNER_ROWS, {
    magFilter: NearestFilter,
    minFilter: NearestFilter,
  });
  private readonly scene = new Scene();
  private readonly root = new Group();
  private readonly covers = new Group();
  private readonly nothing = new MeshBasicMaterial({ color: '#000000', side: DoubleSide });
  private readonly grid = new OwnerGrid(OWNER_COLUMNS, OWNER_ROWS);
  private readonly pixels = new Uint8Array(4 * OWNER_COLUMNS * OWNER_ROWS);
  private readonly materials: MeshBasicMaterial[] = [];
  private readonly face: Mesh<PlaneGeometry, MeshBasicMaterial>;
  private readonly faceTexture = new DataTexture(
    new Uint8Array(4 * PLANE.columns * PLANE.rows),
    PLANE.columns,
    PLANE.rows,
  );
  private readonly faceGroup = new Group();
  private structures: readonly SceneStructure[] = [];

  constructor() {
    this.root.rotation.set(-Math.PI / 2, 0, 0);
    this.scene.add(this.root, this.covers);
    this.faceTexture.magFilter = NearestFilter;
    this.faceTexture.minFilter = NearestFilter;
    const material = new MeshBasicMaterial({ map: this.faceTexture, side: DoubleSide, alphaTest: 0.5 });
    this.face = new Mesh(
      new PlaneGeometry(2 * PLANE.halfWidthMm, PLANE.toDepthMm - PLANE.fromDepthMm),
      material,
    );
    this.face.position.set(0, (PLANE.toDepthMm + PLANE.fromDepthMm) / 2, 0);
    this.face.rotation.set(Math.PI, 0, 0);
    this.faceGroup.add(this.face);
  }

  set(props: SceneOwnersProps, pose: ScenePose, covers: readonly Mesh[], film: BufferGeometry | null): void {
    const { models, baked, cavityId, look, targetId, hazardIds, clippingPlanes } = props;
    const extra: SceneStructure[] = [];
    if (cavityId !== null && !models.some((m) => m.id === cavityId))
      extra.push({ id: cavityId, class: 'recess' });
    for (const entity of baked?.entities ?? [])
      if (entity.tissue !== 'air' && ![...models, ...extra].some((m) => m.id === entity.id))
        extra.push({ id: entity.id, class: entity.tissue === 'gel' ? 'gel' : 'fat' });
    this.structures = [...models.map((m) => ({ id: m.id, class: m.class })), ...extra];
    this.root.clear();
    this.covers.clear();
    this.nothing.clippingPlanes = clippingPlanes;
    for (const { geometry, matrixWorld } of covers) {
      const mesh = new Mesh(geometry, this.nothing);
      mesh.matrixAutoUpdate = false;
      mesh.matrix.copy(matrixWorld);
      this.covers.add(mesh);
    }
    this.structures.forEach((structure, i) => {
      const isCavity = structure.id === cavityId;
      const geometry = isCavity ? film : models[i]?.geometry;
      const isPicked = structure.id === targetId || hazardIds.includes(structure.id);
      if (!geometry || shownOpacity(structure.class, look, isPicked) < SEEN_FROM) return;
      const material = this.materialOf(i);
      material.clippingPlanes = clippingPlanes;
      const mesh = new Mesh(geometry, material);
      mesh.frustumCulled = false;
      this.root.add(mesh);
    });
    if (!baked) return;
    const at = new Map(this.structures.map((s, i) => [s.id, i]));
    const codeOf = (id: string): Rgb | null => {
      const i = at.get(id);
      return i === undefined || isPeeled(this.structures[i]!.class, look.peel) ? null : [i + 1, 0, 0];
    };
    drawSection(
      baked,
      baked.entities.map((e) => codeOf(e.id)),
      cavityId === null ? null : codeOf(cavityId),
      pose,
      props.getDeformation(),
      PLANE,
      this.faceTexture.image.data as Uint8Array,
    );
    this.faceTexture.needsUpdate = true;
    placeAtProbe(this.faceGroup, pose);
    this.root.add(this.faceGroup);
  }

  read(gl: WebGLRenderer, camera: Camera, widthPx: number, heightPx: number): SceneOwnerGrid {
    const { grid, pixels, target } = this;
    const ground = gl.getClearColor(new Color());
    const alpha = gl.getClearAlpha();
    gl.setRenderTarget(target);
    gl.setClearColor(0, 0);
    gl.clear();
    gl.render(this.scene, camera);
    gl.readRenderTargetPixels(target, 0, 0, OWNER_COLUMNS, OWNER_ROWS, pixels);
    gl.setRenderTarget(null);
    gl.setClearColor(ground, alpha);
    grid.lay(0, widthPx, 0, heightPx);
    for (let row = 0; row < OWNER_ROWS; row++)
      for (let column = 0; column < OWNER_COLUMNS; column++) {
        // Pixels come from the lowest row up.
        const code = pixels[4 * ((OWNER_ROWS - 1 - row) * OWNER_COLUMNS + column)]!;
        grid.owners[row * OWNER_COLUMNS + column] = code === 0 ? NOTHING : code - 1;
      }
    return { grid, structures: this.structures };
  }

  dispose(): void {
    this.target.dispose();
    this.faceTexture.dispose();
    this.face.geometry.dispose();
    this.face.material.dispose();
    this.nothing.dispose();
    // By index of their structures, so that there may be gaps.
    this.materials.forEach((material) => void material.dispose());
  }

  private materialOf(index: number): MeshBasicMaterial {
    let material = this.materials[index];
    if (!material) {
      material = new MeshBasicMaterial();
      // A number, not a colour: as it stands in the linear target.
      material.color.setRGB((index + 1) / 255, 0, 0);
      this.materials[index] = material;
    }
    return material;
  }
}
