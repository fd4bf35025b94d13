/** All that is kept of one learner as one zip: results, recordings, and a note of what is in it. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { encodeResults } from './resultFile.ts';
import type { RunFacts } from './runFacts.ts';

export interface LearnerFiles {
  readonly learner: string;
  /** Only where it was asked for. */
  readonly name?: string;
  readonly results: readonly RunFacts[];
  readonly recordings: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Notes files, by the recordings' names. */
  readonly notes?: readonly { readonly name: string; readonly text: string }[];
  /** What the zip says about itself, plain text. */
  readonly note: string;
}

/** Equal contents give equal bytes; names that clash are numbered. */
export function learnerZip({
  learner,
  name,
  results,
  recordings,
  notes = [],
  note,
}: LearnerFiles): Uint8Array {
  const names = name === undefined ? undefined : { [learner]: name };
  const files: Zippable = {
    'README.txt': strToU8(note),
    'results.json': strToU8(encodeResults(names ? { results, names } : { results })),
  };
  for (const recording of recordings) {
    let path = `recordings/${recording.name}`;
    for (let n = 2; path in files; n++) path = `recordings/${n}-${recording.name}`;
    // Recordings are packed already.
    files[path] = [recording.bytes, { level: 0 }];
  }
  for (const { name, text } of notes) {
    let path = `notes/${name}`;
    for (let n = 2; path in files; n++) path = `notes/${n}-${name}`;
    files[path] = strToU8(text);
  }
  return zipSync(files, { level: 6, mtime: '1980-01-01T00:00:00' });
}
