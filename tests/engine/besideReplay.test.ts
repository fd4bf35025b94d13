/** What a debrief lays beside a run: phases, the expert's hands in step, and what was noticed of the learner. */
import { describe, expect, it } from 'vitest';
import { makeExpertRun } from '../../src/assets/makeExpertRun.ts';
import type { SimEvent } from '../../src/core/sim/state.ts';
import { AttentionLog } from '../../src/engine/attentionLog.ts';
import { emptyGhostPose, GHOST_TICKS, ghostPoseInto, tipOf } from '../../src/engine/ghostTrack.ts';
import { ReplayPlayer } from '../../src/engine/replayPlayer.ts';
import { alignedTick, phaseAt, phasesOf, type RunPhases } from '../../src/engine/runPhases.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';

const event = (tick: number, kind: SimEvent['kind'], subject: string): SimEvent => ({
  tick,
  kind,
  subject,
  tipMm: [0, 0, 0],
  depthMm: 0,
});

describe('phases', () => {
  const events = [
    event(100, 'skin-punctured', 'skin'),
    event(150, 'injection-started', 'fat'),
    event(300, 'structure-entered', 'recess'),
    event(400, 'injection-started', 'recess'),
  ];
  const run = phasesOf(events, 'recess', 600);

  it('are read from the events, the injection from the one into the target', () => {
    expect(run).toEqual({ entry: 100, arrival: 300, injection: 400, endTick: 600 });
    expect(phasesOf(events.slice(0, 2), 'recess', 200)).toEqual({
      entry: 100,
      arrival: null,
      injection: 150,
      endTick: 200,
    });
    expect([50, 100, 350, 599].map((tick) => phaseAt(run, tick))).toEqual([
      null,
      'entry',
      'arrival',
      'injection',
    ]);
  });

  it('are laid on each other, straight in between', () => {
    const other: RunPhases = { entry: 1000, arrival: 1200, injection: 1300, endTick: 1310 };
    expect([0, 50, 100, 200, 300, 400, 600, 700].map((tick) => alignedTick(run, other, tick))).toEqual([
      0, 500, 1000, 1100, 1200, 1300, 1310, 1310,
    ]);
    let last = 0;
    for (let tick = 0; tick <= 600; tick++) {
      const now = alignedTick(run, other, tick);
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
    }
  });

  it('that one run lacks or has in another order are passed over', () => {
    const never: RunPhases = { entry: null, arrival: null, injection: null, endTick: 300 };
    expect(alignedTick(run, never, 300)).toBe(150);
    const odd: RunPhases = { entry: 10, arrival: 200, injection: 150, endTick: 300 };
    expect(alignedTick(run, odd, 300)).toBe(200);
    expect(alignedTick(run, odd, 600)).toBe(300);
    expect(alignedTick({ ...never, endTick: 0 }, run, 0)).toBe(600);
  });
});

describe('the expert as a ghost', () => {
  it('stands where its own replay stands, and between two samples between them', () => {
    const drill = findDrill('gel-block-cyst')!;
    const expert = makeExpertRun({ drill, seed: 3 });
    expect(expert.recording.score.passed).toBe(true);
    const player = new ReplayPlayer(expert.recording, anatomyOf(drill));
    player.prepareSome(Number.POSITIVE_INFINITY);
    expect(expert.phases).toEqual(phasesOf(player.events, drill.target.structure, player.endTick));
    expect(expert.passes).toEqual(player.track.passes);
    const pose = emptyGhostPose();
    const at = Math.round(expert.phases.injection! / GHOST_TICKS) * GHOST_TICKS;
    player.seek(at);
    const { probe, needle } = player.simulation.state;
    ghostPoseInto(expert.track, at, pose);
    expect(pose.isNeedleSet).toBe(true);
    tipOf(pose).forEach((mm, k) => {
      expect(mm).toBeCloseTo(needle.tipMm[k]!, 4);
    });
    probe.positionMm.forEach((mm, k) => {
      expect(pose.probeMm[k]).toBeCloseTo(mm, 4);
    });
    ghostPoseInto(expert.track, 0, pose);
    expect(pose.isNeedleSet).toBe(false);
    ghostPoseInto(expert.track, 1234.5, pose);
    const length = Math.sqrt(pose.probeXyzw.reduce((sum, q) => sum + q * q, 0));
    expect(length).toBeCloseTo(1, 12);
    expect(() => ghostPoseInto({ samples: new Float32Array(0) }, 0, pose)).toThrow('at least one sample');
  });
});

describe('attention', () => {
  it('is an entry for each time away, by the gravest way of it', () => {
    const log = new AttentionLog();
    log.set('paused', true, 100, 1000);
    log.set('paused', false, 100, 3500);
    log.set('unfocused', true, 300, 10_000);
    log.set('hidden', true, 320, 10_200);
    log.set('paused', true, 320, 10_200);
    log.set('hidden', false, 320, 20_000);
    log.set('unfocused', false, 320, 20_000);
    expect(log.entries(21_000)).toEqual([
      { tick: 100, kind: 'paused', seconds: 2.5 },
      { tick: 300, kind: 'hidden', seconds: 11 },
    ]);
    log.set('paused', false, 320, 22_000);
    log.set('unfocused', true, 400, 30_000);
    log.set('unfocused', false, 400, 30_100);
    expect(log.entries(40_000)).toEqual([
      { tick: 100, kind: 'paused', seconds: 2.5 },
      { tick: 300, kind: 'hidden', seconds: 12 },
    ]);
  });
});
