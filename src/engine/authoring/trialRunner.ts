/** Runs operators on a drill in workers, a run at a time in each; ends at once where it is cancelled. */
import type { Drill } from '../../core/procedure/drill.ts';
import { OPERATOR_KINDS } from '../../core/sim/operators/operator.ts';
import type { AuthoringQuestion, AuthoringReply } from './ask.ts';
import type { TrialRun } from './trial.ts';

/** The part of a Worker that is used. */
export interface AskedWorker {
  onmessage: ((event: MessageEvent<AuthoringReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(question: AuthoringQuestion): void;
  terminate(): void;
}

export const openAuthoringWorker = (): AskedWorker =>
  new Worker(new URL('./authoringWorker.ts', import.meta.url), { type: 'module' });

export interface TrialOptions {
  readonly seeds: readonly number[];
  readonly width: number;
  readonly signal: AbortSignal;
  readonly onRun: (run: TrialRun) => void;
  readonly open?: () => AskedWorker;
}

/** Resolves when all runs are in, or it was cancelled; rejects with an Error where a run broke. */
export async function runTrial(drill: Drill, options: TrialOptions): Promise<void> {
  const { seeds, width, signal, onRun, open = openAuthoringWorker } = options;
  // Seed by seed, so that what has come when it is cancelled is of every class.
  const questions = seeds.flatMap((seed) =>
    OPERATOR_KINDS.map((operator): AuthoringQuestion => ({ kind: 'operate', drill, operator, seed })),
  );
  let next = 0;
  const lane = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = open();
      const end = (failure?: string): void => {
        worker.terminate();
        if (failure === undefined) resolve();
        else reject(new Error(failure));
      };
      const ask = (): void => {
        const question = questions[next++];
        if (question === undefined || signal.aborted) end();
        else worker.postMessage(question);
      };
      signal.addEventListener('abort', () => end(), { once: true });
      worker.onerror = (event) => end(event.message || 'the worker did not start');
      worker.onmessage = ({ data }) => {
        if (signal.aborted) return;
        if (data.kind !== 'operated') return end(data.kind === 'failed' ? data.message : data.kind);
        onRun(data.run);
        ask();
      };
      ask();
    });
  await Promise.all(Array.from({ length: Math.min(width, questions.length) }, lane));
}
