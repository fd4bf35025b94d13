/**
 * Seeded random streams. The state is plain data and part of the simulation state; there is one stream per use,
 * so that a new use does not shift the numbers of another. The generator is pure-rand's xoroshiro128+.
 */
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { cos, log, TWO_PI } from './elementary.ts';
import { hashText } from './hash.ts';

/** Four 32-bit words. */
export interface RandomStream {
  words: readonly number[];
}

/** The stream of a use (`tremor`, `operator`, …) under a seed, an integer of 32 bits. */
export function createRandomStream(seed: number, use: string): RandomStream {
  return { words: xoroshiro128plus((seed ^ hashText(use)) | 0).getState() };
}

/** Numbers after which the streams of neighbouring seeds are no longer alike. */
const ALIKE = 16;

/**
 * As createRandomStream, past the first numbers: those are nearly the same for seeds that follow each other, so what is
 * decided once or twice for each seed begins here. Streams of one seed under two names may still run alike.
 */
export function createPartedStream(seed: number, use: string): RandomStream {
  const stream = createRandomStream(seed, use);
  for (let i = 0; i < ALIKE; i++) nextUnit01(stream);
  return stream;
}

/** The next number of the stream, uniform in [0, 1), of 32 bits; moves the stream on. */
export function nextUnit01(stream: RandomStream): number {
  const generator = xoroshiro128plusFromState(stream.words);
  const value = (generator.next() >>> 0) / 4294967296;
  stream.words = generator.getState();
  return value;
}

/** The next number of the stream with mean 0 and standard deviation 1 (Box–Muller). */
export function nextGaussian(stream: RandomStream): number {
  const u = nextUnit01(stream) + 1 / 8589934592;
  const v = nextUnit01(stream);
  return Math.sqrt(-2 * log(u)) * cos(TWO_PI * v);
}
