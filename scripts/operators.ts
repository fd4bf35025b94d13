/**
 * `npm run operators [-- drill …]`: lets the scripted expert and the scripted reckless do every procedure on the usual
 * patient of its drill, a thin and an obese one, twenty seeds each, and on twenty drawn ones; writes
 * docs/atlas/operators.md. Procedures are shared out over two processes; a run of some keeps the rows of the others.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PatientParameters, Region } from '../src/core/anatomy/anatomy.ts';
import { findRegion } from '../src/core/anatomy/regions/registry.ts';
import { monotoneCubic } from '../src/core/geometry/curves.ts';
import { clamp } from '../src/core/math/scalar.ts';
import type { Drill } from '../src/core/procedure/drill.ts';
import { drillOfRun, type PatientChoice } from '../src/core/procedure/runPatient.ts';
import type { ScoreCard } from '../src/core/scoring/scoreCard.ts';
import { createScorer } from '../src/core/scoring/scorer.ts';
import { type OperatorKind, runOperator } from '../src/core/sim/operators/operator.ts';
import { anatomyOf } from '../src/protocol/drillChecks.ts';
import { DRILLS } from '../src/protocol/drills/index.ts';
import { inProcesses } from './inProcesses.ts';
import { keptLines } from './keptLines.ts';

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
/** Body-mass indices of the two ends, kg/m². */
const THIN = 19;
const OBESE = 36;
const BODIES = ['usual', 'thin', 'obese', 'drawn'] as const;
type Body = (typeof BODIES)[number];

interface Row {
  readonly drill: string;
  readonly body: Body;
  /** Of the expert: passed, and lowest total. */
  readonly passed: number;
  readonly lowest: number;
  /** Of the reckless: failed by entering what the drill forbids. */
  readonly failed: number;
  readonly hazards: readonly string[];
  readonly notes: readonly string[];
}

function withBuild(region: Region, patient: PatientParameters, bodyMassIndex: number): PatientParameters {
  const { least, most } = region.patientRules.ranges.find((range) => range.field === 'fatMm')!;
  const fatMm = clamp(monotoneCubic(region.spread!.fatByBodyMassIndexMm)(bodyMassIndex), least, most);
  const weightKg = Math.round((bodyMassIndex * patient.statureMm * patient.statureMm) / 1e6);
  return { ...patient, fatMm: Math.round(fatMm * 10) / 10, weightKg };
}

function choiceOf(body: Body, drill: Drill, region: Region): PatientChoice {
  if (body === 'usual') return { kind: 'own' };
  if (body === 'drawn') return { kind: 'drawn' };
  return { kind: 'given', patient: withBuild(region, drill.patient, body === 'thin' ? THIN : OBESE) };
}

const enteredOf = (card: ScoreCard): string[] =>
  card.criticalErrors.filter((e) => e.id.endsWith('-entered')).flatMap((e) => e.structure ?? []);

function rowsOf(id: string): Row[] {
  const base = DRILLS.find((drill) => drill.id === id)!;
  const region = findRegion(base.region)!;
  return BODIES.map((body) => {
    const choice = choiceOf(body, base, region);
    const cards: Record<'expert' | 'reckless', ScoreCard[]> = { expert: [], reckless: [] };
    const notes: string[] = [];
    let built: { readonly drill: Drill; readonly anatomy: ReturnType<typeof anatomyOf> } | undefined;
    for (const seed of SEEDS) {
      if (body === 'drawn' || !built) {
        const drill = drillOfRun(base, region, choice, seed);
        built = { drill, anatomy: anatomyOf(drill) };
      }
      const { drill, anatomy } = built;
      const cardOf = (kind: OperatorKind): ScoreCard => {
        const scorer = createScorer(drill, anatomy);
        runOperator(kind, drill, anatomy, seed, (simulation) => scorer.observe(simulation));
        return scorer.finish();
      };
      for (const kind of ['expert', 'reckless'] as const) cards[kind].push(cardOf(kind));
      const expert = cards.expert.at(-1)!;
      const reckless = cards.reckless.at(-1)!;
      if (!expert.passed)
        notes.push(
          `expert, seed ${seed}: ${expert.total}, ${expert.criticalErrors.map((e) => `${e.id} ${e.structure ?? ''}`.trim()).join(', ') || 'too few points'}`,
        );
      if (reckless.passed || enteredOf(reckless).length === 0)
        notes.push(`reckless, seed ${seed}: entered nothing that is forbidden`);
    }
    const failed = cards.reckless.filter((card) => !card.passed && enteredOf(card).length > 0);
    const row: Row = {
      drill: id,
      body,
      passed: cards.expert.filter((card) => card.passed).length,
      lowest: Math.min(...cards.expert.map((card) => card.total)),
      failed: failed.length,
      hazards: [...new Set(failed.flatMap(enteredOf))],
      notes,
    };
    process.stderr.write(
      `${id} ${body}: ${row.passed} and ${row.failed} of ${SEEDS.length} ${notes.join('; ')}\n`,
    );
    return row;
  });
}

const page = fileURLToPath(new URL('../docs/atlas/operators.md', import.meta.url));

function writePage(rows: readonly Row[]): void {
  const kept = keptLines(page, ids, wanted);
  const lineOf = (row: Row): string =>
    `| ${row.drill} | ${row.body} | ${row.passed} of ${SEEDS.length} | ${row.lowest} | ${row.failed} of ${SEEDS.length} | ${row.hazards.join(', ')} |`;
  const lines = ids.flatMap((id) => kept.rows.get(id) ?? rows.filter((row) => row.drill === id).map(lineOf));
  const notes = kept.notes.concat(
    rows.flatMap((row) => row.notes.map((note) => `- ${row.drill}, ${row.body}: ${note}`)),
  );
  writeFileSync(
    page,
    `# Scripted operators

Done by \`npm run operators\`: the expert and the reckless do every procedure on the drill's own patient, on the same one
thin (body-mass index ${THIN}) and obese (${OBESE}), and on drawn patients, ${SEEDS.length} seeds each.

| Procedure | Patient | Expert passes | Lowest total | Reckless fails by a hazard | What it entered |
|---|---|---|---|---|---|
${lines.join('\n')}

${notes.length > 0 ? `What did not go as it should:\n\n${notes.join('\n')}` : 'All went as it should.'}
`,
  );
}

const ids = DRILLS.filter((drill) => drill.mode === 'guided' && findRegion(drill.region)?.spread).map(
  (d) => d.id,
);
const asked = process.argv.slice(2);
const wanted = asked.length > 0 ? asked : ids;
const rows = await inProcesses(fileURLToPath(import.meta.url), wanted, rowsOf);
if (rows) writePage(rows);
