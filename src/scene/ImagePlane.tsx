/** The ultrasound plane as a translucent sheet under the probe, carrying the live image when its canvas is given. */
import { useEffect, useMemo, useRef } from 'react';
import {
  BufferGeometry,
  CanvasTexture,
  DoubleSide,
  Float32BufferAttribute,
  type Group,
  SRGBColorSpace,
} from 'three';
import { apertureMm, type Transducer } from '../core/probe/transducer.ts';
import { type PoseSource, placeAtProbe } from './scenePose.ts';
import { usePoseFrame } from './usePose.ts';

export interface ImagePlaneProps {
  readonly transducer: Transducer;
  readonly depthMm: number;
  readonly getPose: PoseSource;
  readonly canvas: HTMLCanvasElement | null;
  readonly colour: string;
}

export function ImagePlane({ transducer, depthMm, getPose, canvas, colour }: ImagePlaneProps) {
  const group = useRef<Group>(null);
  const half = apertureMm(transducer) / 2;
  const { sheet, frame } = useMemo(() => planeGeometries(half, depthMm), [half, depthMm]);
  useEffect(
    () => () => {
      sheet.dispose();
      frame.dispose();
    },
    [sheet, frame],
  );
  const texture = useMemo(() => {
    if (!canvas) return null;
    const t = new CanvasTexture(canvas);
    t.colorSpace = SRGBColorSpace;
    t.generateMipmaps = false;
    return t;
  }, [canvas]);
  useEffect(() => () => texture?.dispose(), [texture]);
  usePoseFrame(getPose, (pose) => {
    if (group.current) placeAtProbe(group.current, pose);
    if (texture) texture.needsUpdate = true;
  });
  return (
    <group ref={group} name="image-plane">
      <mesh geometry={sheet} renderOrder={48}>
        {texture ? (
          <meshBasicMaterial map={texture} side={DoubleSide} transparent opacity={0.92} depthWrite={false} />
        ) : (
          <meshBasicMaterial color={colour} side={DoubleSide} transparent opacity={0.18} depthWrite={false} />
        )}
      </mesh>
      <lineSegments geometry={frame} renderOrder={49}>
        <lineBasicMaterial color={colour} transparent opacity={0.9} />
      </lineSegments>
    </group>
  );
}

/** The image runs along +x of the transducer, left to right in its canvas; the screen mirrors it, the marker side left. */
function planeGeometries(half: number, depth: number): { sheet: BufferGeometry; frame: BufferGeometry } {
  const corners = [half, 0, 0, -half, 0, 0, -half, depth, 0, half, depth, 0];
  const sheet = new BufferGeometry();
  sheet.setAttribute('position', new Float32BufferAttribute(corners, 3));
  sheet.setAttribute('uv', new Float32BufferAttribute([1, 1, 0, 1, 0, 0, 1, 0], 2));
  sheet.setIndex([0, 1, 2, 0, 2, 3]);
  const frame = new BufferGeometry();
  frame.setAttribute('position', new Float32BufferAttribute(corners, 3));
  frame.setIndex([0, 1, 1, 2, 2, 3, 3, 0]);
  return { sheet, frame };
}
