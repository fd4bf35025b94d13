/** Many jobs on several worker threads, each thread with its own copy of the core. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { GroupedQueue } from './groupedQueue.ts';

/** What a module of jobs exports as `work`. `shared` is the same object for every job of a thread. */
export type Work<Shared, Job, Result> = (job: Job, shared: Shared) => Result;

export interface PoolOptions<Shared, Job> {
  /** Address of the module that exports `work`. */
  readonly module: URL;
  readonly shared: Shared;
  /** Threads at most; as many as the machine has cores where it is left out. */
  readonly workers?: number;
  /** Jobs of one group follow each other on one thread as far as may be: what it has prepared for one it has for all. */
  readonly groupOf?: (job: Job) => string;
  /** Told after every job how many are done. */
  readonly onDone?: (done: number) => void;
}

type Message<Result> =
  | { readonly isReady: true }
  | { readonly index: number; readonly result: Result }
  | { readonly index: number; readonly failure: string };

const ENTRY = new URL('./workerEntry.mjs', import.meta.url);

/**
 * The results in the order of the jobs, whatever thread did which and when. One job or one worker needs no thread.
 * Rejects with what the first failing job said; a job that can fail as a matter of course returns that as its result.
 */
export async function runJobs<Shared, Job, Result>(
  jobs: readonly Job[],
  options: PoolOptions<Shared, Job>,
): Promise<Result[]> {
  const { module, shared, onDone, groupOf = () => '' } = options;
  const queue = new GroupedQueue(jobs.map(groupOf));
  const workers = Math.min(jobs.length, options.workers ?? availableParallelism());
  if (workers > 1) return runOnThreads(jobs, options, queue, workers);
  const { work } = (await import(module.href)) as { readonly work: Work<Shared, Job, Result> };
  const results: Result[] = new Array(jobs.length);
  let done = 0;
  for (let index = queue.take(0); index !== undefined; index = queue.take(0)) {
    results[index] = work(jobs[index]!, shared);
    onDone?.(++done);
  }
  return results;
}

function runOnThreads<Shared, Job, Result>(
  jobs: readonly Job[],
  { module, shared, onDone }: PoolOptions<Shared, Job>,
  queue: GroupedQueue,
  count: number,
): Promise<Result[]> {
  const results: Result[] = new Array(jobs.length);
  let done = 0;
  const threads = Array.from(
    { length: count },
    () => new Worker(ENTRY, { workerData: { module: module.href, shared } }),
  );
  const finished = new Promise<Result[]>((resolve, reject) => {
    threads.forEach((thread, worker) => {
      const give = () => {
        const index = queue.take(worker);
        if (index !== undefined) thread.postMessage({ index, job: jobs[index] });
      };
      thread.on('error', reject);
      thread.on('message', (message: Message<Result>) => {
        if ('failure' in message) {
          reject(new Error(message.failure));
          return;
        }
        if ('index' in message) {
          results[message.index] = message.result;
          done++;
          onDone?.(done);
        }
        if (done === jobs.length) resolve(results);
        else give();
      });
    });
  });
  return finished.finally(() => Promise.all(threads.map((thread) => thread.terminate())));
}
