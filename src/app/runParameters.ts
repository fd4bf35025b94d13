/** What an address of a run says, for whichever page shows it: the site's own or the embedded one. */
import { seedOf } from './patientAddress.ts';

export interface RunParameters {
  readonly drill: string;
  readonly needle?: string;
  readonly agent?: string;
  readonly seed?: string;
  readonly patient?: string;
}

/** A whole number of an address; 0 where it is none. */
export function whole(text: string | undefined): number {
  const value = Number(text);
  return Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

/** The properties of the run page. */
export const runOf = (p: RunParameters) => ({
  drillId: p.drill,
  needle: whole(p.needle),
  agent: whole(p.agent),
  seed: seedOf(p.seed),
  patient: p.patient,
});
