/** Runs the command line as a process, as a person or a course's script would. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'sononeedle-cli-'));

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly lines: readonly string[];
  json<T>(): T;
}

export function runCli(...tokens: readonly string[]): CliRun {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'src/cli/main.ts'), ...tokens],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return {
    code: status,
    out: stdout,
    lines: stderr.split('\n').filter((line) => line !== ''),
    json: <T>() => JSON.parse(stdout) as T,
  };
}
