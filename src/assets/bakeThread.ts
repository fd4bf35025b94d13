/** The worker that prepares bakes: started before anything asks, so that a first visit does not wait for it twice. */
import type { BakeQuestion } from './bakeRequest.ts';

let ready: Worker | null = null;

const start = (): Worker => new Worker(new URL('./bakeWorker.ts', import.meta.url), { type: 'module' });

/** Starts a worker and has it fetch a region's shipped bake; `modelsUrl` beside the page, with a slash at its end. */
export function startBakeThread(modelsUrl: string, regionId: string): void {
  if (ready) return;
  ready = start();
  // One that does not start is no use to who asks later; they start their own and see its error.
  ready.onerror = () => {
    ready = null;
  };
  const question: BakeQuestion = {
    kind: 'ahead',
    modelsUrl: new URL(modelsUrl, document.baseURI).href,
    regionId,
  };
  ready.postMessage(question);
}

/** A worker for one question, the started one if it is free; whoever takes it ends it. */
export function takeBakeThread(): Worker {
  const worker = ready ?? start();
  ready = null;
  return worker;
}
