import { useEffect, useRef } from 'react';
import type { Drill } from '../core/procedure/drill.ts';
import { bakedFor } from './imageScreen.ts';

/** A choice that stands so long is prepared; one that is still being made is not. */
const PAUSE_MS = 400;

/**
 * Prepares the body of a run while its case is read, so that nobody waits for it afterwards. What is no longer wanted is
 * given up; what was wanted last goes on when the page is left, since the run that follows takes it over.
 * @param subject null where there is nothing to prepare
 */
export function useBakeAhead(subject: Pick<Drill, 'region' | 'patient' | 'target'> | null): void {
  const underway = useRef<{ readonly key: string; readonly leaving: AbortController } | null>(null);
  const wanted = useRef(subject);
  wanted.current = subject;
  const key = subject && JSON.stringify([subject.region, subject.patient, subject.target.structure]);
  useEffect(() => {
    if (key === null || underway.current?.key === key) return;
    const timer = setTimeout(() => {
      underway.current?.leaving.abort(new Error('another patient was chosen'));
      const leaving = new AbortController();
      underway.current = { key, leaving };
      // The run that asks for it again tells what went wrong.
      bakedFor(wanted.current!, undefined, leaving.signal).catch(() => {});
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key]);
}
