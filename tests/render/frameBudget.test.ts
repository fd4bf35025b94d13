import { describe, expect, it } from 'vitest';
import { FrameBudget, RUNGS } from '../../src/render/frameBudget.ts';

/** Plays frames on a clock of its own, each as long as the function says for the samples it draws. */
function play(budget: FrameBudget, seconds: number, msOf: (samples: number) => number, fromMs = 0) {
  let now = fromMs;
  const changes: { readonly atMs: number; readonly samples: number }[] = [];
  while (now < fromMs + 1000 * seconds) {
    const ms = msOf(budget.rung.lineCount * budget.rung.sampleCount);
    // the screen refreshes 60 times a second
    const seenMs = Math.ceil(ms / 16.667) * 16.667;
    now += seenMs;
    if (budget.addFrame(seenMs, now))
      changes.push({ atMs: now, samples: budget.rung.lineCount * budget.rung.sampleCount });
  }
  return { changes, now };
}

const perSample = (nsPerSample: number) => (samples: number) => (samples * nsPerSample) / 1e6;

describe('FrameBudget', () => {
  it('goes from coarse to fine by rungs that cost more each', () => {
    const costs = RUNGS.map((r) => r.lineCount * r.sampleCount);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    for (const r of RUNGS) expect(r.sampleCount % 64).toBe(0);
  });

  it('starts where the tier says', () => {
    expect(new FrameBudget('software').rung).toMatchObject({ lineCount: 128, sampleCount: 512 });
    expect(new FrameBudget('normal').rung).toMatchObject({ lineCount: 256, sampleCount: 512 });
    expect(new FrameBudget('high').rung).toMatchObject({ lineCount: 256, sampleCount: 1024 });
  });

  it('steps down within half a second when frames take too long, and stays where they fit', () => {
    const budget = new FrameBudget('high');
    // 60 ms at 256 × 1024, 30 ms at 256 × 512
    const { changes } = play(budget, 8, perSample(229));
    expect(changes[0]!.atMs).toBeLessThan(500);
    expect(budget.rung).toMatchObject({ lineCount: 256, sampleCount: 512 });
    expect(changes).toHaveLength(1);
  });

  it('goes to the coarsest rung and no further', () => {
    const budget = new FrameBudget('normal');
    play(budget, 10, () => 200);
    expect(budget.rung).toBe(RUNGS[0]);
  });

  it('does not mind a slow frame now and then', () => {
    const budget = new FrameBudget('normal');
    let i = 0;
    expect(play(budget, 20, () => (i++ % 5 === 0 ? 90 : 24)).changes).toEqual([]);
  });

  it('goes up where there is room, all the way', () => {
    const budget = new FrameBudget('software');
    play(budget, 20, perSample(20));
    expect(budget.rung).toBe(RUNGS[RUNGS.length - 1]);
  });

  it('tries a step that fails ever less often', () => {
    const budget = new FrameBudget('normal');
    // just done within a refresh at 256 × 512, and not within three at 256 × 1024
    const { changes } = play(budget, 120, (samples) => (samples > 200_000 ? 55 : 15));
    const ups = changes.filter((c) => c.samples > 200_000).map((c) => c.atMs);
    expect(ups.length).toBeGreaterThan(2);
    expect(ups.length).toBeLessThan(8);
    const waits = ups.slice(1).map((at, k) => at - ups[k]!);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(budget.rung.sampleCount).toBe(512);
  });

  it('forgets frames from before a pause', () => {
    const budget = new FrameBudget('normal');
    for (let i = 0; i < 5; i++) expect(budget.addFrame(80, 80 * i)).toBe(false);
    expect(budget.addFrame(80, 5000)).toBe(false);
    for (let i = 1; i < 5; i++) expect(budget.addFrame(80, 5000 + 80 * i)).toBe(false);
    expect(budget.addFrame(80, 5400)).toBe(true);
  });
});
