/** `verify FILE…`: replays recordings and says whether their hashes, drill and card are what their inputs give. */
import { verificationCode } from '../../embed/verificationCode.ts';
import { decodeRecording } from '../../protocol/recording.ts';
import { formatErrors } from '../../protocol/result.ts';
import { verifyRecording } from '../../protocol/verify.ts';
import { Arguments } from '../arguments.ts';
import { readBytes } from '../files.ts';
import type { VerbResult } from '../output.ts';
import { usageError } from '../usage.ts';
import { oneOrMany } from './oneOrMany.ts';

export function verify(tokens: readonly string[]): VerbResult {
  const { values } = Arguments.parse(tokens, []);
  if (values.length === 0) throw usageError('at least one recording file', 'nothing');
  const messages: string[] = [];
  let exitCode: 0 | 1 | 2 = 0;
  const results = values.map((file) => {
    const bytes = readBytes(file);
    const recording = bytes.ok ? decodeRecording(bytes.value, file) : bytes;
    if (!recording.ok) {
      exitCode = 2;
      messages.push(...formatErrors(recording));
      return { file, verdict: 'unusable', reasons: formatErrors(recording) };
    }
    const result = verifyRecording(recording.value);
    if (result.verdict !== 'verified') {
      if (exitCode === 0) exitCode = 1;
      messages.push(...result.reasons.map((reason) => `${file}: ${reason}`));
    }
    const { drill, total, passed } = recording.value.score;
    return { file, ...result, drill: drill, total, passed, code: verificationCode(recording.value) };
  });
  return { output: oneOrMany(results), messages, exitCode };
}
