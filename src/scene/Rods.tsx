/** Lines with a thickness, seen through everything: a rod for each stretch. */
import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { type InstancedMesh, Object3D, Vector3 } from 'three';
import type { ReadonlyVec3 } from '../core/math/vec3.ts';

const UPWARD = new Vector3(0, 1, 0);

export function Rods(props: {
  /** Lines of points, world, mm. */
  readonly lines: readonly (readonly ReadonlyVec3[])[];
  readonly radiusMm: number;
  readonly colour: string;
}) {
  const { lines, radiusMm } = props;
  const mesh = useRef<InstancedMesh>(null);
  const invalidate = useThree((s) => s.invalidate);
  const stretches = useMemo(
    () => lines.flatMap((line) => line.slice(1).map((to, i) => [line[i]!, to] as const)),
    [lines],
  );
  useLayoutEffect(() => {
    const rods = mesh.current;
    if (!rods) return;
    const place = new Object3D();
    const from = new Vector3();
    const to = new Vector3();
    stretches.forEach(([a, b], i) => {
      from.fromArray(a);
      to.fromArray(b);
      const lengthMm = from.distanceTo(to);
      place.position.addVectors(from, to).multiplyScalar(0.5);
      place.quaternion.setFromUnitVectors(UPWARD, to.sub(from).normalize());
      place.scale.set(radiusMm, lengthMm, radiusMm);
      place.updateMatrix();
      rods.setMatrixAt(i, place.matrix);
    });
    rods.instanceMatrix.needsUpdate = true;
    rods.computeBoundingSphere();
    invalidate();
  }, [stretches, radiusMm, invalidate]);
  useEffect(() => () => invalidate(), [invalidate]);
  if (stretches.length === 0) return null;
  return (
    <instancedMesh
      key={stretches.length}
      ref={mesh}
      args={[undefined, undefined, stretches.length]}
      renderOrder={56}
    >
      <cylinderGeometry args={[1, 1, 1, 8]} />
      <meshBasicMaterial color={props.colour} transparent opacity={0.95} depthTest={false} />
    </instancedMesh>
  );
}
