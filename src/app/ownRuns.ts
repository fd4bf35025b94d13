/** The finished runs of this browser's own learner: as facts, as a zip, and erased. */
import { decodeRecording } from '../protocol/recording.ts';
import { encodeRunNotes } from '../protocol/runNotes.ts';
import { recordingDigest } from '../protocol/recordingDigest.ts';
import { CohortStore } from '../records/cohort/cohortStore.ts';
import { learnerZip } from '../records/learnerZip.ts';
import { factsOfCard, factsOfRecording, type RunFacts } from '../records/runFacts.ts';
import { isTraceless, type RunSummary } from '../records/runRecord.ts';
import { eraseAttempts } from './attempts.ts';
import { notesFileName } from './notes/notesFile.ts';
import { notesSession, notesStore } from './notes/notesSession.ts';
import { learnerId, renewLearnerId } from './learner.ts';
import { fileName, isOfCohort, runStore } from './runFiles.ts';

/** Names live in a database of their own, for the learner here as for a cohort. */
const names = new CohortStore();

/** Runs kept before there were ids are this browser's own. */
const isOwn = (run: RunSummary): boolean =>
  !isOfCohort(run.id) && (run.learner === undefined || run.learner === learnerId());

/** Facts of every finished run, each content once. */
export async function ownFacts(): Promise<RunFacts[]> {
  const facts = new Map<string, RunFacts>();
  for (const run of await runStore.list()) {
    if (!isOwn(run) || run.status !== 'finished') continue;
    const found = factsOfRecord(run) ?? (await factsOfFile(run.id));
    if (found) facts.set(found.digest, found);
  }
  return [...facts.values()];
}

function factsOfRecord(run: RunSummary): RunFacts | undefined {
  const { card, digest, passTotal, engine } = run;
  if (!card || digest === undefined || passTotal === undefined) return undefined;
  return {
    digest,
    learner: learnerId(),
    drill: run.drill,
    title: run.title,
    mode: run.mode,
    engine: engine ?? '',
    createdAt: run.createdAt,
    ticks: run.ticks,
    passTotal,
    ...factsOfCard(card),
  };
}

/** Of a run that was kept by an earlier version of the site, whose record says less. */
async function factsOfFile(id: string): Promise<RunFacts | undefined> {
  const record = await runStore.get(id);
  const decoded = record && !isTraceless(record) ? decodeRecording(record.file, id) : undefined;
  if (!record || !decoded?.ok) return undefined;
  const facts = factsOfRecording(decoded.value, recordingDigest(decoded.value));
  return { ...facts, learner: learnerId(), createdAt: facts.createdAt ?? record.createdAt };
}

export const ownName = async (): Promise<string> => (await names.names()).get(learnerId()) ?? '';
export const setOwnName = (name: string): Promise<void> =>
  names.putName(learnerId(), name.trim().slice(0, 200));

/** Everything that is kept of the learner. */
export async function ownZip(note: string, withName: boolean): Promise<Uint8Array> {
  const recordings: { name: string; bytes: Uint8Array }[] = [];
  const notes: { name: string; text: string }[] = [];
  for (const run of await runStore.list()) {
    const record = isOwn(run) ? await runStore.get(run.id) : undefined;
    if (record && !isTraceless(record)) recordings.push({ name: fileName(record), bytes: record.file });
    const beside = record?.digest === undefined ? undefined : await notesStore.get(record.digest);
    if (record && beside) notes.push({ name: notesFileName(fileName(record)), text: encodeRunNotes(beside) });
  }
  const name = withName ? await ownName() : '';
  const files = { learner: learnerId(), results: await ownFacts(), recordings, notes, note };
  return learnerZip(name === '' ? files : { ...files, name });
}

/** Removes runs with what is written beside them, attempts and name; gives the id that the learner has from now on. */
export async function eraseOwn(): Promise<string> {
  for (const run of await runStore.list())
    if (isOwn(run)) {
      await runStore.remove(run.id);
      if (run.digest !== undefined) await notesSession.remove(run.digest);
    }
  eraseAttempts(learnerId());
  await names.putName(learnerId(), '');
  return renewLearnerId();
}
