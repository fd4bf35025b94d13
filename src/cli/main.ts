/** The core for the terminal: JSON on standard output, messages on standard error, exit 0 done, 1 no, 2 unusable input. */
import { runCommandLine } from './commandLine.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
