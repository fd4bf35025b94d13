import { describe, expect, it } from 'vitest';
import { ActionCounter } from '../../../src/core/scoring/actionCounter.ts';
import { METRICS } from '../../../src/core/scoring/registry.ts';
import { aspirated } from '../../../src/core/scoring/metrics/aspirated.ts';
import { checksDone } from '../../../src/core/scoring/metrics/checksDone.ts';
import { doseError } from '../../../src/core/scoring/metrics/doseError.ts';
import { hardContacts } from '../../../src/core/scoring/metrics/hardContacts.ts';
import { insertionAngle } from '../../../src/core/scoring/metrics/insertionAngle.ts';
import { needleInPlane } from '../../../src/core/scoring/metrics/needleInPlane.ts';
import { needlePasses } from '../../../src/core/scoring/metrics/needlePasses.ts';
import { pathInTissue } from '../../../src/core/scoring/metrics/pathInTissue.ts';
import { pathLength } from '../../../src/core/scoring/metrics/pathLength.ts';
import { probeDrift } from '../../../src/core/scoring/metrics/probeDrift.ts';
import { redirections } from '../../../src/core/scoring/metrics/redirections.ts';
import { rotationalActions } from '../../../src/core/scoring/metrics/rotationalActions.ts';
import { safetyMargin } from '../../../src/core/scoring/metrics/safetyMargin.ts';
import { structureDistance } from '../../../src/core/scoring/metrics/structureDistance.ts';
import { structuresEntered } from '../../../src/core/scoring/metrics/structuresEntered.ts';
import { timeInTissue } from '../../../src/core/scoring/metrics/timeInTissue.ts';
import { tipToTarget } from '../../../src/core/scoring/metrics/tipToTarget.ts';
import { tipVisible } from '../../../src/core/scoring/metrics/tipVisible.ts';
import { totalTime } from '../../../src/core/scoring/metrics/totalTime.ts';
import { translationalActions } from '../../../src/core/scoring/metrics/translationalActions.ts';
import { unseenAdvance } from '../../../src/core/scoring/metrics/unseenAdvance.ts';
import { volumeInTarget } from '../../../src/core/scoring/metrics/volumeInTarget.ts';
import { HAND_ANATOMY, HAND_DRILL, measure, view } from './handMadeRun.ts';

describe('every metric', () => {
  it('has its own id, words for each grade, a definition and a source', () => {
    expect(new Set(METRICS.map((m) => m.id)).size).toBe(METRICS.length);
    for (const m of METRICS) {
      expect(m.good, m.id).not.toBe(m.poor);
      for (const words of [
        m.name,
        m.definition,
        m.formula,
        m.says,
        m.saysNot,
        m.source,
        ...Object.values(m.advice),
      ])
        expect(words.length, m.id).toBeGreaterThan(5);
    }
  });

  it('has no value, or a sum of nothing, for a run in which nothing was done', () => {
    for (const m of METRICS) {
      const leastDistanceMm = new Float64Array(2).fill(Number.POSITIVE_INFINITY);
      const { value } = measure(m, [100, { phase: 'away', depthMm: 0, passes: 0, leastDistanceMm }]);
      if (m.id === 'total-time') expect(value).toBe(1);
      else if (m.id.endsWith('-actions') || m.id === 'checks-done') expect(value, m.id).toBe(0);
      // The probe is in the hand from the start.
      else if (m.id === 'probe-path-length' || m.id === 'probe-rotation-total') expect(value).toBe(0);
      else expect(value, m.id).toBeNull();
    }
  });
});

describe('advance', () => {
  const seen = { advanceMm: 0.1 };
  const outOfPlane = { advanceMm: 0.1, sight: { isShaftInPlane: false } };
  const unseen = { advanceMm: 0.1, sight: { isTipVisible: false } };
  const beside = { advanceMm: 0.1, sight: { isTipVisible: false, isTipUnderProbe: false } };

  it('in plane is a share of length, not of time', () => {
    expect(measure(needleInPlane, [300, seen], [100, outOfPlane]).value).toBeCloseTo(75, 9);
    expect(measure(needleInPlane, [300, seen], [25, { ...outOfPlane, advanceMm: 0.4 }]).value).toBeCloseTo(
      75,
      9,
    );
    expect(measure(needleInPlane, [300, seen], [500, { ...outOfPlane, advanceMm: 0 }]).value).toBeCloseTo(
      100,
      9,
    );
    expect(measure(needleInPlane, [300, seen], [500, { ...outOfPlane, advanceMm: -0.1 }]).value).toBe(100);
  });

  it('with the tip in view leaves out the way to the probe', () => {
    expect(measure(tipVisible, [200, beside], [150, seen], [50, unseen]).value).toBeCloseTo(75, 9);
    expect(measure(tipVisible, [200, beside]).value).toBeNull();
  });

  it('unseen is a length, with the moment it began', () => {
    const result = measure(
      unseenAdvance,
      [200, beside],
      [150, seen],
      [50, unseen],
      [100, seen],
      [10, unseen],
    );
    expect(result.value).toBeCloseTo(6, 9);
    expect(result.ticks).toEqual([351, 501]);
  });

  it('with the probe sliding counts the slide, at rest it does not', () => {
    const slide = { probeStepMm: 0.05 };
    expect(measure(probeDrift, [100, { ...seen, ...slide }], [100, slide], [50, seen]).value).toBeCloseTo(
      5,
      9,
    );
  });
});

describe('injection', () => {
  const push = (step: number, total: number, targetMl: number, targetMm = 0) => ({
    injectedStepMl: step,
    injectedMl: total,
    byStructureMl: { target: targetMl, fat: total - targetMl },
    targetMm,
  });

  it('tip to target is taken when the plunger starts, the farthest of all pushes', () => {
    const run = measure(
      tipToTarget,
      [10, {}],
      [1, push(0.5, 0.5, 0.5, 1.5)],
      [1, push(0.5, 1, 1, 9)],
      [10, {}],
      [1, push(1, 2, 1, 4)],
      [5, {}],
      [1, push(0.01, 2.01, 1, 30)],
      [5, {}],
    );
    expect(run).toEqual({ value: 4, ticks: [23] });
  });

  it('share in the target', () => {
    expect(measure(volumeInTarget, [1, push(4, 4, 4)], [1, push(1, 5, 4)])).toEqual({
      value: 80,
      ticks: [2],
    });
  });

  it('difference from the planned volume, either way', () => {
    expect(measure(doseError, [1, push(3.5, 3.5, 0)]).value).toBeCloseTo(1.5, 12);
    expect(measure(doseError, [1, push(6.25, 6.25, 0)]).value).toBeCloseTo(1.25, 12);
  });

  it('aspiration covers what is injected within 2 mm of it', () => {
    const aspirate = {
      happened: [['aspirated', 'nothing']] as const,
      tipMm: [0, 20, 0] as [number, number, number],
    };
    const at = (y: number, step: number, total: number) => ({
      ...push(step, total, 0),
      tipMm: [0, y, 0] as [number, number, number],
    });
    expect(measure(aspirated, [1, aspirate], [1, at(21, 3, 3)], [1, at(23, 1, 4)])).toEqual({
      value: 75,
      ticks: [3],
    });
    expect(measure(aspirated, [1, at(20, 3, 3)], [1, aspirate])).toEqual({ value: 0, ticks: [1] });
  });

  it('checks: aspirate first, and take the needle out', () => {
    const aspirate = { happened: [['aspirated', 'nothing']] as const };
    expect(measure(checksDone, [1, aspirate], [1, push(5, 5, 5)], [1, { phase: 'touching' }]).value).toBe(
      100,
    );
    expect(measure(checksDone, [1, push(5, 5, 5)], [1, aspirate], [1, { phase: 'away' }]).value).toBe(50);
    expect(measure(checksDone, [1, push(5, 5, 5)]).value).toBe(0);
  });

  it('angle is that at the first drug, else at the deepest point', () => {
    const deep = (depthMm: number, angleToFaceRad: number) => ({ depthMm, sight: { angleToFaceRad } });
    const rad = Math.PI / 180;
    expect(
      measure(
        insertionAngle,
        [1, deep(10, 20 * rad)],
        [1, { ...deep(20, 25 * rad), injectedStepMl: 1 }],
        [1, deep(30, 50 * rad)],
      ).value,
    ).toBeCloseTo(25, 9);
    expect(
      measure(insertionAngle, [1, deep(10, 20 * rad)], [1, deep(30, 40 * rad)], [1, deep(20, 70 * rad)])
        .value,
    ).toBeCloseTo(40, 9);
  });
});

describe('structures', () => {
  it('the margin is the least distance less the safe one', () => {
    const least = new Float64Array([7, 1.5]);
    const run = { leastDistanceMm: least, leastTick: new Int32Array([12, 34]) };
    expect(measure(safetyMargin, [1, run])).toEqual({ value: 0.5, ticks: [34] });
    least[0] = 3;
    expect(measure(safetyMargin, [1, run])).toEqual({ value: -2, ticks: [12] });
    expect(measure(structureDistance('vessel', 'vessel', 5, 0), [1, run])).toEqual({ value: 3, ticks: [12] });
  });

  it('entered are counted once each, by event or by distance', () => {
    const run = measure(
      structuresEntered,
      [1, { happened: [['structure-entered', 'vessel']] }],
      [100, {}],
      [
        1,
        {
          happened: [
            ['structure-entered', 'vessel'],
            ['structure-entered', 'target'],
          ],
        },
      ],
      [1, { happened: [['bone-contact', 'bone']] }],
    );
    expect(run.value).toBe(2);
    expect(measure(structuresEntered, [1, { leastDistanceMm: new Float64Array([-0.1, 3]) }]).value).toBe(1);
  });

  it('contacts, redirections and passes are counted', () => {
    const hit = {
      happened: [
        ['bone-contact', 'bone'],
        ['cartilage-contact', 'cap'],
      ] as const,
    };
    expect(measure(hardContacts, [3, hit]).value).toBe(6);
    expect(measure(redirections, [2, { happened: [['redirected', '']] }]).value).toBe(2);
    expect(measure(needlePasses, [5, { passes: 1 }], [5, { passes: 3 }])).toEqual({ value: 3, ticks: [6] });
  });
});

describe('the five core metrics of Perk Tutor', () => {
  it('elapsed time and time in tissue', () => {
    const run = [
      [150, { phase: 'away' }],
      [250, {}],
      [100, { phase: 'touching' }],
    ] as const;
    expect(measure(totalTime, ...run).value).toBeCloseTo(5, 12);
    expect(measure(timeInTissue, ...run).value).toBeCloseTo(2.5, 12);
  });

  it('path length and path in tissue: a step counts as inside by where it ends', () => {
    const run = [
      [1, { phase: 'touching' }],
      [10, { phase: 'touching', tipStepMm: 0.2 }],
      [50, { tipStepMm: 0.3 }],
      [1, { phase: 'touching', tipStepMm: 0.3 }],
    ] as const;
    expect(measure(pathLength, ...run).value).toBeCloseTo(2 + 15 + 0.3, 9);
    expect(measure(pathInTissue, ...run).value).toBeCloseTo(15, 9);
  });
});

describe('actions as Perk Tutor counts them', () => {
  /** Speeds in mm/s over stretches of ticks, counted at the threshold of 50. */
  function count(...stretches: readonly (readonly [number, number])[]): number {
    const counter = new ActionCounter(50);
    let tick = 0;
    for (const [ticks, speed] of stretches)
      for (let i = 0; i < ticks; i++) counter.observe(++tick / 100, speed);
    return counter.count;
  }

  it('a stretch counts once it has lasted more than 0.2 s', () => {
    expect(count([100, 0], [30, 60], [100, 0])).toBe(1);
    expect(count([100, 0], [20, 60], [100, 0])).toBe(0);
    expect(count([100, 0], [21, 60], [100, 0])).toBe(1);
    expect(count([100, 0], [300, 49.9], [100, 0])).toBe(0);
  });

  it('a short halt does not end an action, a long one does', () => {
    expect(count([50, 0], [30, 60], [10, 0], [30, 60], [50, 0])).toBe(1);
    expect(count([50, 0], [30, 60], [30, 0], [30, 60], [50, 0])).toBe(2);
  });

  it('a flicker restarts the wait', () => {
    expect(count([50, 0], [15, 60], [1, 0], [15, 60], [1, 0], [15, 60], [50, 0])).toBe(0);
  });

  it('needle and probe are counted each on its own', () => {
    const both = { tipStepMm: 0.6, probeStepMm: 0.6 };
    expect(measure(translationalActions, [50, {}], [40, both], [50, {}]).value).toBe(2);
    expect(measure(translationalActions, [50, {}], [40, { probeStepMm: 0.6 }], [50, {}]).value).toBe(1);
  });

  it('turning is measured in the angle between directions', () => {
    const observer = rotationalActions.create({ drill: HAND_DRILL, anatomy: HAND_ANATOMY });
    let tick = 0;
    const turn = (ticks: number, degPerS: number, phase: 'touching' | 'away' = 'touching') => {
      for (let i = 0; i < ticks; i++) {
        angle += (degPerS / 100) * (Math.PI / 180);
        observer.observe(view(++tick, { phase, direction: [Math.sin(angle), Math.cos(angle), 0] }));
      }
    };
    let angle = 0;
    turn(50, 0);
    turn(40, 51);
    turn(50, 0);
    turn(40, -51);
    turn(50, 49);
    expect(observer.finish().value).toBe(2);
    turn(50, 0);
    turn(60, 90, 'away');
    expect(observer.finish().value).toBe(2);
  });
});
