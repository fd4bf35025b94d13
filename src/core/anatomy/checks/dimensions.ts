/** Whether a patient's dimensions are such as are met in a body of that sex and stature. */
import {
  type Anatomy,
  type Dimension,
  dimensionNumber,
  type PatientParameters,
  type Region,
} from '../anatomy.ts';
import { hasVariant } from '../variants.ts';
import { outsideBy, type Span } from './published.ts';
import type { RegionChecks } from './regionChecks.ts';

/** Of the published deviation either way; what is published is mean ± 1 deviation, of these statures, mm. */
const DEVIATIONS = 2.5;
const STATURE_MM = { male: 1780, female: 1650 } as const;
/** A woman's joint against a man's at one stature [TKU]. */
const WOMANS_SIZE = 0.965;

type Bodies = Pick<Region, 'measure' | 'defaultPatient' | 'checks'>;

/** What lies outside, in words. What the patient's own fat, fluid or variants set is compared only where he is as usual. */
export function oddDimensions(anatomy: Anatomy, region: Bodies, patient: PatientParameters): string[] {
  const { published, movedBy } = region.checks as RegionChecks;
  return region.measure(anatomy, patient).flatMap((dimension) => {
    const { id } = dimension;
    const spans = published[id];
    // What only a variant brings is measured where it is, and published with it.
    if (!spans || movedBy?.[id]?.some((mover) => isUnusual(mover, patient, region.defaultPatient))) return [];
    const span = spanOf(spans, dimension, patient);
    const value = dimensionNumber(dimension);
    return outsideBy(span, value) === 0
      ? []
      : [`${id} ${value.toFixed(2)}, expected ${span.map((end) => end.toFixed(2)).join(' to ')}`];
  });
}

/** @param mover a parameter, or the id of a variant */
function isUnusual(mover: string, patient: PatientParameters, usual: PatientParameters): boolean {
  const fields = patient as unknown as Readonly<Record<string, unknown>>;
  if (mover in fields)
    return fields[mover] !== (usual as unknown as Readonly<Record<string, unknown>>)[mover];
  return hasVariant(patient, mover);
}

/** Lengths go with stature, areas with its square, angles and shares with neither. */
function spanOf(
  spans: { readonly male: Span; readonly female: Span },
  dimension: Dimension,
  { sex, statureMm }: PatientParameters,
): Span {
  const power = 'valueMm' in dimension ? 1 : dimension.unit === 'mm²' ? 2 : 0;
  const scaled = (size: number): number => (power === 0 ? 1 : power === 1 ? size : size * size);
  const [least, most] = spans[sex];
  const middle = (least + most) / 2;
  const reach = (DEVIATIONS * (most - least)) / 2;
  const large = scaled(statureMm / STATURE_MM[sex]);
  // Where the source tells the sexes not apart, a woman has anything down to a man's of her size.
  const isTold = spans.male[0] !== spans.female[0] || spans.male[1] !== spans.female[1];
  const small = sex === 'male' || isTold ? large : scaled((WOMANS_SIZE * statureMm) / STATURE_MM.male);
  return [(middle - reach) * small, (middle + reach) * large];
}
