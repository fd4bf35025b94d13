/**
 * `inject`: presses an agent through a needle whose opening is at a world point, and tells pressure, thumb force, and
 * where it went. `--agent` takes an id, or several with their volumes: `triamcinolone-40:1+lidocaine-1-percent:4`.
 * Exit 1 where nothing goes in, with the reason.
 */
import { ownerId } from '../../core/anatomy/tissueField.ts';
import type { Agent } from '../../core/injectate/agent.ts';
import { dosePatientOf } from '../../core/injectate/bodyWeight.ts';
import { AGENTS, findAgent } from '../../core/injectate/catalogue.ts';
import { checkMix } from '../../core/injectate/compatibility.ts';
import { type DosePatient, doseShare, maximumMl } from '../../core/injectate/drugs.ts';
import { type InjectionResult, runInjection } from '../../core/injectate/injection.ts';
import { mixAgents, type Part } from '../../core/injectate/mixture.ts';
import { openingShares, pointsAbout } from '../../core/injectate/openings.ts';
import { PlaceFinder } from '../../core/injectate/placeFinder.ts';
import {
  findSyringe,
  GREATEST_SYRINGE_ML,
  SYRINGES,
  type SyringeSpec,
  syringeFor,
} from '../../core/injectate/syringe.ts';
import type { NeedleSpec } from '../../core/needle/needle.ts';
import { describe } from '../../protocol/result.ts';
import { nearestWord } from '../../protocol/suggest.ts';
import { Arguments, readNumber } from '../arguments.ts';
import type { VerbResult } from '../output.ts';
import { readAmount, readPoint } from '../points.ts';
import { readSubject, restingField } from '../subject.ts';
import { UnusableInput, usageError } from '../usage.ts';
import { readNeedle } from './insert.ts';

const OPTIONS = [
  'region',
  'patient',
  'needle',
  'at',
  'agent',
  'volume',
  'rate',
  'syringe',
  'weight',
] as const;
/** Smaller than this a syringe is taken only when it is asked for, mL: joints are injected with 3 mL and more. */
const USUAL_SYRINGE_ML = 3;

export function inject(tokens: readonly string[]): VerbResult {
  const args = Arguments.parse(tokens, OPTIONS);
  args.expectValues(0, 0, `options only: ${OPTIONS.map((o) => `--${o}`).join(', ')}`);
  const needle = readNeedle(args);
  const at = readPoint(args, 'at');
  const volumeMl = readAmount(args, 'volume', 0.01, GREATEST_SYRINGE_ML, 'mL');
  const rateMlPerS = readAmount(args, 'rate', 0.001, 10, 'mL per second');
  const syringe = readSyringe(args, volumeMl);
  const messages: string[] = [];
  const agent = readAgent(args, messages);
  const weightKg = args.has('weight') ? readAmount(args, 'weight', 2, 400, 'kg') : undefined;
  const { anatomy, patient } = readSubject(args);
  const field = restingField(anatomy);
  const reach = reachEvents(needle, -field.surfaceMm(at[0], at[1], at[2]));
  const finder = new PlaceFinder(anatomy, field, anatomy.restingVolumeMl);
  const result = runInjection({
    needle,
    agent,
    syringe,
    volumeMl,
    rateMlPerS,
    openings: openingShares(pointsAbout(needle, at), finder),
    finder,
  });
  const person =
    weightKg !== undefined
      ? { weightKg, isFrail: patient?.isFrail ?? false }
      : patient && dosePatientOf(patient);
  const dose = person && doseOf(agent, result.deliveredMl, person);
  const events = [...reach, ...result.events, ...(dose?.events ?? [])];
  if (result.refused !== undefined) messages.push(`refused: ${result.refused}`);
  for (const { text } of reach) messages.push(text);
  return {
    output: {
      trace: result.trace.map(rounded),
      deliveredMl: result.deliveredMl,
      byStructureMl: result.byStructureMl,
      events: events.map(rounded),
      atStructure: ownerId(anatomy, field.ownerAt(at[0], at[1], at[2])),
      needle: needle.id,
      agent: agent.id,
      syringe: { volumeMl: syringe.volumeMl, boreMm: syringe.boreMm, frictionN: syringe.frictionN },
      ...(dose ? { dose: dose.answer } : {}),
      ...(result.refused === undefined ? {} : { refused: result.refused }),
    },
    messages,
    exitCode: result.deliveredMl > 0 ? 0 : 1,
  };
}

function readSyringe(args: Arguments, volumeMl: number): SyringeSpec {
  const given = args.text('syringe');
  if (given === undefined) return syringeFor(Math.max(USUAL_SYRINGE_ML, volumeMl));
  const sizes = SYRINGES.map((s) => s.volumeMl).join(', ');
  const size = readNumber(given, 1, GREATEST_SYRINGE_ML, `--syringe with one of ${sizes} mL`);
  const syringe = findSyringe(size);
  if (!syringe) throw usageError(`--syringe with one of ${sizes} mL`, describe(given));
  if (volumeMl > syringe.volumeMl)
    throw usageError(`--volume of at most ${syringe.volumeMl} mL, what the syringe holds`, String(volumeMl));
  return syringe;
}

/** Throws UnusableInput on an unknown agent and on a mixture that must not be made. */
function readAgent(args: Arguments, messages: string[]): Agent {
  const text = args.required('agent', 'an agent (see the verb agents)');
  const words = text.split('+');
  const parts = words.map((word): Part => {
    const [id, volume] = word.split(':') as [string, string | undefined];
    const agent = findAgent(id);
    if (!agent) {
      const near = nearestWord(
        id,
        AGENTS.map((a) => a.id),
      );
      throw usageError(`--agent with ${near ? `"${near}"` : 'an id of the verb agents'}`, describe(id));
    }
    if (words.length === 1 && volume === undefined) return { agent, volumeMl: 1 };
    const expected = 'each agent of a mixture with its volume, as id:mL+id:mL';
    return { agent, volumeMl: readNumber(volume ?? '', 0.01, GREATEST_SYRINGE_ML, expected) };
  });
  const { verdict, reasons } = checkMix(parts.map((p) => p.agent));
  const lines = reasons.map((r) => `${text}: ${r.text} (${r.source})`);
  if (verdict === 'block') throw new UnusableInput(lines);
  messages.push(...lines);
  return mixAgents(parts);
}

/**
 * A needle that no skin is near enough for. The verb is given a place and no way to it, so that this is told and the rest
 * is worked out all the same: the pressures of a shorter needle are not those of the one that would get there.
 */
function reachEvents(needle: NeedleSpec, depthMm: number): { kind: string; timeS: number; text: string }[] {
  if (depthMm <= needle.lengthMm) return [];
  const text = `${needle.id} is ${needle.lengthMm} mm long and this place lies ${depthMm.toFixed(0)} mm under the skin: take a longer one`;
  return [{ kind: 'needle-too-short', timeS: 0, text }];
}

function doseOf(agent: Agent, volumeMl: number, patient: DosePatient) {
  const share = doseShare(agent, volumeMl, patient);
  const most = maximumMl(agent, patient);
  const events: InjectionResult['events'] =
    share > 1
      ? [{ kind: 'over-maximum-dose', timeS: 0, text: `${(100 * share).toFixed(0)} % of the greatest dose` }]
      : [];
  return {
    answer: {
      weightKg: patient.weightKg,
      shareOfMaximum: share,
      ...(most === undefined ? {} : { maximumMl: most }),
    },
    events,
  };
}

/** Numbers to a billionth: below what any of it means. */
const rounded = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value,
    ]),
  );
