/** Texts about metrics: their pages, and what the score card says around them. */
export const metricMessages = {
  title: 'Metrics',
  intro:
    'What is measured, how, and what it tells. Choose one to read its definition; every row of a score card leads here too.',
  all: 'All metrics',
  pages: 'Pages of the metrics',
  unknown: 'There is no metric called {{id}}.',
  unit: 'Unit',
  count: 'a count',
  definition: 'Definition',
  formula: 'Formula',
  says: 'What it says',
  saysNot: 'What it does not say',
  source: 'Source',
  limits: 'Points, unless a drill sets its own limits',
  fullAndNone: 'full at {{good}}, none at {{poor}}',
  link: 'What the numbers mean',
  further_one: 'Further figure ({{count}})',
  further_other: 'Further figures ({{count}})',
  furtherHint: 'Measured in every run, without points in this drill.',
  group: {
    result: 'Result',
    image: 'Needle and image',
    safety: 'Safety',
    procedure: 'Procedure and patient',
    motion: 'Motion',
    tracked: 'Tracked tools',
  },
  groupHint: {
    result: '',
    image: '',
    safety: '',
    procedure: '',
    motion:
      'How the hands moved: passes, redirections, and the published metrics of motion as they are taken from a run.',
    tracked:
      'The published metrics as the command line has them of any recorded tool, under the names of their source.',
  },
} as const;
