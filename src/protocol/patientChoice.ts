/**
 * Who a run is made on, as a word in an address: `draw` for a patient drawn from the run's seed, or what is other than
 * in the drill's own patient, `fatMm=12,sex=female`; nothing for the drill's own.
 */
import type { PatientParameters, Region } from '../core/anatomy/anatomy.ts';
import type { Drill } from '../core/procedure/drill.ts';
import { type PatientChoice, rulesOfDrill, usualChoice } from '../core/procedure/runPatient.ts';
import { parsePatient } from './patient.ts';
import { describe, failure, type ParseResult } from './result.ts';

const SOURCE = 'patient';
const MOST_LENGTH = 600;

/** '' for the drill's own patient. */
export function patientWord(drill: Drill, choice: PatientChoice): string {
  if (choice.kind === 'own') return drill.patientDraw ? 'own' : '';
  if (choice.kind === 'drawn') return 'draw';
  const own = drill.patient as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(choice.patient)
    .filter(([field, value]) => value !== undefined && value !== own[field])
    .map(([field, value]) => `${field}=${value}`)
    .join(',');
}

/** Errors have the path of the field, as those of a patient file. */
export function parsePatientWord(
  word: string | undefined,
  drill: Drill,
  region: Region,
): ParseResult<PatientChoice> {
  if (word === undefined || word === '') return { ok: true, value: usualChoice(drill) };
  if (word === 'own') return { ok: true, value: { kind: 'own' } };
  if (word === 'draw')
    return region.spread
      ? { ok: true, value: { kind: 'drawn' } }
      : failure(SOURCE, [
          { path: '', expected: 'a drill on a patient, to draw one', got: describe(region.id) },
        ]);
  const given: Record<string, unknown> = {};
  for (const part of word.slice(0, MOST_LENGTH).split(',')) {
    const [field = '', text = ''] = part.split('=', 2);
    given[field] = valueIn(text);
  }
  const rules = { defaultPatient: drill.patient, patientRules: rulesOfDrill(drill, region) };
  const patient: ParseResult<PatientParameters> = parsePatient(JSON.stringify(given), SOURCE, rules);
  return patient.ok ? { ok: true, value: { kind: 'given', patient: patient.value } } : patient;
}

function valueIn(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : text;
}
