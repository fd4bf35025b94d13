/** Runs of this browser as records and files: one place that writes and reads them. */

import type { RunResult } from '../engine/liveRun.ts';
import {
  createRecording,
  decodeRecording,
  encodeRecordingGzip,
  type Recording,
} from '../protocol/recording.ts';
import type { ParseResult } from '../protocol/result.ts';
import { recordingDigest } from '../protocol/recordingDigest.ts';
import type { AttentionEntry } from '../protocol/runNotes.ts';
import { isTraceless, type RunRecord } from '../records/runRecord.ts';
import { createRunStore, type Kept } from '../records/runStore.ts';
import { useRetentionStore } from '../store/retentionStore.ts';
import { saveFile } from './download.ts';
import { attemptOf, finishAttempt } from './attempts.ts';
import { learnerId } from './learner.ts';

export const runStore = createRunStore();

/** Where each run of this visit was kept, so that the page can offer those in memory as files. */
export const keptWhere = new Map<string, Kept>();

export async function keepRun(
  id: string,
  createdAt: string,
  status: RunRecord['status'],
  result: RunResult,
  /** When whoever did an assessed run was away from it, told once it is over. */
  attention: readonly AttentionEntry[] = [],
): Promise<Kept> {
  const recording = createRecording({ ...result, about: { createdAt, learner: learnerId() } });
  const kept = await keepRecording(id, createdAt, status, recording);
  // The run itself is kept whatever becomes of what was noticed.
  if (status === 'finished' && recording.drill.mode === 'assessment')
    await keepIntegrity(id, recording, attention).catch(() => {});
  return kept;
}

/** What was noticed of an assessed run, beside it. */
async function keepIntegrity(
  id: string,
  recording: Recording,
  attention: readonly AttentionEntry[],
): Promise<void> {
  finishAttempt(id);
  const attempt = attemptOf(id);
  const digest = recordingDigest(recording);
  // Its code comes once a run is over: the first image does not wait for it.
  const [{ notesSession }, { noNotes }] = await Promise.all([
    import('./notes/notesSession.ts'),
    import('../protocol/runNotes.ts'),
  ]);
  await notesSession.merge({
    ...noNotes(digest, recording.drill.id),
    attention,
    ...(attempt ? { attempt } : {}),
  });
}

export async function keepRecording(
  id: string,
  createdAt: string,
  status: RunRecord['status'],
  recording: Recording,
): Promise<Kept> {
  const learner = recording.about?.learner;
  const record: RunRecord = {
    id,
    createdAt,
    drill: recording.drill.id,
    title: recording.drill.title,
    mode: recording.drill.mode,
    status,
    total: recording.score.total,
    passed: recording.score.passed && status === 'finished',
    ticks: recording.endTick,
    ...(learner === undefined ? {} : { learner }),
    // Every few seconds of a run it is saved; only the whole one is named by its content.
    ...(status === 'finished' ? { digest: recordingDigest(recording) } : {}),
    card: recording.score,
    passTotal: recording.drill.passTotal,
    engine: recording.engine,
    file: encodeRecordingGzip(recording),
  };
  const kept = await keepRecord(record);
  keptWhere.set(id, kept);
  return kept;
}

async function keepRecord(record: RunRecord): Promise<Kept> {
  if (useRetentionStore.getState().retention !== 'score-only') return runStore.put(record);
  await runStore.hold(record);
  return { where: 'memory', reason: 'asked' };
}

/** A kept run with the content of a recording, so that a file opened twice is one run. */
export async function runWithContent(digest: string): Promise<string | undefined> {
  return (await runStore.list()).find((run) => run.digest === digest)?.id;
}

/** Runs of a cohort are opened from memory: they are not this browser's own, and are listed nowhere else. */
const COHORT_PREFIX = 'cohort-';
export const isOfCohort = (id: string): boolean => id.startsWith(COHORT_PREFIX);

/** Puts a cohort's recording where card and debrief find it; gives the id. */
export async function holdCohortRun(digest: string, recording: Recording): Promise<string> {
  const id = `${COHORT_PREFIX}${digest}`;
  await runStore.hold({
    id,
    createdAt: recording.about?.createdAt ?? '',
    drill: recording.drill.id,
    title: recording.drill.title,
    mode: recording.drill.mode,
    status: 'finished',
    total: recording.score.total,
    passed: recording.score.passed,
    ticks: recording.endTick,
    digest,
    card: recording.score,
    file: encodeRecordingGzip(recording),
  });
  return id;
}

/** Once a debrief is left: its recording goes where that was asked for, and the score stays. */
export async function leaveDebrief(id: string): Promise<void> {
  if (useRetentionStore.getState().retention !== 'until-debriefed') return;
  if (isOfCohort(id)) {
    const { cohortSession } = await import('./cohort/cohortSession.ts');
    return cohortSession.dropContent(id.slice(COHORT_PREFIX.length));
  }
  const record = await runStore.get(id);
  if (record?.card && !isTraceless(record)) await runStore.put({ ...record, file: new Uint8Array() });
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

export const fileName = (record: RunRecord): string =>
  `${record.drill}-${record.createdAt.slice(0, 19).replaceAll(/[T:]/g, '-')}.json.gz`;
