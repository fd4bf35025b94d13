import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CarePlan } from '../../core/procedure/care/carePlan.ts';
import { CARE_STEP_IDS, type CareStepId } from '../../core/procedure/care/careSteps.ts';
import { usualCare, withoutStep, withStep, withStepMoved } from '../../engine/authoring/careDraft.ts';
import { CheckList } from './CheckList.tsx';
import { useDraftView } from './draftView.ts';
import { Problems } from './FieldFrame.tsx';
import { elementIdOf, errorsAt } from './fieldWords.ts';

const LIST = 'care.steps';
const moverId = (step: string, way: 'up' | 'down'): string => elementIdOf(`care-${way}-${step}`);

/** The list of steps expected: their order, which of them are critical, and what must come before each. */
export function CareStepTable({ care }: { readonly care: CarePlan }) {
  const { t } = useTranslation();
  const { draft, errors, set } = useDraftView();
  const [wanted, setWanted] = useState<CareStepId | ''>('');
  const [said, setSaid] = useState('');
  const { steps } = care;
  const nameOf = (step: CareStepId) => t(`care.step.${step}`);
  const left = CARE_STEP_IDS.filter((id) => !steps.some(({ step }) => step === id));
  const move = (index: number, by: 1 | -1) => {
    const { step } = steps[index]!;
    const place = index + by;
    set(LIST, withStepMoved(steps, index, by));
    setSaid(t('workbench.careMoved', { what: nameOf(step), place: place + 1, of: steps.length }));
    // The row has gone to another place: the key that was pressed stays under the finger, or the other one at an end.
    const isEnd = by < 0 ? place === 0 : place === steps.length - 1;
    const way = by < 0 !== isEnd ? 'up' : 'down';
    setTimeout(() => document.getElementById(moverId(step, way))?.focus());
  };
  return (
    <fieldset className="bare stack" id={elementIdOf(LIST)} tabIndex={-1}>
      <legend>{t('workbench.field.care_steps')}</legend>
      <p className="quiet">{t('workbench.hint.careSteps')}</p>
      <table className="folds bench-table care-steps" aria-label={t('workbench.field.care_steps')}>
        <thead>
          <tr>
            <th scope="col">{t('workbench.field.care_steps_step')}</th>
            <th scope="col">{t('workbench.field.care_steps_isCritical')}</th>
            <th scope="col">{t('workbench.field.care_steps_after')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('runs.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, isCritical, after = [] }, i) => {
            const what = nameOf(step);
            return (
              <tr key={step}>
                <th scope="row">
                  {t('workbench.careStepAt', { number: i + 1, what })}
                  <span className="field-notes">
                    <Problems errors={errorsAt(errors, `${LIST}[${i}].step`)} />
                  </span>
                </th>
                <td data-label={t('workbench.field.care_steps_isCritical')}>
                  <input
                    type="checkbox"
                    aria-label={t('workbench.careCriticalOf', { what })}
                    checked={isCritical ?? false}
                    onChange={(e) => set(`${LIST}[${i}].isCritical`, e.target.checked ? true : undefined)}
                  />
                </td>
                <td data-label={t('workbench.field.care_steps_after')}>
                  <details>
                    <summary aria-label={t('workbench.careAfterOf', { what, count: after.length })}>
                      {t('workbench.careAfterCount', { count: after.length })}
                    </summary>
                    <CheckList
                      path={`${LIST}[${i}].after`}
                      label={t('workbench.careOnlyAfter', { what })}
                      choices={steps
                        .filter((other) => other.step !== step)
                        .map((other) => ({ id: other.step, name: nameOf(other.step) }))}
                      chosen={after}
                      isOptional
                    />
                  </details>
                </td>
                <td>
                  <span className="row care-row-keys">
                    <button
                      type="button"
                      id={moverId(step, 'up')}
                      disabled={i === 0}
                      aria-label={t('workbench.careUp', { what })}
                      title={t('workbench.careUp', { what })}
                      onClick={() => move(i, -1)}
                    >
                      <ArrowUp aria-hidden />
                    </button>
                    <button
                      type="button"
                      id={moverId(step, 'down')}
                      disabled={i === steps.length - 1}
                      aria-label={t('workbench.careDown', { what })}
                      title={t('workbench.careDown', { what })}
                      onClick={() => move(i, 1)}
                    >
                      <ArrowDown aria-hidden />
                    </button>
                    <button
                      type="button"
                      aria-label={t('workbench.removeOf', { what })}
                      title={t('workbench.removeOf', { what })}
                      onClick={() => {
                        set(LIST, withoutStep(steps, step));
                        document.getElementById(elementIdOf(LIST))?.focus();
                      }}
                    >
                      <Trash2 aria-hidden />
                    </button>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <span className="field-notes">
        <Problems errors={errorsAt(errors, LIST)} />
      </span>
      <div className="row">
        <label className="field">
          {t('workbench.careAddWhich')}
          <select value={wanted} onChange={(e) => setWanted(e.target.value as CareStepId | '')}>
            <option value="">{t('workbench.choose')}</option>
            {left.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="field-button"
          disabled={wanted === '' || !left.includes(wanted)}
          onClick={() => {
            if (wanted !== '') set(LIST, withStep(steps, wanted, CARE_STEP_IDS));
            setWanted('');
          }}
        >
          <Plus aria-hidden />
          {t('workbench.careAdd')}
        </button>
        <button type="button" className="field-button" onClick={() => set(LIST, usualCare(draft).steps)}>
          {t('workbench.careUsual')}
        </button>
      </div>
    </fieldset>
  );
}
