/** Fat of another thickness, shown on the body that is there, against the body that was built with it. */
import { describe, expect, it } from 'vitest';
import type { Anatomy } from '../../../src/core/anatomy/anatomy.ts';
import { ownerId } from '../../../src/core/anatomy/tissueField.ts';
import { transformPoint } from '../../../src/core/frames/frames.ts';
import { distance, dot } from '../../../src/core/math/vec3.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import { onOtherPatient, setFat } from '../../../src/core/sim/otherPatient.ts';
import { createSimulation, type Simulation } from '../../../src/core/sim/simulation.ts';
import { anatomyOf } from '../../../src/protocol/drillChecks.ts';
import { findDrill } from '../../../src/protocol/drills/index.ts';

/** Depth of a border below the face in both, and the probe's own place, mm. */
const MOST_OFF_MM = 0.3;
const MOST_TURN_COSINE = 0.9998;
const STEP_MM = 0.05;
const LINES_MM = [-12, 0, 12];

const built = new Map<string, Anatomy>();
function start(id: string, patient: Partial<Drill['patient']>): Simulation {
  const known = findDrill(id)!;
  const drill = { ...known, tremorMm: 0, patient: { ...known.patient, ...patient } };
  const key = JSON.stringify([id, drill.patient]);
  const anatomy = built.get(key) ?? anatomyOf(drill);
  built.set(key, anatomy);
  return createSimulation(drill, anatomy, 1);
}
const bodyOf = (simulation: Simulation, fatMm: number): Simulation => {
  const { patient } = simulation.drill;
  const other = start(simulation.drill.id, { ...patient, fatMm });
  return onOtherPatient(simulation, other.drill, other.anatomy, 1);
};
const run = (simulation: Simulation, ticks: number): void => {
  for (let i = 0; i < ticks; i++) simulation.step([]);
};

/** Depth below the face at which each is first met on three lines, mm. */
function depthsMm(simulation: Simulation, ids: readonly string[]): number[] {
  const field = simulation.field();
  const pose = simulation.worldFromTransducer();
  return LINES_MM.flatMap((x) => {
    const found = ids.map(() => Number.NaN);
    for (let y = 0; y < 85; y += STEP_MM) {
      const id = ownerId(simulation.anatomy, field.ownerAt(...transformPoint(pose, [x, y, 0])));
      const k = ids.indexOf(id);
      if (k >= 0 && Number.isNaN(found[k]!)) found[k] = y;
    }
    return found;
  });
}

const CASES = [
  ['a flat face on the knee', 'knee-suprapatellar-lateral', 3, 20, 'fascia-lata', 'suprapatellar-recess'],
  ['a flat face on the shoulder', 'shoulder-glenohumeral-posterior', 3, 28, 'deep-fascia', 'infraspinatus'],
  ['a curved face on the groin', 'hip-anterior-recess', 5, 45, 'fascia-lata', 'iliopsoas'],
] as const;

describe.each(CASES)('%s', (_name, id, slim, heavy, ...ids) => {
  it.each([
    ['thicker', slim, heavy, 0],
    ['thicker, pressed', slim, heavy, 3000],
    ['thinner', heavy, slim, 0],
    ['thinner, pressed', heavy, slim, 3000],
  ])('shows %s fat as the body that has it', (_how, from, to, pressUm) => {
    const simulation = start(id, { fatMm: from });
    simulation.step([{ kind: 'pressProbe', byUm: pressUm }]);
    run(simulation, 60);
    const before = depthsMm(simulation, ids);
    setFat(simulation, to);
    const shown = depthsMm(simulation, ids);
    const truth = bodyOf(simulation, to);
    expect(truth.fat).toBeNull();
    depthsMm(truth, ids).forEach((mm, i) => {
      expect(mm).toBeGreaterThan(0.5);
      expect(Math.abs(shown[i]! - mm), `${i}: ${shown[i]}, built ${mm}`).toBeLessThan(MOST_OFF_MM);
      // Fat has moved it by much more.
      expect(Math.abs(before[i]! - mm)).toBeGreaterThan(0.3 * Math.abs(to - from));
    });
    const [a, b] = [simulation.state.probe, truth.state.probe];
    expect(distance(a.positionMm, b.positionMm)).toBeLessThan(MOST_OFF_MM);
    expect(dot(a.normal, b.normal)).toBeGreaterThan(MOST_TURN_COSINE);
    expect(a.indentationMm).toBe(b.indentationMm);
  });
});

describe('fat that is shown', () => {
  it('is no part of the state, and goes without a trace', () => {
    const simulation = start('knee-suprapatellar-lateral', { fatMm: 3 });
    const before = simulation.snapshot();
    setFat(simulation, 12);
    expect(Object.keys(simulation.state).sort()).toEqual(Object.keys(before).sort());
    expect(distance(simulation.state.probe.contactMm, before.probe.contactMm)).toBeGreaterThan(5);
    setFat(simulation, 3);
    expect(simulation.fat).toBeNull();
    expect(distance(simulation.state.probe.contactMm, before.probe.contactMm)).toBeLessThan(0.01);
    expect(dot(simulation.state.probe.normal, before.probe.normal)).toBeGreaterThan(0.99999);
  });

  it('carries the probe that slides on it, to the same place of the body that has it', () => {
    const simulation = start('shoulder-glenohumeral-posterior', { fatMm: 3, side: 'left' });
    setFat(simulation, 28);
    simulation.step([{ kind: 'slideProbe', lateralUm: 6000, elevationalUm: 4000 }]);
    run(simulation, 120);
    const { contactMm, positionMm } = simulation.state.probe;
    expect(Math.abs(simulation.skinMm(...contactMm))).toBeLessThan(0.02);
    expect(simulation.anatomy.surface(...contactMm)).toBeGreaterThan(15);
    const truth = bodyOf(simulation, 28);
    expect(distance(truth.state.probe.positionMm, positionMm)).toBeLessThan(MOST_OFF_MM);
    // A body that differs in more is met by its landmarks, from where the probe is without the fat.
    const taller = start('shoulder-glenohumeral-posterior', { fatMm: 28, side: 'left', statureMm: 1900 });
    const there = onOtherPatient(simulation, taller.drill, taller.anatomy, 1);
    expect(Math.abs(taller.anatomy.surface(...there.state.probe.contactMm))).toBeLessThan(0.02);
  });
});
