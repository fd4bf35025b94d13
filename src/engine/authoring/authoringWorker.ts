/** Worker: answers one question after the other, so that the page goes on while a body is built or a drill is run. */
import type { Drill } from '../../core/procedure/drill.ts';
import type { AuthoringQuestion, AuthoringReply } from './ask.ts';
import { type BodyFacts, bodyFacts } from './bodyFacts.ts';
import { readDraft } from './draft.ts';
import { operatorCard } from './operatorRun.ts';

/** The part of a worker's global scope that is used; the DOM types describe a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<AuthoringQuestion>) => void) | null;
  postMessage(reply: AuthoringReply): void;
}
const scope = self as unknown as WorkerScope;

function factsOf(draft: unknown): BodyFacts | null {
  try {
    return bodyFacts(draft as Drill);
  } catch {
    // A draft that is no drill at all; its errors say so.
    return null;
  }
}

function answer(question: AuthoringQuestion): AuthoringReply {
  if (question.kind === 'check') {
    const read = readDraft(question.draft);
    return { kind: 'checked', errors: read.ok ? [] : read.errors, facts: factsOf(question.draft) };
  }
  const { drill, operator, seed } = question;
  const { total, passed, criticalErrors } = operatorCard(drill, operator, seed);
  return { kind: 'operated', run: { operator, seed, card: { total, passed, criticalErrors } } };
}

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage(answer(data));
  } catch (cause) {
    scope.postMessage({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
  }
};
