/** `--patient` of a drill's run: `standard`, `draw`, or a patient file; left out, as the drill has it. */
import { findRegion } from '../core/anatomy/regions/registry.ts';
import type { Drill } from '../core/procedure/drill.ts';
import { drillOfRun, type PatientChoice, rulesOfDrill, usualChoice } from '../core/procedure/runPatient.ts';
import { parsePatient } from '../protocol/patient.ts';
import { describe } from '../protocol/result.ts';
import type { Arguments } from './arguments.ts';
import { isPath, readBytes } from './files.ts';
import { usageError, usable } from './usage.ts';

/** The drill as it is to be run. What a patient file leaves out is as in the drill's own patient. */
export function readRunPatient(args: Arguments, drill: Drill, seed: number): Drill {
  const region = findRegion(drill.region)!;
  const told = args.text('patient');
  let choice: PatientChoice = usualChoice(drill);
  if (told === 'standard') choice = { kind: 'own' };
  else if (told === 'draw') choice = { kind: 'drawn' };
  else if (told !== undefined) {
    const what = '--patient with standard, draw, or a patient file';
    if (!isPath(told)) throw usageError(what, describe(told));
    const base = { defaultPatient: drill.patient, patientRules: rulesOfDrill(drill, region) };
    choice = { kind: 'given', patient: usable(parsePatient(usable(readBytes(told)), told, base)) };
  }
  if (choice.kind === 'drawn' && !region.spread)
    throw usageError(`a drill on a patient, to draw one`, `one on ${describe(region.id)}`);
  return drillOfRun(drill, region, choice, seed);
}
