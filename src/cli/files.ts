/** Reading and writing files for the command line, with errors in one line. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MOST_BYTES } from '../protocol/plainValue.ts';
import { failure, type ParseResult } from '../protocol/result.ts';
import { UnusableInput } from './usage.ts';

/** The bytes of a file, or the reason why not. */
export function readBytes(path: string): ParseResult<Uint8Array> {
  const fail = (expected: string, got: string) => failure(path, [{ path: '', expected, got }]);
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return fail('a file', stat.isDirectory() ? 'a folder' : 'something else');
    if (stat.size > MOST_BYTES) return fail(`at most ${MOST_BYTES} bytes`, String(stat.size));
    return { ok: true, value: readFileSync(path) };
  } catch (cause) {
    return fail('a file that can be read', reason(cause));
  }
}

/** Writes a file and the folders it needs; throws UnusableInput where that cannot be. */
export function writeBytes(path: string, content: Uint8Array | string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } catch (cause) {
    throw new UnusableInput([`${path}: expected a place that can be written, got ${reason(cause)}`]);
  }
}

/** A folder's recordings by name, as `.json` or `.json.gz`; any other path is left as it is, there or not. */
export function recordingFiles(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /\.json(?:\.gz)?$/i.test(name));
  return names.sort().map((name) => join(path, name));
}

export const isPath = (text: string): boolean => /[/\\]|\.json$|\.gz$/i.test(text);

function reason(cause: unknown): string {
  const code = (cause as { code?: unknown }).code;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission';
  return typeof code === 'string' ? code : String(cause);
}
