/** What names a run by its content: the same run saved twice, packed or not, with other remarks, has one digest. */
import { encodeRecording, type Recording } from './recording.ts';
import { sha256 } from './sha256.ts';

/** SHA-256 of the recording without `about`, 64 hexadecimal digits; in what order a file has its members says nothing. */
export function recordingDigest({ about: _about, ...run }: Recording): string {
  return sha256(encodeRecording({ ...run, drill: inOrder(run.drill), score: inOrder(run.score) }));
}

/** The same value with the members of every object by name. */
function inOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inOrder) as T;
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)])) as T;
}
