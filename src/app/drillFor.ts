/** A known drill with the patient that an address names. */
import { findRegion } from '../core/anatomy/regions/registry.ts';
import type { Drill } from '../core/procedure/drill.ts';
import { drillOfRun } from '../core/procedure/runPatient.ts';
import { parsePatientWord } from '../protocol/patientChoice.ts';
import { formatErrors } from '../protocol/result.ts';

/** The drill as it is to be run, or why it cannot be. */
export function drillFor(
  known: Drill,
  word: string | undefined,
  seed: number,
): { readonly drill: Drill; readonly refusal: null } | { readonly drill: null; readonly refusal: string[] } {
  const region = findRegion(known.region);
  if (!region) return { drill: null, refusal: [`there is no region "${known.region}"`] };
  const choice = parsePatientWord(word, known, region);
  if (!choice.ok) return { drill: null, refusal: formatErrors(choice) };
  try {
    return { drill: drillOfRun(known, region, choice.value, seed), refusal: null };
  } catch (cause) {
    return { drill: null, refusal: [cause instanceof Error ? cause.message : String(cause)] };
  }
}
