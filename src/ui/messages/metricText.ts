/** Names and words of metrics and of what a card says in the language of the screen. */
import type { MetricPage } from '../../core/scoring/metricPages.ts';
import { DISTANCE_PREFIX } from '../../core/scoring/metrics/structureDistance.ts';
import type { CriticalError, MetricScore } from '../../core/scoring/scoreCard.ts';
import { fillIn } from '../../core/scoring/sentences.ts';
import { nameOf } from './names.ts';
import { retell, words } from './words.ts';

/** Name of a metric by its id, and as it was stored: that is shown for a metric that is none of ours. */
export function metricName(id: string, stored: string): string {
  const of = words();
  if (!of) return stored;
  if (id.startsWith(DISTANCE_PREFIX))
    return fillIn(of.distance.name, { structure: nameOf(id.slice(DISTANCE_PREFIX.length)) });
  return of.metrics[id]?.name ?? stored;
}

/** The page of a metric with its texts in the language of the screen. */
export function metricPageText(page: MetricPage): MetricPage {
  const text = words()?.metrics[page.id];
  if (!text) return page;
  const { definition, says, saysNot } = text;
  return {
    ...page,
    name: text.name ?? page.name,
    definition,
    formula: text.formula ?? page.formula,
    says,
    saysNot,
    source: text.source ?? page.source,
  };
}

/** Text of a serious error. */
export const errorText = (error: Pick<CriticalError, 'structure' | 'text'>): string =>
  retell()?.retellError(error) ?? error.text;

/** Advice of a metric of a card. */
export const adviceText = (metric: Pick<MetricScore, 'id' | 'advice'>): string =>
  retell()?.retellAdvice(metric) ?? metric.advice;
