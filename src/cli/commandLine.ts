/** One way into the core from a terminal: words in, JSON and messages out, and the exit code as the answer. */
import { describe } from '../protocol/result.ts';
import { nearestWord } from '../protocol/suggest.ts';
import { toJson, type VerbResult } from './output.ts';
import { UnusableInput, usageError } from './usage.ts';

type Verb = (tokens: readonly string[]) => Promise<VerbResult> | VerbResult;

/** Where the answer and the messages go: text as it is to be written, ends of lines and all. */
export interface CommandLineStreams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

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

async function resultOf(tokens: readonly string[]): Promise<VerbResult> {
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

/** Does what the words say. Resolves to the exit code, 0 done, 1 no, 2 unusable input or a fault; never rejects. */
export async function runCommandLine(
  tokens: readonly string[],
  { out, err }: CommandLineStreams,
): Promise<0 | 1 | 2> {
  try {
    const result = await resultOf(tokens);
    for (const line of result.messages ?? []) err(`${line}\n`);
    out(`${toJson(result.output)}\n`);
    return result.exitCode ?? 0;
  } catch (cause) {
    const lines =
      cause instanceof UnusableInput
        ? cause.lines
        : [cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)];
    for (const line of lines) err(`${line}\n`);
    return 2;
  }
}
