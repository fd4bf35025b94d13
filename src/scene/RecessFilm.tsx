/** The fluid of the cavity as it is now: its film is made anew when the volume has changed noticeably. */
import { useEffect, useRef, useState } from 'react';
import { BufferGeometry, Float32BufferAttribute, type Mesh, type Plane } from 'three';
import type { Cavity } from '../core/anatomy/anatomy.ts';
import type { DeformationState } from '../core/anatomy/deformation.ts';
import { DeformedPoint } from '../core/anatomy/deformedPoint.ts';
import { distance, type Vec3 } from '../core/math/vec3.ts';
import { meshCavity } from '../core/anatomy/mesh/cavityMesh.ts';
import type { PoseSource } from './scenePose.ts';
import { colourOf, PICKED_GLOW } from './tissueLook.ts';
import { usePoseFrame } from './usePose.ts';

/** Change of volume that is worth a new mesh, mL. */
const STEP_ML = 0.1;
/** Change of what a hand has pressed out of it that is. */
const STEP_PRESSED = 0.1;
/** And way of the probe, mm. */
const STEP_MM = 1.5;
const STEPS = [96, 64] as const;

export interface RecessFilmProps {
  readonly cavity: Cavity;
  readonly getPose: PoseSource;
  readonly getDeformation: () => DeformationState;
  readonly isTarget: boolean;
  readonly isPicked: boolean;
  readonly clippingPlanes: Plane[] | null;
}

export function RecessFilm(props: RecessFilmProps) {
  const { cavity, getPose, getDeformation, isTarget, isPicked, clippingPlanes } = props;
  const mesh = useRef<Mesh>(null);
  const [geometry] = useState(() => new BufferGeometry());
  const shown = useRef<{ cavity: Cavity; ml: number; pressed01: number; probeMm: Vec3 } | null>(null);
  useEffect(() => () => geometry.dispose(), [geometry]);
  usePoseFrame(getPose, (pose) => {
    const last = shown.current;
    const { cavityVolumeMl: ml, probe } = pose;
    const pressed01 = probe.cavityPressed01;
    const isSame =
      last?.cavity === cavity &&
      Math.abs(ml - last.ml) < STEP_ML &&
      Math.abs(pressed01 - last.pressed01) < STEP_PRESSED &&
      distance(probe.positionMm, last.probeMm) < STEP_MM;
    if (isSame) return;
    shown.current = { cavity, ml, pressed01, probeMm: [...probe.positionMm] };
    const film = meshCavity(cavity, ml, STEPS, pressed01);
    // What presses and drags the tissue about the fluid moves the fluid with it; the fat lies outside of it.
    const point = new DeformedPoint(undefined, { ...getDeformation(), boluses: [], fat: null });
    const at: Vec3 = [0, 0, 0];
    for (let i = 0; i < film.positionsMm.length; i += 3) {
      for (let k = 0; k < 3; k++) at[k] = film.positionsMm[i + k]!;
      point.move(at);
      film.positionsMm.set(at, i);
    }
    geometry.setAttribute('position', new Float32BufferAttribute(film.positionsMm, 3));
    geometry.setIndex([...film.triangles]);
    geometry.computeVertexNormals();
    geometry.computeBoundingSphere();
    if (mesh.current) mesh.current.visible = film.triangles.length > 0;
  });
  return (
    <mesh ref={mesh} name={cavity.id} geometry={geometry} renderOrder={5}>
      <meshLambertMaterial
        color={colourOf('recess', cavity.id)}
        emissive={isPicked ? PICKED_GLOW : isTarget ? '#1f8b7c' : '#000000'}
        transparent
        opacity={0.85}
        clippingPlanes={clippingPlanes}
      />
    </mesh>
  );
}
