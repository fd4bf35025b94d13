/** A light and a heavy hand on the probe. */
import { describe, expect, it } from 'vitest';
import { transformPoint } from '../../../src/core/frames/frames.ts';
import { createScorer } from '../../../src/core/scoring/scorer.ts';
import { createSimulation, type Simulation } from '../../../src/core/sim/simulation.ts';
import { drill, limb } from './testAnatomy.ts';

const small = { ...limb, restingVolumeMl: 5 };

function press(simulation: Simulation, mm: number, ticks = 250): void {
  for (let i = 0; i < ticks; i++)
    simulation.step(i === 0 ? [{ kind: 'pressProbe', byUm: Math.round(mm * 1000) }] : []);
}

/** Thickness of what has an id under the middle of the face, mm. */
function thicknessMm(simulation: Simulation, id: string): number {
  const field = simulation.field();
  const pose = simulation.worldFromTransducer();
  let count = 0;
  for (let y = -1; y < 40; y += 0.02) if (field.idAt(...transformPoint(pose, [0, y, 0])) === id) count++;
  return 0.02 * count;
}

describe('the hand on the probe', () => {
  it('thins soft layers more than stiff ones, and gives them back', () => {
    const simulation = createSimulation(drill, small, 1);
    const before = ['skin', 'fat'].map((id) => thicknessMm(simulation, id)) as [number, number];
    press(simulation, 5);
    const after = ['skin', 'fat'].map((id) => thicknessMm(simulation, id)) as [number, number];
    expect(after[1] / before[1]).toBeLessThan(0.9);
    expect(after[0] / before[0]).toBeGreaterThan(after[1] / before[1]);
    press(simulation, -5);
    const again = ['skin', 'fat'].map((id) => thicknessMm(simulation, id)) as [number, number];
    expect(again[0]).toBeCloseTo(before[0], 1);
    expect(again[1]).toBeCloseTo(before[1], 1);
  });

  it('empties a recess of 5 mL when it is heavy, not when it is light, and lets it fill again', () => {
    const simulation = createSimulation(drill, small, 1);
    const full = thicknessMm(simulation, 'pouch');
    expect(full).toBeGreaterThan(1);
    press(simulation, 1);
    expect(thicknessMm(simulation, 'pouch')).toBeGreaterThan(0.8 * full);
    press(simulation, 6);
    press(simulation, 4);
    expect(simulation.state.probe.cavityPressed01).toBeGreaterThan(0.9);
    // The gutters of this limb lie under the face too: they take what is pressed out.
    expect(thicknessMm(simulation, 'pouch')).toBeLessThan(0.55 * full);
    expect(simulation.state.cavityVolumeMl).toBe(5);
    press(simulation, -6);
    press(simulation, -5);
    expect(thicknessMm(simulation, 'pouch')).toBeGreaterThan(0.9 * full);
  });

  it('is told on the score card when it empties the recess', () => {
    const pressedValue = (pressMm: number) => {
      const simulation = createSimulation(drill, small, 1);
      const scorer = createScorer(drill, small);
      const step = (...commands: Parameters<Simulation['step']>[0]) => {
        simulation.step(commands);
        scorer.observe(simulation);
      };
      step({ kind: 'pressProbe', byUm: Math.round(pressMm * 500) });
      for (let i = 0; i < 200; i++) step();
      step({ kind: 'pressProbe', byUm: Math.round(pressMm * 500) });
      for (let i = 0; i < 200; i++) step();
      step({ kind: 'setEntry' });
      for (let i = 0; i < 60; i++) step({ kind: 'advanceNeedle', byUm: 100 });
      step({ kind: 'finishRun' });
      return scorer.finish().metrics.find((m) => m.id === 'recess-pressed-empty')!;
    };
    expect(pressedValue(0).value).toBeLessThan(10);
    const heavy = pressedValue(11);
    expect(heavy.value).toBeGreaterThan(80);
    expect(heavy.advice).toMatch(/emptied the recess/);
  });
});
