/** The patient file: any part of a patient's parameters; what is not given is the region's default. */
import type { z } from 'zod';
import type { PatientParameters } from '../core/anatomy/anatomy.ts';
import { booleanField, choiceField, integerField, numberField, objectOf } from './fields.ts';
import { parseWith } from './parseWith.ts';
import type { FileContent } from './readJson.ts';
import type { ParseResult } from './result.ts';

/** Limits are those of what the knee can be built for; a region may be stricter and says so itself. */
const fields = {
  side: choiceField(['left', 'right']),
  sex: choiceField(['male', 'female']),
  statureMm: numberField(1400, 2100),
  fatMm: numberField(1, 40),
  effusionMl: numberField(0, 60),
  synovitis: integerField(0, 3),
  flexionDeg: numberField(0, 30),
  fluid: choiceField(['clear', 'cloudy', 'blood-stained']).exactOptional(),
  weightKg: numberField(30, 250).exactOptional(),
  isFrail: booleanField().exactOptional(),
};

export const patientSchema = objectOf(fields);

const partialSchema = objectOf({
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
}) satisfies z.ZodType<Partial<PatientParameters>>;

/** Reads a patient file over the defaults of a region. */
export function parsePatient(
  content: FileContent,
  source: string,
  defaults: PatientParameters,
): ParseResult<PatientParameters> {
  const result = parseWith(partialSchema, content, source);
  return result.ok ? { ok: true, value: { ...defaults, ...result.value } } : result;
}
