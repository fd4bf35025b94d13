/** Addresses of the pages that have a patient in them: the run, and looking about. */
import type { Drill } from '../core/procedure/drill.ts';
import type { PatientChoice } from '../core/procedure/runPatient.ts';
import { splitDrillId } from '../embed/parameters.ts';
import { findDrill } from '../protocol/drills/index.ts';
import { patientWord } from '../protocol/patientChoice.ts';

/** Stands where a seed would, for whichever comes. */
const ANY_SEED = '-';

export interface RunTools {
  readonly needle: number;
  readonly agent: number;
}

/** `seed` null for a new one each time; `drill` is the one that is known by its id, with its own patient. */
export function runAddress(
  drill: Drill,
  tools: RunTools,
  choice: PatientChoice,
  seed: number | null,
): string {
  const word = patientWord(drill, choice);
  const tail = word === '' && seed === null ? '' : `/${seed ?? ANY_SEED}${word === '' ? '' : `/${word}`}`;
  return `/run/${drill.id}/${tools.needle}/${tools.agent}${tail}`;
}

/** The same run, begun with the patient and not at the needle. */
export const careAddress = (...of: Parameters<typeof runAddress>): string =>
  runAddress(...of).replace(RUN, '/care/');

const RUN = '/run/';

/** Whether an address is that of a run. */
export const isRunPath = (path: string): boolean => path.startsWith(RUN) || path.startsWith('/care/');

/** `seed` is the patient's, where one is drawn. */
export function exploreAddress(drill: Drill, choice: PatientChoice, seed: number | null): string {
  const word = patientWord(drill, choice);
  return word === '' ? `/explore/${drill.id}` : `/explore/${drill.id}/${seed ?? ANY_SEED}/${word}`;
}

/** A seed of an address; null where it leaves it open or is none. */
export function seedOf(text: string | undefined): number | null {
  const value = text === undefined || text === ANY_SEED ? Number.NaN : Number(text);
  return Number.isSafeInteger(value) && value >= 0 && value <= 4_294_967_295 ? value : null;
}

/** The case that a drill belongs to: of a built-in one that of its guided form, of any other its own. */
export const caseAddress = ({ id }: Pick<Drill, 'id'>): string =>
  `/case/${findDrill(id) ? splitDrillId(id).base : id}`;

/** Any of them. */
export const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0]!;
