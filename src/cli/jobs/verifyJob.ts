/** One recording file read, replayed and judged. */
import type { ScoreCard } from '../../core/scoring/scoreCard.ts';
import { verificationCode } from '../../embed/verificationCode.ts';
import { decodeRecording } from '../../protocol/recording.ts';
import { formatErrors } from '../../protocol/result.ts';
import { type Verification, verifyRecording } from '../../protocol/verify.ts';
import { readBytes } from '../files.ts';

export type FileVerdict =
  | { readonly verdict: 'unusable'; readonly reasons: readonly string[] }
  | (Verification & { readonly card: ScoreCard; readonly code: string });

export function work(file: string): FileVerdict {
  const bytes = readBytes(file);
  const recording = bytes.ok ? decodeRecording(bytes.value, file) : bytes;
  if (!recording.ok) return { verdict: 'unusable', reasons: formatErrors(recording) };
  return {
    ...verifyRecording(recording.value),
    card: recording.value.score,
    code: verificationCode(recording.value),
  };
}
