import { describe, expect, it } from 'vitest';
import { distance, dot, type Vec3 } from '../../../src/core/math/vec3.ts';
import type { Command } from '../../../src/core/sim/command.ts';
import { turnTowards } from '../../../src/core/sim/operators/aimAt.ts';
import { shaftPointInto } from '../../../src/core/sim/shaftState.ts';
import { createSimulation, type Simulation } from '../../../src/core/sim/simulation.ts';
import { drill, limb } from './testAnatomy.ts';

const idle = (simulation: Simulation, ticks: number) => {
  for (let i = 0; i < ticks; i++) simulation.step([]);
};
const refusals = (simulation: Simulation) =>
  simulation.state.events.filter((e) => e.kind === 'command-refused').map((e) => e.subject);

/** A needle on the skin at a place, turned to a target. */
function placed(entry: Vec3, target: Vec3): Simulation {
  const simulation = createSimulation(drill, limb, 1);
  const [xUm, yUm, zUm] = entry.map((mm) => mm * 1000) as Vec3;
  simulation.step([{ kind: 'placeEntry', xUm, yUm, zUm }, { kind: 'setEntry' }]);
  for (let i = 0; i < 3; i++) {
    const turn = turnTowards(simulation, target);
    simulation.step([
      {
        kind: 'aimNeedle',
        pitchUrad: Math.round(turn.pitchRad * 1e6),
        yawUrad: Math.round(turn.yawRad * 1e6),
      },
    ]);
    idle(simulation, 60);
  }
  return simulation;
}

describe('setting the needle down', () => {
  it('starts with a ghost on the skin beside the probe, in its plane', () => {
    const { state } = createSimulation(drill, limb, 1);
    expect(state.needle.phase).toBe('away');
    expect(Math.abs(Math.hypot(state.needle.entryMm[0], state.needle.entryMm[1]) - 60)).toBeLessThan(0.05);
    expect(state.needle.entryMm[2]).toBeCloseTo(state.probe.positionMm[2], 6);
  });

  it('points at the probe at 30° to the skin', () => {
    const simulation = createSimulation(drill, limb, 1);
    simulation.step([{ kind: 'setEntry' }]);
    const { needle, probe } = simulation.state;
    expect(needle.phase).toBe('touching');
    expect(-dot(needle.direction, needle.entryNormal)).toBeCloseTo(0.5, 9);
    const before = distance(needle.entryMm, probe.positionMm);
    const ahead = needle.entryMm.map((x, k) => x + needle.direction[k]!) as Vec3;
    expect(distance(ahead, probe.positionMm)).toBeLessThan(before);
  });

  it('is refused under the probe', () => {
    const simulation = createSimulation(drill, limb, 1);
    simulation.step([{ kind: 'placeEntry', xUm: 5000, yUm: -60000, zUm: 10000 }, { kind: 'setEntry' }]);
    expect(simulation.state.needle.phase).toBe('away');
    expect(refusals(simulation)).toEqual(['covered-by-probe']);
  });

  it('moves the ghost along the skin by as much as commanded', () => {
    const simulation = createSimulation(drill, limb, 1);
    simulation.step([{ kind: 'placeEntry', xUm: 57000, yUm: -18000, zUm: 10000 }]);
    const from = simulation.state.needle.entryMm;
    simulation.step([{ kind: 'moveEntry', lateralUm: 1000, elevationalUm: 0 }]);
    expect(distance(from, simulation.state.needle.entryMm)).toBeCloseTo(1, 2);
  });
});

describe('advancing', () => {
  it('reaches the commanded depth exactly, no faster than a hand', () => {
    const simulation = placed([-55, -24, 20], [0, -45, 20]);
    simulation.step([{ kind: 'advanceNeedle', byUm: 1000 }]);
    expect(simulation.state.needle.depthMm).toBeCloseTo(0.8, 9);
    idle(simulation, 3);
    expect(simulation.state.needle.depthMm).toBeCloseTo(1, 9);
    const kinds = simulation.state.events.map((e) => e.kind).filter((kind) => kind !== 'pain');
    // The skin only dents so far: it opens by about 2 mm.
    expect(kinds).toEqual(['skin-punctured']);
    simulation.step([{ kind: 'advanceNeedle', byUm: 2000 }]);
    idle(simulation, 4);
    expect(simulation.state.events.map((e) => e.kind)).toEqual(
      expect.arrayContaining(['layer-pop', 'structure-entered']),
    );
  });

  it('is stopped on the surface of bone, and of cartilage where it covers the bone', () => {
    for (const [z, kind, radiusMm] of [
      [-40, 'bone-contact', 25],
      [20, 'cartilage-contact', 27],
    ] as const) {
      const simulation = placed([-55, -24, z], [0, 0, z]);
      for (let i = 0; i < 40; i++) {
        simulation.step([{ kind: 'advanceNeedle', byUm: 3000 }]);
        idle(simulation, 8);
      }
      const { tipMm, isStopped } = simulation.state.needle;
      expect(isStopped).toBe(true);
      expect(Math.hypot(tipMm[0], tipMm[1])).toBeGreaterThanOrEqual(radiusMm);
      expect(Math.hypot(tipMm[0], tipMm[1])).toBeLessThan(radiusMm + 0.05);
      expect(simulation.state.events.filter((e) => e.kind === kind)).toHaveLength(1);
    }
  });

  it('goes no deeper than the needle is long', () => {
    const simulation = placed([-55, -24, 20], [30, -52, 20]);
    for (let i = 0; i < 200; i++) simulation.step([{ kind: 'advanceNeedle', byUm: 400 }]);
    expect(simulation.state.needle.depthMm).toBe(50);
    expect(refusals(simulation)).toContain('needle-too-short');
  });

  it('names layers in their order and leaves them again', () => {
    const simulation = placed([-55, -24, 20], [0, 0, 20]);
    for (let i = 0; i < 60; i++) simulation.step([{ kind: 'advanceNeedle', byUm: 400 }]);
    const entered = simulation.state.events.filter((e) => e.kind === 'structure-entered');
    expect(entered.map((e) => e.subject).slice(0, 3)).toEqual(['skin', 'fat', 'muscle']);
    for (let i = 0; i < 90; i++) simulation.step([{ kind: 'advanceNeedle', byUm: -400 }]);
    expect(simulation.state.needle.phase).toBe('touching');
    expect(simulation.state.events.at(-1)!.kind).toBe('needle-withdrawn');
  });

  it('counts a pass after a withdrawal of 5 mm, and a puncture after leaving the skin', () => {
    const simulation = placed([-55, -24, 20], [0, 0, 20]);
    const go = (byUm: number) => {
      for (let i = 0; i < 10; i++) simulation.step([{ kind: 'advanceNeedle', byUm: byUm / 10 }]);
      idle(simulation, 60);
    };
    go(10000);
    expect(simulation.state.needle.passes).toBe(1);
    go(-4000);
    go(2000);
    expect(simulation.state.needle.passes).toBe(1);
    go(-5000);
    go(2000);
    expect(simulation.state.needle.passes).toBe(2);
    go(-9000);
    expect(simulation.state.needle.phase).toBe('touching');
    go(3000);
    expect(simulation.state.needle).toMatchObject({ passes: 3, punctures: 2 });
  });
});

describe('aiming', () => {
  const aim = (pitchUrad: number, yawUrad: number): Command => ({ kind: 'aimNeedle', pitchUrad, yawUrad });

  it('pitches within the vertical plane and yaws about the normal', () => {
    const simulation = createSimulation(drill, limb, 1);
    simulation.step([{ kind: 'setEntry' }]);
    const before = [...simulation.state.needle.direction] as Vec3;
    simulation.step([aim(20000, 0)]);
    const steeper = simulation.state.needle.direction;
    expect(Math.acos(Math.min(1, dot(before, steeper)))).toBeCloseTo(0.02, 6);
    expect(-dot(steeper, simulation.state.needle.entryNormal)).toBeCloseTo(Math.sin(Math.PI / 6 + 0.02), 9);
    simulation.step([aim(0, 20000)]);
    const turned = simulation.state.needle.direction;
    expect(-dot(turned, simulation.state.needle.entryNormal)).toBeCloseTo(Math.sin(Math.PI / 6 + 0.02), 9);
    expect(Math.acos(Math.min(1, dot(turned, steeper)))).toBeCloseTo(0.02 * Math.cos(Math.PI / 6 + 0.02), 4);
  });

  it('keeps the angle to the skin between 3° and 89°', () => {
    const simulation = createSimulation(drill, limb, 1);
    simulation.step([{ kind: 'setEntry' }]);
    const sine = () => -dot(simulation.state.needle.direction, simulation.state.needle.entryNormal);
    for (let i = 0; i < 200; i++) simulation.step([aim(-30000, 0)]);
    expect(sine()).toBeCloseTo(Math.sin((3 * Math.PI) / 180), 9);
    for (let i = 0; i < 300; i++) simulation.step([aim(30000, 0)]);
    expect(sine()).toBeCloseTo(Math.sin((89 * Math.PI) / 180), 9);
  });

  it('turns the hub of an inserted needle slowly; the tip follows in part, the shaft bends', () => {
    const simulation = placed([-55, -24, 20], [0, -20, 20]);
    for (let i = 0; i < 50; i++) simulation.step([{ kind: 'advanceNeedle', byUm: 400 }]);
    const before = [...simulation.state.needle.direction] as Vec3;
    const tip = [...simulation.state.needle.tipMm] as Vec3;
    simulation.step([aim(-25000, 0)]);
    const { needle } = simulation.state;
    expect(Math.acos(dot(before, needle.direction))).toBeCloseTo(0.06 / needle.depthMm, 6);
    expect(distance(tip, needle.tipMm)).toBeGreaterThan(0.005);
    expect(distance(tip, needle.tipMm)).toBeLessThan(0.06);
    for (let i = 0; i < 60; i++) simulation.step([aim(-2000, 0)]);
    const turned = Math.acos(dot(before, simulation.state.needle.direction));
    const rigid = simulation.state.needle.depthMm * turned;
    expect(distance(tip, simulation.state.needle.tipMm)).toBeLessThan(0.7 * rigid);
    // The deeper the needle, the less of a turn comes to its tip.
    expect(distance(tip, simulation.state.needle.tipMm)).toBeGreaterThan(0.1 * rigid);
  });

  it('cannot sweep a needle through bone', () => {
    const simulation = placed([-55, -24, -40], [-10, -24, -40]);
    for (let i = 0; i < 120; i++) simulation.step([{ kind: 'advanceNeedle', byUm: 400 }]);
    for (let i = 0; i < 400; i++) simulation.step([aim(8000, 0)]);
    const { shaft, depthMm } = simulation.state.needle;
    const p: Vec3 = [0, 0, 0];
    for (let up = 0; up < depthMm; up += 0.1) {
      shaftPointInto(shaft, simulation.needleSpec().lengthMm, up, p);
      expect(Math.hypot(p[0], p[1])).toBeGreaterThan(24.95);
    }
  });
});
