/** As many workers as there are cores, one question to each at a time. A worker that breaks is replaced. */
import type { Ask, CohortQuestion, CohortReply } from './ask.ts';

export interface WorkerPool {
  readonly ask: Ask;
  /** Questions worth having open at once. */
  readonly width: number;
  /** Ends the workers; open questions are answered with a failure. */
  end(): void;
}

interface Waiting {
  readonly question: CohortQuestion;
  readonly resolve: (reply: CohortReply) => void;
}

/** Enough to fill a large machine, few enough that each one's anatomies fit into memory. */
const MOST_WORKERS = 8;

export function openWorkerPool(cores: number): WorkerPool {
  const width = Math.max(1, Math.min(MOST_WORKERS, cores));
  const free: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  const queue: Waiting[] = [];
  let isEnded = false;
  const start = (): Worker => {
    const worker = new Worker(new URL('./cohortWorker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<CohortReply>) => finish(worker, data, true);
    worker.onerror = (event) =>
      finish(worker, { kind: 'failed', message: event.message || 'a worker broke' }, false);
    return worker;
  };
  const finish = (worker: Worker, reply: CohortReply, isSound: boolean) => {
    const waiting = busy.get(worker);
    busy.delete(worker);
    if (isSound) free.push(worker);
    else worker.terminate();
    waiting?.resolve(reply);
    next();
  };
  const next = () => {
    while (!isEnded && queue.length > 0 && (free.length > 0 || busy.size < width)) {
      const worker = free.pop() ?? start();
      const waiting = queue.shift()!;
      busy.set(worker, waiting);
      worker.postMessage(waiting.question);
    }
  };
  return {
    width,
    ask: (question) =>
      new Promise((resolve) => {
        if (isEnded) return resolve({ kind: 'failed', message: 'cancelled' });
        queue.push({ question, resolve });
        next();
      }),
    end() {
      isEnded = true;
      for (const worker of [...free, ...busy.keys()]) worker.terminate();
      for (const { resolve } of [...busy.values(), ...queue])
        resolve({ kind: 'failed', message: 'cancelled' });
      free.length = 0;
      queue.length = 0;
      busy.clear();
    },
  };
}
