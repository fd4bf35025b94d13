import type { Metric } from '../metric.ts';

/** Checks that a drill may expect, and what each asks. */
export const CHECKS = {
  'aspirate-before-injection': 'aspirate with the tip where it then injects',
  'needle-out-at-end': 'withdraw the needle before the run is ended',
} as const;

export type CheckId = keyof typeof CHECKS;

export const CHECK_IDS = Object.keys(CHECKS) as CheckId[];

export const checksDone: Metric = {
  id: 'checks-done',
  name: 'Expected checks done',
  unit: '%',
  definition: 'Share of the checks that the drill expects which were done.',
  formula: '100 · checks done / checks expected',
  says: 'Whether the steps were done that the drill asks for.',
  saysNot: 'How well they were done, nor what else was done.',
  source: 'Own definition, after the step lists of procedures.',
  good: 100,
  poor: 0,
  advice: {
    good: 'You did all the checks.',
    fair: 'A check was left out. Follow the steps in order: aspirate, inject, withdraw, finish.',
    poor: 'The checks were left out. Follow the steps in order: aspirate, inject, withdraw, finish.',
    missing: 'This drill expects no checks.',
  },
  create: ({ drill }) => {
    let hasInjected = false;
    let hasAspirated = false;
    let wasIn = false;
    let isIn = false;
    return {
      observe(view) {
        isIn = view.phase === 'inserted';
        wasIn ||= isIn;
        if (!hasInjected)
          for (const event of view.events) if (event.kind === 'aspirated') hasAspirated = true;
        if (view.injectedStepMl > 0) hasInjected = true;
      },
      finish() {
        const done: Record<CheckId, boolean> = {
          'aspirate-before-injection': hasInjected && hasAspirated,
          'needle-out-at-end': wasIn && !isIn,
        };
        const expected = drill.checks.filter((id): id is CheckId => Object.hasOwn(CHECKS, id));
        if (expected.length === 0) return { value: null, ticks: [] };
        const count = expected.filter((id) => done[id]).length;
        return { value: (100 * count) / expected.length, ticks: [] };
      },
    };
  },
};
