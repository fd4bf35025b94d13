/** The weight that doses are reckoned by. */
import type { PatientParameters } from '../anatomy/anatomy.ts';
import type { DosePatient } from './drugs.ts';

/** Body mass index of a patient whose weight is not given, kg/m² [TKU]. */
const USUAL_INDEX = 25;
/** Above this the ideal weight is taken (D4, low). */
const OBESE_INDEX = 30;
/** Devine's ideal weight: so much at five feet, and so much for each centimetre more [TKU]. */
const FIVE_FEET_CM = 152.4;
const IDEAL_KG = { male: 50, female: 45.5 } as const;
const IDEAL_KG_PER_CM = 0.906;

export function idealWeightKg(patient: Pick<PatientParameters, 'sex' | 'statureMm'>): number {
  const overCm = Math.max(0, patient.statureMm / 10 - FIVE_FEET_CM);
  return IDEAL_KG[patient.sex] + IDEAL_KG_PER_CM * overCm;
}

/** Who a dose is for: the given weight, or that of a usual build; the ideal weight where the patient is obese. */
export function dosePatientOf(patient: PatientParameters): DosePatient {
  const squareM = (patient.statureMm / 1000) * (patient.statureMm / 1000);
  const weightKg = patient.weightKg ?? USUAL_INDEX * squareM;
  const isObese = weightKg > OBESE_INDEX * squareM;
  return { weightKg: isObese ? idealWeightKg(patient) : weightKg, isFrail: patient.isFrail ?? false };
}
