import { Plus, Scale, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { METRICS, metricIds } from '../../core/scoring/registry.ts';
import { weightsTo100 } from '../../engine/authoring/draft.ts';
import { ORIGINS } from '../../protocol/drills/origins.ts';
import { metricName as storedName, metricUnit } from '../../records/metricNames.ts';
import { numberText } from '../messages/i18n.ts';
import { metricName } from '../messages/metricText.ts';
import { passOriginText, unitName } from '../messages/names.ts';
import { useDraftView } from './draftView.ts';
import { Problems } from './FieldFrame.tsx';
import { elementIdOf, errorsAt } from './fieldWords.ts';
import { MarkRow } from './MarkRow.tsx';
import { NumberField } from './NumberField.tsx';
import { TextField } from './TextField.tsx';

/** A distance to a structure gives full points at its safe distance and none at contact. */
const DISTANCE_LIMITS = { good: 2, poor: 0 };

const nameOf = (id: string): string => metricName(id, storedName(id));

/** The figures that give points, their limits and where these come from, and the mark to pass. */
export function MarksPart() {
  const { t } = useTranslation();
  const { draft, errors, set } = useDraftView();
  const [wanted, setWanted] = useState('');
  const { metrics } = draft;
  const left = metricIds(draft.avoid.map((rule) => rule.structure)).filter(
    (id) => !metrics.some((rule) => rule.metric === id),
  );
  const add = () => {
    const { good, poor } = METRICS.find(({ id }) => id === wanted) ?? DISTANCE_LIMITS;
    const origin = ORIGINS[wanted];
    set('metrics', [
      ...metrics,
      { metric: wanted, weight: 0, good, poor, ...(origin === undefined ? {} : { origin }) },
    ]);
    setWanted('');
  };
  const sum = metrics.reduce((total, { weight }) => total + weight, 0);
  return (
    <>
      <div className="bench-fields">
        <NumberField path="passTotal" unit="points" />
        <NumberField path="passesInRow" isOptional hint={t('workbench.hint.passesInRow')} />
      </div>
      <TextField path="passTotalOrigin" most={300} isOptional told={passOriginText} />
      <div className="stack" id={elementIdOf('metrics')} tabIndex={-1}>
        <p className="quiet">{t('workbench.hint.required')}</p>
        <table className="folds bench-table marks" aria-label={t('workbench.marksTable')}>
          <thead>
            <tr>
              <th scope="col">{t('workbench.field.metrics_metric')}</th>
              <th scope="col">{t('workbench.field.metrics_weight')}</th>
              <th scope="col">{t('workbench.field.metrics_good')}</th>
              <th scope="col">{t('workbench.field.metrics_poor')}</th>
              <th scope="col">{t('workbench.field.metrics_required')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('runs.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {metrics.map(({ metric }, i) => (
              <MarkRow
                key={metric}
                index={i}
                metric={metric}
                name={nameOf(metric)}
                unit={unitName(metricUnit(metric))}
                removeButton={
                  <button
                    type="button"
                    aria-label={t('workbench.removeOf', { what: nameOf(metric) })}
                    onClick={() => set(`metrics[${i}]`, undefined)}
                  >
                    <Trash2 aria-hidden />
                  </button>
                }
              />
            ))}
          </tbody>
        </table>
        <div className="row">
          <span className={Math.abs(sum - 100) < 1e-6 ? 'good' : 'bad'} role="status">
            {t('workbench.marksSum', {
              sum: Number.isFinite(sum) ? numberText(sum, Number.isInteger(sum) ? 0 : 1) : '–',
            })}
          </span>
          <button type="button" onClick={() => set('metrics', weightsTo100(metrics))}>
            <Scale aria-hidden />
            {t('workbench.marksTo100')}
          </button>
        </div>
        <span className="field-notes">
          <Problems errors={errorsAt(errors, 'metrics')} />
        </span>
        <div className="row">
          <label className="field">
            {t('workbench.marksAddWhich')}
            <select value={wanted} onChange={(e) => setWanted(e.target.value)}>
              <option value="">{t('workbench.choose')}</option>
              {left.map((id) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="field-button" disabled={!left.includes(wanted)} onClick={add}>
            <Plus aria-hidden />
            {t('workbench.marksAdd')}
          </button>
        </div>
      </div>
    </>
  );
}
