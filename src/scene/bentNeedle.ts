/** Bends what was modelled straight along −z behind the tip to the curve of the shaft. */
import { type BufferGeometry, Matrix4, type Object3D, Quaternion, Vector3 } from 'three';
import { CURVE_POINTS } from '../core/sim/shaftState.ts';
import type { ScenePose } from './scenePose.ts';

const inverse = new Matrix4();
const point = new Vector3();
const forward = new Vector3(0, 0, 1);
const direction = new Vector3();
const turned = new Quaternion();

/** The curve in the frame of an object that stands at the tip; kept and written anew for each pose. */
export class LocalCurve {
  private readonly xyz = new Float64Array(3 * CURVE_POINTS);

  read(object: Object3D, pose: ScenePose): void {
    object.updateMatrix();
    inverse.copy(object.matrix).invert();
    const { curveMm } = pose.needle.shaft;
    for (let i = 0; i < CURVE_POINTS; i++) {
      point.fromArray(curveMm, 3 * i).applyMatrix4(inverse);
      point.toArray(this.xyz, 3 * i);
    }
  }

  /** Offset of the shaft from its straight line so many mm behind the tip. */
  offsetInto(backMm: number, lengthMm: number, out: Vector3): void {
    const at = Math.min(CURVE_POINTS - 1, Math.max(0, (backMm / lengthMm) * (CURVE_POINTS - 1)));
    const i = Math.min(CURVE_POINTS - 2, Math.floor(at));
    const t = at - i;
    out.fromArray(this.xyz, 3 * i);
    point.fromArray(this.xyz, 3 * i + 3);
    out.lerp(point, t);
    out.z += Math.min(lengthMm, Math.max(0, backMm));
  }

  /** Lays a geometry along the curve; `straight` holds its positions as they were modelled. */
  bend(geometry: BufferGeometry, straight: Float32Array, lengthMm: number): void {
    const position = geometry.getAttribute('position');
    for (let i = 0; i < position.count; i++) {
      const z = straight[3 * i + 2]!;
      this.offsetInto(-z, lengthMm, direction);
      position.setXYZ(i, straight[3 * i]! + direction.x, straight[3 * i + 1]! + direction.y, z + direction.z);
    }
    position.needsUpdate = true;
  }

  /** Puts the hub at the end of the curve, pointing as the hand holds it. */
  placeHub(hub: Object3D, object: Object3D, pose: ScenePose): void {
    hub.position.fromArray(this.xyz, 3 * (CURVE_POINTS - 1));
    direction.fromArray(pose.needle.direction).applyQuaternion(turned.copy(object.quaternion).invert());
    hub.quaternion.setFromUnitVectors(forward, direction);
  }
}

/** Positions of a geometry as it was modelled. */
export const straightOf = (geometry: BufferGeometry): Float32Array =>
  new Float32Array(geometry.getAttribute('position').array);
