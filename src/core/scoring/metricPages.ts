/** Every metric with its words, in groups: what the pages in the app and in docs/metrics are made from. */
import type { MetricWords } from './metricWords.ts';
import { HANDS_METRICS } from './motion/bimanualDexterity.ts';
import { DEVIATION_METRICS } from './motion/deviation.ts';
import { MOTION_METRICS } from './motion/motionMetrics.ts';
import { SCAN_METRICS } from './motion/scanned.ts';
import { METRICS } from './registry.ts';
import { DISTANCE_PREFIX, structureDistance } from './metrics/structureDistance.ts';

export type MetricGroup = 'result' | 'image' | 'safety' | 'procedure' | 'motion' | 'tracked';

export interface MetricPage extends MetricWords {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly group: MetricGroup;
  /** Where full points begin and where none are left unless a drill says otherwise; not for tracked tools. */
  readonly limits?: { readonly good: number; readonly poor: number };
}

/** Id of the page that stands for the distances to all structures. */
export const DISTANCE_PAGE = 'distance';

const GROUPS: readonly (readonly [MetricGroup, readonly string[]])[] = [
  [
    'result',
    ['volume-in-target', 'tip-to-target', 'targets-hit', 'dose-error', 'drawn-off', 'maldistribution-late'],
  ],
  [
    'image',
    [
      'needle-in-plane',
      'tip-visible',
      'tip-visible-at-injection',
      'unseen-advance',
      'insertion-angle',
      'image-quality-kept',
      'probe-drift',
      'recess-pressed-empty',
    ],
  ],
  [
    'safety',
    [
      'safety-margin',
      DISTANCE_PAGE,
      'structures-entered',
      'bone-cartilage-contacts',
      'complications',
      'drug-errors',
      'anaesthetic-dose',
      'rough-handling',
    ],
  ],
  [
    'procedure',
    [
      'aspirated-before-injection',
      'doppler-before-advance',
      'checks-done',
      'patient-comfort',
      'care-steps-done',
      'care-order-errors',
      'skin-drying',
      'infection-risk',
      'test-dose',
      'care-outcomes',
    ],
  ],
];

/** In the order in which they are listed. */
export const TRACKED_METRICS = [...MOTION_METRICS, ...SCAN_METRICS, ...HANDS_METRICS, ...DEVIATION_METRICS];

/** Of each metric of the score card one page, then one of each that only tracked tools have. */
export function metricPages(): MetricPage[] {
  const distances = structureDistance('', 'structure to avoid', 5, 0);
  const onCard = [
    ...METRICS,
    { ...distances, id: DISTANCE_PAGE, name: 'Least distance to a structure to avoid' },
  ];
  const pages = onCard.map(({ id, name, unit, good, poor, ...words }): MetricPage => {
    const group = GROUPS.find(([, ids]) => ids.includes(id))?.[0] ?? 'motion';
    return { id, name, unit, group, limits: { good, poor }, ...wordsOf(words) };
  });
  const listed = GROUPS.flatMap(([, ids]) => ids);
  const place = (page: MetricPage) => (page.group === 'motion' ? listed.length : listed.indexOf(page.id));
  pages.sort((a, b) => place(a) - place(b));
  const tracked = TRACKED_METRICS.map(({ id, name, unit, ...words }): MetricPage => {
    const isOnCard = pages.some((page) => page.id === id);
    return { id: isOnCard ? `tracked-${id}` : id, name, unit, group: 'tracked', ...wordsOf(words) };
  });
  return [...pages, ...tracked];
}

/** The page of a metric of a score card; undefined for an id that is not known. */
export function findMetricPage(pages: readonly MetricPage[], id: string): MetricPage | undefined {
  const known = id.startsWith(DISTANCE_PREFIX) ? DISTANCE_PAGE : id;
  return pages.find((page) => page.id === known);
}

const wordsOf = ({ definition, formula, says, saysNot, source }: MetricWords): MetricWords => ({
  definition,
  formula,
  says,
  saysNot,
  source,
});
