/** Runs the command line: within the test, which is quick, or as a process, as a person or a course's script would. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../src/cli/commandLine.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'sononeedle-cli-'));

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly lines: readonly string[];
  json<T>(): T;
}

const cliRun = (code: number | null, out: string, err: string): CliRun => ({
  code,
  out,
  lines: err.split('\n').filter((line) => line !== ''),
  json: <T>() => JSON.parse(out) as T,
});

/** What the command line answers, without a process of its own. */
export async function runCli(...tokens: readonly string[]): Promise<CliRun> {
  let out = '';
  let err = '';
  const code = await runCommandLine(tokens, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return cliRun(code, out, err);
}

/** The same as a process with its own standard output, standard error and exit code. */
export function runCliProcess(...tokens: readonly string[]): CliRun {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'src/cli/main.ts'), ...tokens],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return cliRun(status, stdout, stderr);
}
