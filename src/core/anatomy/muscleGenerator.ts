/** Muscle of a drawn patient, from a stream of its own: the rest of the body that a seed gives is the same without it. */
import { monotoneCubic } from '../geometry/curves.ts';
import { exp } from '../math/elementary.ts';
import { createRandomStream, nextGaussian } from '../math/random.ts';
import { clamp } from '../math/scalar.ts';
import type { PatientParameters, Region } from './anatomy.ts';

/** Percent of the usual by body-mass index, kg/m²: 25–40 % less in cachexia (below 18.5), a tenth more in the obese [TKU]. */
const BY_BODY_MASS_INDEX = monotoneCubic([
  [17, 72],
  [18.5, 84],
  [21, 96],
  [25, 100],
  [30, 103],
  [36, 107],
  [42, 109],
]);
/** What age leaves, as a share: about half a percent a year is lost from fifty on [TKU]. */
const BY_AGE_YEARS = monotoneCubic([
  [50, 1],
  [70, 0.91],
  [88, 0.81],
]);
/** At one build and age: the usual ranges of the table of section 3.2 taken as two deviations to either side [U]. */
const SPREAD = 0.1;

/** Nothing where the region takes no such parameter. */
export function drawMuscle(
  { id, patientRules }: Pick<Region, 'id' | 'patientRules'>,
  { ageYears }: Pick<PatientParameters, 'ageYears'>,
  bodyMassIndex: number,
  seed: number,
): Pick<PatientParameters, 'musclePercent'> {
  const range = patientRules.ranges.find((r) => r.field === 'musclePercent');
  if (!range) return {};
  const stream = createRandomStream(seed, `muscle ${id}`);
  const varied = exp(SPREAD * clamp(nextGaussian(stream), -2, 2));
  const left = ageYears === undefined ? 1 : BY_AGE_YEARS(ageYears);
  const percent = BY_BODY_MASS_INDEX(bodyMassIndex) * left * varied;
  return { musclePercent: Math.round(clamp(percent, range.least, range.most)) };
}
