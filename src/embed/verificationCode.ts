/** A short code of a run, for places that cannot take a recording: it ties a reported score to the one run that has it. */
import { hashValue } from '../core/math/hash.ts';
import type { Recording } from '../protocol/recording.ts';

/**
 * 16 hexadecimal digits over drill, seed, length, the last state's hash and the verdict. Whoever has the recording can
 * work it out again after a replay; by itself it proves nothing.
 */
export const verificationCode = (
  run: Pick<Recording, 'drill' | 'seed' | 'endTick' | 'hashes' | 'score'>,
): string =>
  hashValue([
    hashValue(run.drill),
    run.seed,
    run.endTick,
    run.hashes[run.hashes.length - 1],
    run.score.total,
    run.score.passed,
  ]);
