/** Worker: lets the expert do a drill, some seconds, beside the thread that draws the page. */
import type { ExpertQuestion, ExpertReply } from './expertRequest.ts';
import { makeExpertRun } from './makeExpertRun.ts';

/** The part of a worker's global scope that is used; the DOM types describe a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ExpertQuestion>) => void) | null;
  postMessage(reply: ExpertReply): void;
}
const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage({ kind: 'done', run: makeExpertRun(data) });
  } catch (cause) {
    scope.postMessage({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
  }
};
