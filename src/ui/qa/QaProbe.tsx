import { useTranslation } from 'react-i18next';
import { gpuHolds, holds } from '../../core/qa/measure.ts';
import { plotOf, QA_PLOTS } from '../../core/qa/plot.ts';
import type { QaReport } from '../../core/qa/qaReport.ts';
import { decimalsOf, numberText } from '../messages/i18n.ts';
import { probeName } from '../messages/names.ts';
import { QaTable } from './QaTable.tsx';

/** One probe's report: plots, then a table for each measure. */
export function QaProbe({ report }: { readonly report: QaReport }) {
  const { t } = useTranslation();
  const judged = report.figures.filter((f) => f.tolerance !== null);
  const drawn = report.figures.filter((f) => f.gpu !== undefined);
  const measures = [...new Set(report.figures.map((f) => f.measure))];
  return (
    <>
      <p data-testid="qa-summary">
        {t('qa.summary', { count: judged.length, outside: judged.filter((f) => !holds(f)).length })}
      </p>
      {drawn.length > 0 && (
        <p data-testid="qa-gpu-summary">
          {t('qa.gpuSummary', {
            count: drawn.length,
            name: report.gpuName ?? '',
            outside: drawn.filter((f) => gpuHolds(f) === false).length,
          })}
        </p>
      )}
      <div className="qa-plots">
        {QA_PLOTS.map(({ measure }) => {
          const title = t(`qa.measure.${measure}.name`);
          const svg = plotOf(report.figures, measure, probeName({ id: report.probe, name: report.name }), {
            title,
            axis: (axis) => t(`qa.plot.${axis}`),
            predicted: t('qa.predicted'),
            measured: t('qa.measured'),
            numbers: (value) => numberText(value, decimalsOf(String(value))),
          });
          return svg ? (
            <img
              key={measure}
              alt={t('qa.plotAlt', { name: title })}
              src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`}
            />
          ) : null;
        })}
      </div>
      {measures.map((measure) => (
        <QaTable
          key={measure}
          measure={measure}
          figures={report.figures.filter((f) => f.measure === measure)}
        />
      ))}
    </>
  );
}
