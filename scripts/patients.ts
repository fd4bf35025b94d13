/**
 * `npm run patients [-- region …]`: builds thirty generated patients of each region, checks each one as
 * src/core/anatomy/checks/checkAnatomy.ts does, measures the error of its bake, and writes docs/atlas/patients.md.
 * Regions are shared out over two processes; a run of some keeps the rows of the others.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bakeAnatomy, budgetPitchMm } from '../src/core/anatomy/bake/bakeAnatomy.ts';
import { bakeError } from '../src/core/anatomy/checks/bakeError.ts';
import { checkAnatomy } from '../src/core/anatomy/checks/checkAnatomy.ts';
import { generatePatient } from '../src/core/anatomy/patientGenerator.ts';
import { findRegion, REGIONS } from '../src/core/anatomy/regions/registry.ts';
import { createRandomStream, nextUnit01 } from '../src/core/math/random.ts';
import { inProcesses } from './inProcesses.ts';
import { keptLines } from './keptLines.ts';
import { FINEST_PITCH_MM } from '../src/assets/buildBake.ts';

const PATIENTS = 30;
const INTERFACES = 4000;

interface Row {
  readonly region: string;
  readonly seed: number;
  readonly problems: readonly string[];
  readonly p95Mm: number;
  readonly p99Mm: number;
}

function rowsOf(id: string): Row[] {
  const region = findRegion(id)!;
  const rows: Row[] = [];
  for (let seed = 1; seed <= PATIENTS; seed++) {
    const patient = generatePatient(region, seed);
    const anatomy = region.build(patient);
    const stream = createRandomStream(seed, 'bake error');
    const next = (): number => nextUnit01(stream);
    const problems = checkAnatomy(anatomy, region, patient).map((p) => `${p.check}: ${p.text}`);
    const bounds = anatomy.focus ?? anatomy.bounds;
    const pitchMm = budgetPitchMm(anatomy, FINEST_PITCH_MM);
    const { clear } = bakeError(
      anatomy,
      bakeAnatomy(anatomy, patient, { pitchMm, bounds }),
      bounds,
      INTERFACES,
      next,
    );
    rows.push({ region: id, seed, problems, p95Mm: clear.p95Mm, p99Mm: clear.p99Mm });
    process.stderr.write(`${id} ${seed}: ${problems.join('; ') || 'well'}\n`);
  }
  return rows;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const page = fileURLToPath(new URL('../docs/atlas/patients.md', import.meta.url));

function writePage(rows: readonly Row[]): void {
  const checked = REGIONS.filter((region) => region.checks);
  const isNew = (id: string): boolean => rows.some((row) => row.region === id);
  const anew = checked.filter(({ id }) => isNew(id));
  const byTitle = keptLines(
    page,
    checked.map((r) => r.title),
    anew.map((r) => r.title),
  );
  const byId = keptLines(
    page,
    ids,
    anew.map((r) => r.id),
  );
  const lines = checked.flatMap(({ id, title }) => {
    const own = rows.filter((row) => row.region === id);
    if (own.length === 0) return byTitle.rows.get(title) ?? [];
    const well = own.filter((row) => row.problems.length === 0).length;
    const p95 = own.map((row) => row.p95Mm);
    const p99 = own.map((row) => row.p99Mm);
    const figures = [median(p95), Math.max(...p95), median(p99), Math.max(...p99)].map((v) => v.toFixed(2));
    return `| ${title} | ${well} of ${own.length} | ${figures.join(' | ')} |`;
  });
  const problems = byId.notes.concat(
    rows.flatMap((row) => row.problems.map((problem) => `- ${row.region}, seed ${row.seed}: ${problem}`)),
  );
  writeFileSync(
    page,
    `# Generated patients

Drawn by \`npm run patients\`: ${PATIENTS} patients of each region (\`patient --region R --seed 1\` to \`${PATIENTS}\`), each built and checked
(\`check --region R --patient F\`: dimensions within 2.5 deviations of what is published, order of layers under the probe, what hides in what, parts, pockets of default fat,
gradients), and its bake compared with the exact field at ${INTERFACES} interfaces in the part that drills look at.

| Region | without a finding | bake error p95, mm: median | largest | p99, mm: median | largest |
|---|---|---|---|---|---|
${lines.join('\n')}

${problems.length > 0 ? `What was found:\n\n${problems.join('\n')}` : 'Nothing was found.'}
`,
  );
}

const ids = REGIONS.filter((region) => region.checks).map((region) => region.id);
const wanted = process.argv.slice(2);
const rows = await inProcesses(fileURLToPath(import.meta.url), wanted.length > 0 ? wanted : ids, rowsOf);
if (rows) writePage(rows);
