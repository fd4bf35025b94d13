/** What lies in the models folder: which patient the shipped files show, and how to tell that they are still current. */
import * as z from 'zod/mini';
import type { Anatomy, PatientParameters } from '../core/anatomy/anatomy.ts';
import { cavitiesOf } from '../core/anatomy/openCavity.ts';
import { hasSameVariants } from '../core/anatomy/variants.ts';
import type { Vec3 } from '../core/math/vec3.ts';
import { StateHasher } from '../core/math/hash.ts';

export interface ModelEntry {
  readonly region: string;
  readonly patient: PatientParameters;
  /** `anatomyFingerprint` of that patient's anatomy when the files were made. */
  readonly fingerprint: string;
  /** File names within the models folder, with their sizes in bytes. */
  readonly models: { readonly file: string; readonly bytes: number };
  readonly baked: { readonly file: string; readonly bytes: number };
}

const fileSchema = z.object({ file: z.string(), bytes: z.int().check(z.positive()) });
const manifestSchema = z.object({
  format: z.literal('sononeedle.models'),
  version: z.literal(1),
  entries: z.array(
    z.object({
      region: z.string(),
      patient: z.object({
        side: z.enum(['left', 'right']),
        sex: z.enum(['male', 'female']),
        statureMm: z.number(),
        fatMm: z.number(),
        effusionMl: z.number(),
        synovitis: z.number(),
        flexionDeg: z.number(),
        musclePercent: z.exactOptional(z.number()),
      }),
      fingerprint: z.string(),
      models: fileSchema,
      baked: fileSchema,
    }),
  ),
});

/** Throws an Error when the text is no manifest. */
export function parseManifest(text: string): readonly ModelEntry[] {
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new Error(`models manifest: ${issue.path.join('.')}: ${issue.message}`);
  }
  return parsed.data.entries;
}

export const isSamePatient = (a: PatientParameters, b: PatientParameters): boolean =>
  a.side === b.side &&
  a.sex === b.sex &&
  a.statureMm === b.statureMm &&
  a.fatMm === b.fatMm &&
  a.effusionMl === b.effusionMl &&
  a.synovitis === b.synovitis &&
  a.flexionDeg === b.flexionDeg &&
  (a.musclePercent ?? 100) === (b.musclePercent ?? 100) &&
  hasSameVariants(a, b);

const FINGERPRINT_POINTS = 600;
const FIBRE_POINTS = 8;

/** Sixteen digits that change when any structure's field or its fibres do, at points spread over its own box. */
export function anatomyFingerprint(anatomy: Anatomy): string {
  const hasher = new StateHasher();
  hasher.value([anatomy.id, anatomy.bounds.min, anatomy.bounds.max, anatomy.background.tissue]);
  const probe = (
    min: readonly number[],
    max: readonly number[],
    field: Anatomy['surface'],
    count: number,
  ) => {
    for (let i = 1; i <= count; i++) {
      // golden-ratio steps spread evenly in three dimensions
      const x = min[0]! + (max[0]! - min[0]!) * ((i * 0.8191725133961645) % 1);
      const y = min[1]! + (max[1]! - min[1]!) * ((i * 0.6710436067037893) % 1);
      const z = min[2]! + (max[2]! - min[2]!) * ((i * 0.5497004779019703) % 1);
      hasher.number(field(x, y, z));
    }
  };
  probe(anatomy.bounds.min, anatomy.bounds.max, anatomy.surface, FINGERPRINT_POINTS);
  for (const s of anatomy.structures) {
    hasher.value([s.id, s.class, s.tissue, s.bounds.min, s.bounds.max, s.sheet?.fromMm, s.sheet?.toMm]);
    const min = s.bounds.min.map((m, a) => Math.max(m, anatomy.bounds.min[a]!));
    const max = s.bounds.max.map((m, a) => Math.min(m, anatomy.bounds.max[a]!));
    probe(min, max, s.signedDistance, Math.ceil(FINGERPRINT_POINTS / 6));
    const { fibreInto } = s;
    if (fibreInto)
      for (let axis = 0; axis < 3; axis++) {
        const fibre: Vec3 = [0, 0, 0];
        const along = (x: number, y: number, z: number): number => {
          fibreInto(x, y, z, fibre);
          return fibre[axis]!;
        };
        probe(min, max, along, FIBRE_POINTS);
      }
  }
  for (const cavity of cavitiesOf(anatomy)) hasher.value(cavity);
  return hasher.digest();
}
