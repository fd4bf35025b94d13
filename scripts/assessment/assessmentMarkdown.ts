/** The figures as a page to read. */
import type { Cut, CutRow } from '../../src/core/scoring/cutReport.ts';
import type { Figures, LadderStep, MutationFigures, ToldReport } from '../assessment.ts';
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

function classes(title: string, report: ToldReport): string {
  const { pass, criticalErrors, k, origin, rows } = report;
  const shown = HEADLINE.flatMap((id) => rows.filter((row) => row.id === id));
  return `## ${title}

${origin.expert}; ${origin.novice}. Drill \`${report.drill}\`.

**The pass decision has an area under the curve of ${f(pass.auc, 3)}**: it passes ${percent(pass.falsePass)} of the novices and fails ${percent(pass.falseFail)} of
the experts. A critical error was made in ${percent(criticalErrors.expert)} of the experts' runs and ${percent(criticalErrors.novice)} of the novices'.

${table(
  [
    'Metric',
    'Experts',
    'Novices',
    'Area',
    'Contrasting groups: cut; false pass; false fail',
    `Experts' mean less ${k} SD: the same`,
    'Required by the drill: the same',
  ],
  shown.map(rowCells),
)}
`;
}

const ladder = (steps: readonly LadderStep[]): string => `## More skill, better totals

Trainees of five skills, seeds 1 to ${steps[0]?.runs ?? 0} each.

${table(
  ['Skill', 'Mean total', 'SD', 'Passed'],
  steps.map((s) => [f(s.skill, 2), f(s.meanTotal), f(s.sdTotal), `${s.passed} of ${s.runs}`]),
)}

The mean ${steps.every((s, i) => i === 0 || s.meanTotal >= steps[i - 1]!.meanTotal) ? 'never falls' : 'FALLS somewhere'} from one skill to the next.
`;

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
the very runs that it was derived from. Contrasting groups: where the two normal curves cross between their means; a class
without any spread draws the line at its own value. Time and path hardly tell the classes apart, or do so the wrong
way round, since haste is quick: no time short of the drill's limit gives a point. What the probe does by itself tells the
trainees apart without fail only because their creep is modelled as one number of their skill; people will overlap.
`,
  ];
  if (figures.scripted) parts.push(classes('Scripted expert and novice', figures.scripted));
  if (figures.graded) parts.push(classes('Trainees of graded skill', figures.graded));
  if (figures.ladder) parts.push(ladder(figures.ladder));
  if (figures.mutations) parts.push(mutations(figures.mutations));
  if (figures.size) parts.push(size(figures.size));
  return parts.join('\n');
}
