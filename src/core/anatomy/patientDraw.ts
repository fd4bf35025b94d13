/**
 * A patient drawn from a seed within limits: the generator's spread, cut where the limits say. Written over whatever
 * fields patients have, so that a new parameter can be limited the day the generator draws it.
 */
import { hashValue } from '../math/hash.ts';
import { createRandomStream, nextUnit01 } from '../math/random.ts';
import { clamp } from '../math/scalar.ts';
import type { PatientParameters, Region } from './anatomy.ts';
import { generatePatient } from './patientGenerator.ts';
import { type PatientRules, patientProblems } from './patientRules.ts';

/** Of a number: both ends are allowed. Of anything else: the only value that is. */
export type PatientLimit = { readonly least: number; readonly most: number } | string | boolean;

/** By field of a patient; what is not named is as the generator draws it. */
export type PatientLimits = { readonly [F in keyof PatientParameters]?: PatientLimit };

/** So many patients are drawn until one meets every limit; rarer ones are made from the nearest. */
const TRIES = 400;
/** Seeds whose patients tell one generator from another. */
const MARK_SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

type Fields = Readonly<Record<string, unknown>>;

const entriesOf = (limits: PatientLimits): [string, PatientLimit][] =>
  Object.entries(limits).filter((entry): entry is [string, PatientLimit] => entry[1] !== undefined);

const meets = (value: unknown, limit: PatientLimit): boolean =>
  typeof limit === 'object'
    ? typeof value === 'number' && value >= limit.least && value <= limit.most
    : value === limit;

/**
 * The patient of a seed. Without limits it is the generator's own; with them, the first of a row of patients drawn from
 * the seed that meets them all, so that what hangs together (stature and sex, fat and weight) still does. Where limits
 * leave almost nobody, the one of that row that meets most of them is brought inside.
 *
 * @param cavityId the one that is to hold the fluid; the region's first where not given
 * Throws an Error for a region whose patients are nobody, and where no patient can be within the limits.
 */
export function drawPatient(
  region: Region,
  seed: number,
  limits: PatientLimits = {},
  cavityId?: string,
): PatientParameters {
  const bounds = entriesOf(limits);
  const stream = createRandomStream(seed, `draws ${region.id}`);
  const row: { readonly patient: PatientParameters; readonly missed: number }[] = [];
  for (let i = 0; i < TRIES; i++) {
    const from = i === 0 ? seed : Math.floor(nextUnit01(stream) * 4_294_967_296);
    const patient = generatePatient(region, from, cavityId);
    const missed = bounds.filter(([field, limit]) => !meets((patient as unknown as Fields)[field], limit));
    if (missed.length === 0) return patient;
    row.push({ patient, missed: missed.length });
  }
  row.sort((a, b) => a.missed - b.missed);
  for (const { patient } of row) {
    const inside = broughtInside(patient, bounds, () => nextUnit01(stream));
    if (patientProblems(region.patientRules, inside).length === 0) return inside;
  }
  throw new Error(`drawPatient: nobody who can have an injection of the ${region.id} is within these limits`);
}

/** Whole numbers stay whole; others have one decimal. */
function broughtInside(
  patient: PatientParameters,
  bounds: readonly [string, PatientLimit][],
  next01: () => number,
): PatientParameters {
  const inside: Record<string, unknown> = { ...patient };
  for (const [field, limit] of bounds) {
    const was = inside[field];
    if (meets(was, limit)) continue;
    if (typeof limit !== 'object') inside[field] = limit;
    else {
      const value = limit.least + (limit.most - limit.least) * next01();
      const isWhole = typeof was === 'number' && was === Math.floor(was);
      const rounded = isWhole ? Math.round(value) : Math.round(value * 10) / 10;
      inside[field] = clamp(rounded, limit.least, limit.most);
    }
  }
  // Another stature at the same build is another weight.
  const { statureMm, weightKg } = inside as unknown as PatientParameters;
  if (statureMm !== patient.statureMm && weightKg !== undefined && weightKg === patient.weightKg) {
    const ratio = statureMm / patient.statureMm;
    const weighed = Math.round(weightKg * ratio * ratio);
    const limit = bounds.find(([field]) => field === 'weightKg')?.[1];
    if (limit === undefined || meets(weighed, limit)) inside.weightKg = weighed;
  }
  return inside as unknown as PatientParameters;
}

/**
 * Sixteen digits that tell what is drawn within these limits now from what an older or newer generator draws there:
 * a change of the generator cannot be overlooked, and needs no number that someone must remember to raise.
 */
export const drawMark = (region: Region, limits: PatientLimits = {}, cavityId?: string): string =>
  hashValue(MARK_SEEDS.map((seed) => drawPatient(region, seed, limits, cavityId)));

/** What is wrong with a limit: "{field}.{end}: must be {allowed}". */
export interface LimitProblem {
  readonly field: string;
  readonly end: 'least' | 'most';
  readonly allowed: string;
  readonly got: number;
}

/** Ends that lie outside what the region can be built for or that are the wrong way round. */
export function limitProblems(rules: PatientRules, limits: PatientLimits): LimitProblem[] {
  const problems: LimitProblem[] = [];
  for (const [field, limit] of entriesOf(limits)) {
    if (typeof limit !== 'object') continue;
    const range = rules.ranges.find((r) => r.field === field);
    const unit = range?.unit ? ` ${range.unit}` : '';
    for (const end of ['least', 'most'] as const)
      if (range && (limit[end] < range.least || limit[end] > range.most))
        problems.push({ field, end, allowed: `${range.least} to ${range.most}${unit}`, got: limit[end] });
    if (limit.least > limit.most)
      problems.push({
        field,
        end: 'most',
        allowed: `at least ${limit.least}${unit}, as least has it`,
        got: limit.most,
      });
  }
  return problems;
}
