/** The limits within which a drill has its patients drawn: of each number both ends, of anything else the one value. */
import { z } from 'zod';
import type { Region } from '../core/anatomy/anatomy.ts';
import { drawPatient, limitProblems, type PatientLimits } from '../core/anatomy/patientDraw.ts';
import type { Drill } from '../core/procedure/drill.ts';
import { limitsOfDrill } from '../core/procedure/runPatient.ts';
import { objectOf } from './fields.ts';
import { patientSchema } from './patient.ts';
import { describe, type ParseError } from './result.ts';

/** Made from the patient's own fields, so that whatever a patient can have can be limited. */
function limitOf(field: z.ZodType) {
  const bare = field instanceof z.ZodExactOptional || field instanceof z.ZodOptional ? field.unwrap() : field;
  const limit = bare instanceof z.ZodNumber ? objectOf({ least: bare, most: bare }) : (bare as z.ZodType);
  return limit.exactOptional();
}

export const patientLimitsSchema = objectOf(
  Object.fromEntries(
    Object.entries(patientSchema.shape).map(([name, field]) => [name, limitOf(field as z.ZodType)]),
  ),
) as unknown as z.ZodType<PatientLimits>;

/** What is wrong with a drill's limits beyond their shape, by path; empty where it fixes its patient. */
export function patientDrawErrors(drill: Drill, region: Region): ParseError[] {
  const limits = drill.patientDraw;
  if (!limits) return [];
  const path = 'patientDraw';
  if (!region.spread)
    return [{ path, expected: `nothing: ${region.id} has no patients to draw`, got: describe(limits) }];
  const errors: ParseError[] = limitProblems(region.patientRules, limits).map(
    ({ field, end, allowed, got }) => ({
      path: `${path}.${field}.${end}`,
      expected: allowed,
      got: describe(got),
    }),
  );
  const { drainMl } = drill.target;
  const fluid = limits.effusionMl;
  if (drainMl !== undefined && typeof fluid === 'object' && fluid.most < drainMl)
    errors.push({
      path: `${path}.effusionMl.most`,
      expected: `at least the ${drainMl} mL that the task draws off`,
      got: String(fluid.most),
    });
  if (errors.length > 0) return errors;
  try {
    drawPatient(region, 1, limitsOfDrill(drill, region), drill.target.structure);
  } catch {
    errors.push({
      path,
      expected: `limits that somebody is within who can have an injection of the ${region.id}`,
      got: 'limits that nobody is within',
    });
  }
  return errors;
}
