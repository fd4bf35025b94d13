/** The fluid of the cavity as it is now: its film is made anew when the volume has changed noticeably. */
import { useEffect, useRef, useState } from 'react';
import { BufferGeometry, Float32BufferAttribute, type Mesh, type Plane } from 'three';
import type { Cavity } from '../core/anatomy/anatomy.ts';
import { meshCavity } from '../core/anatomy/mesh/cavityMesh.ts';
import type { PoseSource } from './scenePose.ts';
import { colourOf } from './tissueLook.ts';
import { usePoseFrame } from './usePose.ts';

/** Change of volume that is worth a new mesh, mL. */
const STEP_ML = 0.1;
const STEPS = [96, 64] as const;

export interface RecessFilmProps {
  readonly cavity: Cavity;
  readonly getPose: PoseSource;
  readonly isTarget: boolean;
  readonly clippingPlanes: Plane[] | null;
}

export function RecessFilm({ cavity, getPose, isTarget, clippingPlanes }: RecessFilmProps) {
  const mesh = useRef<Mesh>(null);
  const [geometry] = useState(() => new BufferGeometry());
  const shown = useRef<{ cavity: Cavity; ml: number } | null>(null);
  useEffect(() => () => geometry.dispose(), [geometry]);
  usePoseFrame(getPose, (pose) => {
    const last = shown.current;
    if (last?.cavity === cavity && Math.abs(pose.cavityVolumeMl - last.ml) < STEP_ML) return;
    shown.current = { cavity, ml: pose.cavityVolumeMl };
    const film = meshCavity(cavity, pose.cavityVolumeMl, STEPS);
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
        emissive={isTarget ? '#1f8b7c' : '#000000'}
        transparent
        opacity={0.85}
        clippingPlanes={clippingPlanes}
      />
    </mesh>
  );
}
