/** `drill validate FILE…`: says of each file whether it is a drill, and every error with its path. */
import { parseDrill } from '../../protocol/drill.ts';
import { describe, formatErrors } from '../../protocol/result.ts';
import { Arguments } from '../arguments.ts';
import { readBytes } from '../files.ts';
import type { VerbResult } from '../output.ts';
import { usageError } from '../usage.ts';
import { oneOrMany } from './oneOrMany.ts';

export function drill(tokens: readonly string[]): VerbResult {
  const [sub, ...rest] = tokens;
  if (sub !== 'validate')
    throw usageError('drill validate FILE…', sub === undefined ? 'nothing' : describe(sub));
  const { values } = Arguments.parse(rest, []);
  if (values.length === 0) throw usageError('at least one drill file', 'nothing');
  const messages: string[] = [];
  const results = values.map((file) => {
    const bytes = readBytes(file);
    const result = bytes.ok ? parseDrill(bytes.value, file) : bytes;
    if (result.ok) return { file, valid: true, id: result.value.id, errors: [] };
    messages.push(...formatErrors(result));
    return { file, valid: false, errors: result.errors };
  });
  return {
    output: oneOrMany(results),
    messages,
    exitCode: results.every((result) => result.valid) ? 0 : 2,
  };
}
