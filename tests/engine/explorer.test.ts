/** Looking about: the patient changes under the probe, and the probe stays where it was on the body. */
import { describe, expect, it } from 'vitest';
import type { PatientParameters } from '../../src/core/anatomy/anatomy.ts';
import { ownerId, TissueField } from '../../src/core/anatomy/tissueField.ts';
import { distance, dot, type Vec3 } from '../../src/core/math/vec3.ts';
import type { Drill } from '../../src/core/procedure/drill.ts';
import { Explorer } from '../../src/engine/explorer.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';

const HIP = findDrill('hip-anterior-recess')!;
const open = (drill: Drill): Explorer => {
  const explorer = new Explorer(drill, anatomyOf(drill), 1);
  explorer.start();
  return explorer;
};
const run = (explorer: Explorer, ticks: number): void => {
  for (let i = 0; i < ticks; i++) explorer.tick();
};
const change = (explorer: Explorer, part: Partial<PatientParameters>): void => {
  const patient = { ...explorer.patient, ...part };
  explorer.changePatient(patient, anatomyOf({ ...explorer.drill, patient }));
};
const marker = ({ simulation }: Explorer): Vec3 => simulation.state.probe.heading;

describe('the fluid', () => {
  it('moves at once, to what a body that had it from the start has, and nothing else does', () => {
    const explorer = open(HIP);
    const { anatomy, drill } = explorer;
    explorer.hands.move('tilt', 90_000);
    run(explorer, 60);
    const before = { ...explorer.simulation.state.probe };
    explorer.setEffusion(14);
    expect(explorer.patient.effusionMl).toBe(14);
    expect([explorer.anatomy === anatomy, explorer.drill === drill]).toEqual([true, true]);
    const { state } = explorer.simulation;
    expect(state.cavityVolumeMl).toBe(14);
    expect(state.probe.contactMm).toEqual(before.contactMm);
    expect(state.probe.tiltRad).toBe(before.tiltRad);
    const full = { ...HIP, patient: { ...HIP.patient, effusionMl: 14 } };
    const truth = new TissueField(anatomyOf(full), { probe: null, cavityVolumeMl: 14, boluses: [] });
    const field = explorer.simulation.unpressedField();
    const { focus } = anatomyOf(full);
    let inFluid = 0;
    for (let i = 1; i <= 800; i++) {
      const at = [0.8191725133961645, 0.6710436067037893, 0.5497004779019703].map(
        (step, k) => focus!.min[k]! + (focus!.max[k]! - focus!.min[k]!) * ((i * step) % 1),
      ) as Vec3;
      const owner = field.ownerAt(...at);
      expect(owner).toBe(truth.ownerAt(...at));
      if (ownerId(anatomy, owner) === anatomy.cavity!.id) inFluid++;
    }
    expect(inFluid).toBeGreaterThan(0);
    explorer.setEffusion(0);
    expect(explorer.simulation.state.cavityVolumeMl).toBe(0);
    run(explorer, 5);
  });
});

describe('the fat', () => {
  it('is shown at once on the body that is there, and stays shown where the next body has it', () => {
    const explorer = open(HIP);
    const { anatomy, drill, patient } = explorer;
    run(explorer, 20);
    const skin = [...explorer.simulation.state.probe.positionMm] as Vec3;
    explorer.showFat(40);
    expect(explorer.shownFatMm).toBe(40);
    expect([explorer.anatomy === anatomy, explorer.drill === drill, explorer.patient === patient]).toEqual([
      true,
      true,
      true,
    ]);
    const shown = [...explorer.simulation.state.probe.positionMm] as Vec3;
    expect(distance(shown, skin)).toBeGreaterThan(15);
    change(explorer, { fatMm: 40 });
    expect(explorer.shownFatMm).toBe(40);
    expect(explorer.patient.fatMm).toBe(40);
    expect(distance(explorer.simulation.state.probe.positionMm, shown)).toBeLessThan(0.3);
    explorer.showFat(40);
    expect(explorer.simulation.fat).toBeNull();
    run(explorer, 5);
  });
});

describe('another body', () => {
  it('lies under the same probe, at the same place of it, and time goes on', () => {
    const explorer = open(HIP);
    explorer.hands.send({ kind: 'setMachine', setting: 'depthMm', value: 85 });
    explorer.hands.move('slideLateral', 6000);
    explorer.hands.move('rock', 60_000);
    explorer.hands.move('press', -1500);
    run(explorer, 120);
    const was = structuredClone(explorer.simulation.state);
    change(explorer, { statureMm: 1600, sex: 'female', fatMm: 30 });
    const { state, anatomy } = explorer.simulation;
    expect(state.tick).toBe(was.tick);
    expect(state.machine.depthMm).toBe(85);
    expect(state.needle.phase).toBe('away');
    expect(state.probe.rockRad).toBe(was.probe.rockRad);
    expect(state.probe.indentationMm).toBe(was.probe.indentationMm);
    expect(Math.abs(anatomy.surface(...state.probe.contactMm))).toBeLessThan(0.01);
    // As far from the drill's start as before, in the smaller body's measure (0.9 of the larger, or less).
    const startOf = (from: typeof anatomy): Vec3 =>
      from.probeStarts.find((s) => s.id === HIP.probe.start)!.contactMm;
    const before = distance(was.probe.contactMm, startOf(anatomyOf(HIP)));
    const now = distance(state.probe.contactMm, startOf(anatomy));
    expect(before).toBeGreaterThan(5);
    expect(now / before).toBeGreaterThan(0.75);
    expect(now / before).toBeLessThan(1.1);
    expect(dot(marker(explorer), was.probe.heading)).toBeGreaterThan(0.95);
    run(explorer, 10);
  });

  it('of the other side is met in the mirror', () => {
    const explorer = open(HIP);
    explorer.hands.move('tilt', 80_000);
    run(explorer, 60);
    const { contactMm, tiltRad, heading } = structuredClone(explorer.simulation.state.probe);
    change(explorer, { side: 'left' });
    const { probe } = explorer.simulation.state;
    expect(distance(probe.contactMm, [-contactMm[0], contactMm[1], contactMm[2]])).toBeLessThan(0.1);
    const isTurned = dot(probe.heading, [-heading[0], heading[1], heading[2]]) < 0;
    expect(probe.tiltRad).toBeCloseTo(isTurned ? tiltRad : -tiltRad, 12);
    // There and back again is where one was.
    change(explorer, { side: 'right' });
    expect(distance(explorer.simulation.state.probe.contactMm, contactMm)).toBeLessThan(0.1);
    expect(explorer.simulation.state.probe.tiltRad).toBeCloseTo(tiltRad, 12);
    expect(dot(marker(explorer), heading)).toBeGreaterThan(0.9999);
  });

  it('has no needle, whatever is sent', () => {
    const explorer = open(HIP);
    explorer.hands.send({ kind: 'setEntry' });
    explorer.hands.send({ kind: 'finishRun' });
    run(explorer, 5);
    expect(explorer.simulation.state.needle.phase).toBe('away');
    expect(explorer.simulation.state.isFinished).toBe(false);
  });
});
