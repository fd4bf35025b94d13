import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../../src/core/math/vec3.ts';
import type { Command } from '../../../src/core/sim/command.ts';
import { createSimulation } from '../../../src/core/sim/simulation.ts';
import { drill, limb } from './testAnatomy.ts';

const between = (from: number, to: number) => fc.integer({ min: from, max: to });

/** Any command, with what a hasty hand and a broken device might send. */
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('slideProbe' as const),
    lateralUm: between(-9000, 9000),
    elevationalUm: between(-9000, 9000),
  }),
  fc.record({
    kind: fc.constant('turnProbe' as const),
    tiltUrad: between(-400000, 400000),
    rockUrad: between(-400000, 400000),
    rotateUrad: between(-400000, 400000),
  }),
  fc.record({ kind: fc.constant('pressProbe' as const), byUm: between(-4000, 6000) }),
  fc.record({
    kind: fc.constant('moveEntry' as const),
    lateralUm: between(-20000, 20000),
    elevationalUm: between(-20000, 20000),
  }),
  fc.record({
    kind: fc.constant('placeEntry' as const),
    xUm: between(-70000, 70000),
    yUm: between(-70000, 10000),
    zUm: between(-50000, 50000),
  }),
  fc.constant<Command>({ kind: 'setEntry' }),
  fc.constant<Command>({ kind: 'setEntry' }),
  fc.constant<Command>({ kind: 'liftNeedle' }),
  fc.record({
    kind: fc.constant('aimNeedle' as const),
    pitchUrad: between(-600000, 900000),
    yawUrad: between(-900000, 900000),
  }),
  fc.record({ kind: fc.constant('advanceNeedle' as const), byUm: between(-30000, 60000) }),
  fc.record({ kind: fc.constant('advanceNeedle' as const), byUm: between(0, 60000) }),
  fc.record({ kind: fc.constant('rollNeedle' as const), byUrad: between(-2000000, 2000000) }),
  fc.record({ kind: fc.constant('pushPlunger' as const), rateUlPerS: between(-3000, 5000) }),
  fc.record({ kind: fc.constant('chooseNeedle' as const), index: between(-2, 5) }),
  fc.record({ kind: fc.constant('chooseAgent' as const), index: between(-2, 5) }),
);

const script = fc.array(fc.tuple(between(0, 60), anyCommand), { minLength: 8, maxLength: 40 });

function eachNumber(value: unknown, path: string, tell: (path: string, x: number) => void): void {
  if (typeof value === 'number') tell(path, value);
  else if (Array.isArray(value))
    for (const [i, member] of value.entries()) eachNumber(member, `${path}[${i}]`, tell);
  else if (value !== null && typeof value === 'object')
    for (const [key, member] of Object.entries(value)) eachNumber(member, `${path}.${key}`, tell);
}

describe('whatever the hands do', () => {
  it('keeps numbers finite, the probe on the skin, the needle out of bone, the volume whole', () => {
    fc.assert(
      fc.property(script, between(0, 1), (steps, tremble) => {
        const simulation = createSimulation({ ...drill, tremorMm: 0.3 * tremble }, limb, 3);
        const start = simulation.state.syringe.remainingMl;
        const bone = limb.structures[0]!;
        const cartilage = limb.structures[1]!;
        let tip = [...simulation.state.needle.tipMm] as [number, number, number];
        let wasIn = false;
        for (const [wait, command] of steps) {
          for (let i = 0; i <= wait; i++) {
            simulation.step(i === 0 ? [command] : []);
            const { needle, probe, syringe } = simulation.state;
            const isIn = needle.phase === 'inserted';
            if (isIn && wasIn) expect(distance(tip, needle.tipMm)).toBeLessThan(2);
            tip = [...needle.tipMm];
            wasIn = isIn;
            if (isIn) {
              const field = simulation.field();
              for (const hard of [bone, cartilage])
                expect(field.distanceTo(hard, tip[0], tip[1], tip[2])).toBeGreaterThan(-0.05);
              expect(needle.depthMm).toBeLessThanOrEqual(simulation.needleSpec().lengthMm);
            }
            expect(Math.abs(limb.surface(...probe.contactMm))).toBeLessThan(0.05);
            const sum = Object.values(syringe.byStructureMl).reduce((a, b) => a + b, 0);
            expect(sum).toBe(syringe.injectedMl);
            expect(syringe.remainingMl + syringe.injectedMl).toBe(start);
          }
        }
        eachNumber(simulation.state, 'state', (path, x) => {
          if (!Number.isFinite(x)) throw new Error(`${path} is ${x}`);
        });
        const { state } = simulation;
        const pooled = state.boluses.reduce((sum, b) => sum + b.volumeMl, 0);
        const { byStructureMl, aspiratedMl } = state.syringe;
        const at = (id: string): number => byStructureMl[id] ?? 0;
        const toPouch = at('pouch');
        const apart = toPouch + at('vessel') + at('needle-track') + at('air');
        const fromPouch = aspiratedMl['synovial-fluid'] ?? 0;
        const fromPools = aspiratedMl['injectate'] ?? 0;
        const bled = state.haematomas.reduce((sum, h) => sum + h.volumeMl, 0);
        // What is in the patient is what went in, less what came out: to the last bit.
        expect(state.cavityVolumeMl).toBe(limb.restingVolumeMl + toPouch - fromPouch);
        expect(pooled).toBe(state.syringe.injectedMl - apart - fromPools + bled);
      }),
      { numRuns: 60, seed: 20 },
    );
  });
});
