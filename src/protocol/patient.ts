/** The patient file: any part of a patient's parameters; what is not given is the region's default. */
import type { z } from 'zod';
import type { PatientParameters, Region } from '../core/anatomy/anatomy.ts';
import { patientProblems } from '../core/anatomy/patientRules.ts';
import { booleanField, choiceField, idField, integerField, listOf, numberField, objectOf } from './fields.ts';
import { parseWith } from './parseWith.ts';
import type { FileContent } from './readJson.ts';
import { describe, type ParseError, type ParseResult } from './result.ts';

/** Which ids there are, which numbers each takes and within what range stands with the region. */
const variantField = () =>
  objectOf({
    id: idField(),
    grade: numberField(0, 10).exactOptional(),
    sizeMm: numberField(0, 200).exactOptional(),
    share01: numberField(0, 1).exactOptional(),
  });

/** Limits are those of any body; what a region can be built for is stricter and stands in its `patientRules`. */
const fields = {
  side: choiceField(['left', 'right']),
  sex: choiceField(['male', 'female']),
  statureMm: numberField(1400, 2100),
  fatMm: numberField(1, 100),
  effusionMl: numberField(0, 60),
  synovitis: integerField(0, 3),
  flexionDeg: numberField(0, 150),
  fluid: choiceField(['clear', 'cloudy', 'blood-stained']).exactOptional(),
  weightKg: numberField(30, 250).exactOptional(),
  isFrail: booleanField().exactOptional(),
  musclePercent: numberField(30, 200).exactOptional(),
  ageYears: integerField(18, 105).exactOptional(),
  variants: listOf(variantField(), 0, 20).exactOptional(),
};

export const patientSchema = objectOf(fields);

/** Any part of a patient. */
export const partialPatientSchema = objectOf({
  side: fields.side.exactOptional(),
  sex: fields.sex.exactOptional(),
  statureMm: fields.statureMm.exactOptional(),
  fatMm: fields.fatMm.exactOptional(),
  effusionMl: fields.effusionMl.exactOptional(),
  synovitis: fields.synovitis.exactOptional(),
  flexionDeg: fields.flexionDeg.exactOptional(),
  fluid: fields.fluid,
  weightKg: fields.weightKg,
  isFrail: fields.isFrail,
  musclePercent: fields.musclePercent,
  ageYears: fields.ageYears,
  variants: fields.variants,
}) satisfies z.ZodType<Partial<PatientParameters>>;

/** Reads a patient file over the defaults of a region, and refuses by path what that region cannot be built for. */
export function parsePatient(
  content: FileContent,
  source: string,
  region: Pick<Region, 'defaultPatient' | 'patientRules'>,
): ParseResult<PatientParameters> {
  const result = parseWith(partialPatientSchema, content, source, (given) =>
    patientErrors(region, { ...region.defaultPatient, ...given }, ''),
  );
  return result.ok ? { ok: true, value: { ...region.defaultPatient, ...result.value } } : result;
}

/** What a region refuses about a patient, by the path of each field; `prefix` is what stands before it. */
export const patientErrors = (
  region: Pick<Region, 'patientRules'>,
  patient: PatientParameters,
  prefix: string,
): ParseError[] =>
  patientProblems(region.patientRules, patient).map(({ field, allowed, got }) => ({
    path: `${prefix}${field}`,
    expected: allowed,
    got: describe(got),
  }));
