import { describe, expect, it } from 'vitest';
import type { SimEvent, SimState } from '../../src/core/sim/state.ts';
import { feelOf } from '../../src/engine/feel.ts';
import { TICKS_PER_SAMPLE } from '../../src/engine/feelTrace.ts';
import { LiveRun } from '../../src/engine/liveRun.ts';
import { ReplayPlayer } from '../../src/engine/replayPlayer.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';

const drill = findDrill('knee-suprapatellar-lateral')!;
const anatomy = anatomyOf(drill);

/** Pushes the needle in from where its mark stands at the start, and writes down each tick by itself. */
function pushIn(depthMm: number) {
  const run = new LiveRun(drill, anatomy, 5);
  run.start();
  run.hands.send({ kind: 'setEntry' });
  const forces: number[] = [];
  const thumbs: number[] = [];
  const feels = new Set<string>();
  const tick = () => {
    run.tick();
    const { state } = run.simulation;
    forces.push(state.needle.forceN);
    thumbs.push(state.syringe.thumbForceN);
    feels.add(feelOf(run.simulation).needle);
  };
  for (let i = 0; i < 60; i++) tick();
  run.hands.move('advance', depthMm * 1000);
  for (let i = 0; i < 3000 && !run.hands.isStill; i++) tick();
  for (let i = 0; i < 200; i++) tick();
  return { run, forces, thumbs, feels, tick };
}

const inserted = pushIn(16);

describe('the trace', () => {
  it('keeps the largest force of every four ticks, whichever way it goes', () => {
    const { run, forces } = inserted;
    expect(run.feel.count).toBe(Math.floor(forces.length / TICKS_PER_SAMPLE));
    for (let i = 0; i < run.feel.count; i++) {
      const part = forces.slice(i * TICKS_PER_SAMPLE, (i + 1) * TICKS_PER_SAMPLE);
      const most = part.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
      expect(run.feel.forceN[i]).toBeCloseTo(most, 5);
    }
  });

  it('marks what gave way, at its tick and with the force that the run itself had', () => {
    const { run, forces } = inserted;
    const pops = run.simulation.state.events.filter((e: SimEvent) => e.kind === 'layer-pop');
    expect(pops.length).toBeGreaterThan(0);
    expect(pops[0]!.subject).toBe('skin');
    const marks = run.feel.marks.filter((m) => m.kind === 'layer-pop');
    expect(marks.map((m) => [m.tick, m.subject])).toEqual(pops.map((e) => [e.tick, e.subject]));
    for (const mark of marks) expect(mark.forceN).toBe(forces[mark.tick]);
  });

  it('knows how hard each layer was: skin first, and at most the greatest force of all', () => {
    const { run, forces } = inserted;
    const peaks = run.feel.layerPeaks();
    expect(peaks[0]!.layer).toBe('skin');
    expect(Math.max(...peaks.map((p) => p.peakN))).toBeCloseTo(Math.max(...forces), 6);
    const skinTick = run.feel.marks.find((m) => m.subject === 'skin')!.tick;
    expect(run.feel.layerPeaks(skinTick - 20).every((p) => p.peakN < peaks[0]!.peakN)).toBe(true);
  });

  it('tells the fat below the fascia from the fat under the skin', () => {
    const met = pushIn(45)
      .run.feel.layerPeaks()
      .map((p) => p.layer);
    const [above, fascia, below] = ['subcutaneous-fat', 'fascia-lata', 'deep-fat'].map((id) =>
      met.indexOf(id),
    );
    expect(above).toBeGreaterThan(0);
    expect(fascia).toBeGreaterThan(above!);
    expect(below).toBeGreaterThan(fascia!);
  });

  it('grows beyond its first room', () => {
    const { run } = inserted;
    const from = run.feel.count;
    for (let i = 0; i < 5000; i++) run.feel.observe(run.simulation);
    expect(run.feel.count).toBe(from + 5000 / TICKS_PER_SAMPLE);
    expect(run.feel.forceN[run.feel.count - 1]).toBeCloseTo(run.simulation.state.needle.forceN, 5);
  });

  it('is the same in the replay', () => {
    const { run, forces } = pushIn(10);
    run.finish();
    run.tick();
    const player = new ReplayPlayer(run.result(), anatomy);
    while (!player.prepareSome(500));
    expect(player.feel.count).toBe(run.feel.count);
    expect([...player.feel.forceN.slice(0, player.feel.count)]).toEqual([
      ...run.feel.forceN.slice(0, run.feel.count),
    ]);
    expect(player.feel.marks).toEqual(run.feel.marks);
    // A second look at a moment adds nothing.
    player.seek(Math.floor(forces.length / 2));
    player.seek(player.endTick);
    expect(player.feel.count).toBe(run.feel.count);
  });
});

describe('what a hand says', () => {
  const { simulation } = inserted.run;
  const withState = (change: (state: SimState) => void) => {
    const state = simulation.snapshot();
    change(state);
    return feelOf({ state, media: simulation.media, anatomy, field: () => simulation.field() });
  };

  it('tells a layer that tents from one that is cut', () => {
    expect(inserted.feels).toContain('none');
    expect(inserted.feels).toContain('tenting');
    expect(inserted.feels).toContain('soft');
  });

  it('tells fluid, fat, muscle and tendon apart', () => {
    const inOwner = (id: string) =>
      withState(({ needle }) => {
        needle.axial.isDenting = false;
        needle.axial.owner = anatomy.structures.findIndex((s) => s.id === id);
        needle.forceN = 0.3;
        needle.isStopped = false;
        needle.pressMm = 0;
      });
    expect(inOwner('vastus-lateralis').needle).toBe('even');
    expect(inOwner('quadriceps-tendon').needle).toBe('dense');
    expect(inOwner('quadriceps-tendon').layer).toBe('quadriceps-tendon');
    expect(inOwner('popliteal-vein').needle).toBe('free');
  });

  it('knows a hard stop, and the way out', () => {
    expect(withState(({ needle }) => (needle.isStopped = true)).needle).toBe('hard');
    expect(
      withState(({ needle }) => {
        needle.isStopped = false;
        needle.pressMm = 0;
        needle.forceN = -0.4;
      }).needle,
    ).toBe('pulled');
  });

  it('warns of high pressure, of a shaft about to buckle, and of a drag sideways', () => {
    const warned = withState(({ syringe, needle, hands }) => {
      syringe.thumbForceN = 50;
      syringe.flowMlPerS = 0.1;
      needle.shaft.isBucklingForetold = true;
      needle.shaft.tornMm = 1;
      hands.yawRad = 0.01;
    });
    expect(warned.plunger).toBe('stiff');
    expect(warned.warnings).toEqual(['buckling', 'sideways', 'pressure']);
    expect(withState(() => {}).warnings).toEqual([]);
  });
});
