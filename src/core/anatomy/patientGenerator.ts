/** Plausible patients drawn from a seed: no two runs need be alike, and the same seed gives the same patient anywhere. */
import { monotoneCubic } from '../geometry/curves.ts';
import { exp } from '../math/elementary.ts';
import { drawMuscle } from './muscleGenerator.ts';
import { drawAgeAndVariants } from './variantGenerator.ts';
import { createRandomStream, nextGaussian, nextUnit01 } from '../math/random.ts';
import { clamp } from '../math/scalar.ts';
import type { PatientParameters, Region } from './anatomy.ts';
import { checkPatient } from './patientRules.ts';

/** How a region's parameters are spread over those who come for its injection. */
export interface PatientSpread {
  /** Mean thickness of the fat at that place against body-mass index: knots [kg/m², mm], rising [TKU]. */
  readonly fatByBodyMassIndexMm: readonly (readonly [number, number])[];
  /** Least and greatest fluid in the joint of a man of 1780 mm, mL. */
  readonly effusionMl: readonly [number, number];
  /** Likewise of other cavities than the region's first, by id. */
  readonly otherEffusionsMl?: Readonly<Record<string, readonly [number, number]>>;
  /** Least and greatest bend, degrees. */
  readonly flexionDeg: readonly [number, number];
}

/** Mean and deviation of stature, mm [TKU]. */
const STATURE_MM = { male: [1760, 70], female: [1630, 65] } as const;
/** Median body-mass index, kg/m², and the deviation of its logarithm [TKU]. */
const BODY_MASS_INDEX = 25.5;
const BODY_MASS_SPREAD = 0.16;
const BODY_MASS_LIMITS = [17, 42] as const;
/** Fat varies by so much at one body-mass index, and is thicker in women (law of section 3.2 [S48]; share TKU). */
const FAT_SPREAD = 0.18;
const WOMENS_FAT = 1.15;
const STATURE_OF_EFFUSION_MM = 1780;
/** Room in a woman's joint at one stature, as a share: a similarity of about 0.965 [TKU]. */
const WOMENS_ROOM = 0.9;
/** Share of joints with synovitis of grade 1, 2 and 3 [TKU]. */
const SYNOVITIS_FROM: readonly number[] = [0.6, 0.82, 0.95];

/**
 * @param cavityId the one that is to hold the fluid; the region's first where not given
 * Throws an Error for a region whose patients are nobody.
 */
export function generatePatient(region: Region, seed: number, cavityId?: string): PatientParameters {
  const { spread, patientRules } = region;
  if (!spread) throw new Error(`generatePatient: ${region.id} has no patients`);
  const stream = createRandomStream(seed, `patient ${region.id}`);
  const within = (field: keyof PatientParameters, value: number): number => {
    const range = patientRules.ranges.find((r) => r.field === field);
    return range ? clamp(value, range.least, range.most) : value;
  };
  const between = ([least, most]: readonly [number, number]): number =>
    least + (most - least) * nextUnit01(stream);
  const sex = nextUnit01(stream) < 0.5 ? 'male' : 'female';
  const side = nextUnit01(stream) < 0.5 ? 'left' : 'right';
  const [mean, deviation] = STATURE_MM[sex];
  const statureMm = Math.round(
    within('statureMm', mean + deviation * clamp(nextGaussian(stream), -2.5, 2.5)),
  );
  const bodyMassIndex = clamp(
    BODY_MASS_INDEX * exp(BODY_MASS_SPREAD * nextGaussian(stream)),
    ...BODY_MASS_LIMITS,
  );
  const varied = exp(FAT_SPREAD * clamp(nextGaussian(stream), -2, 2)) * (sex === 'female' ? WOMENS_FAT : 1);
  const fatMm = monotoneCubic(spread.fatByBodyMassIndexMm)(bodyMassIndex) * varied;
  // A smaller joint holds less.
  const size = statureMm / STATURE_OF_EFFUSION_MM;
  const roomShare = size * size * size * (sex === 'female' ? WOMENS_ROOM : 1);
  const grade = nextUnit01(stream);
  const fluidMl = (cavityId && spread.otherEffusionsMl?.[cavityId]) || spread.effusionMl;
  const patient: PatientParameters = {
    side,
    sex,
    statureMm,
    fatMm: tenth(within('fatMm', fatMm)),
    effusionMl: tenth(within('effusionMl', between(fluidMl) * roomShare)),
    synovitis: SYNOVITIS_FROM.filter((from) => grade >= from).length,
    flexionDeg: Math.round(within('flexionDeg', between(spread.flexionDeg))),
    weightKg: Math.round((bodyMassIndex * statureMm * statureMm) / 1e6),
  };
  const aged = { ...patient, ...drawAgeAndVariants(region, patient, seed, cavityId) };
  const whole = { ...aged, ...drawMuscle(region, aged, bodyMassIndex, seed) };
  checkPatient(patientRules, whole);
  return whole;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
