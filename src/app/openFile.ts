/** A file that someone opens on the site: a recording, notes beside one, or a drill. Gives where to go, or the reasons why not. */
import '../ui/messages/enLater.ts';
import { looksLikeDrill, parseOwnDrill } from '../protocol/ownDrill.ts';
import { MOST_BYTES } from '../protocol/plainValue.ts';
import { readJson } from '../protocol/readJson.ts';
import { recordingDigest } from '../protocol/recordingDigest.ts';
import { formatErrors } from '../protocol/result.ts';
import type { RunNotes } from '../protocol/runNotes.ts';
import { newRunId } from '../records/runRecord.ts';
import { keepDrill } from './knownDrills.ts';
import { readRunFile } from './notes/notesFile.ts';
import { notesSession } from './notes/notesSession.ts';
import { keepRecording, runWithContent } from './runFiles.ts';

export type Opened =
  | { readonly address: string }
  /** Notes whose run is not here: they wait for it. */
  | { readonly notesOf: string }
  | { readonly kind: 'recording' | 'notes' | 'drill'; readonly lines: readonly string[] };

export async function openFile(file: File): Promise<Opened> {
  // No more of it than shows that it is too long.
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
  const json = readJson(bytes, file.name);
  if (json.ok && looksLikeDrill(json.value)) {
    const drill = parseOwnDrill({ value: json.value }, file.name);
    if (!drill.ok) return { kind: 'drill', lines: formatErrors(drill) };
    await keepDrill(drill.value);
    return { address: `/case/${drill.value.id}` };
  }
  const chosen = readRunFile(bytes, file.name);
  if (!chosen.read.ok) return { kind: chosen.kind, lines: formatErrors(chosen.read) };
  if (chosen.kind === 'notes') return takeNotes(chosen.read.value);
  const recording = chosen.read.value;
  const known = await runWithContent(recordingDigest(recording));
  if (known !== undefined) return { address: `/card/${known}` };
  const id = newRunId();
  const createdAt = recording.about?.createdAt ?? new Date().toISOString();
  await keepRecording(id, createdAt, 'finished', recording);
  return { address: `/card/${id}` };
}

async function takeNotes(notes: RunNotes): Promise<Opened> {
  await notesSession.merge(notes);
  const known = await runWithContent(notes.digest);
  return known === undefined ? { notesOf: notes.drill } : { address: `/card/${known}` };
}
