/**
 * A made-up course: learners of graded skill who get better, forget, hand things in twice and have clocks that jump.
 * Result files by the drills' own limits, and a few real recordings. Drawn from a seed: the same seed, the same course.
 */
import { ENGINE_VERSION } from '../../src/core/engineVersion.ts';
import { createRandomStream, nextUnit01, type RandomStream } from '../../src/core/math/random.ts';
import type { Drill } from '../../src/core/procedure/drill.ts';
import { isAsGoodAs, rounded } from '../../src/core/scoring/grade.ts';
import { DRILLS } from '../../src/protocol/drills/index.ts';
import { sha256 } from '../../src/protocol/sha256.ts';
import { encodeResults } from '../../src/records/resultFile.ts';
import type { MetricFact, RunFacts } from '../../src/records/runFacts.ts';

const NAMES = [
  'Ada Brandt',
  'Łucja Żółć',
  '陈小明',
  'عمر الخيّام',
  'Анна Петрова',
  'José Ñíguez',
  'Ngô Thị Hà',
  'Zoë O’Brien',
  '김서연',
  'Δήμητρα Κ.',
  'Björn Ås',
  'שרה לוי',
  'आरव शर्मा',
  'Chloé Dupré',
  'Tariq Aziz',
  'Mia Novak',
  'Kwame Mensah',
  '山田 花子',
  'Elif Yıldız',
  'Sam Reid',
];
const DAY_MS = 24 * 3600 * 1000;

export interface MadeLearner {
  readonly id: string;
  readonly name: string;
  /** 0–1: where the learner starts, and how fast it gets better. */
  readonly skill01: number;
}

export function madeLearners(count: number): MadeLearner[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${i.toString(16).padStart(4, '0')}a7c3-5f1e-4b2d-9a60-${sha256(`learner ${i}`).slice(0, 12)}`.replace(
      /^(.{4})(.{4})-/,
      '$1$2-',
    ),
    name: `${NAMES[i % NAMES.length]!}${i < NAMES.length ? '' : ` ${1 + Math.floor(i / NAMES.length)}`}`,
    skill01: ((i * 7) % count) / Math.max(1, count - 1),
  }));
}

/** One run of a drill at a skill of 0–1. */
export function madeRun(
  random: RandomStream,
  drill: Drill,
  learner: string,
  skill01: number,
  createdAtMs: number,
): RunFacts {
  const metrics = drill.metrics.map(({ metric, weight, good, poor, required }): MetricFact => {
    // Near-normal about the skill; some steps are harder for everyone.
    const luck = (nextUnit01(random) + nextUnit01(random) + nextUnit01(random) - 1.5) * 0.5;
    const hard = HARD[metric] ?? 0;
    const share = Math.min(1, Math.max(0, 0.25 + 0.85 * skill01 + luck - hard));
    const value = rounded(poor + share * (good - poor), 2);
    const isMissed = required !== undefined && !isAsGoodAs(value, required, good, poor);
    return { id: metric, value, points: rounded(share * weight, 3), weight, isMissed };
  });
  const hazard = drill.avoid.find((rule) => rule.isCritical);
  const isCritical = hazard !== undefined && nextUnit01(random) < 0.22 * (1 - skill01) ** 2;
  const total = rounded(
    metrics.reduce((sum, m) => sum + m.points, 0),
    1,
  );
  const facts = {
    learner,
    drill: drill.id,
    title: drill.title,
    mode: drill.mode,
    engine: ENGINE_VERSION,
    createdAt: new Date(createdAtMs).toISOString(),
    ticks: Math.round(6000 + 16_000 * (1 - skill01) * nextUnit01(random) + 3000 * nextUnit01(random)),
    passTotal: drill.passTotal,
    total,
    passed: !isCritical && total >= drill.passTotal && metrics.every((m) => !m.isMissed),
    critical: isCritical ? [{ id: 'vessel-entered', structure: hazard.structure }] : [],
    metrics,
  };
  return { digest: sha256(JSON.stringify(facts)), ...facts };
}

const HARD: Readonly<Record<string, number>> = {
  'tip-visible': 0.22,
  'unseen-advance': 0.15,
  'checks-done': 0.05,
  redirections: 0.1,
};

const GUIDED = DRILLS.filter((drill) => drill.mode === 'guided');

/** Runs of a learner over a course of twelve weeks, oldest first. */
export function madeRuns(learner: MadeLearner, index: number, endMs: number, most: number): RunFacts[] {
  const random = createRandomStream(index, 'made course');
  const runs: RunFacts[] = [];
  const procedures = 2 + Math.floor(nextUnit01(random) * 6 + learner.skill01 * 4);
  for (let p = 0; p < procedures && runs.length < most; p++) {
    const base = GUIDED[(p * 5 + index) % GUIDED.length]!;
    const attempts = Math.min(most - runs.length, 2 + Math.floor(nextUnit01(random) * 7));
    const startMs = endMs - (84 - p * 7) * DAY_MS;
    for (let a = 0; a < attempts; a++) {
      const mode = a === 0 ? 'guided' : a === 1 && nextUnit01(random) < 0.5 ? 'practice' : 'assessment';
      const drill = DRILLS.find((d) => d.mode === mode && d.id.startsWith(base.id))!;
      const skill01 = Math.min(1, learner.skill01 * 0.6 + 0.12 + a * (0.05 + 0.08 * learner.skill01));
      // A few forget towards the end.
      const isForgotten = index % 9 === 4 && a >= attempts - 2 && a > 2;
      const atMs = startMs + a * 3 * DAY_MS + Math.floor(nextUnit01(random) * 9 * 3600) * 1000;
      runs.push(madeRun(random, drill, learner.id, isForgotten ? 0.1 : skill01, Math.min(atMs, endMs)));
    }
  }
  return runs;
}

/** Result files of a whole course, one per learner, by path. */
export function madeResultFiles(
  learners: readonly MadeLearner[],
  endMs: number,
  most: number,
): Record<string, string> {
  return Object.fromEntries(
    learners.map((learner, i) => {
      const results = madeRuns(learner, i, endMs, most);
      return [
        `course/learner-${i}/results.json`,
        encodeResults({ results, names: { [learner.id]: learner.name } }),
      ];
    }),
  );
}
