import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientParameters } from '../../core/anatomy/anatomy.ts';
import type { ParameterRange, PatientRules } from '../../core/anatomy/patientRules.ts';
import { fieldMeaning, fieldName, openRanges, rangeText, stepOf, valueText } from './fieldText.ts';

const SIDES = ['left', 'right'] as const;
const SEXES = ['male', 'female'] as const;

interface Change {
  readonly patient: PatientParameters;
  readonly onChange: (patient: PatientParameters) => void;
}

/** Side, and sex unless it is a block. */
export function PatientChoices(props: Change & { readonly isBlock: boolean }) {
  const { t } = useTranslation();
  const { patient, onChange, isBlock } = props;
  return (
    <div className="patient-choices">
      <label className="choice">
        {fieldName('side')}
        <select
          value={patient.side}
          onChange={(e) => onChange({ ...patient, side: e.target.value as PatientParameters['side'] })}
        >
          {SIDES.map((side) => (
            <option key={side} value={side}>
              {t(`patient.sides.${side}`)}
            </option>
          ))}
        </select>
      </label>
      {!isBlock && (
        <label className="choice">
          {fieldName('sex')}
          <select
            value={patient.sex}
            onChange={(e) => onChange({ ...patient, sex: e.target.value as PatientParameters['sex'] })}
          >
            {SEXES.map((sex) => (
              <option key={sex} value={sex}>
                {t(`case.sex.${sex}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

/** One parameter: its slider with value, unit, range and what it means. */
export function PatientSlider(
  props: Change & {
    readonly range: ParameterRange;
    /** Set where its meaning is said elsewhere. */
    readonly isTerse?: boolean;
  },
) {
  const { range, patient, onChange, isTerse } = props;
  const { field } = range;
  const { t } = useTranslation();
  const hint = useId();
  const value = Number(patient[field] ?? range.usual);
  const text = valueText(value, range);
  const meaning = fieldMeaning(field);
  return (
    <div className="patient-field">
      <label>
        <span>{fieldName(field)}</span>
        <span className="number">{text}</span>
        <input
          type="range"
          min={range.least}
          max={range.most}
          step={stepOf(range)}
          value={value}
          aria-valuetext={text}
          aria-describedby={hint}
          data-field={field}
          onChange={(e) => onChange({ ...patient, [field]: Number(e.target.value) })}
        />
      </label>
      <p id={hint} className="quiet">
        {isTerse || meaning === ''
          ? rangeText(range)
          : t('patient.rangeMeaning', { range: rangeText(range), meaning })}
      </p>
    </div>
  );
}

/** All of them, in the order of the region's rules. */
export function PatientFields(props: Change & { readonly rules: PatientRules; readonly isBlock: boolean }) {
  return (
    <div className="patient-fields">
      <PatientChoices {...props} />
      {openRanges(props.rules).map((range) => (
        <PatientSlider key={range.field} {...props} range={range} />
      ))}
    </div>
  );
}
