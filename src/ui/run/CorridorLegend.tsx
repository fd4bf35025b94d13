import { useTranslation } from 'react-i18next';
import type { Corridor } from '../../core/procedure/corridor.ts';
import { MOST_MARGIN_MM } from '../../core/procedure/corridorWays.ts';
import { BEST_WAY_COLOUR, MARGIN_RAMP, NO_WAY_COLOUR, topOfRampMm } from '../../scene/corridorColours.ts';
import { numberText } from '../messages/i18n.ts';

/** What the colours and lines of the corridor mean; a sentence while it is on its way or cannot be had. */
export function CorridorLegend(props: {
  /** Null while it is being worked out. */
  readonly corridor: Corridor | null;
  readonly hasFailed: boolean;
  readonly hasPath: boolean;
  readonly inPlaneColour: string;
  readonly takenColour: string;
}) {
  const { t } = useTranslation();
  const { corridor } = props;
  if (!corridor)
    return (
      <p className="corridor-legend" role="status">
        {t(props.hasFailed ? 'corridor.failed' : 'corridor.coming')}
      </p>
    );
  const topMm = topOfRampMm(Math.max(0, ...corridor.entries.map((e) => e.best?.marginMm ?? 0)));
  const top = t(topMm >= MOST_MARGIN_MM ? 'corridor.most' : 'corridor.top', { mm: topMm });
  const best = corridor.best?.best;
  const inPlane = corridor.bestInPlane?.best;
  return (
    <ul className="corridor-legend" aria-label={t('corridor.legend')} data-testid="corridor-legend">
      <li>
        {t('corridor.room')} 0
        <span
          className="ramp"
          aria-hidden="true"
          style={{ background: `linear-gradient(to right, ${MARGIN_RAMP.join(', ')})` }}
        />
        {top}
      </li>
      <li>
        <i className="dot" style={{ background: NO_WAY_COLOUR }} aria-hidden="true" />
        {t('corridor.noWay')}
      </li>
      {best ? (
        <li>
          <i style={{ background: BEST_WAY_COLOUR }} aria-hidden="true" />
          {t('corridor.best', {
            mm: numberText(best.marginMm, 1),
            angle: numberText((best.toSkinRad * 180) / Math.PI, 0),
          })}
        </li>
      ) : (
        <li>{t('corridor.none')}</li>
      )}
      {inPlane && (
        <li>
          <i style={{ background: props.inPlaneColour }} aria-hidden="true" />
          {t('corridor.inPlane', { mm: numberText(inPlane.marginMm, 1) })}
        </li>
      )}
      {props.hasPath && (
        <li>
          <i style={{ background: props.takenColour }} aria-hidden="true" />
          {t('corridor.taken')}
        </li>
      )}
    </ul>
  );
}
