/** `verify FILE…`: replays recordings and says whether their hashes, drill and card are what their inputs give. */
import { Arguments } from '../arguments.ts';
import { recordingFiles } from '../files.ts';
import type { FileVerdict } from '../jobs/verifyJob.ts';
import type { VerbResult } from '../output.ts';
import { bodyOfFile } from '../pool/bodyOfFile.ts';
import { runJobs } from '../pool/pool.ts';
import { progress } from '../pool/progress.ts';
import { usageError } from '../usage.ts';
import { oneOrMany } from './oneOrMany.ts';

/** A folder stands for the recordings in it. Several files are replayed on as many threads as there are cores. */
export async function verify(tokens: readonly string[]): Promise<VerbResult> {
  const args = Arguments.parse(tokens, ['workers']);
  if (args.values.length === 0) throw usageError('at least one recording file', 'nothing');
  const files = args.values.flatMap(recordingFiles);
  if (files.length === 0) throw usageError('a folder with recordings', 'none in it');
  const most = args.integer('workers', 1, 64, 0);
  const verdicts = await runJobs<null, string, FileVerdict>(files, {
    module: new URL('../jobs/verifyJob.ts', import.meta.url),
    shared: null,
    groupOf: bodyOfFile,
    ...(most > 0 ? { workers: most } : {}),
    onDone: progress('verified', files.length),
  });
  const messages: string[] = [];
  let exitCode: 0 | 1 | 2 = 0;
  const results = verdicts.map((result, i) => {
    const file = files[i]!;
    if (result.verdict === 'unusable') {
      exitCode = 2;
      messages.push(...result.reasons);
      return { file, ...result };
    }
    if (result.verdict !== 'verified') {
      if (exitCode === 0) exitCode = 1;
      messages.push(...result.reasons.map((reason) => `${file}: ${reason}`));
    }
    const { card, ...verification } = result;
    return { file, ...verification, drill: card.drill, total: card.total, passed: card.passed };
  });
  return { output: oneOrMany(results), messages, exitCode };
}
