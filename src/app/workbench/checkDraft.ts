/** Asks the worker what is wrong with a draft. Of several drafts that wait, only the last is asked about. */
import type { AuthoringReply } from '../../engine/authoring/ask.ts';
import { type AskedWorker, openAuthoringWorker } from '../../engine/authoring/trialRunner.ts';
import type { BodyFacts } from '../../engine/authoring/bodyFacts.ts';
import type { ParseError } from '../../protocol/result.ts';

export interface DraftCheck {
  readonly errors: readonly ParseError[];
  readonly facts: BodyFacts | null;
}

interface Waiting {
  readonly draft: unknown;
  readonly resolve: (found: DraftCheck | null) => void;
}

let worker: AskedWorker | null = null;
let asked: Waiting | null = null;
let next: Waiting | null = null;

/** Null where a later draft took its place. */
export const checkDraft = (draft: unknown): Promise<DraftCheck | null> =>
  new Promise((resolve) => {
    next?.resolve(null);
    next = { draft, resolve };
    ask();
  });

function ask(): void {
  if (asked || !next) return;
  asked = next;
  next = null;
  worker ??= openWorker();
  worker.postMessage({ kind: 'check', draft: asked.draft });
}

function openWorker(): AskedWorker {
  const opened = openAuthoringWorker();
  opened.onmessage = ({ data }) => answer(data);
  opened.onerror = (event) => {
    opened.terminate();
    worker = null;
    answer({ kind: 'failed', message: event.message || 'the worker did not start' });
  };
  return opened;
}

function answer(reply: AuthoringReply): void {
  const waiting = asked;
  asked = null;
  if (reply.kind === 'checked') waiting?.resolve(reply);
  else {
    const got = reply.kind === 'failed' ? reply.message : reply.kind;
    waiting?.resolve({ errors: [{ path: '', expected: 'a draft that can be checked', got }], facts: null });
  }
  ask();
}

/** When the workbench is left. */
export function endChecks(): void {
  worker?.terminate();
  worker = null;
  asked?.resolve(null);
  next?.resolve(null);
  asked = null;
  next = null;
}
