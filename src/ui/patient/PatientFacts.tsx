import { useTranslation } from 'react-i18next';
import type { PatientParameters, Region } from '../../core/anatomy/anatomy.ts';
import { numberText } from '../messages/i18n.ts';
import { regionInText } from '../messages/names.ts';

/** Who it is, in a short list. */
export function PatientFacts({
  patient,
  region,
}: {
  readonly patient: PatientParameters;
  readonly region: Region;
}) {
  const { t } = useTranslation();
  const bends = region.patientRules.ranges.some((range) => range.field === 'flexionDeg' && range.most > 0);
  const decimals = (value: number): number => (Number.isInteger(value) ? 0 : 1);
  return (
    <ul data-testid="patient-facts">
      <li>
        {t('case.who', {
          sex: t(`case.sex.${patient.sex}`),
          side: t(`case.side.${patient.side}`),
          region: regionInText(region),
        })}
      </li>
      <li>{t('case.stature', { cm: numberText(patient.statureMm / 10, 0) })}</li>
      <li>{t('case.fat', { mm: numberText(patient.fatMm, decimals(patient.fatMm)) })}</li>
      {patient.musclePercent !== undefined && patient.musclePercent !== 100 && (
        <li>
          {t('case.muscle', { percent: numberText(patient.musclePercent, decimals(patient.musclePercent)) })}
        </li>
      )}
      <li>{t('case.effusion', { ml: numberText(patient.effusionMl, decimals(patient.effusionMl)) })}</li>
      {patient.synovitis > 0 && <li>{t('patient.synovitisGrade', { grade: patient.synovitis })}</li>}
      {bends && <li>{t('case.flexion', { deg: numberText(patient.flexionDeg, 0) })}</li>}
    </ul>
  );
}
