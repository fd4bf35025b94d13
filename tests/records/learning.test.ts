import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/core/scoring/registry.ts';
import { DRILLS, findDrill } from '../../src/protocol/drills/index.ts';
import { passState } from '../../src/records/learning/passState.ts';
import { byProcedure, procedureProgress } from '../../src/records/learning/procedureProgress.ts';
import { dueMs, gradeOf, nextSpacing, START_SPACING } from '../../src/records/learning/spacing.ts';
import { TRAINING, trainingOf } from '../../src/records/learning/training.ts';
import { weakestMetrics } from '../../src/records/learning/weakest.ts';
import { factsMade } from './made.ts';

const PLAN = { p0: 0.1, p1: 0.2, alpha: 0.1, beta: 0.1 };
const judged = (mode: string, marks: string) => [...marks].map((m) => ({ mode, passed: m === '+' }));

describe('passState', () => {
  it.each([
    ['', 'none', 0],
    ['-', 'practising', 0],
    ['-+', 'once', 1],
    ['+-+', 'once', 1],
    ['-++', 'proficient', 2],
    ['++-', 'proficient', 0],
    ['++--', 'relapsed', 0],
    ['++-+-', 'relapsed', 0],
    ['++--+', 'relapsed', 1],
    ['++--++', 'proficient', 2],
  ])('of assessments %s is %s', (marks, state, row) => {
    expect(passState(judged('assessment', marks))).toMatchObject({ state, row });
  });

  it('does not take a pass with aids for more than it is, nor let practice break a row', () => {
    expect(passState(judged('guided', '+++'))).toMatchObject({ state: 'aided', isAssessed: false });
    const mixed = [...judged('assessment', '+'), ...judged('practice', '---'), ...judged('assessment', '+')];
    expect(passState(mixed)).toMatchObject({ state: 'proficient', isAssessed: true });
  });
});

describe('spacing', () => {
  it('has the intervals of SM-2: 1, 6, then times the easiness', () => {
    let state = START_SPACING;
    const days = [4, 4, 4, 4].map((grade) => {
      state = nextSpacing(state, grade);
      return state.intervalDays;
    });
    // grade 4 leaves the easiness at 2.5: 6 · 2.5 = 15, 15 · 2.5 = 37.5
    expect(days).toEqual([1, 6, 15, 38]);
    expect(state.ease).toBeCloseTo(2.5, 12);
  });

  it('changes the easiness by the published steps, and never below 1.3', () => {
    expect(nextSpacing(START_SPACING, 5).ease).toBeCloseTo(2.6, 12);
    expect(nextSpacing(START_SPACING, 3).ease).toBeCloseTo(2.36, 12);
    let state = START_SPACING;
    for (let i = 0; i < 20; i++) state = nextSpacing(state, 3);
    expect(state.ease).toBe(1.3);
  });

  it('starts anew after a failure, and keeps the easiness', () => {
    const state = nextSpacing({ repetition: 4, ease: 2.2, intervalDays: 40 }, 1);
    expect(state).toEqual({ repetition: 0, ease: 2.2, intervalDays: 1 });
  });

  it('counts the last run of a day, and is due so many days after', () => {
    const day = (d: number, hour: number) => Date.UTC(2026, 4, d, hour);
    const run = (timeMs: number, passed: boolean) => ({
      timeMs,
      passed,
      total: passed ? 90 : 40,
      passTotal: 75,
    });
    expect(dueMs([])).toBeUndefined();
    expect(dueMs([run(day(1, 9), true)])).toBe(day(2, 0));
    const twice = [
      run(day(1, 9), false),
      run(day(1, 10), true),
      run(day(2, 9), false),
      run(day(2, 20), true),
    ];
    expect(dueMs(twice)).toBe(day(8, 0));
  });

  it('grades a run by how far it is above its limit', () => {
    expect(gradeOf({ total: 75, passTotal: 75, passed: true })).toBe(3);
    expect(gradeOf({ total: 100, passTotal: 75, passed: true })).toBe(5);
    expect(gradeOf({ total: 95, passTotal: 75, passed: false })).toBe(2);
    expect(gradeOf({ total: 20, passTotal: 75, passed: false })).toBe(1);
  });
});

describe('the weakest metric', () => {
  const run = (rows: readonly [string, number, number, boolean?][]) =>
    factsMade({
      metrics: rows.map(([id, points, weight, isMissed = false]) => ({
        id,
        value: 1,
        points,
        weight,
        isMissed,
      })),
    });

  it('is the one missed though required, then the one that costs most', () => {
    const runs = [
      run([
        ['tip-visible', 2, 14],
        ['checks-done', 2, 2],
        ['tip-to-target', 9, 10, true],
      ]),
      run([
        ['tip-visible', 4, 14],
        ['checks-done', 2, 2],
        ['tip-to-target', 10, 10],
      ]),
    ];
    const weak = weakestMetrics(runs);
    expect(weak.map((w) => w.id)).toEqual(['tip-to-target', 'tip-visible']);
    expect(weak[1]).toMatchObject({ lostPoints: 11, missed: 0, runs: 2 });
    expect(weak[1]!.lost01).toBeCloseTo(22 / 28, 12);
  });

  it('forgets what is long past', () => {
    const old = Array.from({ length: 9 }, () => run([['tip-visible', 0, 14]]));
    const lately = Array.from({ length: 5 }, () => run([['tip-visible', 14, 14]]));
    expect(weakestMetrics([...old, ...lately])).toEqual([]);
  });

  it('has a drill that trains it, whatever metric it is', () => {
    for (const { id } of METRICS) expect(trainingOf(id), id).toBeDefined();
    expect(trainingOf('distance-femoral-artery')?.skill).toBe('clearance');
    for (const { drill } of Object.values(TRAINING)) expect(findDrill(drill)?.mode).toBe('guided');
    const marked = new Set(DRILLS.flatMap((drill) => drill.metrics.map((rule) => rule.metric)));
    for (const id of marked) expect(trainingOf(id), id).toBeDefined();
  });
});

describe('progress in a procedure', () => {
  it('puts modes of one drill together and runs in order of their dates, undated ones last', () => {
    const runs = [
      factsMade({ digest: 'c'.repeat(64), createdAt: null, total: 3 }),
      factsMade({
        createdAt: '2026-05-02T00:00:00Z',
        total: 2,
        drill: 'gel-block-cyst-assessment',
        mode: 'assessment',
      }),
      factsMade({ createdAt: '2026-05-01T00:00:00Z', total: 1, drill: 'gel-block-cyst', mode: 'guided' }),
    ];
    const groups = byProcedure(runs);
    expect([...groups.keys()]).toEqual(['gel-block-cyst']);
    expect(groups.get('gel-block-cyst')!.map((r) => r.total)).toEqual([1, 2, 3]);
  });

  it('tells curve, limits and what comes next', () => {
    const runs = [40, 60, 90, 80].map((total, i) =>
      factsMade({ total, passed: total >= 75, createdAt: `2026-05-0${i + 1}T10:00:00Z` }),
    );
    const progress = procedureProgress('gel-block-cyst', runs, PLAN);
    expect(progress.medians).toEqual([40, 50, 60, 70]);
    expect(progress.best).toBe(90);
    expect(progress.cusum.map((p) => p.sum > 0)).toEqual([true, true, true, true]);
    // Failed on two days, then 90 and 80 of 75 passed: 1 day, then 6.
    expect(progress.dueMs).toBe(Date.UTC(2026, 4, 10));
    expect(progress.pass.state).toBe('aided');
  });
});
