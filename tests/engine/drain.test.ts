/** Draining before injecting: what the guide asks for, what the metric counts, what a drill file may ask for. */
import { describe, expect, it } from 'vitest';
import type { SimState } from '../../src/core/sim/state.ts';
import { runOperator } from '../../src/core/sim/operators/operator.ts';
import { drawnOff } from '../../src/core/scoring/metrics/drawnOff.ts';
import type { TickView } from '../../src/core/scoring/tickView.ts';
import { guideOrder, nextStep } from '../../src/engine/guide.ts';
import type { Readout } from '../../src/engine/readout.ts';
import { parseDrill } from '../../src/protocol/drill.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { DRILLS } from '../../src/protocol/drills/index.ts';
import { replayRecording } from '../../src/protocol/verify.ts';

const cyst = DRILLS.find((d) => d.id === 'knee-bakers-cyst')!;
const knee = DRILLS.find((d) => d.id === 'knee-suprapatellar-lateral')!;
const inTarget = { isInTarget: true, isStopped: false, isInPlane: true, tipFromPlaneMm: 0 } as Readout;
const stateOf = (drawnMl: number, lastAspirate: string, injectedMl = 0) =>
  ({
    isFinished: false,
    needle: { phase: 'inserted' },
    syringe: { injectedMl, lastAspirate, rateMlPerS: 0, aspiratedMl: { 'synovial-fluid': drawnMl } },
  }) as unknown as SimState;
const step = (drill: typeof cyst, ...state: Parameters<typeof stateOf>) =>
  nextStep(stateOf(...state), inTarget, drill, 100);

describe('the guide', () => {
  it('asks to aspirate, then to drain, then to inject', () => {
    expect(step(cyst, 0, '')).toBe('aspirate');
    expect(step(cyst, 0.3, 'synovial-fluid')).toBe('drain');
    expect(step(cyst, 5.7, 'synovial-fluid')).toBe('drain');
    expect(step(cyst, 5.9, 'synovial-fluid')).toBe('inject');
    expect(step(cyst, 1, 'synovial-fluid', 0.5)).toBe('inject');
  });

  it('knows nothing of it where there is nothing to drain', () => {
    expect(step(knee, 0.3, 'synovial-fluid')).toBe('inject');
    expect(guideOrder(knee)).not.toContain('drain');
    expect(guideOrder(cyst)).toEqual([
      ...guideOrder(knee).slice(0, guideOrder(knee).indexOf('inject')),
      'drain',
      ...guideOrder(knee).slice(guideOrder(knee).indexOf('inject')),
    ]);
  });
});

describe('what was drawn off', () => {
  const resultOf = (...views: readonly (readonly [drawnMl: number, injectedStepMl: number])[]) => {
    const observer = drawnOff.create({ drill: cyst, anatomy: anatomyOf(cyst) });
    views.forEach(([drawnMl, injectedStepMl], tick) => {
      observer.observe({ tick, drawnMl, injectedStepMl } as TickView);
    });
    return observer.finish();
  };

  it('counts up to the first injection, and from the moment it began', () => {
    expect(resultOf([0, 0], [2, 0], [5, 0], [5, 0.1], [9, 0])).toEqual({ value: 5, ticks: [1] });
  });

  it('is nothing, not nought, where none was drawn or only after', () => {
    expect(resultOf([0, 0], [0, 0.1])).toEqual({ value: null, ticks: [] });
    expect(resultOf([0, 0.1], [4, 0])).toEqual({ value: null, ticks: [] });
  });

  it('is what the drill asks for in the run of an expert, out of the cyst', () => {
    const anatomy = anatomyOf(cyst);
    const run = runOperator('expert', cyst, anatomy, 1);
    const inputs = { drill: cyst, seed: 1, commands: run.commandsByTick, endTick: run.endTick };
    const { score } = replayRecording(inputs, anatomy);
    const value = score.metrics.find((m) => m.id === 'drawn-off')!.value!;
    expect(value).toBeGreaterThanOrEqual(cyst.target.drainMl!);
    expect(value).toBeLessThan(cyst.patient.effusionMl);
  });
});

describe('a drill file', () => {
  it.each([
    [15, 14, 20],
    [9, 14, 11],
  ])('that drains %d mL of %d through a syringe of %d mL is refused', (drainMl, effusionMl, syringeMl) => {
    const file = {
      ...cyst,
      syringeMl,
      patient: { ...cyst.patient, effusionMl },
      target: { ...cyst.target, drainMl },
    };
    const parsed = parseDrill(JSON.stringify(file), 'drill.json');
    expect(parsed.ok ? [] : parsed.errors.map((e) => e.path)).toEqual(['target.drainMl']);
  });
});
