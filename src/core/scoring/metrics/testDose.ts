import { figuresOf } from '../../procedure/care/careFigures.ts';
import { TICKS_PER_SECOND } from '../../sim/command.ts';
import type { Metric } from '../metric.ts';

/** A rest of the plunger from which one push ends and the next begins, ticks [U]. */
const REST_TICKS = TICKS_PER_SECOND;
/** Volumes are whole numbers of small steps: an edge is not missed by one of them, mL. */
const SLACK_ML = 0.02;

export const testDose: Metric = {
  id: 'test-dose',
  name: 'Test dose first',
  unit: '%',
  definition:
    '100 where the first push of the plunger gave a test dose (0.2–0.5 mL unless the drill says otherwise), and then rested for at least a second before more went in; else 0.',
  formula: '100 if V least ≤ V first push ≤ V most and rest ≥ 1 s, else 0',
  says: 'Whether a little was given and looked at before the rest.',
  saysNot: 'Whether the eyes were on the picture in that second.',
  source: 'Test injection, step lists of injections. Own definition; the volumes are textbook knowledge.',
  good: 100,
  poor: 0,
  advice: {
    good: 'You gave a little and looked where it went.',
    fair: 'Give 0.2 to 0.5 mL, stop, and look where it goes.',
    poor: 'The dose went in at once. Give 0.2 to 0.5 mL, stop, and look where it goes.',
    missing: 'Nothing was injected.',
  },
  create: ({ drill }) => {
    const { testDoseLeastMl, testDoseMostMl } = figuresOf(drill.care);
    let firstMl = 0;
    let firstTick = -1;
    let lastTick = -1;
    let isFirstOver = false;
    return {
      observe(view) {
        if (view.injectedStepMl <= 0) return;
        if (firstTick < 0) firstTick = view.tick;
        else if (view.tick - lastTick >= REST_TICKS) isFirstOver = true;
        lastTick = view.tick;
        if (!isFirstOver) firstMl += view.injectedStepMl;
      },
      finish() {
        if (firstTick < 0) return { value: null, ticks: [] };
        const isTest =
          isFirstOver && firstMl >= testDoseLeastMl - SLACK_ML && firstMl <= testDoseMostMl + SLACK_ML;
        return { value: isTest ? 100 : 0, ticks: [firstTick] };
      },
    };
  },
};
