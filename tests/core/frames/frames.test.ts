import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compose,
  createTransform,
  inverseTransformPoint,
  invert,
  type RigidTransform,
  transformDirection,
  transformPoint,
} from '../../../src/core/frames/frames.ts';
import {
  angleBetweenQuaternions,
  normalizeQuaternion,
  quaternionFromAxes,
  quaternionFromAxisAngle,
  rotate,
} from '../../../src/core/math/quaternion.ts';
import { cross, distance, normalize, type Vec3 } from '../../../src/core/math/vec3.ts';

const coordinate = fc.double({ min: -200, max: 200, noNaN: true });
const point = fc.tuple(coordinate, coordinate, coordinate) as fc.Arbitrary<Vec3>;
const part = fc.double({ min: -1, max: 1, noNaN: true });
const quaternion = fc
  .tuple(part, part, part, part)
  .filter((q) => Math.hypot(...q) > 0.1)
  .map((q) => normalizeQuaternion(q as [number, number, number, number]));

describe('rigid transforms', () => {
  it('go there and back', () => {
    fc.assert(
      fc.property(point, quaternion, point, (position, q, p) => {
        const t = createTransform('world', 'transducer', position, q);
        expect(distance(inverseTransformPoint(t, transformPoint(t, p)), p)).toBeLessThan(1e-9);
        expect(distance(transformPoint(invert(t), transformPoint(t, p)), p)).toBeLessThan(1e-9);
      }),
      { seed: 1 },
    );
  });

  it('compose as functions do', () => {
    fc.assert(
      fc.property(point, quaternion, point, quaternion, point, (p1, q1, p2, q2, p) => {
        const a = createTransform('world', 'transducer', p1, q1);
        const b = createTransform('transducer', 'needle', p2, q2);
        expect(
          distance(transformPoint(compose(a, b), p), transformPoint(a, transformPoint(b, p))),
        ).toBeLessThan(1e-8);
      }),
      { seed: 2 },
    );
  });

  it('are checked by the compiler: a chain that does not meet is an error', () => {
    const worldFromTransducer = createTransform('world', 'transducer', [1, 2, 3]);
    const worldFromNeedle: RigidTransform<'world', 'needle'> = createTransform('world', 'needle', [0, 0, 0]);
    // @ts-expect-error transducer does not meet world
    expect(compose(worldFromTransducer, worldFromNeedle).positionMm).toEqual([1, 2, 3]);
  });

  it('turn right-handedly', () => {
    const quarter = quaternionFromAxisAngle([0, 0, 1], Math.PI / 2);
    expect(distance(rotate(quarter, [1, 0, 0]), [0, 1, 0])).toBeLessThan(1e-15);
    const t = createTransform('scene', 'world', [0, 0, 0], quaternionFromAxisAngle([1, 0, 0], -Math.PI / 2));
    // scene = (x, z, −y) of world
    expect(distance(transformDirection(t, [1, 2, 3]), [1, 3, -2])).toBeLessThan(1e-14);
  });

  it('take their axes from a quaternion and give them back', () => {
    fc.assert(
      fc.property(quaternion, (q) => {
        const x = rotate(q, [1, 0, 0]);
        const y = rotate(q, [0, 1, 0]);
        const back = quaternionFromAxes(x, y, normalize(cross(x, y)));
        expect(angleBetweenQuaternions(q, back)).toBeLessThan(1e-7);
      }),
      { seed: 3 },
    );
  });

  it('refuse a quaternion without length', () => {
    expect(() => createTransform('world', 'needle', [0, 0, 0], [0, 0, 0, 0])).toThrow('length must be above');
  });
});
