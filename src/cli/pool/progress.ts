/** Fewer jobs than this are done before anyone asks. */
const FEWEST_TOLD = 20;
const TELLINGS = 10;

/** Tells on standard error, some ten times, how many of many jobs are done. */
export function progress(what: string, total: number): (done: number) => void {
  let told = 0;
  return (done) => {
    const tenth = Math.floor((TELLINGS * done) / total);
    if (total < FEWEST_TOLD || tenth <= told) return;
    told = tenth;
    process.stderr.write(`${what}: ${done} of ${total}\n`);
  };
}
