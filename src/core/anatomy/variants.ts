/**
 * Variants of a patient: what is grown differently, worn, torn or put in. A region declares its own as data
 * (`VariantKind`); a patient names those that he has, with their grade or size.
 */
import type { PatientParameters } from './anatomy.ts';

/** One variant as a patient has it; what is not given is the kind's usual. */
export interface PatientVariant {
  /** Of a `VariantKind` of the region. */
  readonly id: string;
  /** Semi-quantitative, whole numbers. */
  readonly grade?: number;
  /** The length that the kind speaks of, mm: a diameter, a thickness, the length of a deposit or of a gap. */
  readonly sizeMm?: number;
  /** The share that the kind speaks of, 0 to 1: how much of a tendon's thickness is torn. */
  readonly share01?: number;
}

export type VariantParameterField = 'grade' | 'sizeMm' | 'share01';

/** A number of a variant, both ends allowed. */
export interface VariantParameter {
  readonly field: VariantParameterField;
  /** What it is, in words. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Where a patient does not say. */
  readonly usual: number;
  /** Empty for grades and shares. */
  readonly unit: string;
  readonly isWhole?: boolean;
  readonly source: string;
}

/** How often a variant is met among those who come for the region's injections. */
export interface VariantPrevalence {
  /** Share of all: one number, or knots [age in years, share], rising in age. 0 where only a drill may ask for it. */
  readonly share01: number | readonly (readonly [number, number])[];
  /** Where it goes with another variant that is declared before: the share among those who have that one. */
  readonly given?: { readonly id: string; readonly share01: number };
  /** Cavities whose injection it contradicts: nobody who comes for one of them is drawn with it. */
  readonly notFor?: readonly string[];
  readonly source: string;
}

export interface VariantKind {
  /** Kebab-case, unique in the region: `bifid-median-nerve`. */
  readonly id: string;
  readonly name: string;
  /** Of what it looks like and measures. */
  readonly source: string;
  readonly prevalence: VariantPrevalence;
  readonly parameters: readonly VariantParameter[];
  /** Ids of variants that nobody has together with it; told on one of the two is enough. */
  readonly excludes: readonly string[];
  /** Ids of the structures that only those have who have it. */
  readonly brings: readonly string[];
  /** Ids of the structures that those who have it lack. */
  readonly takes?: readonly string[];
}

/** What is wrong with a patient's variants, by the path within the patient. */
export interface VariantProblem {
  /** `variants[1].sizeMm` */
  readonly field: string;
  readonly allowed: string;
  readonly got: unknown;
}

export const VARIANT_FIELDS: readonly VariantParameterField[] = ['grade', 'sizeMm', 'share01'];

/** The kind's own range in words: `1 to 4`, `3 to 20 mm`. */
const rangeText = ({ least, most, unit, isWhole }: VariantParameter): string =>
  `${isWhole ? 'a whole number from ' : ''}${least} to ${most}${unit ? ` ${unit}` : ''}`;

/** Unknown ids, ids told twice, variants that exclude each other, numbers out of range or that the kind does not have. */
export function variantProblems(
  kinds: readonly VariantKind[],
  variants: readonly PatientVariant[] | undefined,
): VariantProblem[] {
  if (variants === undefined) return [];
  if (!Array.isArray(variants)) return [{ field: 'variants', allowed: 'a list of variants', got: variants }];
  const problems: VariantProblem[] = [];
  const of = (id: string): VariantKind | undefined => kinds.find((k) => k.id === id);
  variants.forEach((variant: PatientVariant, i) => {
    const path = `variants[${i}]`;
    const kind = of(variant?.id);
    if (!kind) {
      const known = kinds.map((k) => k.id);
      const allowed =
        known.length > 0 ? `one of ${known.join(', ')}` : 'left out: this region has no variants';
      problems.push({ field: `${path}.id`, allowed, got: variant?.id });
      return;
    }
    const earlier = variants.slice(0, i) as readonly PatientVariant[];
    if (earlier.some((v) => v?.id === variant.id))
      problems.push({ field: `${path}.id`, allowed: 'each variant once', got: variant.id });
    const rival = earlier.find(
      (v) => v && (kind.excludes.includes(v.id) || of(v.id)?.excludes.includes(variant.id)),
    );
    if (rival)
      problems.push({ field: `${path}.id`, allowed: `none that excludes ${rival.id}`, got: variant.id });
    for (const field of VARIANT_FIELDS) {
      const got = variant[field];
      if (got === undefined) continue;
      const parameter = kind.parameters.find((p) => p.field === field);
      const isFine =
        parameter !== undefined &&
        typeof got === 'number' &&
        got >= parameter.least &&
        got <= parameter.most &&
        !(parameter.isWhole && got !== Math.floor(got));
      if (isFine) continue;
      const allowed = parameter ? rangeText(parameter) : `left out: ${variant.id} has no ${field}`;
      problems.push({ field: `${path}.${field}`, allowed, got });
    }
  });
  return problems;
}

/** The patient's variant of this id, or undefined. */
export const findVariant = (
  { variants }: Pick<PatientParameters, 'variants'>,
  id: string,
): PatientVariant | undefined => variants?.find((v) => v.id === id);

export const hasVariant = (patient: Pick<PatientParameters, 'variants'>, id: string): boolean =>
  findVariant(patient, id) !== undefined;

/** A number of the patient's variant, the kind's usual where it is not given, or undefined for those without it. */
export function variantNumber(
  patient: Pick<PatientParameters, 'variants'>,
  kind: VariantKind,
  field: VariantParameterField,
): number | undefined {
  const variant = findVariant(patient, kind.id);
  return variant && (variant[field] ?? kind.parameters.find((p) => p.field === field)?.usual);
}

const sameVariant = (a: PatientVariant, b: PatientVariant | undefined): boolean =>
  a.id === b?.id && VARIANT_FIELDS.every((field) => a[field] === b[field]);

/** Whether two patients have the same variants, told in the same order. */
export function hasSameVariants(
  a: Pick<PatientParameters, 'variants'>,
  b: Pick<PatientParameters, 'variants'>,
): boolean {
  const [mine, others] = [a.variants ?? [], b.variants ?? []];
  return mine.length === others.length && mine.every((v, i) => sameVariant(v, others[i]));
}

/** Ids of the structures that some of a region's patients have and others do not. */
export const structuresOfSome = (kinds: readonly VariantKind[] | undefined): string[] =>
  (kinds ?? []).flatMap(({ brings, takes = [] }) => [...brings, ...takes]);
