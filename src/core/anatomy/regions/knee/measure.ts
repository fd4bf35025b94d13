/** Dimensions taken on the built field. */
import type { Anatomy, Dimension, PatientParameters } from '../../anatomy.ts';
export function measureKnee(_a: Anatomy, _p: PatientParameters): Dimension[] {
  return [];
}
