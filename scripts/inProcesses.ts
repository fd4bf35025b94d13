/** Work shared out over two processes (or PROCESSES) of the same script: each is started again with its share in the environment. */
import { fork } from 'node:child_process';

const PROCESSES = Number(process.env.PROCESSES ?? 2);
const SHARE = 'SONONEEDLE_SHARE';

/** Answers of all shares, or null in a process that is one of the shares: it has sent its own answers and ends. */
export async function inProcesses<T>(
  script: string,
  items: readonly string[],
  work: (item: string) => readonly T[],
): Promise<T[] | null> {
  const own = process.env[SHARE]?.split(',');
  if (own) {
    process.send!(own.flatMap(work), () => process.disconnect());
    return null;
  }
  const shares = Array.from({ length: PROCESSES }, (_, k) => items.filter((_item, i) => i % PROCESSES === k));
  const answers = await Promise.all(
    shares
      .filter((share) => share.length > 0)
      .map(
        (share) =>
          new Promise<T[]>((done, fail) => {
            const child = fork(script, { env: { ...process.env, [SHARE]: share.join(',') } });
            child.on('message', (message) => done(message as T[]));
            child.on('exit', (code) => code && fail(new Error(`a process ended with ${code}`)));
          }),
      ),
  );
  return answers.flat();
}
