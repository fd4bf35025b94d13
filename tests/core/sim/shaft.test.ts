/** The bent needle in a running drill, and what it drags along. */
import { describe, expect, it } from 'vitest';
import { distance, dot, type Vec3 } from '../../../src/core/math/vec3.ts';
import { turnTowards } from '../../../src/core/sim/operators/aimAt.ts';
import { createSimulation, type Simulation } from '../../../src/core/sim/simulation.ts';
import { CURVE_POINTS } from '../../../src/core/sim/shaftState.ts';
import { drill, limb } from './testAnatomy.ts';

function placed(entry: Vec3, target: Vec3, needle = 0): Simulation {
  const simulation = createSimulation(drill, limb, 1);
  const [xUm, yUm, zUm] = entry.map((mm) => mm * 1000) as Vec3;
  simulation.step([
    { kind: 'chooseNeedle', index: needle },
    { kind: 'placeEntry', xUm, yUm, zUm },
    { kind: 'setEntry' },
  ]);
  for (let i = 0; i < 3; i++) {
    const { pitchRad, yawRad } = turnTowards(simulation, target);
    const [pitchUrad, yawUrad] = [pitchRad, yawRad].map((rad) => Math.round(rad * 1e6)) as [number, number];
    simulation.step([{ kind: 'aimNeedle', pitchUrad, yawUrad }]);
    for (let k = 0; k < 60; k++) simulation.step([]);
  }
  return simulation;
}

function advance(simulation: Simulation, mm: number, rollEveryMm = 0): void {
  for (let i = 0; i < Math.round(Math.abs(mm) * 10); i++) {
    simulation.step([{ kind: 'advanceNeedle', byUm: 100 * Math.sign(mm) }]);
    if (rollEveryMm > 0 && (i + 1) % (10 * rollEveryMm) === 0)
      for (let k = 0; k < 50; k++)
        simulation.step(k === 0 ? [{ kind: 'rollNeedle', byUrad: 3_141_593 }] : []);
  }
}

function turn(simulation: Simulation, rad: number): void {
  const steps = 400;
  for (let i = 0; i < steps; i++)
    simulation.step([{ kind: 'aimNeedle', pitchUrad: 0, yawUrad: Math.round((rad * 1e6) / steps) }]);
  for (let i = 0; i < 300; i++) simulation.step([]);
}

/** Distance of the tip from the line that the hub points along, mm. */
function deflectionMm(simulation: Simulation): number {
  const { entryMm, direction, depthMm, tipMm } = simulation.state.needle;
  return distance(tipMm, entryMm.map((e, k) => e + direction[k]! * depthMm) as Vec3);
}

const count = (simulation: Simulation, kind: string) =>
  simulation.state.events.filter((e) => e.kind === kind).length;

describe('the shaft in the tissue', () => {
  const entry: Vec3 = [-55, -24, 20];
  const target: Vec3 = [0, -40, 20];

  it('is led off its line by the bevel, and brought back by turning it over', () => {
    const straight = placed(entry, target);
    advance(straight, 32);
    // About 1 mm per cm in muscle (beef, Drummond & Scott 1980).
    expect(deflectionMm(straight)).toBeGreaterThan(1.2);
    expect(deflectionMm(straight)).toBeLessThan(4);
    const rolled = placed(entry, target);
    advance(rolled, 32, 8);
    expect(deflectionMm(rolled)).toBeLessThan(0.6 * deflectionMm(straight));
  });

  it('keeps its length, from the tip that is scored to the hub in the hand', () => {
    const simulation = placed(entry, target);
    advance(simulation, 30);
    const line = simulation.needleLineWorldMm()!;
    expect(line).toHaveLength(CURVE_POINTS);
    let length = 0;
    for (let i = 1; i < line.length; i++) length += distance(line[i - 1]!, line[i]!);
    expect(length).toBeCloseTo(50, 1);
    expect(distance(line[0]!, simulation.state.needle.tipMm)).toBeLessThan(1e-9);
    expect(simulation.needleInImage()!.pointsTransducerMm).toHaveLength(CURVE_POINTS);
  });

  it('gives the less of a turn to its tip the deeper it is', () => {
    const share = (depthMm: number) => {
      const simulation = placed(entry, target);
      advance(simulation, depthMm);
      const before = [...simulation.state.needle.tipMm] as Vec3;
      const direction = [...simulation.state.needle.direction] as Vec3;
      turn(simulation, 0.15);
      const turned = Math.acos(dot(direction, simulation.state.needle.direction));
      return distance(before, simulation.state.needle.tipMm) / (turned * depthMm);
    };
    const [shallow, middle, deep] = [8, 20, 34].map(share) as [number, number, number];
    expect(middle).toBeLessThan(shallow);
    expect(deep).toBeLessThan(middle);
    expect(deep).toBeLessThan(0.3);
  });

  it('tears tissue when it is levered deep, and does not when it was withdrawn first', () => {
    const deep = placed(entry, target, 2);
    advance(deep, 25);
    turn(deep, 0.4);
    expect(count(deep, 'tissue-torn')).toBeGreaterThan(0);
    const shallow = placed(entry, target, 2);
    advance(shallow, 25);
    advance(shallow, -20);
    turn(shallow, 0.4);
    expect(count(shallow, 'tissue-torn')).toBe(0);
  });

  it('warns before it buckles, then bows, gives no more force, and kinks', () => {
    const simulation = placed([-55, -20, -40], [0, 0, -40], 3);
    advance(simulation, 60);
    const kinds = simulation.state.events.map((e) => e.kind);
    expect(kinds).toContain('needle-buckled');
    expect(kinds.indexOf('buckling-warning')).toBeLessThan(kinds.indexOf('needle-buckled'));
    expect(kinds.indexOf('needle-buckled')).toBeLessThan(kinds.indexOf('needle-kinked'));
    const { forceN, depthMm, shaft } = simulation.state.needle;
    const spec = simulation.needleSpec();
    const free = spec.lengthMm - depthMm;
    expect(forceN).toBeLessThanOrEqual((2.045 * Math.PI ** 2 * spec.bendingStiffnessNMm2) / free ** 2 + 1e-9);
    expect(shaft.bowMm).toBeGreaterThan(3);
    // The bow goes straight first, then the tip comes back.
    const depth = depthMm;
    advance(simulation, -2);
    expect(simulation.state.needle.depthMm).toBe(depth);
    advance(simulation, -40);
    expect(simulation.state.needle.depthMm).toBeLessThan(depth);
  });
});

describe('what the needle drags along', () => {
  it('is the skin before its tip until it opens, in the field that all share', () => {
    const simulation = placed([-55, -24, 20], [0, -40, 20]);
    advance(simulation, 1.5);
    const { tipMm, shaft } = simulation.state.needle;
    // The tip has not gone through: what lies just before it is skin at rest, dented by 1.5 mm.
    const rest: Vec3 = [0, 0, 0];
    simulation.field().deformation.restInto(...tipMm, rest);
    expect(distance(rest, tipMm)).toBeCloseTo(1.5, 1);
    expect(dot(shaft.tangent, tipMm.map((x, k) => x - rest[k]!) as Vec3)).toBeGreaterThan(1.4);
    expect(Math.abs(limb.surface(...rest))).toBeLessThan(0.1);
    expect(count(simulation, 'structure-entered')).toBe(0);
    expect(simulation.deformationState().needle!.tentMm).toBeCloseTo(1.5, 1);
    advance(simulation, 2);
    expect(count(simulation, 'layer-pop')).toBeGreaterThan(0);
    expect(count(simulation, 'structure-entered')).toBeGreaterThan(0);
    expect(simulation.deformationState().needle!.tentMm).toBeLessThan(1.2);
  });

  it('lags on the way in and rolls back on the way out', () => {
    const simulation = placed([-55, -24, 20], [0, -40, 20]);
    advance(simulation, 15);
    expect(simulation.deformationState().needle!.dragMm).toBeGreaterThan(0.05);
    advance(simulation, -3);
    expect(simulation.deformationState().needle!.dragMm).toBeLessThan(-0.05);
    expect(simulation.deformationState().needle!.tentMm).toBe(0);
  });

  it('leaves bone where it is', () => {
    const simulation = placed([-55, -20, -40], [0, 0, -40]);
    advance(simulation, 40);
    expect(simulation.state.needle.isStopped).toBe(true);
    const field = simulation.field();
    const still = simulation.undraggedField();
    const bone = limb.structures[0]!;
    const { tipMm, shaft } = simulation.state.needle;
    for (let ahead = 0.6; ahead < 8; ahead += 0.5) {
      const p = tipMm.map((x, k) => x + shaft.tangent[k]! * ahead) as Vec3;
      expect(field.distanceTo(bone, ...p)).toBeCloseTo(still.distanceTo(bone, ...p), 6);
    }
  });

  it('rolls a vessel aside a little before it is pierced', () => {
    // Aimed past the middle of the vessel by half its radius.
    const simulation = placed([57, -18.3, 30], [44, -13, 20]);
    let most = 0;
    for (let i = 0; i < 250 && count(simulation, 'structure-entered') < 9; i++) {
      simulation.step([{ kind: 'advanceNeedle', byUm: 100 }]);
      const drag = simulation.deformationState().needle;
      if (!drag) continue;
      const roll = Math.hypot(...drag.rollMm);
      expect(Math.abs(dot(drag.rollMm, drag.axis))).toBeLessThan(0.01);
      most = Math.max(most, roll);
      if (simulation.state.events.some((e) => e.kind === 'structure-entered' && e.subject === 'vessel'))
        break;
    }
    expect(most).toBeGreaterThan(0.05);
    expect(most).toBeLessThan(1.3);
  });
});
