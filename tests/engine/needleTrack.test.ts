import { expect, it } from 'vitest';
import type { Vec3 } from '../../src/core/math/vec3.ts';
import type { Simulation } from '../../src/core/sim/simulation.ts';
import { NeedleTrack } from '../../src/engine/needleTrack.ts';

const at = (phase: 'away' | 'touching' | 'inserted', entryMm: Vec3, tipMm: Vec3) =>
  ({ state: { needle: { phase, entryMm, tipMm } } }) as unknown as Simulation;

it('keeps one line for each time in the patient, from the hole in the skin, without crowding', () => {
  const track = new NeedleTrack();
  const hole: Vec3 = [0, 0, 0];
  track.observe(at('away', hole, [9, 9, 9]));
  track.observe(at('touching', hole, hole));
  for (let i = 1; i <= 100; i++) track.observe(at('inserted', hole, [0, i / 20, 0]));
  track.observe(at('touching', [5, 0, 0], [5, 0, 0]));
  track.observe(at('inserted', [5, 0, 0], [5, 2, 0]));
  expect(track.passes).toHaveLength(2);
  const [first, second] = track.passes;
  expect(first![0]).toEqual(hole);
  // 5 mm in steps of a twentieth, kept each half millimetre or a little more.
  expect(first!.length).toBeGreaterThanOrEqual(9);
  expect(first!.length).toBeLessThanOrEqual(11);
  expect(first!.at(-1)![1]).toBeGreaterThan(4.4);
  expect(second).toEqual([
    [5, 0, 0],
    [5, 2, 0],
  ]);
});
