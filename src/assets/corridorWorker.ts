/** Worker: works out the corridor of a drill, about a second, beside the thread that draws the page. */
import { corridorOf } from '../core/procedure/corridor.ts';
import { anatomyOf } from '../protocol/drillChecks.ts';
import type { CorridorQuestion, CorridorReply } from './corridorRequest.ts';

/** The part of a worker's global scope that is used; the DOM types describe a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<CorridorQuestion>) => void) | null;
  postMessage(reply: CorridorReply): void;
}
const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data: { drill } }) => {
  try {
    scope.postMessage({ kind: 'done', corridor: corridorOf(drill, anatomyOf(drill)) });
  } catch (cause) {
    scope.postMessage({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
  }
};
