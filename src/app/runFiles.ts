/** Runs of this browser as records and files: one place that writes and reads them. */

import type { RunResult } from '../engine/liveRun.ts';
import {
  createRecording,
  decodeRecording,
  encodeRecordingGzip,
  type Recording,
} from '../protocol/recording.ts';
import type { ParseResult } from '../protocol/result.ts';
import type { RunRecord } from '../records/runRecord.ts';
import { createRunStore, type Kept } from '../records/runStore.ts';
import { saveFile } from './download.ts';

export const runStore = createRunStore();

/** Where each run of this visit was kept, so that the page can offer those in memory as files. */
export const keptWhere = new Map<string, Kept>();

export async function keepRun(
  id: string,
  createdAt: string,
  status: RunRecord['status'],
  result: RunResult,
): Promise<Kept> {
  const recording = createRecording({ ...result, about: { createdAt } });
  return keepRecording(id, createdAt, status, recording);
}

export async function keepRecording(
  id: string,
  createdAt: string,
  status: RunRecord['status'],
  recording: Recording,
): Promise<Kept> {
  const kept = await runStore.put({
    id,
    createdAt,
    drill: recording.drill.id,
    title: recording.drill.title,
    mode: recording.drill.mode,
    status,
    total: recording.score.total,
    passed: recording.score.passed && status === 'finished',
    ticks: recording.endTick,
    file: encodeRecordingGzip(recording),
  });
  keptWhere.set(id, kept);
  return kept;
}

/** A kept run's recording; undefined where there is no such run. */
export async function openRun(
  id: string,
): Promise<{ readonly record: RunRecord; readonly recording: ParseResult<Recording> } | undefined> {
  const record = await runStore.get(id);
  if (!record) return undefined;
  return { record, recording: decodeRecording(record.file, fileName(record)) };
}

export function saveRun(record: RunRecord): void {
  saveFile(fileName(record), record.file, 'application/gzip');
}

const fileName = (record: RunRecord): string =>
  `${record.drill}-${record.createdAt.slice(0, 19).replaceAll(/[T:]/g, '-')}.json.gz`;
