import { useTranslation } from 'react-i18next';
import type { Region } from '../../core/anatomy/anatomy.ts';
import { fieldName, openRanges, rangeText } from '../patient/fieldText.ts';
import { useDraftView } from './draftView.ts';
import { NumberField } from './NumberField.tsx';

/** Of each number of a patient, whether and how its drawing is limited; side and sex by their one value. */
export function PatientLimitFields({ region }: { readonly region: Region }) {
  const { t } = useTranslation();
  const { draft, set } = useDraftView();
  const limits = draft.patientDraw ?? {};
  const choices = [
    ['side', ['left', 'right']],
    ['sex', ['male', 'female']],
  ] as const;
  return (
    <fieldset className="bare stack">
      <legend>{t('workbench.patientLimits')}</legend>
      <p className="quiet">{t('workbench.patientLimitHint')}</p>
      <div className="row">
        {choices.map(([field, values]) => (
          <label key={field} className="field">
            {fieldName(field)}
            <select
              value={String(limits[field] ?? '')}
              onChange={(e) =>
                set(`patientDraw.${field}`, e.target.value === '' ? undefined : e.target.value)
              }
            >
              <option value="">{t('workbench.any')}</option>
              {values.map((value) => (
                <option key={value} value={value}>
                  {t(field === 'side' ? `patient.sides.${value as 'left'}` : `case.sex.${value as 'male'}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {openRanges(region.patientRules).map((range) => {
        const { field, least, most } = range;
        const name = fieldName(field);
        const isLimited = limits[field] !== undefined;
        const path = `patientDraw.${field}`;
        const unitText = range.unit === '' ? undefined : range.unit;
        return (
          <div key={field} className="bench-limit">
            <label className="check row">
              <input
                type="checkbox"
                checked={isLimited}
                onChange={(e) => set(path, e.target.checked ? { least, most } : undefined)}
              />
              {t('workbench.patientLimit', { field: name })} <span className="quiet">{rangeText(range)}</span>
            </label>
            {isLimited && (
              <div className="bench-fields">
                <NumberField
                  path={`${path}.least`}
                  label={t('workbench.least', { field: name })}
                  unitText={unitText}
                />
                <NumberField
                  path={`${path}.most`}
                  label={t('workbench.most', { field: name })}
                  unitText={unitText}
                />
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
