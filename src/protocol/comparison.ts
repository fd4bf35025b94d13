/**
 * A pair of patients to look at side by side, version 1: the same place of the same body, once as it should be and once
 * not, and in words what differs. Region, probe and place are those of a drill.
 */
import type { PatientParameters } from '../core/anatomy/anatomy.ts';
import { patientProblems } from '../core/anatomy/patientRules.ts';
import { findRegion } from '../core/anatomy/regions/registry.ts';
import type { Drill } from '../core/procedure/drill.ts';
import { DRILLS, findDrill } from './drills/index.ts';
import { exactly, idField, listOf, objectOf, textField } from './fields.ts';
import { parseWith } from './parseWith.ts';
import { partialPatientSchema } from './patient.ts';
import type { FileContent } from './readJson.ts';
import { describe, type ParseError, type ParseResult } from './result.ts';
import { oneOf } from './suggest.ts';

export const COMPARISON_VERSION = 1;

export interface ComparedPatient {
  /** What the picture is headed with. */
  readonly name: string;
  /** What differs from the drill's patient. */
  readonly patient: Partial<PatientParameters>;
}

export interface Comparison {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Id of a built-in drill: its region, its target as the space that is open, its probe and where that starts. */
  readonly drill: string;
  readonly normal: ComparedPatient;
  readonly other: ComparedPatient;
  /** What to look at, with where each figure comes from. */
  readonly lookAt: readonly { readonly text: string; readonly source: string }[];
}

const comparedSchema = objectOf({ name: textField(60), patient: partialPatientSchema });

export const comparisonSchema = objectOf({
  id: idField(),
  version: exactly(COMPARISON_VERSION),
  title: textField(120),
  drill: idField(),
  normal: comparedSchema,
  other: comparedSchema,
  lookAt: listOf(objectOf({ text: textField(400), source: textField(200) }), 1, 12),
});

/** Reads a file of a pair: its shape, then that drill and patients exist and that the patients differ. */
export const parseComparison = (content: FileContent, source: string): ParseResult<Comparison> =>
  parseWith<Comparison>(comparisonSchema, content, source, checkComparison);

/** The two drills of a pair, normal first: the drill's own with the patient of each side. Throws for an unknown drill. */
export function comparedDrills(pair: Comparison): readonly [Drill, Drill] {
  const drill = findDrill(pair.drill);
  if (!drill) throw new Error(`drill: expected a built-in drill, got ${describe(pair.drill)}`);
  const withPatient = (side: 'normal' | 'other'): Drill => ({
    ...drill,
    id: `${pair.id}-${side}`,
    patient: { ...drill.patient, ...pair[side].patient },
  });
  return [withPatient('normal'), withPatient('other')];
}

function checkComparison(pair: Comparison): readonly ParseError[] {
  const guided = DRILLS.filter((drill) => drill.mode === 'guided').map((drill) => drill.id);
  if (!guided.includes(pair.drill))
    return [{ path: 'drill', expected: oneOf(guided, pair.drill), got: describe(pair.drill) }];
  const [normal, other] = comparedDrills(pair);
  const region = findRegion(normal.region)!;
  const errors = (['normal', 'other'] as const).flatMap((side) =>
    patientProblems(region.patientRules, (side === 'normal' ? normal : other).patient).map(
      ({ field, allowed, got }) => ({
        path: `${side}.patient.${field}`,
        expected: allowed,
        got: describe(got),
      }),
    ),
  );
  if (JSON.stringify(normal.patient) === JSON.stringify(other.patient))
    errors.push({
      path: 'other.patient',
      expected: 'a patient that differs from the normal one',
      got: 'the same',
    });
  return errors;
}
