/**
 * Seeded random streams. The state is plain data and part of the simulation state; there is one stream per use,
 * so that a new use does not shift the numbers of another. The generator is pure-rand's xoroshiro128+.
 */
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { cos, log, TWO_PI } from './elementary.ts';
import { hashText } from './hash.ts';

/** Four 32-bit words. */
export interface RandomStream {
  words: readonly number[];
}

/** A word in which every bit depends on every bit of the one given, one to one (MurmurHash3's finaliser, Appleby). */
function mixed(word: number): number {
  let w = word;
  w = Math.imul(w ^ (w >>> 16), 0x85ebca6b);
  w = Math.imul(w ^ (w >>> 13), 0xc2b2ae35);
  return w ^ (w >>> 16);
}

/** 2³² over the golden ratio: far from every word near it. */
const STRIDE = 0x9e3779b9;

/**
 * The stream of a use (`tremor`, `operator`, …) under a seed, an integer of 32 bits. The generator is linear: seeds or
 * uses that follow each other would run alike, so its words are mixed first. No two pairs of seed and hashed use
 * begin with the same words, and none with zeros alone.
 */
export function createRandomStream(seed: number, use: string): RandomStream {
  const ofUse = hashText(use) | 0;
  const first = mixed((seed | 0) ^ mixed(ofUse));
  const second = mixed((ofUse + first) | 0);
  return { words: [first, second, mixed((first + STRIDE) | 0), mixed((second + STRIDE) | 0)] };
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
