/** A recording as text that goes through a message: its packed file in base64. */
import { MOST_RECORDING_CHARS } from './messages.ts';
import { decodeRecording, encodeRecordingGzip, type Recording } from '../protocol/recording.ts';
import type { ParseResult } from '../protocol/result.ts';
import { failure } from '../protocol/result.ts';

const CHUNK = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(text);
}

/** Null where the text is no base64. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  } catch {
    return null;
  }
}

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
