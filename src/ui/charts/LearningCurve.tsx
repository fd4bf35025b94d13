import { useTranslation } from 'react-i18next';
import type { ProcedureProgress } from '../../records/learning/procedureProgress.ts';
import { numberText } from '../messages/i18n.ts';
import { runAxis } from './runAxis.ts';
import { useWidthPx } from './useWidthPx.ts';

const HEIGHT = 210;
const TOP = 14;
const BOTTOM = HEIGHT - 26;
const yPx = (total: number): number => BOTTOM - (total * (BOTTOM - TOP)) / 100;

/** Total of every run, passed or not, with the running median and the limit of a pass. */
export function LearningCurve({ progress }: { readonly progress: ProcedureProgress }) {
  const { t } = useTranslation();
  const [box, widthPx] = useWidthPx(520);
  const { runs, medians, title } = progress;
  const axis = runAxis(runs.length, 1, 34, widthPx - 12);
  const passTotal = runs[runs.length - 1]!.passTotal;
  const alt = t('progress.curveAlt', {
    title,
    count: runs.length,
    first: numberText(runs[0]!.total, 0),
    last: numberText(runs[runs.length - 1]!.total, 0),
    best: numberText(progress.best, 0),
    passed: runs.filter((run) => run.passed).length,
  });
  return (
    <figure className="chart">
      <figcaption>{t('progress.curve')}</figcaption>
      <div ref={box}>
        <svg viewBox={`0 0 ${widthPx} ${HEIGHT}`} width={widthPx} height={HEIGHT} role="img" aria-label={alt}>
          <rect
            className="pass-band"
            x={axis.leftPx}
            y={yPx(100)}
            width={axis.rightPx - axis.leftPx}
            height={yPx(passTotal) - yPx(100)}
          />
          {[0, 25, 50, 75, 100].map((total) => (
            <g key={total}>
              <line className="grid" x1={axis.leftPx} x2={axis.rightPx} y1={yPx(total)} y2={yPx(total)} />
              <text x={axis.leftPx - 6} y={yPx(total) + 4} textAnchor="end">
                {total}
              </text>
            </g>
          ))}
          <line
            className="limit"
            x1={axis.leftPx}
            x2={axis.rightPx}
            y1={yPx(passTotal)}
            y2={yPx(passTotal)}
          />
          {axis.marks.map((run) => (
            <text key={run} x={axis.xPx(run)} y={HEIGHT - 8} textAnchor="middle">
              {run}
            </text>
          ))}
          <polyline
            className="median"
            points={medians.map((m, i) => `${axis.xPx(i + 1)},${yPx(m)}`).join(' ')}
          />
          {runs.map((run, i) => (
            <Mark
              key={run.digest}
              xPx={axis.xPx(i + 1)}
              yPx={yPx(run.total)}
              isPassed={run.passed}
              isAssessed={run.mode === 'assessment'}
            />
          ))}
        </svg>
      </div>
      <p className="legend quiet">
        <span className="good">● {t('progress.passedMark')}</span>
        <span className="bad">✕ {t('progress.failedMark')}</span>
        <span>◯ {t('mode.assessment')}</span>
        <span>── {t('progress.medianLine')}</span>
        <span>┄ {t('progress.passAt', { total: passTotal })}</span>
      </p>
    </figure>
  );
}

/** A disc for a pass, a cross for none; a ring round those in assessment. */
function Mark(props: {
  readonly xPx: number;
  readonly yPx: number;
  readonly isPassed: boolean;
  readonly isAssessed: boolean;
}) {
  const { xPx: x, yPx: y } = props;
  return (
    <g>
      {props.isPassed ? (
        <circle className="mark-passed" cx={x} cy={y} r={4} />
      ) : (
        <path className="mark-failed" d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} />
      )}
      {props.isAssessed && <circle className="mark-assessed" cx={x} cy={y} r={7.5} />}
    </g>
  );
}
