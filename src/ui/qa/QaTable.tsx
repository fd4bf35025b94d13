import { useTranslation } from 'react-i18next';
import { gpuHolds, holds, type QaFigure } from '../../core/qa/measure.ts';
import { numberText } from '../messages/i18n.ts';
import { placeText } from './placeText.ts';

const text = (value: number): string =>
  Number.isFinite(value) ? numberText(value, Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 1 ? 2 : 3) : '–';

/** The figures of one measure. */
export function QaTable({
  measure,
  figures,
}: {
  readonly measure: string;
  readonly figures: readonly QaFigure[];
}) {
  const { t } = useTranslation();
  const valued = (value: number, unit: string): string => t('unit.any', { value: text(value), unit });
  const bound = (f: QaFigure): string => {
    const value = valued(f.predicted, f.unit);
    return f.kind === 'equal' ? value : t(f.kind === 'least' ? 'qa.least' : 'qa.most', { value });
  };
  const hasGpu = figures.some((f) => f.gpu !== undefined);
  const gpu = (f: QaFigure): string => {
    if (f.gpu === undefined) return t('qa.told');
    const value = valued(f.gpu, f.unit);
    return gpuHolds(f) ? value : t('qa.unlike', { value });
  };
  return (
    <section className="panel qa-measure">
      <h2 id={`qa-${measure}`}>{t(`qa.measure.${measure}.name`)}</h2>
      <p className="hint">{t(`qa.measure.${measure}.how`)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, which keys must do too */}
      <section className="qa-scroll" tabIndex={0} aria-labelledby={`qa-${measure}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('qa.at')}</th>
              <th scope="col">{t('qa.measured')}</th>
              <th scope="col">{t('qa.predicted')}</th>
              <th scope="col">{t('qa.tolerance')}</th>
              <th scope="col">{t('qa.holds')}</th>
              {hasGpu && <th scope="col">{t('qa.gpu')}</th>}
            </tr>
          </thead>
          <tbody>
            {figures.map((f) => (
              <tr key={f.at} data-holds={holds(f)}>
                <th scope="row">{placeText(f.at)}</th>
                <td>{valued(f.measured, f.unit)}</td>
                <td>{bound(f)}</td>
                <td>{f.tolerance === null ? t('qa.told') : `± ${valued(f.tolerance, f.unit)}`}</td>
                <td>{f.tolerance === null ? t('qa.told') : t(holds(f) ? 'qa.yes' : 'qa.no')}</td>
                {hasGpu && <td data-gpu-holds={gpuHolds(f) ?? ''}>{gpu(f)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
