import { describe, expect, it } from 'vitest';
import { UNDEFORMED } from '../../../src/core/anatomy/deformation.ts';
import { TissueField } from '../../../src/core/anatomy/tissueField.ts';
import { rotate } from '../../../src/core/math/quaternion.ts';
import { cross, dot, length, type Vec3 } from '../../../src/core/math/vec3.ts';
import {
  findStopDepthMm,
  probeOrientation,
  projectToSurface,
  skinLiftMm,
  transportTangent,
} from '../../../src/core/probe/contact.ts';
import { createSimulation, type Simulation } from '../../../src/core/sim/simulation.ts';
import { drill, limb } from '../sim/testAnatomy.ts';

const radius = (p: readonly number[]) => Math.hypot(p[0]!, p[1]!);
const idle = (simulation: Simulation, ticks = 120) => {
  for (let i = 0; i < ticks; i++) simulation.step([]);
};

describe('contact geometry', () => {
  it('projects to the nearest skin of a cylinder and gives its normal', () => {
    for (const from of [
      [30, -70, 5],
      [-20, -40, 0],
      [61, 3, -20],
    ] as Vec3[]) {
      const { pointMm, normal } = projectToSurface(limb.surface, from);
      const k = 60 / radius(from);
      expect(pointMm[0]).toBeCloseTo(from[0] * k, 3);
      expect(pointMm[1]).toBeCloseTo(from[1] * k, 3);
      expect(pointMm[2]).toBeCloseTo(from[2], 6);
      expect(normal[0]).toBeCloseTo(from[0] / radius(from), 4);
    }
  });

  it('throws where there is no skin', () => {
    expect(() => projectToSurface(() => 5, [0, 0, 0])).toThrow(/no skin/);
  });

  it('carries a tangent as the rotation between the normals does', () => {
    // Around a great circle the tangent keeps its angle to the circle.
    const normal = (a: number): Vec3 => [Math.cos(a), Math.sin(a), 0];
    let tangent: Vec3 = [0, Math.cos(0.4), Math.sin(0.4)];
    for (let i = 0; i < 100; i++)
      tangent = transportTangent(tangent, normal(i * 0.01), normal((i + 1) * 0.01));
    expect(length(tangent)).toBeCloseTo(1, 12);
    expect(dot(tangent, normal(1))).toBeCloseTo(0, 12);
    expect(tangent[2]).toBeCloseTo(Math.sin(0.4), 9);
  });

  it('puts the axial line inwards and turns by right-handed tilt and rock', () => {
    const q = probeOrientation([0, -1, 0], [-1, 0, 0], 0, 0);
    expect(rotate(q, [1, 0, 0])).toEqual([expect.closeTo(-1), expect.closeTo(0), expect.closeTo(0)]);
    expect(rotate(q, [0, 1, 0])[1]).toBeCloseTo(1);
    const tilted = probeOrientation([0, -1, 0], [-1, 0, 0], 0.3, 0);
    // Tilt takes y towards z of the transducer, which here is the world's −z.
    expect(rotate(tilted, [0, 1, 0])[2]).toBeCloseTo(-Math.sin(0.3), 9);
    const rocked = probeOrientation([0, -1, 0], [-1, 0, 0], 0, 0.3);
    expect(rotate(rocked, [0, 1, 0])[0]).toBeCloseTo(Math.sin(0.3), 9);
  });

  it('finds bone below the face, and 40 mm where there is none', () => {
    const field = new TissueField(limb, UNDEFORMED);
    expect(findStopDepthMm(limb, field, [0], [0, -60, 0], [0, 1, 0])).toBeCloseTo(35, 1);
    expect(findStopDepthMm(limb, field, [0], [0, -60, 0], [1, 0, 0])).toBe(40);
  });

  it('says how far swollen skin stands out', () => {
    const swollen = new TissueField(limb, { probe: null, cavityVolumeMl: 20, boluses: [] });
    const lift = skinLiftMm(swollen, [0, -60, 0], [0, -1, 0]);
    expect(Math.abs(swollen.surfaceMm(0, -60 - lift, 0))).toBeLessThan(0.01);
    expect(lift).toBeGreaterThan(0);
  });
});

describe('the probe in the hand', () => {
  it('slides along the skin by as much as commanded', () => {
    const simulation = createSimulation(drill, limb, 1);
    for (let i = 0; i < 20; i++) simulation.step([{ kind: 'slideProbe', lateralUm: 500, elevationalUm: 0 }]);
    idle(simulation);
    const { contactMm, normal } = simulation.state.probe;
    expect(radius(contactMm)).toBeCloseTo(60, 3);
    // The arc of 10 mm on a radius of 60 mm.
    expect(Math.atan2(-contactMm[0], -contactMm[1])).toBeCloseTo(10 / 60, 3);
    expect(dot(normal, contactMm) / 60).toBeCloseTo(1, 6);
  });

  it('lies where contact, lift and pressure put it, and the skin lies on its face', () => {
    const simulation = createSimulation(drill, limb, 1);
    simulation.step([{ kind: 'pressProbe', byUm: 4000 }]);
    idle(simulation);
    const { positionMm, indentationMm } = simulation.state.probe;
    expect(indentationMm).toBeCloseTo(5, 9);
    // In the middle of the face the skin is pushed in by footprintWeight² of the indentation.
    const field = simulation.field();
    expect(Math.abs(field.surfaceMm(...positionMm))).toBeLessThan(1);
    expect(field.surfaceMm(positionMm[0], positionMm[1] - 2, positionMm[2])).toBeGreaterThan(0);
  });

  it('keeps within the limits of a wrist and of the skin', () => {
    const simulation = createSimulation(drill, limb, 1);
    for (let i = 0; i < 400; i++)
      simulation.step([
        { kind: 'turnProbe', tiltUrad: 30000, rockUrad: -30000, rotateUrad: 0 },
        { kind: 'pressProbe', byUm: 1000 },
      ]);
    expect(simulation.state.probe.tiltRad).toBeCloseTo(Math.PI / 4, 9);
    expect(simulation.state.probe.rockRad).toBeCloseTo(-Math.PI / 6, 9);
    expect(simulation.state.probe.indentationMm).toBe(12);
    for (let i = 0; i < 200; i++) simulation.step([{ kind: 'pressProbe', byUm: -1000 }]);
    expect(simulation.state.probe.indentationMm).toBe(0.5);
  });

  it('moves no faster than a hand, and stays in the modelled part', () => {
    const simulation = createSimulation(drill, limb, 1);
    let before = [...simulation.state.probe.contactMm] as Vec3;
    for (let i = 0; i < 300; i++) {
      simulation.step([{ kind: 'slideProbe', lateralUm: 0, elevationalUm: 9000 }]);
      const { contactMm } = simulation.state.probe;
      expect(Math.hypot(...contactMm.map((x, k) => x - before[k]!))).toBeLessThan(1.25);
      before = [...contactMm] as Vec3;
    }
    expect(Math.abs(before[2])).toBeLessThanOrEqual(52.1);
    expect(simulation.state.events.map((e) => e.subject)).toContain('end-of-model');
  });

  it('turns about its axial line, right-handed', () => {
    const simulation = createSimulation(drill, limb, 1);
    const from = [...simulation.state.probe.heading] as Vec3;
    simulation.step([{ kind: 'turnProbe', tiltUrad: 0, rockUrad: 0, rotateUrad: 20000 }]);
    const { heading, normal } = simulation.state.probe;
    expect(dot(cross(from, heading), normal)).toBeCloseTo(-Math.sin(0.02), 6);
  });

  it('cannot be slid over a needle that stands in the skin', () => {
    const simulation = createSimulation(drill, limb, 1);
    simulation.step([{ kind: 'setEntry' }]);
    for (let i = 0; i < 40; i++) simulation.step([{ kind: 'advanceNeedle', byUm: 300 }]);
    for (let i = 0; i < 100; i++) simulation.step([{ kind: 'slideProbe', lateralUm: 500, elevationalUm: 0 }]);
    expect(simulation.state.events.map((e) => e.subject)).toContain('needle-in-the-way');
    expect(simulation.state.needle.phase).toBe('inserted');
  });

  it('trembles smoothly, by no more than the drill says, the same for a seed', () => {
    const trembling = { ...drill, tremorMm: 0.3 };
    const simulation = createSimulation(trembling, limb, 5);
    const twin = createSimulation(trembling, limb, 5);
    const still = createSimulation(drill, limb, 5).state.probe.positionMm;
    let before = [...simulation.state.probe.positionMm] as Vec3;
    let most = 0;
    for (let i = 0; i < 500; i++) {
      simulation.step([]);
      twin.step([]);
      const { positionMm } = simulation.state.probe;
      expect(Math.hypot(...positionMm.map((x, k) => x - before[k]!))).toBeLessThan(0.15);
      most = Math.max(most, Math.hypot(...positionMm.map((x, k) => x - still[k]!)));
      before = [...positionMm] as Vec3;
    }
    expect(most).toBeGreaterThan(0.1);
    expect(most).toBeLessThan(0.45);
    expect(twin.hash()).toBe(simulation.hash());
  });
});
