/** Notes as files: the one that goes with a run, and what a file that was chosen holds. */
import { decodeRecording, type Recording } from '../../protocol/recording.ts';
import { readJson } from '../../protocol/readJson.ts';
import type { ParseResult } from '../../protocol/result.ts';
import { decodeRunNotes, encodeRunNotes, NOTES_FORMAT, type RunNotes } from '../../protocol/runNotes.ts';
import { saveFile } from '../download.ts';

/** `knee-2026-05-01.json.gz` → `knee-2026-05-01.notes.json` */
export const notesFileName = (runName: string): string =>
  runName.replace(/(?:\.json)?(?:\.gz)?$/, '.notes.json');

export function saveNotes(notes: RunNotes, runName: string): void {
  saveFile(notesFileName(runName), new TextEncoder().encode(encodeRunNotes(notes)), 'application/json');
}

/** A chosen file: a recording, or notes beside one. */
export type ReadRunFile =
  | { readonly kind: 'recording'; readonly read: ParseResult<Recording> }
  | { readonly kind: 'notes'; readonly read: ParseResult<RunNotes> };

export function readRunFile(bytes: Uint8Array, name: string): ReadRunFile {
  const read = readJson(bytes, name);
  if (!read.ok) return { kind: 'recording', read };
  const { value } = read;
  const format =
    value !== null && typeof value === 'object' ? (value as Record<string, unknown>)['format'] : null;
  return format === NOTES_FORMAT
    ? { kind: 'notes', read: decodeRunNotes({ value }, name) }
    : { kind: 'recording', read: decodeRecording({ value }, name) };
}
