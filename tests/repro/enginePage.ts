/** Runs in each browser of the comparison: the exact functions' bits, and the replay of a recording. */
import type { RunInput } from '../../src/core/sim/replay.ts';
import { decodeRecording } from '../../src/protocol/recording.ts';
import { verifyRecording } from '../../src/protocol/verify.ts';
import { elementaryBits } from '../core/math/elementaryBits.ts';
import { type StagedTrace, stagedTraces } from './stagedTrace.ts';

declare global {
  interface Window {
    compareEngine: (bytes: number[]) => unknown;
    traceStaged: (inputs: RunInput[]) => StagedTrace[];
  }
}

window.compareEngine = (bytes) => {
  const recording = decodeRecording(new Uint8Array(bytes), 'run.json.gz');
  if (!recording.ok) return { bits: elementaryBits(), verdict: recording.errors };
  const { verdict, reasons } = verifyRecording(recording.value);
  return { bits: elementaryBits(), verdict, reasons };
};

window.traceStaged = stagedTraces;
