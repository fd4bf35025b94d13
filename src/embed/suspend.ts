/**
 * What a course keeps between two launches: how often, how well, and a run that was left half done. A course keeps few
 * characters, so the run is its seed and its packed commands; where those do not fit, as much of the run's beginning as
 * does, with the fact, so that the learner is told from where it goes on.
 */
import { z } from 'zod';
import { ENGINE_VERSION } from '../core/engineVersion.ts';
import { hashValue } from '../core/math/hash.ts';
import type { Drill } from '../core/procedure/drill.ts';
import type { TimedCommand } from '../core/sim/replay.ts';
import {
  booleanField,
  exactly,
  idField,
  integerField,
  numberField,
  objectOf,
  textField,
} from '../protocol/fields.ts';
import { parseWith } from '../protocol/parseWith.ts';
import type { RecordedInputs } from '../protocol/verify.ts';
import { packCommands, unpackCommands } from './packedCommands.ts';

export interface Standing {
  /** Runs brought to their end. */
  readonly attempts: number;
  readonly best: { readonly total: number; readonly passed: boolean; readonly code: string } | null;
}

/** A run that was left, as it can be taken up again. */
export interface LeftRun {
  readonly inputs: RecordedInputs;
  /** The tick at which it was left; later than inputs.endTick where the rest did not fit. */
  readonly leftAtTick: number;
}

export interface Suspended extends Standing {
  readonly left: LeftRun | null;
}

export const NOTHING_YET: Suspended = { attempts: 0, best: null, left: null };

const schema = objectOf({
  v: exactly(1),
  attempts: integerField(0, 100_000),
  best: objectOf({ total: numberField(0, 100), passed: booleanField(), code: textField(16) }).nullable(),
  left: objectOf({
    engine: textField(40),
    drill: idField(),
    hash: textField(16),
    seed: integerField(-2_147_483_648, 4_294_967_295),
    tick: integerField(1, 360_000),
    at: integerField(1, 360_000),
    commands: z.string(),
  }).nullable(),
});

/** Text of at most `most` characters, whatever the run: the standing always fits. */
export function writeSuspended(standing: Standing, left: RecordedInputs | null, most: number): string {
  const write = (run: RecordedInputs | null) =>
    JSON.stringify({
      v: 1,
      attempts: standing.attempts,
      best: standing.best,
      left: run &&
        left && {
          engine: ENGINE_VERSION,
          drill: run.drill.id,
          hash: hashValue(run.drill),
          seed: run.seed,
          tick: run.endTick,
          at: left.endTick,
          commands: packCommands(run.commands),
        },
    });
  if (!left || left.endTick < 1) return write(null);
  const whole = write(left);
  if (whole.length <= most) return whole;
  // The longest beginning that fits; packing is not quite monotone in length, so what is found is tried last.
  let low = 0;
  let high = left.commands.length;
  let best = write(null);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const part = beginning(left, left.commands[middle]!.tick);
    const text = part ? write(part) : '';
    if (part && text.length <= most) {
      low = middle;
      best = text;
    } else if (part) high = middle;
    else low = middle;
  }
  return best;
}

/** The run up to a tick; null where there is nothing of it. */
function beginning(run: RecordedInputs, endTick: number): RecordedInputs | null {
  if (endTick < 1) return null;
  const commands: TimedCommand[] = run.commands.filter(({ tick }) => tick < endTick);
  return { drill: run.drill, seed: run.seed, endTick, commands };
}

/**
 * `drillOf` gives the drill of an id. A run of another engine or of a drill that has changed is not taken up: it would
 * not be the same run. What cannot be read counts as nothing.
 */
export function readSuspended(text: string, drillOf: (id: string) => Drill | undefined): Suspended {
  if (text === '') return NOTHING_YET;
  const parsed = parseWith(schema, text, 'suspend data');
  if (!parsed.ok) return NOTHING_YET;
  const { attempts, best, left } = parsed.value;
  const drill = left ? drillOf(left.drill) : undefined;
  if (!left || !drill || left.engine !== ENGINE_VERSION || hashValue(drill) !== left.hash)
    return { attempts, best, left: null };
  const commands = unpackCommands(left.commands, left.tick);
  if (!commands || left.at < left.tick) return { attempts, best, left: null };
  return {
    attempts,
    best,
    left: { inputs: { drill, seed: left.seed, endTick: left.tick, commands }, leftAtTick: left.at },
  };
}

/** The standing after another run: a pass is better than any fail, else the higher total. */
export function addRun(
  standing: Standing,
  run: { readonly total: number; readonly passed: boolean; readonly code: string },
): Standing {
  const { best } = standing;
  const isBetter = best === null || (run.passed !== best.passed ? run.passed : run.total > best.total);
  return { attempts: standing.attempts + 1, best: isBetter ? run : best };
}
