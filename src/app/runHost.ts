/** Whoever shows the run page may hand it a run that was left half done, and is told of the run that it makes. */
import { createContext } from 'react';
import type { LiveRun } from '../engine/liveRun.ts';
import type { RecordedInputs } from '../protocol/verify.ts';

export interface RunHost {
  /** The inputs of a run to go on with, once; null where a new one begins. */
  leftRun(drillId: string): RecordedInputs | null;
  onRun(run: LiveRun, isTakenUp: boolean): void;
  onFailure(message: string): void;
}

/** Null on the site itself. */
export const RunHostContext = createContext<RunHost | null>(null);
