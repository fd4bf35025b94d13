import { useTranslation } from 'react-i18next';
import {
  ALLERGENS,
  ANTICOAGULANTS,
  BLEEDING_RISKS,
  CARE_TRAPS,
  type CarePlan,
  INFECTION_SIGNS,
  OTHER_HISTORY,
} from '../../core/procedure/care/carePlan.ts';
import { CARE_POSITIONS } from '../../core/procedure/care/careSteps.ts';
import { TRANSDUCERS } from '../../core/probe/catalogue.ts';
import { probeName } from '../messages/names.ts';
import { CheckList } from './CheckList.tsx';
import { useDraftView } from './draftView.ts';
import { NumberField } from './NumberField.tsx';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';

/** The patient who comes: why, what they answer, what is right for them, and what the seed may add. */
export function CareCaseFields({ care }: { readonly care: CarePlan }) {
  const { t } = useTranslation();
  const { draft, set } = useDraftView();
  const { history } = care;
  const named = <T extends string>(ids: readonly T[], name: (id: T) => string) =>
    ids.map((id) => ({ id, name: name(id) }));
  return (
    <>
      <TextField path="care.vignette" most={1000} rows={3} isOptional />
      <TextField path="care.imaging" most={1000} rows={2} isOptional />
      <div className="bench-fields wide-fields">
        <SelectField path="care.position" choices={named(CARE_POSITIONS, (id) => t(`care.position.${id}`))} />
        <SelectField
          path="care.history.infection"
          choices={named(INFECTION_SIGNS, (id) => t(`workbench.careInfection.${id}`))}
        />
        <SelectField
          path="care.history.anticoagulant"
          choices={named(ANTICOAGULANTS, (id) => t(`workbench.careThinner.${id}`))}
        />
        {history.anticoagulant === 'warfarin' && <NumberField path="care.history.inr" isOptional />}
        <SelectField
          path="care.bleedingRisk"
          choices={named(BLEEDING_RISKS, (id) => t(`workbench.careRisk.${id}`))}
        />
        <NumberField
          path="care.history.hba1cPercent"
          unit="percent"
          isOptional
          hint={t('workbench.hint.careDiabetes')}
        />
        <NumberField path="care.history.surgeryInMonths" isOptional hint={t('workbench.hint.careSurgery')} />
        <NumberField path="care.passShare01" unit="percent" times={100} />
      </div>
      <details>
        <summary>{t('workbench.careMore')}</summary>
        <div className="stack">
          <CheckList
            path="care.history.allergies"
            choices={named(ALLERGENS, (id) => t(`care.allergen.${id}`))}
            chosen={history.allergies}
          />
          <CheckList
            path="care.history.others"
            choices={named(OTHER_HISTORY, (id) => t(`care.other.${id}`))}
            chosen={history.others}
          />
          <CheckList
            path="care.probes"
            hint={t('workbench.hint.careProbes')}
            choices={TRANSDUCERS.map((probe) => ({ id: probe.id, name: probeName(probe) }))}
            chosen={care.probes}
          />
          <CheckList
            path="care.traps"
            hint={t('workbench.hint.careTraps')}
            choices={named(CARE_TRAPS, (id) => t(`workbench.careTrap.${id}`))}
            chosen={care.traps ?? []}
            isOptional
          />
          <NumberField path="care.trap01" unit="percent" times={100} isOptional />
        </div>
      </details>
      {draft.mode !== 'assessment' && (
        <label className="check row">
          <input
            type="checkbox"
            checked={care.mayStartAtNeedle}
            onChange={(e) => set('care.mayStartAtNeedle', e.target.checked)}
          />
          {t('workbench.field.care_mayStartAtNeedle')}
        </label>
      )}
    </>
  );
}
