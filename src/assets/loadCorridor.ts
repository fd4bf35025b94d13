import type { Corridor } from '../core/procedure/corridor.ts';
import type { Drill } from '../core/procedure/drill.ts';
import type { CorridorQuestion, CorridorReply } from './corridorRequest.ts';

/** The corridor asked for last, by what it depends on. */
let last: { readonly key: string; readonly corridor: Promise<Corridor> } | null = null;

/**
 * The corridor of a drill, worked out in a worker; the last one is kept. Rejects with what went wrong in the worker, and
 * is then asked anew the next time.
 */
export function loadCorridor(drill: Drill): Promise<Corridor> {
  const key = JSON.stringify([
    drill.region,
    drill.patient,
    drill.target,
    drill.avoid,
    drill.entry ?? null,
    drill.needles,
    drill.probe,
  ]);
  if (last?.key === key) return last.corridor;
  const asked = { key, corridor: ask(drill) };
  asked.corridor.catch(() => {
    if (last === asked) last = null;
  });
  last = asked;
  return asked.corridor;
}

function ask(drill: Drill): Promise<Corridor> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./corridorWorker.ts', import.meta.url), { type: 'module' });
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.onmessage = ({ data: reply }: MessageEvent<CorridorReply>) => {
      worker.terminate();
      if (reply.kind === 'done') resolve(reply.corridor);
      else reject(new Error(reply.message));
    };
    const question: CorridorQuestion = { drill };
    worker.postMessage(question);
  });
}
