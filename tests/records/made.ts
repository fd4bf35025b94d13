/** Facts made for tests. */
import type { CohortRun } from '../../src/records/cohort/cohortRun.ts';
import type { RunFacts } from '../../src/records/runFacts.ts';

export const LEARNER = '3f2a8c1e-0000-4000-8000-00000000000a';

export const factsMade = (more: Partial<RunFacts> = {}): RunFacts => ({
  digest: 'a'.repeat(64),
  learner: LEARNER,
  drill: 'gel-block-cyst',
  title: 'Gel block: cyst, in plane',
  mode: 'guided',
  engine: '0.0.0',
  createdAt: '2026-05-01T10:00:00.000Z',
  ticks: 6000,
  passTotal: 75,
  total: 80,
  passed: true,
  critical: [],
  metrics: [],
  ...more,
});

export const runMade = (more: Partial<CohortRun> = {}): CohortRun => ({
  ...factsMade(),
  learner: LEARNER,
  source: 'recording',
  files: ['course/run.json'],
  verdict: 'verified',
  reasons: [],
  ...more,
});
