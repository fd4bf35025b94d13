/** Which patients a region can be built for, as data: ranges, and combinations that no patient has. */
import type { PatientParameters } from './anatomy.ts';
import { type VariantKind, variantProblems } from './variants.ts';

/** A number that a region takes, with both ends allowed. */
export interface ParameterRange {
  readonly field: keyof PatientParameters;
  readonly least: number;
  readonly most: number;
  /** As it is told to the reader; empty for grades. */
  readonly unit: string;
  /** True for grades, which have no halves. */
  readonly isWhole?: boolean;
  /** What stands for a field that a patient may leave out. */
  readonly usual?: number;
}

/** What two or more parameters must not be together. */
export interface PatientExclusion {
  /** The field that is named in the refusal. */
  readonly field: keyof PatientParameters;
  /** What would be allowed, in words, or null where the combination is fine. */
  readonly allowedInstead: (patient: PatientParameters) => string | null;
}

export interface PatientRules {
  readonly ranges: readonly ParameterRange[];
  readonly exclusions: readonly PatientExclusion[];
  /** The variants that the region knows; none where not given. */
  readonly variants?: readonly VariantKind[];
}

/** Why a patient is refused: "patient.{field}: must be {allowed}". */
export interface PatientProblem {
  /** A parameter's name, or a path within the patient: `variants[0].sizeMm`. */
  readonly field: string;
  readonly allowed: string;
  readonly got: unknown;
}

/** Body-mass indices beyond which nobody has lived, kg/m² [TKU]. */
const LEAST_BODY_MASS_INDEX = 11;
const GREATEST_BODY_MASS_INDEX = 100;

/** Weight and stature of one body: holds for every region. */
export const WEIGHT_FITS_STATURE: PatientExclusion = {
  field: 'weightKg',
  allowedInstead: ({ weightKg, statureMm }) => {
    if (weightKg === undefined) return null;
    const squareM2 = (statureMm / 1000) * (statureMm / 1000);
    const least = Math.ceil(LEAST_BODY_MASS_INDEX * squareM2);
    const most = Math.floor(GREATEST_BODY_MASS_INDEX * squareM2);
    if (weightKg >= least && weightKg <= most) return null;
    return `${least} to ${most} kg at a stature of ${statureMm} mm`;
  },
};

/** The bodies are those of grown-ups. */
const LEAST_YEARS = 18;
const MOST_YEARS = 105;
const isAge = (years: number): boolean =>
  years >= LEAST_YEARS && years <= MOST_YEARS && years === Math.floor(years);

const CHOICES: readonly (readonly [keyof PatientParameters, readonly [string, string]])[] = [
  ['side', ['left', 'right']],
  ['sex', ['male', 'female']],
];

/**
 * Everything that is wrong with a patient, empty where the region can be built for it. Combinations are looked at only
 * where each parameter by itself is allowed.
 */
export function patientProblems(rules: PatientRules, patient: PatientParameters): PatientProblem[] {
  const problems: PatientProblem[] = [];
  for (const [field, [one, other]] of CHOICES) {
    const got = patient[field];
    if (got !== one && got !== other) problems.push({ field, allowed: `"${one}" or "${other}"`, got });
  }
  for (const { field, least, most, unit, isWhole, usual } of rules.ranges) {
    const got = patient[field] ?? usual;
    if (typeof got === 'number' && got >= least && got <= most && !(isWhole && got !== Math.floor(got)))
      continue;
    const range = `${least} to ${most}${unit ? ` ${unit}` : ''}`;
    problems.push({ field, allowed: isWhole ? `a whole number from ${range}` : range, got });
  }
  const { ageYears } = patient;
  if (ageYears !== undefined && !isAge(ageYears))
    problems.push({
      field: 'ageYears',
      allowed: `a whole number from ${LEAST_YEARS} to ${MOST_YEARS} years`,
      got: ageYears,
    });
  problems.push(...variantProblems(rules.variants ?? [], patient.variants));
  if (problems.length > 0) return problems;
  for (const { field, allowedInstead } of rules.exclusions) {
    const allowed = allowedInstead(patient);
    if (allowed !== null) problems.push({ field, allowed, got: patient[field] });
  }
  return problems;
}

/** Throws an Error that names the first field that is wrong, what is allowed and what came. */
export function checkPatient(rules: PatientRules, patient: PatientParameters): void {
  const [first] = patientProblems(rules, patient);
  if (!first) return;
  const { field, allowed, got } = first;
  throw new Error(
    `patient.${field}: must be ${allowed}, got ${typeof got === 'number' ? got : JSON.stringify(got)}`,
  );
}
