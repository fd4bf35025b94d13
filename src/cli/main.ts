/** The core for the terminal: JSON on standard output, messages on standard error, exit 0 done, 1 no, 2 unusable input. */
import { describe } from '../protocol/result.ts';
import { nearestWord } from '../protocol/suggest.ts';
import { toJson, type VerbResult } from './output.ts';
import { UnusableInput, usageError } from './usage.ts';

type Verb = (tokens: readonly string[]) => Promise<VerbResult> | VerbResult;

/** Verbs are loaded when called: a list must not wait for the image. */
const VERBS: Record<string, () => Promise<Verb>> = {
  regions: async () => (await import('./verbs/lists.ts')).regions,
  drills: async () => (await import('./verbs/lists.ts')).drills,
  probes: async () => (await import('./verbs/lists.ts')).probes,
  needles: async () => (await import('./verbs/lists.ts')).needles,
  agents: async () => (await import('./verbs/lists.ts')).agents,
  tissues: async () => (await import('./verbs/lists.ts')).tissues,
  at: async () => (await import('./verbs/at.ts')).at,
  patient: async () => (await import('./verbs/patient.ts')).patient,
  check: async () => (await import('./verbs/check.ts')).check,
  measure: async () => (await import('./verbs/measure.ts')).measure,
  image: async () => (await import('./verbs/image.ts')).image,
  insert: async () => (await import('./verbs/insert.ts')).insert,
  inject: async () => (await import('./verbs/inject.ts')).inject,
  operate: async () => (await import('./verbs/operate.ts')).operate,
  score: async () => (await import('./verbs/score.ts')).score,
  verify: async () => (await import('./verbs/verify.ts')).verify,
  metrics: async () => (await import('./verbs/metrics.ts')).metrics,
  cuts: async () => (await import('./verbs/cuts.ts')).cuts,
  drill: async () => (await import('./verbs/drill.ts')).drill,
  package: async () => (await import('./verbs/packageDrill.ts')).packageDrill,
  corridor: async () => (await import('./verbs/corridor.ts')).corridor,
  bench: async () => (await import('./verbs/bench.ts')).bench,
};

async function run(tokens: readonly string[]): Promise<VerbResult> {
  const [name, ...rest] = tokens;
  const names = Object.keys(VERBS);
  if (name === undefined) throw usageError(`a verb: ${names.join(', ')}`, 'nothing');
  if (!Object.hasOwn(VERBS, name)) {
    const near = nearestWord(name, names);
    throw usageError(near ? `a verb, perhaps ${near}` : `a verb: ${names.join(', ')}`, describe(name));
  }
  const verb = await VERBS[name]!();
  return verb(rest);
}

try {
  const result = await run(process.argv.slice(2));
  for (const line of result.messages ?? []) process.stderr.write(`${line}\n`);
  process.stdout.write(`${toJson(result.output)}\n`);
  process.exitCode = result.exitCode ?? 0;
} catch (cause) {
  const lines =
    cause instanceof UnusableInput
      ? cause.lines
      : [cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)];
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 2;
}
