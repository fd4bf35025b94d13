import { useTranslation } from 'react-i18next';
import type { ScoreCard } from '../../core/scoring/scoreCard.ts';
import type { SimEvent } from '../../core/sim/state.ts';
import { mainEvents } from '../../engine/mainEvents.ts';
import { timeText } from '../messages/i18n.ts';
import { metricName } from '../messages/metricText.ts';
import { subjectText } from '../messages/names.ts';
import { withUnit } from './withUnit.ts';

/** The events and numbers of a run as a list; each is a way to its moment. */
export function Moments(props: {
  readonly events: readonly SimEvent[];
  readonly card: ScoreCard;
  readonly onJump: (tick: number) => void;
}) {
  const { t } = useTranslation();
  const metrics = props.card.metrics.filter((metric) => metric.ticks.length > 0);
  return (
    <>
      <h2>{t('debrief.metrics')}</h2>
      <ul>
        {metrics.map((metric) => (
          <li key={metric.id}>
            <button type="button" data-metric={metric.id} onClick={() => props.onJump(metric.ticks[0]!)}>
              <span>{metricName(metric.id, metric.name)}</span>
              <span className="number">
                {metric.value === null ? '–' : withUnit(metric.value, metric.unit)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <h2>{t('debrief.events')}</h2>
      {props.events.length === 0 && <p className="quiet">{t('debrief.noEvents')}</p>}
      <ul>
        {mainEvents(props.events).map((event, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events never move
          <li key={i}>
            <button type="button" onClick={() => props.onJump(event.tick)}>
              <span>{t(`event.${event.kind}`, { subject: subjectText(event.kind, event.subject) })}</span>
              <span className="number">{timeText(event.tick)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
