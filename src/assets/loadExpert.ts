import { hashValue } from '../core/math/hash.ts';
import type { ExpertQuestion, ExpertReply, ExpertRun } from './expertRequest.ts';

/** Runs of this visit by what they depend on; a run is some hundred kilobytes. */
const made = new Map<string, Promise<ExpertRun>>();
const MOST_KEPT = 8;

/**
 * The expert's run of a drill on its patient, made in a worker and kept for the visit. Rejects with what went wrong in
 * the worker, and is then asked anew the next time.
 */
export function loadExpert(question: ExpertQuestion): Promise<ExpertRun> {
  const key = `${hashValue(question.drill)} ${question.seed}`;
  const known = made.get(key);
  if (known) return known;
  const asked = ask(question);
  if (made.size >= MOST_KEPT) made.delete(made.keys().next().value!);
  made.set(key, asked);
  asked.catch(() => {
    if (made.get(key) === asked) made.delete(key);
  });
  return asked;
}

function ask(question: ExpertQuestion): Promise<ExpertRun> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./expertWorker.ts', import.meta.url), { type: 'module' });
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.onmessage = ({ data: reply }: MessageEvent<ExpertReply>) => {
      worker.terminate();
      if (reply.kind === 'done') resolve(reply.run);
      else reject(new Error(reply.message));
    };
    worker.postMessage(question);
  });
}
