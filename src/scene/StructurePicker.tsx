/** Pointing at the structures of the scene: what is under the pointer is told, and a click or a tap picks it. */
import { useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { type DataTexture, Mesh, type MeshBasicMaterial, type Object3D, Raycaster, Vector2 } from 'three';
import type { Vec3 } from '../core/math/vec3.ts';
import { COVERS } from './peel.ts';
import { type PickParts, pickStructure } from './pickStructure.ts';

/** What was pointed at; its id is null on the cut face of the section, where the place says what it is. */
export interface ScenePick {
  readonly id: string | null;
  /** World, mm. */
  readonly positionMm: Vec3;
}

export interface StructurePickerProps {
  readonly structureIds: readonly string[];
  /** Null where nothing of the body is under the pointer. */
  readonly onHover: (pick: ScenePick | null) => void;
  readonly onPick: (pick: ScenePick | null) => void;
}

/** A press that moved further than this was a drag, px. */
const CLICK_SLACK_PX = 4;

export function StructurePicker(props: StructurePickerProps) {
  const { gl, scene, camera } = useThree();
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const element = gl.domElement;
    const ray = new Raycaster();
    const find = ({ clientX, clientY }: MouseEvent): ScenePick | null => {
      const box = element.getBoundingClientRect();
      const x = (2 * (clientX - box.left)) / box.width - 1;
      const y = 1 - (2 * (clientY - box.top)) / box.height;
      ray.setFromCamera(new Vector2(x, y), camera);
      const hit = pickStructure(ray, partsOf(scene, latest.current.structureIds));
      return hit ? { id: hit.id, positionMm: [hit.point.x, -hit.point.z, hit.point.y] } : null;
    };
    let frame = 0;
    let down: MouseEvent | null = null;
    const stopLooking = () => cancelAnimationFrame(frame);
    const onMove = (event: PointerEvent) => {
      // A finger has no place before it presses, and a hand that drags is not asking.
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      stopLooking();
      frame = requestAnimationFrame(() => latest.current.onHover(find(event)));
    };
    const onDown = (event: PointerEvent) => {
      down = event;
      onLeave();
    };
    const onLeave = () => {
      stopLooking();
      latest.current.onHover(null);
    };
    const onClick = (event: MouseEvent) => {
      const isDrag =
        !down || Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > CLICK_SLACK_PX;
      if (!isDrag) latest.current.onPick(find(event));
    };
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointerleave', onLeave);
    element.addEventListener('click', onClick);
    return () => {
      stopLooking();
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('click', onClick);
    };
  }, [gl, scene, camera]);
  return null;
}

function partsOf(scene: Object3D, structureIds: readonly string[]): PickParts {
  const wanted = new Set(structureIds);
  const structures: Mesh[] = [];
  scene.traverse((node) => {
    if (node instanceof Mesh && wanted.has(node.name)) structures.push(node);
  });
  const covers = COVERS.flatMap((name) => scene.getObjectByName(name) ?? []);
  const face = scene.getObjectByName('section')?.children[0];
  if (!(face instanceof Mesh)) return { structures, covers, face: null, isFaceShown: () => false };
  const { image } = (face.material as MeshBasicMaterial).map as DataTexture;
  const data = image.data as Uint8Array;
  const isFaceShown = (u: number, v: number): boolean => {
    const column = Math.min(image.width - 1, Math.floor(u * image.width));
    const row = Math.min(image.height - 1, Math.floor(v * image.height));
    return data[4 * (row * image.width + column) + 3]! > 127;
  };
  return { structures, covers, face, isFaceShown };
}
