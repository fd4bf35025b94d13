/** Age and variants of a drawn patient, from a stream of their own: the body that a seed gives is the same without them. */
import { monotoneCubic } from '../geometry/curves.ts';
import { createRandomStream, nextGaussian, nextUnit01, type RandomStream } from '../math/random.ts';
import { clamp } from '../math/scalar.ts';
import type { PatientParameters, Region } from './anatomy.ts';
import { patientProblems } from './patientRules.ts';
import type { PatientVariant, VariantKind, VariantParameter } from './variants.ts';

/** Those who come for an injection: mean age, deviation and limits, years [TKU]. */
const AGE_YEARS = [58, 15] as const;
const AGE_LIMITS = [22, 88] as const;

type AgeAndVariants = Pick<PatientParameters, 'ageYears' | 'variants'>;

/**
 * @param patient the body drawn so far; a variant that does not go with it is left out
 * @param cavityId what is to be injected, where that is known: what contradicts it is left out
 */
export function drawAgeAndVariants(
  region: Region,
  patient: PatientParameters,
  seed: number,
  cavityId?: string,
): AgeAndVariants {
  const stream = createRandomStream(seed, `variants ${region.id}`);
  const [mean, deviation] = AGE_YEARS;
  const ageYears = Math.round(clamp(mean + deviation * nextGaussian(stream), ...AGE_LIMITS));
  const kinds = region.patientRules.variants ?? [];
  let drawn: readonly PatientVariant[] = [];
  for (const kind of kinds) {
    // Every kind takes the same count of numbers, drawn or not, so that none shifts those of the next.
    const chance = nextUnit01(stream);
    const variant = drawNumbers(kind, stream);
    if (cavityId !== undefined && kind.prevalence.notFor?.includes(cavityId)) continue;
    if (chance >= shareOf(kind, kinds, ageYears, drawn)) continue;
    const variants = [...drawn, variant];
    const fits = patientProblems(region.patientRules, { ...patient, ageYears, variants }).length === 0;
    if (fits) drawn = variants;
  }
  return drawn.length > 0 ? { ageYears, variants: drawn } : { ageYears };
}

/** How many of those of this age have it, whatever else they have. */
export function shareAtAge({ prevalence: { share01 } }: VariantKind, ageYears: number): number {
  if (typeof share01 === 'number') return share01;
  const [first, last] = [share01[0]!, share01[share01.length - 1]!];
  return monotoneCubic(share01)(clamp(ageYears, first[0], last[0]));
}

/** Likewise of those who have the variants drawn so far. */
function shareOf(
  kind: VariantKind,
  kinds: readonly VariantKind[],
  ageYears: number,
  drawn: readonly PatientVariant[],
): number {
  const all = shareAtAge(kind, ageYears);
  const { given } = kind.prevalence;
  const other = given && kinds.find((k) => k.id === given.id);
  if (!given || !other) return all;
  if (drawn.some((v) => v.id === given.id)) return given.share01;
  // Together both groups make up the share of all.
  const others = shareAtAge(other, ageYears);
  return Math.max(0, (all - others * given.share01) / (1 - others));
}

/** Numbers about the usual, more seldom the farther from it: grades whole, sizes in tenths of a millimetre. */
function drawNumbers({ id, parameters }: VariantKind, stream: RandomStream): PatientVariant {
  const numbers = parameters.map((parameter) => [parameter.field, drawNumber(parameter, stream)] as const);
  return { id, ...Object.fromEntries(numbers) };
}

function drawNumber({ least, most, usual, isWhole }: VariantParameter, stream: RandomStream): number {
  const u = 2 * nextUnit01(stream) - 1;
  const value = usual + u * Math.abs(u) * (u < 0 ? usual - least : most - usual);
  return isWhole ? Math.round(value) : Math.round(value * 10) / 10;
}
