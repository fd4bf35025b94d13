/** Some mutations of one of several recordings, for a worker thread. */
import { type Mutation, mutate } from './mutate.ts';

export interface MutateJob {
  /** Index into the texts that all jobs share. */
  readonly text: number;
  readonly count: number;
  /** How many of this text's mutations went before. */
  readonly from: number;
}

const SEED = 20;

export const work = (job: MutateJob, texts: readonly string[]): Mutation[] =>
  mutate(texts[job.text]!, job.count, SEED + job.text, job.from);
