import { useEffect, useState } from 'react';
import { loadExpert } from '../../assets/loadExpert.ts';
import type { Recording } from '../../protocol/recording.ts';
import { isTraceless } from '../../records/runRecord.ts';
import { openRun } from '../runFiles.ts';

/** Stands in an address for the scripted expert on the first run's drill and patient. */
export const EXPERT = 'expert';

export type SecondRun =
  | { readonly kind: 'coming' | 'missing' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'there'; readonly recording: Recording; readonly createdAt: string | null };

/** The run beside the first: a kept one by its id, or the expert's. */
export function useSecondRun(id: string, first: Recording | null): SecondRun {
  const [state, setState] = useState<SecondRun>({ kind: 'coming' });
  useEffect(() => {
    setState({ kind: 'coming' });
    if (!first) return;
    let isStale = false;
    const find = async (): Promise<SecondRun> => {
      if (id === EXPERT) {
        const { recording } = await loadExpert({ drill: first.drill, seed: first.seed });
        return { kind: 'there', recording, createdAt: null };
      }
      const run = await openRun(id);
      if (!run || isTraceless(run.record) || !run.recording.ok) return { kind: 'missing' };
      return { kind: 'there', recording: run.recording.value, createdAt: run.record.createdAt };
    };
    find().then(
      (found) => !isStale && setState(found),
      (cause: unknown) => {
        const message = cause instanceof Error ? cause.message : String(cause);
        if (!isStale) setState({ kind: 'failed', message });
      },
    );
    return () => {
      isStale = true;
    };
  }, [id, first]);
  return state;
}
