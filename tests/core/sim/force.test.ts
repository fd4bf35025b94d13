import { describe, expect, it } from 'vitest';
import { OWNER_CAVITY_FLUID } from '../../../src/core/anatomy/tissueField.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';
import { turnTowards } from '../../../src/core/sim/operators/aimAt.ts';
import { planNeedle } from '../../../src/core/sim/operators/planNeedle.ts';
import { createSimulation, type Simulation } from '../../../src/core/sim/simulation.ts';
import { drill, limb } from './testAnatomy.ts';

function placed(entry: Vec3, target: Vec3): Simulation {
  const simulation = createSimulation(drill, limb, 1);
  const [xUm, yUm, zUm] = entry.map((mm) => mm * 1000) as Vec3;
  simulation.step([{ kind: 'placeEntry', xUm, yUm, zUm }, { kind: 'setEntry' }]);
  for (let i = 0; i < 3; i++) {
    const { pitchRad, yawRad } = turnTowards(simulation, target);
    const [pitchUrad, yawUrad] = [pitchRad, yawRad].map((rad) => Math.round(rad * 1e6)) as [number, number];
    simulation.step([{ kind: 'aimNeedle', pitchUrad, yawUrad }]);
    for (let k = 0; k < 60; k++) simulation.step([]);
  }
  return simulation;
}

/** Pushes on by 0.1 mm a tick and keeps what the hand felt. */
function advance(simulation: Simulation, mm: number): number[] {
  return Array.from({ length: Math.round(mm * 10) }, () => {
    simulation.step([{ kind: 'advanceNeedle', byUm: 100 }]);
    return simulation.state.needle.forceN;
  });
}

const pops = (simulation: Simulation) =>
  simulation.state.events.filter((e) => e.kind === 'layer-pop').map((e) => e.subject);

describe('what the hand feels', () => {
  it('rises to the pop of the skin and drops behind it', () => {
    const simulation = placed([-55, -20, 20], [0, 0, 20]);
    const felt = advance(simulation, 4);
    expect(pops(simulation)[0]).toBe('skin');
    const peak = Math.max(...felt);
    const at = felt.indexOf(peak);
    // 1.0 N on 22 G.
    const needle = simulation.needleSpec();
    expect(peak / (needle.outerDiameterMm / 0.718)).toBeGreaterThan(0.95);
    expect(peak / (needle.outerDiameterMm / 0.718)).toBeLessThan(1.1);
    expect(felt[at + 2]!).toBeLessThan(0.75 * peak);
    for (let i = 1; i <= at; i++) expect(felt[i]!).toBeGreaterThan(felt[i - 1]!);
  });

  it('falls when the hand holds still, turns round on the way out, and is nothing outside', () => {
    const simulation = placed([-55, -20, 20], [0, 0, 20]);
    const inward = advance(simulation, 8).at(-1)!;
    for (let i = 0; i < 300; i++) simulation.step([]);
    const still = simulation.state.needle.forceN;
    expect(still).toBeLessThan(inward);
    expect(still).toBeGreaterThan(0.4 * inward);
    for (let i = 0; i < 30; i++) simulation.step([{ kind: 'advanceNeedle', byUm: -100 }]);
    expect(simulation.state.needle.forceN).toBeLessThan(0);
    for (let i = 0; i < 120; i++) simulation.step([{ kind: 'advanceNeedle', byUm: -100 }]);
    expect(simulation.state.needle.phase).toBe('touching');
    expect(simulation.state.needle.forceN).toBe(0);
  });

  it('climbs against bone while the hand pushes on, up to what a hand presses', () => {
    const simulation = placed([-55, -20, -40], [0, 0, -40]);
    const felt = advance(simulation, 60);
    expect(simulation.state.needle.isStopped).toBe(true);
    const most = Math.max(...felt);
    expect(most).toBeGreaterThan(10);
    expect(most).toBeLessThan(20);
    for (let i = 0; i < 100; i++) simulation.step([]);
    expect(simulation.state.needle.forceN).toBeLessThan(3);
  });
});

describe('what the thumb feels', () => {
  it('is the friction of the plunger and the pressure, and nothing at rest', () => {
    const simulation = placed([-55, -20, 20], [0, 0, 20]);
    advance(simulation, 8);
    expect(simulation.state.syringe.thumbForceN).toBe(0);
    simulation.step([{ kind: 'pushPlunger', rateUlPerS: 100 }]);
    const slow = simulation.state.syringe;
    expect(slow.pressureKpa).toBeGreaterThan(5);
    const slowForce = slow.thumbForceN;
    expect(slowForce).toBeGreaterThan(2);
    expect(slowForce).toBeLessThan(60.001);
    simulation.step([{ kind: 'pushPlunger', rateUlPerS: 400 }]);
    expect(simulation.state.syringe.thumbForceN).toBeGreaterThan(slowForce);
    simulation.step([{ kind: 'pushPlunger', rateUlPerS: 0 }]);
    expect(simulation.state.syringe.thumbForceN).toBe(0);
  });

  it('is free once fluid has come to a tip that only dented the wall', () => {
    const simulation = createSimulation(drill, { ...limb, restingVolumeMl: 5 }, 1);
    const { entryMm, targetMm } = planNeedle(simulation)!;
    const [xUm, yUm, zUm] = entryMm.map((mm) => Math.round(mm * 1000)) as Vec3;
    simulation.step([{ kind: 'placeEntry', xUm, yUm, zUm }, { kind: 'setEntry' }]);
    for (let i = 0; i < 3; i++) {
      const { pitchRad, yawRad } = turnTowards(simulation, targetMm);
      const [pitchUrad, yawUrad] = [pitchRad, yawRad].map((rad) => Math.round(rad * 1e6)) as [number, number];
      simulation.step([{ kind: 'aimNeedle', pitchUrad, yawUrad }]);
      for (let k = 0; k < 60; k++) simulation.step([]);
    }
    // A new hole in the skin has a state of its own.
    const axial = () => simulation.state.needle.axial;
    const isAtWall = () => axial().isDenting && axial().ahead === OWNER_CAVITY_FLUID;
    for (let i = 0; i < 2000 && !isAtWall(); i++) simulation.step([{ kind: 'advanceNeedle', byUm: 50 }]);
    expect(isAtWall()).toBe(true);
    // The bevel reaches over the wall before it gives.
    for (let i = 0; i < 40 && isAtWall(); i++) {
      simulation.step([{ kind: 'pushPlunger', rateUlPerS: 500 }]);
      for (let k = 0; k < 100 && isAtWall(); k++) simulation.step([]);
      if (isAtWall()) simulation.step([{ kind: 'advanceNeedle', byUm: 50 }]);
    }
    expect(axial().isDenting).toBe(false);
    expect(axial().owner).toBe(OWNER_CAVITY_FLUID);
    expect(pops(simulation)).not.toContain('pouch');
    expect(axial().depthMm - axial().cutMm).toBeLessThan(0.1);
  });
});
