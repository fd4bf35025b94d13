import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../../src/core/math/vec3.ts';
import { turnTowards } from '../../../src/core/sim/operators/aimAt.ts';
import { createSimulation, type Simulation } from '../../../src/core/sim/simulation.ts';
import { drill, limb } from './testAnatomy.ts';

/** A needle whose tip lies at a place inside the limb. */
function tipAt(entry: Vec3, target: Vec3, change: object = {}): Simulation {
  const simulation = createSimulation({ ...drill, ...change }, limb, 1);
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
    for (let k = 0; k < 60; k++) simulation.step([]);
  }
  const { entryMm } = simulation.state.needle;
  const way = Math.hypot(...target.map((x, k) => x - entryMm[k]!));
  for (let i = 0; i < 200; i++) {
    const left = way - simulation.state.needle.depthMm;
    simulation.step([{ kind: 'advanceNeedle', byUm: Math.round(1000 * Math.min(0.4, left)) }]);
  }
  return simulation;
}

function push(simulation: Simulation, rateUlPerS: number, seconds: number): void {
  simulation.step([{ kind: 'pushPlunger', rateUlPerS }]);
  for (let i = 1; i < seconds * 100; i++) simulation.step([]);
  simulation.step([{ kind: 'pushPlunger', rateUlPerS: 0 }]);
}

const inPouch = (change: object = {}): Simulation => tipAt([-48, -36, 0], [-17, -33.5, 0], change);

describe('injecting', () => {
  it('fills the cavity when the tip is in it', () => {
    const simulation = inPouch();
    expect(simulation.field().idAt(...simulation.state.needle.tipMm)).toBe('pouch');
    push(simulation, 500, 4);
    const { syringe, cavityVolumeMl, events } = simulation.state;
    expect(syringe.injectedMl).toBeCloseTo(2, 2);
    expect(syringe.byStructureMl).toEqual({ pouch: syringe.injectedMl });
    expect(cavityVolumeMl).toBe(6 + syringe.injectedMl);
    const kinds = events.map((e) => e.kind).filter((k) => k.startsWith('injection'));
    expect(kinds).toEqual(['injection-started', 'injection-stopped']);
  });

  it('raises the probe with the skin', () => {
    const simulation = inPouch();
    const before = Math.hypot(simulation.state.probe.positionMm[0], simulation.state.probe.positionMm[1]);
    push(simulation, 1000, 5);
    const { positionMm, contactMm } = simulation.state.probe;
    expect(Math.hypot(positionMm[0], positionMm[1])).toBeGreaterThan(before + 0.05);
    expect(Math.abs(Math.hypot(contactMm[0], contactMm[1]) - 60)).toBeLessThan(0.05);
  });

  it('stops when the syringe is empty', () => {
    const simulation = inPouch();
    push(simulation, 1000, 7);
    expect(simulation.state.syringe.remainingMl).toBe(0);
    expect(simulation.state.syringe.injectedMl).toBe(5);
    expect(simulation.state.syringe.flowInto).toBe('');
  });

  it('pools in muscle, in one pool while the tip stays', () => {
    const simulation = tipAt([-48, -36, 0], [-38, -31, 0]);
    push(simulation, 500, 2);
    expect(simulation.state.boluses).toHaveLength(1);
    expect(simulation.state.boluses[0]).toMatchObject({
      structure: 'muscle',
      volumeMl: simulation.state.syringe.byStructureMl['muscle'],
    });
    // Swollen muscle holds harder than the seal about the needle: some of it runs back.
    const { byStructureMl, injectedMl } = simulation.state.syringe;
    expect(byStructureMl['muscle']! + byStructureMl['needle-track']!).toBe(injectedMl);
    expect(byStructureMl['needle-track']!).toBeLessThan(0.2 * injectedMl);
  });

  it('is washed away in a vessel', () => {
    const simulation = tipAt([57, -18.3, 30], [44, -14, 20]);
    expect(simulation.field().idAt(...simulation.state.needle.tipMm)).toBe('vessel');
    push(simulation, 500, 1);
    expect(simulation.state.boluses).toEqual([]);
    expect(simulation.state.syringe.byStructureMl).toEqual({ vessel: simulation.state.syringe.injectedMl });
  });

  it('hardly goes into tendon', () => {
    const simulation = tipAt([-30, -51.9, 40], [0, -48, 40]);
    expect(simulation.field().idAt(...simulation.state.needle.tipMm)).toBe('tendon');
    push(simulation, 1000, 1);
    expect(simulation.state.syringe.injectedMl).toBeGreaterThan(0);
    expect(simulation.state.syringe.injectedMl).toBeLessThan(0.15);
  });

  it('is refused while the needle is out of the skin', () => {
    const simulation = createSimulation(drill, limb, 1);
    push(simulation, 500, 1);
    expect(simulation.state.syringe.injectedMl).toBe(0);
    expect(simulation.state.events.map((e) => e.subject)).toEqual(['needle-not-in-skin']);
  });
});

describe('aspirating', () => {
  const drawn = (simulation: Simulation) => {
    push(simulation, -400, 0.6);
    const events = simulation.state.events.filter((e) => e.kind === 'aspirated');
    return events.map((e) => e.subject);
  };

  it('brings fluid from the cavity, whose volume falls by as much', () => {
    const simulation = inPouch();
    expect(drawn(simulation)).toEqual(['synovial-fluid']);
    const got = simulation.state.syringe.aspiratedMl['synovial-fluid']!;
    // Joint fluid is thick: it comes more slowly through 22 G than the plunger would draw it.
    expect(got).toBeGreaterThan(0.05);
    expect(got).toBeLessThan(0.2);
    expect(simulation.state.syringe.aspirateLook).toBe('clear-yellow');
    expect(simulation.state.cavityVolumeMl).toBe(6 - got);
  });

  it('brings blood from a vessel and nothing from muscle', () => {
    expect(drawn(tipAt([57, -18.3, 30], [44, -14, 20]))).toEqual(['blood']);
    const dry = tipAt([-48, -36, 0], [-38, -31, 0]);
    expect(drawn(dry)).toEqual(['nothing']);
    expect(dry.state.syringe.lastAspirate).toBe('nothing');
    expect(dry.state.syringe.aspiratedMl).toEqual({});
  });

  it('brings back what was pooled', () => {
    const simulation = tipAt([-48, -36, 0], [-38, -31, 0]);
    push(simulation, 500, 1);
    expect(drawn(simulation)).toEqual(['injectate']);
    const { syringe, boluses } = simulation.state;
    expect(boluses[0]!.volumeMl).toBe(syringe.byStructureMl['muscle']! - syringe.aspiratedMl['injectate']!);
  });

  it('draws no more than the syringe has room for', () => {
    const simulation = inPouch({ syringeMl: 5.5 });
    for (let i = 0; i < 3; i++) push(simulation, -1000, 1);
    expect(simulation.state.syringe.aspiratedMl['synovial-fluid']).toBe(0.5);
  });
});
