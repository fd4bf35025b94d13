/** A recording as text that goes through a message: its packed file in base64. */
import { MOST_RECORDING_CHARS } from './messages.ts';
import { decodeRecording, encodeRecordingGzip, type Recording } from '../protocol/recording.ts';
import { fromBase64, toBase64 } from '../protocol/packedBytes.ts';
import type { ParseResult } from '../protocol/result.ts';
import { failure } from '../protocol/result.ts';

/** Throws an Error where the run is too long for a message. */
export function recordText(recording: Recording): { readonly recording: string; readonly bytes: number } {
  const file = encodeRecordingGzip(recording);
  const text = toBase64(file);
  if (text.length > MOST_RECORDING_CHARS)
    throw new Error(
      `the recording is ${text.length} characters long, a message takes ${MOST_RECORDING_CHARS}`,
    );
  return { recording: text, bytes: file.length };
}

export function readRecordText(text: string): ParseResult<Recording> {
  const bytes = fromBase64(text);
  return bytes
    ? decodeRecording(bytes, 'recording')
    : failure('recording', [{ path: '', expected: 'base64', got: 'something else' }]);
}
