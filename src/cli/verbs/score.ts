/** `score FILE…`: replays recordings and prints the cards that their inputs earn. */
import { decodeRecording } from '../../protocol/recording.ts';
import { formatErrors } from '../../protocol/result.ts';
import { scoreRecording } from '../../protocol/verify.ts';
import { Arguments } from '../arguments.ts';
import { readBytes } from '../files.ts';
import type { VerbResult } from '../output.ts';
import { usageError } from '../usage.ts';
import { oneOrMany } from './oneOrMany.ts';

export function score(tokens: readonly string[]): VerbResult {
  const { values } = Arguments.parse(tokens, []);
  if (values.length === 0) throw usageError('at least one recording file', 'nothing');
  const messages: string[] = [];
  let isUsable = true;
  const results = values.map((file) => {
    const bytes = readBytes(file);
    const recording = bytes.ok ? decodeRecording(bytes.value, file) : bytes;
    if (!recording.ok) {
      isUsable = false;
      messages.push(...formatErrors(recording));
      return { file, errors: recording.errors };
    }
    try {
      return { file, ...scoreRecording(recording.value) };
    } catch (cause) {
      isUsable = false;
      const got = cause instanceof Error ? cause.message : String(cause);
      messages.push(`${file}: commands: expected commands that replay, got a failure: ${got}`);
      return { file, errors: [{ path: 'commands', expected: 'commands that replay', got }] };
    }
  });
  return { output: oneOrMany(results), messages, exitCode: isUsable ? 0 : 2 };
}
