/** Matrix, filters, items, outliers, dates, and the files that go out. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DRILLS } from '../../src/protocol/drills/index.ts';
import { clockNote, inOrder, overlapping } from '../../src/records/cohort/clock.ts';
import type { CohortRun } from '../../src/records/cohort/cohortRun.ts';
import { csvText, neutral } from '../../src/records/cohort/csv.ts';
import { matrixSheet, runSheet } from '../../src/records/cohort/exportSheets.ts';
import { ALL, filterRows, filterRuns } from '../../src/records/cohort/filters.ts';
import { itemStatistics } from '../../src/records/cohort/items.ts';
import { buildMatrix, proceduresOf } from '../../src/records/cohort/matrix.ts';
import { outliersOf } from '../../src/records/cohort/outliers.ts';
import { columnName, xlsxFile } from '../../src/records/cohort/xlsx.ts';
import { madeLearners, madeRuns } from './generatedCohort.ts';
import { LEARNER, runMade } from './made.ts';

const NOW = Date.UTC(2026, 6, 1);
const OTHER = 'bbbbbbbb-0000-4000-8000-00000000000b';
let count = 0;
const run = (more: Partial<CohortRun> = {}): CohortRun =>
  runMade({ digest: (count++).toString(16).padStart(64, '0'), ...more });
const assessed = (day: number, passed: boolean, more: Partial<CohortRun> = {}) =>
  run({
    drill: 'gel-block-cyst-assessment',
    mode: 'assessment',
    createdAt: new Date(Date.UTC(2026, 4, day, 10)).toISOString(),
    passed,
    total: passed ? 90 : 50,
    ...more,
  });
const CYST = [{ id: 'gel-block-cyst', title: 'Gel block: cyst' }];
const NO_NAMES = new Map<string, string>();

describe('the matrix', () => {
  it('has a column for each procedure, those that only files know last', () => {
    const procedures = proceduresOf([run({ drill: 'my-own-practice', mode: 'practice', title: 'Mine' })]);
    expect(procedures).toHaveLength(DRILLS.length / 3 + 1);
    expect(procedures.at(-1)).toEqual({ id: 'my-own', title: 'Mine' });
  });

  it('tells state, best, and what is due: the course’s date first, then the next practice', () => {
    const runs = [assessed(1, true), assessed(2, true), assessed(3, false, { learner: OTHER })];
    const dates = { 'gel-block-cyst': '2026-06-15' };
    const { rows } = buildMatrix(runs, CYST, [], dates, NOW);
    const cell = (learner: string) => rows.find((r) => r.learner === learner)!.cells.get('gel-block-cyst')!;
    expect(cell(LEARNER)).toMatchObject({ state: 'proficient', best: 90, runs: 2, isLate: true });
    // Passed on two days: 1 day, then 6 after 2 May.
    expect(cell(LEARNER).due).toEqual({ ms: Date.UTC(2026, 4, 8), kind: 'practice' });
    expect(cell(OTHER)).toMatchObject({ state: 'practising', isLate: true });
    expect(cell(OTHER).due).toEqual({ ms: Date.UTC(2026, 5, 16) - 1, kind: 'course' });
    const early = buildMatrix(runs, CYST, [], { 'gel-block-cyst': '2026-07-01' }, NOW);
    expect(early.rows.find((r) => r.learner === OTHER)!.cells.get('gel-block-cyst')!.isLate).toBe(false);
  });

  it('keeps a row for a learner without runs, late where the date has passed', () => {
    const { rows } = buildMatrix([], CYST, [LEARNER], { 'gel-block-cyst': '2026-01-31' }, NOW);
    expect(rows[0]!.cells.get('gel-block-cyst')).toMatchObject({ state: 'none', runs: 0, isLate: true });
  });
});

describe('filters', () => {
  const runs = [
    assessed(1, true),
    assessed(9, true, { learner: OTHER, verdict: 'mismatch' }),
    run({ drill: 'hip-anterior-recess', createdAt: null, clock: 'missing' }),
  ];
  const names = new Map([[OTHER, 'Zoë Łuk']]);
  const shown = (filter: Partial<typeof ALL>) =>
    filterRuns(runs, { ...ALL, ...filter }, names).map((r) => runs.indexOf(r));

  it.each([
    [{}, [0, 1, 2]],
    [{ procedure: 'hip-anterior-recess' }, [2]],
    [{ mode: 'assessment' }, [0, 1]],
    [{ verdict: 'mismatch' as const }, [1]],
    [{ learner: 'zoe\u0308 łUK' }, [1]],
    [{ learner: '3f2a' }, [0, 2]],
    [{ from: '2026-05-01', to: '2026-05-01' }, [0]],
    [{ from: '2026-05-02' }, [1]],
    [{ to: '2026-05-09' }, [0, 1]],
  ])('%o shows %o', (filter, expected) => expect(shown(filter)).toEqual(expected));

  it('by state keeps the rows that have it somewhere', () => {
    const matrix = buildMatrix(runs, CYST, [], {}, NOW);
    expect(filterRows(matrix, 'once').rows).toHaveLength(2);
    expect(filterRows(matrix, 'proficient').rows).toHaveLength(0);
    expect(filterRows(matrix, 'any').rows).toHaveLength(2);
  });
});

describe('items', () => {
  it('count required values missed, less than half of the points, and serious errors', () => {
    const metric = (id: string, points: number, weight: number, isMissed = false) => ({
      id,
      value: 1,
      points,
      weight,
      isMissed,
    });
    const runs = [
      run({
        metrics: [metric('tip-visible', 6, 14), metric('checks-done', 2, 2), metric('path-length', 0, 0)],
      }),
      run({ learner: OTHER, metrics: [metric('tip-visible', 7, 14), metric('checks-done', 2, 2, true)] }),
      run({
        learner: OTHER,
        metrics: [metric('tip-visible', 1, 14), metric('checks-done', 2, 2)],
        critical: [
          { id: 'vessel-entered', structure: 'femoral-artery' },
          { id: 'vessel-entered', structure: 'femoral-artery' },
        ],
      }),
      run({ metrics: [metric('tip-visible', 14, 14)] }),
    ];
    const items = itemStatistics(runs);
    expect(items.map(({ id, failed, runs: of, learners }) => [id, failed, of, learners])).toEqual([
      ['tip-visible', 2, 4, 2],
      ['checks-done', 1, 3, 1],
      ['vessel-entered', 1, 4, 1],
    ]);
    expect(items[0]!.earned01).toBeCloseTo(28 / 56, 12);
    expect(items[2]!.name).toBe('Vessel entered: femoral artery');
  });
});

describe('outliers and dates', () => {
  it('are runs far from the middle of their own procedure and mode', () => {
    const usual = [78, 80, 82, 79, 81, 80, 83, 77].map((total, i) => assessed(i + 1, true, { total }));
    const odd = assessed(20, false, { total: 12 });
    const elsewhere = run({ drill: 'hip-anterior-recess', total: 5, createdAt: '2026-04-01T00:00:00Z' });
    const found = outliersOf([...usual, odd, elsewhere]);
    expect(found.map((o) => [o.kind, o.run])).toEqual([['score', odd]]);
  });

  it('are told for clocks that jump, are missing, or cannot be true', () => {
    expect(clockNote(null, NOW)).toBe('missing');
    expect(clockNote('the ides of March', NOW)).toBe('unreadable');
    expect(clockNote('2026-07-03T00:00:00Z', NOW)).toBe('future');
    expect(clockNote('1970-01-01T00:00:00Z', NOW)).toBe('early');
    expect(clockNote('2026-07-01T12:00:00Z', NOW)).toBeUndefined();
    const first = run({ createdAt: '2026-05-01T10:00:00Z', ticks: 6000 });
    const inside = run({ createdAt: '2026-05-01T10:00:30Z', ticks: 1000 });
    const next = run({ createdAt: '2026-05-01T10:01:01Z', ticks: 6000 });
    const undated = run({ createdAt: '2050-01-01T00:00:00Z', clock: 'future' });
    expect(overlapping([next, undated, inside, first])).toEqual([inside]);
    expect(inOrder([next, undated, inside, first])).toEqual([first, inside, next, undated]);
    expect(outliersOf([next, undated, inside, first]).map((o) => o.kind)).toEqual(['overlap', 'clock']);
  });
});

describe('CSV', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u00a0=cmd|calc',
    '\u200b=1',
    '\ufeff=1',
    '＝1',
    '=HYPERLINK("x")',
  ])('makes %j a plain text', (text) => {
    expect(neutral(text)).toBe(`'${text}`);
    const line = csvText({ name: 'x', head: ['a'], rows: [[text]] }).split('\r\n')[1]!;
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('leaves names of any script and numbers as they are, and quotes what must be', () => {
    const text = csvText({
      name: 'x',
      head: ['a', 'b'],
      rows: [
        ['Łucja “Ż”, 陈', -3.5],
        ['say "no"\nagain', null],
        ['عمر', true],
        ['plain', Number.NaN],
      ],
    });
    expect(text).toBe('\ufeffa,b\r\n"Łucja “Ż”, 陈",-3.5\r\n"say ""no""\nagain",\r\nعمر,yes\r\nplain,\r\n');
  });

  it('of a cohort tells names and paths only where they were asked for', () => {
    const names = new Map([[LEARNER, '=Ada']]);
    const runs = [run({ files: ['course/Ada Brandt/run.json'] })];
    const bare = csvText(runSheet(runs, null));
    expect(bare).not.toContain('Ada');
    const named = csvText(runSheet(runs, names));
    expect(named).toContain("'=Ada");
    expect(named).toContain('course/Ada Brandt/run.json');
    const matrix = buildMatrix(runs, CYST, [], {}, NOW);
    expect(csvText(matrixSheet(matrix, null))).toContain(`${LEARNER},1,0,aided,80,1,`);
  });
});

describe('XLSX', () => {
  it('is a workbook of parts that name each other, with texts that are no formulas', () => {
    const bytes = xlsxFile([
      {
        name: 'Runs: all',
        head: ['name', 'total'],
        rows: [
          ['=1+1 <&> "陈" \u0001\ud800', -2.5],
          [null, true],
        ],
      },
      { name: 'Items', head: ['x'], rows: [] },
    ]);
    const parts = Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, b]) => [name, strFromU8(b)]),
    );
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    expect(sheet).toContain(
      '<c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1 &lt;&amp;&gt; &quot;陈&quot; </t></is></c>',
    );
    expect(sheet).toContain('<c r="B2"><v>-2.5</v></c>');
    expect(sheet).not.toContain('<f>');
    expect(parts['xl/workbook.xml']).toContain('<sheet name="Runs  all" sheetId="1" r:id="rId1"/>');
    const targets = [...parts['xl/_rels/workbook.xml.rels']!.matchAll(/Target="([^"]+)"/g)].map(
      (m) => `xl/${m[1]}`,
    );
    for (const target of targets) {
      expect(parts[target], target).toBeDefined();
      expect(parts['[Content_Types].xml']).toContain(`PartName="/${target}"`);
    }
    expect(xlsxFile([{ name: 'a', head: ['b'], rows: [] }])).toEqual(
      xlsxFile([{ name: 'a', head: ['b'], rows: [] }]),
    );
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('a course of 200 learners and 20 runs each', () => {
  it('ranks learners by their skill, in the matrix as in the items', () => {
    const learners = madeLearners(200);
    const runs = learners.flatMap((learner, i) =>
      madeRuns(learner, i, NOW, 20).map((facts) => runMade({ ...facts, learner: learner.id })),
    );
    expect(runs.length).toBeGreaterThan(3000);
    const procedures = proceduresOf(runs);
    const { rows } = buildMatrix(runs, procedures, [], {}, NOW);
    expect(rows).toHaveLength(200);
    const proficient = new Map(rows.map((r) => [r.learner, r.proficient]));
    const mean = (list: typeof learners) =>
      list.reduce((sum, l) => sum + proficient.get(l.id)!, 0) / list.length;
    const sorted = [...learners].sort((a, b) => a.skill01 - b.skill01);
    expect(mean(sorted.slice(150))).toBeGreaterThan(mean(sorted.slice(0, 50)) + 0.5);
    expect(itemStatistics(runs)[0]!.id).toBe('tip-visible');
    expect(filterRuns(runs, { ...ALL, procedure: procedures[0]!.id }, NO_NAMES).length).toBeLessThan(
      runs.length,
    );
  });
});
