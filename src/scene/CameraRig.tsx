/** Named views with a short glide between them, and an orbit that leaves the left button and the wheel to the hands. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { type Camera, MOUSE, TOUCH, Vector3 } from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import type { Box, Side } from '../core/anatomy/anatomy.ts';
import type { Vec3 } from '../core/math/vec3.ts';
import { cameraPlace, type SceneView } from './cameraViews.ts';
import type { PoseSource } from './scenePose.ts';

const GLIDE_S = 0.45;

export interface CameraRigProps {
  readonly view: SceneView;
  readonly getPose: PoseSource;
  readonly bounds: Box;
  readonly isProne: boolean;
  readonly side: Side;
}

/** World to three's frame, as the scene's root does. */
const toThree = (p: Vec3): Vector3 => new Vector3(p[0], p[2], -p[1]);

export function CameraRig({ view, getPose, bounds, side, isProne }: CameraRigProps) {
  const { camera, gl, invalidate } = useThree();
  const controls = useRef<OrbitControls | null>(null);
  const glide = useRef<{
    at: number;
    eye: [Vector3, Vector3];
    look: [Vector3, Vector3];
    up: [Vector3, Vector3];
  } | null>(null);
  const hasPlaced = useRef(false);

  useEffect(() => {
    // the wheel advances the needle or turns the probe: the orbit takes it only with Ctrl and Shift
    const element = gl.domElement;
    const onWheelFirst = (event: WheelEvent): void => {
      if (controls.current) controls.current.enableZoom = event.ctrlKey && event.shiftKey;
    };
    const onPointerFirst = (): void => {
      if (controls.current) controls.current.enableZoom = true;
      glide.current = null;
    };
    element.addEventListener('wheel', onWheelFirst, { capture: true, passive: true });
    element.addEventListener('pointerdown', onPointerFirst, { capture: true });
    return () => {
      element.removeEventListener('wheel', onWheelFirst, { capture: true });
      element.removeEventListener('pointerdown', onPointerFirst, { capture: true });
      controls.current?.dispose();
      controls.current = null;
    };
  }, [gl]);

  useEffect(() => {
    const place = cameraPlace(view, getPose(), bounds, side, isProne);
    const eye = toThree(place.eyeMm);
    const look = toThree(place.lookAtMm);
    const up = toThree(place.up);
    const isFirst = !hasPlaced.current || matchMedia('(prefers-reduced-motion: reduce)').matches;
    hasPlaced.current = true;
    glide.current = {
      at: isFirst ? GLIDE_S : 0,
      eye: [camera.position.clone(), eye],
      look: [controls.current?.target.clone() ?? look, look],
      up: [camera.up.clone(), up],
    };
    invalidate();
  }, [view, getPose, bounds, side, isProne, camera, invalidate]);

  useFrame((_, deltaS) => {
    const g = glide.current;
    if (!g) return;
    g.at = Math.min(GLIDE_S, g.at + Math.min(deltaS, 0.1));
    const t = g.at / GLIDE_S;
    const eased = t * t * (3 - 2 * t);
    const target = g.look[0].clone().lerp(g.look[1], eased);
    camera.position.lerpVectors(g.eye[0], g.eye[1], eased);
    camera.up.lerpVectors(g.up[0], g.up[1], eased).normalize();
    camera.lookAt(target);
    controls.current?.target.copy(target);
    if (t < 1) {
      invalidate();
      return;
    }
    glide.current = null;
    // an orbit reads its vertical axis once, when it is made: each view has its own
    controls.current?.dispose();
    controls.current = createOrbit(camera, gl.domElement, target, invalidate);
  });
  return null;
}

function createOrbit(
  camera: Camera,
  element: HTMLElement,
  target: Vector3,
  invalidate: () => void,
): OrbitControls {
  const orbit = new OrbitControls(camera, element);
  orbit.mouseButtons = { LEFT: null, MIDDLE: MOUSE.ROTATE, RIGHT: MOUSE.ROTATE };
  orbit.touches = { ONE: null, TWO: TOUCH.DOLLY_ROTATE };
  orbit.minDistance = 60;
  orbit.maxDistance = 700;
  orbit.target.copy(target);
  orbit.update();
  orbit.addEventListener('change', () => invalidate());
  return orbit;
}
