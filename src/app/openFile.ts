/** A file that someone opens on the site: a recording or a drill. Gives the address to go to, or the reasons why not. */
import { MOST_BYTES } from '../protocol/plainValue.ts';
import { readJson } from '../protocol/readJson.ts';
import { decodeRecording } from '../protocol/recording.ts';
import { recordingDigest } from '../protocol/recordingDigest.ts';
import { looksLikeDrill, parseOwnDrill } from '../protocol/ownDrill.ts';
import { formatErrors } from '../protocol/result.ts';
import { newRunId } from '../records/runRecord.ts';
import { keepDrill } from './knownDrills.ts';
import { keepRecording, runWithContent } from './runFiles.ts';

export type Opened =
  | { readonly address: string }
  | { readonly kind: 'recording' | 'drill'; readonly lines: readonly string[] };

export async function openFile(file: File): Promise<Opened> {
  // No more of it than shows that it is too long.
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
  const read = readJson(bytes, file.name);
  if (read.ok && looksLikeDrill(read.value)) {
    const drill = parseOwnDrill({ value: read.value }, file.name);
    if (!drill.ok) return { kind: 'drill', lines: formatErrors(drill) };
    await keepDrill(drill.value);
    return { address: `/case/${drill.value.id}` };
  }
  const decoded = decodeRecording(bytes, file.name);
  if (!decoded.ok) return { kind: 'recording', lines: formatErrors(decoded) };
  const known = await runWithContent(recordingDigest(decoded.value));
  if (known !== undefined) return { address: `/card/${known}` };
  const id = newRunId();
  const createdAt = decoded.value.about?.createdAt ?? new Date().toISOString();
  await keepRecording(id, createdAt, 'finished', decoded.value);
  return { address: `/card/${id}` };
}
