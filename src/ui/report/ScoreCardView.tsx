import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Drill } from '../../core/procedure/drill.ts';
import type { MetricScore, ScoreCard } from '../../core/scoring/scoreCard.ts';
import { numberText, timeText } from '../messages/i18n.ts';
import { adviceText, errorText, metricName } from '../messages/metricText.ts';
import { originText, passOriginText } from '../messages/names.ts';
import { dearest, isRequirementMissed, isScored } from './advice.ts';
import { CardWords } from './CardWords.tsx';
import { withUnit } from './withUnit.ts';

/**
 * Pass or not in one line, the one thing to do differently, then the numbers with a way to their moments: those that the
 * drill marks first, the rest folded away.
 */
export function ScoreCardView(props: {
  readonly card: ScoreCard;
  /** Where its limits come from; unknown where the recording was not kept. */
  readonly drill: Pick<Drill, 'id' | 'metrics' | 'passTotal' | 'passTotalOrigin'> | undefined;
  /** Every figure is linked to its page. */
  readonly hasMetricPages: boolean;
  /** Said under the verdict: how often in a row it was passed. */
  readonly inRow?: string | undefined;
  readonly onJump: (tick: number) => void;
}) {
  const { t } = useTranslation();
  const { card, drill } = props;
  const total = numberText(card.total, 0);
  const first = card.criticalErrors[0];
  const advice = dearest(card)[0];
  const further = card.metrics.filter((metric) => !isScored(metric));
  return (
    <>
      <p
        className={`verdict ${card.passed ? 'good' : 'bad'}`}
        data-testid="verdict"
        data-passed={card.passed}
        data-total={card.total}
      >
        {card.passed ? t('card.passed', { total }) : t('card.notPassed', { total })}
      </p>
      {props.inRow !== undefined && <p data-testid="in-row">{props.inRow}</p>}
      {drill?.passTotalOrigin !== undefined && (
        <details className="origin">
          <summary>{t('grading.passOrigin', { total: numberText(drill.passTotal, 0) })}</summary>
          {passOriginText(drill.passTotalOrigin)}
        </details>
      )}
      <div className="differently">
        <h2 className="quiet">{t('card.differently')}</h2>
        <p data-testid="advice">
          {first ? errorText(first) : advice ? adviceText(advice) : t('card.allGood')}
        </p>
      </div>
      {card.criticalErrors.length > 0 && (
        <section className="stack">
          <h2>{t('card.errors')}</h2>
          <ul>
            {card.criticalErrors.map((error) => (
              <li key={`${error.id} ${error.structure} ${error.tick}`} className="row">
                <span className="bad">{errorText(error)}</span>
                <JumpButton name={errorText(error)} tick={error.tick} onJump={props.onJump} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <CardWords card={card} onJump={props.onJump} />
      <section className="stack">
        <h2>{t('card.metrics')}</h2>
        <MetricTable
          metrics={card.metrics.filter(isScored)}
          drill={drill}
          hasPages={props.hasMetricPages}
          isScored
          onJump={props.onJump}
        />
        {further.length > 0 && (
          <details className="further">
            <summary>{t('metric.further', { count: further.length })}</summary>
            <p className="quiet">{t('metric.furtherHint')}</p>
            <MetricTable
              metrics={further}
              drill={drill}
              hasPages={props.hasMetricPages}
              isScored={false}
              onJump={props.onJump}
            />
          </details>
        )}
        {props.hasMetricPages && (
          <p>
            <Link href="/metrics">{t('metric.link')}</Link>
          </p>
        )}
      </section>
    </>
  );
}

interface TableProps {
  readonly metrics: readonly MetricScore[];
  readonly drill: Pick<Drill, 'id' | 'metrics'> | undefined;
  readonly hasPages: boolean;
  /** With points and where they are full. */
  readonly isScored: boolean;
  readonly onJump: (tick: number) => void;
}

function MetricTable(props: TableProps) {
  const { t } = useTranslation();
  return (
    <table className="folds">
      <thead>
        <tr>
          <th scope="col">{t('card.metric')}</th>
          <th scope="col" className="number">
            {t('card.value')}
          </th>
          {props.isScored && (
            <>
              <th scope="col" className="number">
                {t('card.points')}
              </th>
              <th scope="col" className="number">
                {t('card.aim')}
              </th>
            </>
          )}
          <th scope="col">{t('card.advice')}</th>
          <th scope="col">{t('card.moment')}</th>
        </tr>
      </thead>
      <tbody>
        {props.metrics.map((metric) => (
          <MetricRow
            key={metric.id}
            metric={metric}
            origin={originIn(props.drill, metric.id)}
            hasPage={props.hasPages}
            isScored={props.isScored}
            onJump={props.onJump}
          />
        ))}
      </tbody>
    </table>
  );
}

function MetricRow({
  metric,
  origin,
  hasPage,
  isScored,
  onJump,
}: {
  readonly metric: MetricScore;
  readonly origin: string | undefined;
  readonly hasPage: boolean;
  readonly isScored: boolean;
  readonly onJump: (tick: number) => void;
}) {
  const { t } = useTranslation();
  const { limits } = metric;
  const isMissed = isRequirementMissed(metric);
  const name = metricName(metric.id, metric.name);
  const tick = metric.ticks[0];
  return (
    <tr>
      <th scope="row">
        {hasPage ? (
          <Link className="metric-link" href={`/metrics/${metric.id}`}>
            {name}
          </Link>
        ) : (
          name
        )}
      </th>
      <td className="number" data-label={t('card.value')}>
        <span className={isMissed ? 'bad' : ''}>
          {metric.value === null ? t('card.notReached') : withUnit(metric.value, metric.unit)}
        </span>
      </td>
      {isScored && (
        <>
          <td className="number" data-label={t('card.points')}>
            {limits.weight > 0
              ? t('card.ofPoints', {
                  points: numberText(metric.points, 1),
                  weight: numberText(limits.weight, 0),
                })
              : '–'}
          </td>
          <td className="number" data-label={t('card.aim')}>
            {withUnit(limits.good, metric.unit)}
          </td>
        </>
      )}
      <td className="wide" data-label={t('card.advice')}>
        {adviceText(metric)}
        {limits.required !== undefined && (
          <span className={`requirement ${isMissed ? 'bad' : 'quiet'}`}>
            {t(limits.good >= limits.poor ? 'grading.atLeast' : 'grading.atMost', {
              value: withUnit(limits.required, metric.unit),
            })}
          </span>
        )}
        {origin !== undefined && (
          <details className="origin">
            <summary aria-label={t('grading.originOf', { name })}>{t('grading.origin')}</summary>
            {origin}
          </details>
        )}
      </td>
      <td data-label={t('card.moment')}>
        {tick === undefined ? '–' : <JumpButton name={name} tick={tick} onJump={onJump} />}
      </td>
    </tr>
  );
}

/** The way to a moment; `name` is whose. */
export function JumpButton(props: {
  readonly name: string;
  readonly tick: number;
  readonly onJump: (tick: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      aria-label={t('card.jump', { name: props.name })}
      onClick={() => props.onJump(props.tick)}
    >
      <Clock aria-hidden />
      <span className="number">{timeText(props.tick)}</span>
    </button>
  );
}

/** Where the limits of a metric come from, in words; undefined where the drill does not say. */
function originIn(drill: TableProps['drill'], metric: string): string | undefined {
  const stored = drill?.metrics.find((rule) => rule.metric === metric)?.origin;
  return drill && stored !== undefined ? originText(drill, metric, stored) : undefined;
}
