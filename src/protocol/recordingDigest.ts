/** What names a run by its content: the same run saved twice, packed or not, with other remarks, has one digest. */
import { encodeRecording, type Recording } from './recording.ts';
import { sha256 } from './sha256.ts';

/** SHA-256 of the recording without `about`, 64 hexadecimal digits. */
export function recordingDigest({ about: _about, ...run }: Recording): string {
  return sha256(encodeRecording(run));
}
