/** Where a worker thread begins: plain JavaScript, for a thread does not inherit the loader that reads TypeScript. */
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { work } = await import(workerData.module);
parentPort.on('message', async ({ index, job }) => {
  try {
    parentPort.postMessage({ index, result: await work(job, workerData.shared) });
  } catch (cause) {
    parentPort.postMessage({
      index,
      failure: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    });
  }
});
parentPort.postMessage({ isReady: true });
