/** Worker: reads one handed-in file, or replays one recording. */
import { decodeRecording } from '../../protocol/recording.ts';
import { formatErrors } from '../../protocol/result.ts';
import { verifyRecording } from '../../protocol/verify.ts';
import { MOST_HANDED_BYTES, readHandIn } from './readHandIn.ts';
import type { CohortQuestion, CohortReply, Verdict } from './ask.ts';

/** The part of a worker's global scope that is used; the DOM types describe a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<CohortQuestion>) => void) | null;
  postMessage(reply: CohortReply): void;
}
const scope = self as unknown as WorkerScope;

function verdictOf(file: string, bytes: Uint8Array): Verdict {
  const decoded = decodeRecording(bytes, file);
  if (!decoded.ok) return { verdict: 'unverifiable', reasons: formatErrors(decoded) };
  const { verdict, reasons } = verifyRecording(decoded.value);
  return { verdict, reasons };
}

async function answer({ kind, file, content }: CohortQuestion): Promise<CohortReply> {
  try {
    if (content.size > MOST_HANDED_BYTES)
      return { kind: 'failed', message: `expected at most ${MOST_HANDED_BYTES} bytes, got ${content.size}` };
    const bytes = new Uint8Array(await content.arrayBuffer());
    return kind === 'read'
      ? { kind: 'read', handIn: readHandIn(file, bytes) }
      : { kind: 'verify', ...verdictOf(file, bytes) };
  } catch (cause) {
    return { kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) };
  }
}

scope.onmessage = ({ data }) => {
  void answer(data).then((reply) => scope.postMessage(reply));
};
