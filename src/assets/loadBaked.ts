/** Where the image gets its anatomy: the shipped file for the default patient, a bake in a worker for any other. */
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import type { BakeQuestion, BakeReply, BakeRequest } from './bakeRequest.ts';
import { takeBakeThread } from './bakeThread.ts';
import type { OnProgress } from './fetchBytes.ts';

/**
 * The bake of a region for a patient: loaded, taken from the browser's cache or made, all in a worker, since unpacking
 * forty megabytes would hold the page up. Throws an Error with a sentence, and the signal's reason where that ends it: the
 * worker is then gone with all that it had, and nothing of it is kept.
 */
export function loadPatientBake(
  modelsUrl: string,
  request: BakeRequest,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<BakedAnatomy> {
  if (signal?.aborted) return Promise.reject(signal.reason);
  const worker = takeBakeThread();
  return new Promise<BakedAnatomy>((resolve, reject) => {
    const end = (cause: unknown): void => {
      worker.terminate();
      reject(cause);
    };
    const fail = (message: string): void =>
      end(new Error(`Could not prepare the anatomy of "${request.regionId}": ${message}`));
    // once the answer is out the worker keeps it for the next visit, and ends by itself
    let isAnswered = false;
    signal?.addEventListener('abort', () => isAnswered || end(signal.reason), { once: true });
    worker.onerror = (event) => fail(event.message || 'the worker did not start');
    worker.onmessage = (event: MessageEvent<BakeReply>) => {
      const reply = event.data;
      if (reply.kind === 'progress') onProgress?.(reply.done01);
      else if (reply.kind === 'failed') fail(reply.message);
      else {
        isAnswered = true;
        resolve(reply.baked);
      }
    };
    const question: BakeQuestion = {
      kind: 'bake',
      modelsUrl: new URL(modelsUrl, document.baseURI).href,
      request,
    };
    worker.postMessage(question);
  });
}
