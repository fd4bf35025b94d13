/** The figures as a page to read. */
import type { Cut, CutRow } from '../../src/core/scoring/cutReport.ts';
import type { Figures, MutationFigures } from '../assessment.ts';
import { GRADED, type Misjudged, type ToldReport } from './judgedClasses.ts';
import type { LadderStep } from './measureLadder.ts';
import type { PassMark } from './passMarks.ts';
import type { SizeFigure } from './measureSizes.ts';

/** What the card leads with; all other metrics are in figures.json. */
const HEADLINE = [
  'total',
  'volume-in-target',
  'tip-to-target',
  'needle-in-plane',
  'tip-visible',
  'unseen-advance',
  'needle-passes',
  'aspirated-before-injection',
  'patient-comfort',
  'probe-drift',
  'rotational-actions',
  'translational-actions',
  'insertion-angle',
  'total-time',
  'path-length',
];

const f = (value: number, decimals = 1): string => value.toFixed(decimals);
const percent = (share01: number): string => `${(100 * share01).toFixed(1)} %`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const cutCells = (cut: Cut | null): string =>
  cut ? `${f(cut.at, 2)}; ${percent(cut.falsePass)}; ${percent(cut.falseFail)}` : '–';

function rowCells(row: CutRow): string[] {
  const { name, unit, expert, novice, auc } = row;
  const missing = (count: number) => (count > 0 ? ` (${count} without)` : '');
  return [
    unit === '' ? name : `${name}, ${unit}`,
    `${f(expert.mean)} ± ${f(expert.sd)}${missing(expert.missing)}`,
    `${f(novice.mean)} ± ${f(novice.sd)}${missing(novice.missing)}`,
    f(auc, 3),
    cutCells(row.contrastingGroups),
    cutCells(row.expertMean),
    cutCells(row.required),
  ];
}

const rowsTable = ({ k, rows }: ToldReport, ids: readonly string[]): string =>
  table(
    [
      'Metric',
      'Experts',
      'Novices',
      'Area',
      'Contrasting groups: cut; false pass; false fail',
      `Experts' mean less ${k} SD: the same`,
      'Required by the drill: the same',
    ],
    ids.flatMap((id) => rows.filter((row) => row.id === id)).map(rowCells),
  );

function classes(title: string, report: ToldReport): string {
  const { pass, criticalErrors, origin } = report;
  return `## ${title}

${origin.expert}; ${origin.novice}. Drill \`${report.drill}\`.

**The pass decision has an area under the curve of ${f(pass.auc, 3)}**: it passes ${percent(pass.falsePass)} of the novices and fails ${percent(pass.falseFail)} of
the experts. A critical error was made in ${percent(criticalErrors.expert)} of the experts' runs and ${percent(criticalErrors.novice)} of the novices'.

${rowsTable(report, HEADLINE)}

${misjudged('Experts who failed, and by what', report.failedExperts)}

${misjudged('Novices who passed, and where they lost most', report.passedNovices)}
`;
}

/** How many were misjudged for the same things. */
function misjudged(title: string, runs: readonly Misjudged[]): string {
  if (runs.length === 0) return `${title}: none.`;
  const counts = new Map<string, number>();
  for (const { because } of runs) {
    const key = because.length === 0 ? 'nothing' : because.join(', ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const told = [...counts].sort((a, b) => b[1] - a[1]).map(([key, count]) => `${key} (${count})`);
  return `${title}, ${runs.length} in all: ${told.join('; ')}.`;
}

/** Metrics whose limits in the drill are drawn from runs, and the total. */
const DERIVED = ['total', 'tip-visible', 'redirections'];

const derivation = (report: ToldReport): string => `## Where the marks of the first drill come from

${report.origin.expert}; ${report.origin.novice}. Nothing below this part is measured on these runs.

The pass mark is where contrasting groups of these runs meet, in whole points. A required value that no source gives is the
experts' mean less three standard deviations to the worse side, so that hardly anyone fails by it alone who is able, and is
given to the two metrics that tell these classes apart best: the tip in view, and the sideways way of the needle in tissue,
in whole redirections. Advance unseen says the same as the first; the probe's drift would tell them apart best of all, but
only for the reason told above, so that nothing is required of it. Most novices who passed before redirections were
required had bent their needle about in the tissue on its way to the target. Most experts who fail have advanced out of the
beam. More of them did so before the trainee, as a person does, moved the probe to find a tip that was lost: that was added
to the trainee after a look at these runs, and before those of the other seeds were made. On these runs the decision has an area of ${f(report.pass.auc, 3)}; it passes ${percent(report.pass.falsePass)} of the novices and fails ${percent(report.pass.falseFail)} of
the experts.

${rowsTable(report, DERIVED)}
`;

const passMarks = (marks: readonly PassMark[]): string => `## The pass mark of every drill

Contrasting groups of trainees of skill ${GRADED.expert.join(' to ')} and of ${GRADED.novice.join(' to ')}, the same seeds for both, from 1: their totals' normal curves cross
at the cut, and the mark is that in whole points; but at least two below what the scripted expert reaches on any body
([Scripted operators](../atlas/operators.md)). *Area* is that of the total. Who passes has the mark, everything that the
drill requires besides, and no critical error.

${table(
  [
    'Drill',
    'Runs of each',
    'Area',
    'Cut',
    'Mark',
    'Beginners with as much',
    'Experts with as much',
    'Beginners who pass',
    'Experts who fail',
  ],
  marks.map((m) => [
    `\`${m.drill}\``,
    String(m.runs),
    f(m.totalAuc, 3),
    f(m.meetAt),
    String(m.passTotal),
    ...[m.beginnersPercent, m.expertsPercent, m.beginnersPassPercent, m.expertsFailPercent].map(
      (p) => `${f(p)} %`,
    ),
  ]),
)}
`;

function ladder(steps: readonly LadderStep[]): string {
  const never = (what: string, figureOf: (step: LadderStep) => number): string =>
    `${what} ${steps.every((s, i) => i === 0 || figureOf(s) >= figureOf(steps[i - 1]!)) ? 'never falls' : 'FALLS somewhere'}`;
  const { firstSeed, runs } = steps[0]!;
  return `## More skill, a higher rank

Trainees of ${steps.length} skills, seeds ${firstSeed} to ${firstSeed + runs - 1} each. *Rank* is the share of the runs of all other skills that have a lower total,
a tie counting half.

${table(
  ['Skill', 'Rank', 'Mean total', 'SD', 'Passed'],
  steps.map((s) => [f(s.skill, 2), f(s.rank01, 3), f(s.meanTotal), f(s.sdTotal), `${s.passed} of ${s.runs}`]),
)}

From one skill to the next ${never('the rank', (s) => s.rank01)}, ${never('the mean', (s) => s.meanTotal)}, and ${never('the number that passed', (s) => s.passed)}.
`;
}

function mutations({ count, fates, groups, others }: MutationFigures): string {
  const columns = ['mismatch', 'refused', 'harmless', 'unverifiable', 'crash'] as const;
  return `## One number changed

${count} changes of a single number in three recordings of some two seconds with every kind of command in them: each number
of the file in turn, changed by one, in sign, by a millionth, to nothing, to a thousand million and so on. *Refused* is no
recording any more, and the path is told; *mismatch* is replayed and found not to be what it claims; *harmless* would be
verified, which takes every state hash and the whole card to be those of the run before the change.

${table(
  ['Part of the file', ...columns],
  [
    ...Object.entries(groups).map(([group, counts]) => [
      group,
      ...columns.map((c) => String(counts[c] ?? 0)),
    ]),
    ['**all**', ...columns.map((c) => `**${fates[c]}**`)],
  ],
)}
${others.map(({ path, from, to, fate }) => `\n- ${fate}: \`${path.join('.')}\` from ${from} to ${to}`).join('')}
`;
}

const size = (figures: readonly SizeFigure[]): string => `## Ten minutes on disk

${table(
  ['What the hands do', 'Commands', 'As text, kB', 'Packed, kB'],
  figures.map((s) => [s.what, String(s.commands), f(s.textKb, 0), f(s.gzipKb)]),
)}
`;

export function assessmentMarkdown(figures: Figures): string {
  const parts = [
    `# How far a score can be believed

Written by \`npm run assessment\`; every run is seeded, and the same code gives the same figures. All figures are those of
scripted operators. They show that the card tells good hands from bad ones in the simulator, and where lines may be
drawn; they do not show that it does so for people, for which recordings of people are needed: the cuts tool takes
folders of them (\`npm run -s cli -- cuts --drill D --expert DIR --novice DIR\`).

*Area* is the area under the receiver operating curve: how often an expert's value is better than a novice's, a tie
counting half. A *cut* stands with the share of novices that it would pass and of experts that it would fail, counted on
the runs of its own table. What the drill requires was derived on other runs than those that judge it. Contrasting
groups: where the two normal curves cross between their means; a class without any spread draws the line at its own value. Time and path hardly tell the classes apart, or do so the wrong
way round, since haste is quick: no time short of the drill's limit gives a point. What the probe does by itself tells the
trainees apart without fail only because their creep is modelled as one number of their skill; people will overlap.
`,
  ];
  if (figures.scripted) parts.push(classes('Scripted expert and novice', figures.scripted));
  if (figures.marks) parts.push(passMarks(figures.marks));
  if (figures.derived) parts.push(derivation(figures.derived));
  if (figures.graded) parts.push(classes('Trainees of graded skill', figures.graded));
  if (figures.ladder) parts.push(ladder(figures.ladder));
  if (figures.mutations) parts.push(mutations(figures.mutations));
  if (figures.size) parts.push(size(figures.size));
  return parts.join('\n');
}
