import { describe, expect, it } from 'vitest';
import { transformDirection, transformPoint } from '../../../src/core/frames/frames.ts';
import { normalize, type Vec3 } from '../../../src/core/math/vec3.ts';
import { needleVisibility, sliceHalfWidthMm } from '../../../src/core/needle/visibility.ts';
import { findTransducer } from '../../../src/core/probe/catalogue.ts';
import { createSimulation, type Simulation } from '../../../src/core/sim/simulation.ts';
import { straightenCurve } from '../../../src/core/sim/shaftState.ts';
import { drill, limb } from '../sim/testAnatomy.ts';

/** A simulation whose needle is put, by hand, with its tip and direction where the transducer frame says. */
function withNeedle(tip: Vec3, direction: Vec3, depthMm = 30): Simulation {
  const simulation = createSimulation(drill, limb, 1);
  const pose = simulation.worldFromTransducer();
  const { needle } = simulation.state;
  Object.assign(needle, {
    phase: 'inserted',
    depthMm,
    tipMm: transformPoint(pose, tip),
    direction: transformDirection(pose, normalize(direction)),
  });
  straightenCurve(needle.shaft, needle.tipMm, needle.direction, simulation.needleSpec().lengthMm);
  return simulation;
}

describe('the slice', () => {
  const probe = findTransducer('l12-5-50')!;

  it('is thinnest near the focus, and wider for a lower frequency', () => {
    const at = (mm: number) => sliceHalfWidthMm(probe, 8.5, mm);
    const focus = probe.elevationFocusMm;
    expect(at(focus)).toBeLessThan(at(focus / 2));
    expect(at(focus)).toBeLessThan(at(focus * 1.7));
    // A 1 mm miss loses a needle of 0.72 mm there; half a millimetre does not.
    expect(at(focus) + 0.36).toBeGreaterThan(0.5);
    expect(at(focus) + 0.36).toBeLessThan(1);
    expect(sliceHalfWidthMm(probe, 5, focus)).toBeGreaterThan(at(focus));
  });
});

describe('what of the needle shows', () => {
  it('is nothing while it is away', () => {
    expect(needleVisibility(createSimulation(drill, limb, 1))).toBeNull();
  });

  it('is tip and shaft in the plane at a flat angle', () => {
    const sight = needleVisibility(withNeedle([0, 12, 0], [1, 0.3, 0]))!;
    expect(sight).toMatchObject({ tipInPlane: true, shaftInPlane: true, tipVisible: true });
    expect(sight.angleToFaceRad).toBeCloseTo(Math.atan(0.3), 9);
    expect(sight.offPlaneMm).toBeCloseTo(0, 9);
  });

  it('is no tip off the plane, and no shaft when the shaft leaves the plane', () => {
    const off = needleVisibility(withNeedle([0, 12, 4], [1, 0.3, 0]))!;
    expect(off).toMatchObject({ tipInPlane: false, tipVisible: false });
    expect(off.offPlaneMm).toBeCloseTo(4, 9);
    // 15 mm back along a needle that is 20° off the plane lies 5 mm outside.
    const crossing = needleVisibility(withNeedle([0, 12, 0], [1, 0, 0.364]))!;
    expect(crossing).toMatchObject({ tipInPlane: true, tipVisible: true, shaftInPlane: false });
  });

  it('is no tip beside the array, below the picture, behind bone, when steep or frozen', () => {
    expect(needleVisibility(withNeedle([30, 12, 0], [1, 0.3, 0]))!).toMatchObject({
      tipVisible: false,
      isTipUnderProbe: false,
    });
    expect(needleVisibility(withNeedle([0, 46, 0], [1, 0.3, 0]))!.tipVisible).toBe(false);
    // Bone begins about 34 mm below the face.
    expect(needleVisibility(withNeedle([0, 32, 0], [1, 0.3, 0]))!.tipVisible).toBe(true);
    expect(needleVisibility(withNeedle([0, 37, 0], [1, 0.3, 0]))!.tipVisible).toBe(false);
    expect(needleVisibility(withNeedle([0, 12, 0], [0.3, 1, 0]))!.tipVisible).toBe(false);
    const frozen = withNeedle([0, 12, 0], [1, 0.3, 0]);
    frozen.step([{ kind: 'freezeImage', isFrozen: true }]);
    expect(needleVisibility(frozen)!.tipVisible).toBe(false);
  });
});
