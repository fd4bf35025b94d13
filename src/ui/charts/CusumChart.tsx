import { useTranslation } from 'react-i18next';
import { type CusumPlan, leastSuccesses } from '../../core/statistics/cusum.ts';
import type { ProcedureProgress } from '../../records/learning/procedureProgress.ts';
import { numberText } from '../messages/i18n.ts';
import { runAxis } from './runAxis.ts';
import { useWidthPx } from './useWidthPx.ts';

const HEIGHT = 210;
const TOP = 14;
const BOTTOM = HEIGHT - 26;

/** Sum after each run between its limits; a run that reaches one is a decision, and the limits start anew from there. */
export function CusumChart(props: { readonly progress: ProcedureProgress; readonly plan: CusumPlan }) {
  const { t } = useTranslation();
  const [box, widthPx] = useWidthPx(520);
  const { cusum, limits, title } = props.progress;
  const axis = runAxis(cusum.length, 0, 40, widthPx - 12);
  const highest = Math.max(limits.upper, ...cusum.map((p) => Math.max(p.sum, p.upper))) + 0.4;
  const lowest = Math.min(limits.lower, ...cusum.map((p) => Math.min(p.sum, p.lower))) - 0.4;
  const yPx = (sum: number): number => BOTTOM - ((sum - lowest) * (BOTTOM - TOP)) / (highest - lowest);
  const state = cusum[cusum.length - 1]!.state;
  const rates = { p0: numberText(props.plan.p0, 2), p1: numberText(props.plan.p1, 2) };
  const verdict = t(`progress.cusumState.${state}`, rates);
  const alt = t('progress.cusumAlt', {
    title,
    count: cusum.length,
    sum: numberText(cusum[cusum.length - 1]!.sum, 2),
    verdict,
  });
  // The limit that held for a run reaches from the run before it to this one; a decision moves it.
  const limitPath = (of: 'upper' | 'lower') =>
    cusum
      .map((p, i) => {
        const isMoved = i === 0 || p[of] !== cusum[i - 1]![of];
        const start = i === 0 ? `M${axis.xPx(0)} ${yPx(p[of])}` : isMoved ? `V${yPx(p[of])}` : '';
        return `${start}H${axis.xPx(i + 1)}`;
      })
      .join('');
  return (
    <figure className="chart">
      <figcaption>{t('progress.cusum')}</figcaption>
      <div ref={box}>
        <svg viewBox={`0 0 ${widthPx} ${HEIGHT}`} width={widthPx} height={HEIGHT} role="img" aria-label={alt}>
          <line className="grid" x1={axis.leftPx} x2={axis.rightPx} y1={yPx(0)} y2={yPx(0)} />
          <text x={axis.leftPx - 6} y={yPx(0) + 4} textAnchor="end">
            0
          </text>
          <path className="limit limit-bad" d={limitPath('upper')} />
          <path className="limit limit-good" d={limitPath('lower')} />
          <text x={axis.leftPx - 6} y={yPx(limits.upper) + 4} textAnchor="end">
            +{numberText(limits.upper, 1)}
          </text>
          <text x={axis.leftPx - 6} y={yPx(limits.lower) + 4} textAnchor="end">
            {numberText(limits.lower, 1)}
          </text>
          {axis.marks.map((run) => (
            <text key={run} x={axis.xPx(run)} y={HEIGHT - 8} textAnchor="middle">
              {run}
            </text>
          ))}
          <polyline
            className="median"
            points={[0, ...cusum.map((p) => p.sum)].map((sum, i) => `${axis.xPx(i)},${yPx(sum)}`).join(' ')}
          />
          {cusum.map((p, i) =>
            p.isDecision ? (
              <circle
                // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
                key={i}
                className={p.state === 'acceptable' ? 'mark-passed' : 'mark-bad'}
                cx={axis.xPx(i + 1)}
                cy={yPx(p.sum)}
                r={5}
              />
            ) : null,
          )}
        </svg>
      </div>
      <p className={state === 'acceptable' ? 'good' : state === 'unacceptable' ? 'bad' : 'quiet'}>
        {verdict}
      </p>
      <p className="quiet small">
        {t('progress.cusumLimits', {
          ...rates,
          alpha: numberText(props.plan.alpha, 2),
          beta: numberText(props.plan.beta, 2),
          success: numberText(limits.success, 3),
          failure: numberText(limits.failure, 3),
          lower: numberText(limits.lower, 2),
          upper: numberText(limits.upper, 2),
          least: leastSuccesses(limits),
        })}{' '}
        {t('progress.cusumChoice')}
      </p>
    </figure>
  );
}
