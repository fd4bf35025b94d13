/**
 * Plays packages of three drills under scorm-again (`npm run courses`): SCORM 1.2 and 2004, in a window of the course's own
 * site and in a frame of another one. Writes docs/courses.md; exits with 1 where anything is not as it should be.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENGINE_VERSION } from '../src/core/engineVersion.ts';
import { FRAMES, STANDARDS } from '../tests/e2e/scormLms.ts';
import { faultsOf, playSession, type Session } from '../tests/e2e/scormSession.ts';
import { openSite } from '../tests/e2e/site.ts';

const DRILLS = ['gel-block-cyst', 'knee-suprapatellar-lateral', 'wrist-radiocarpal-dorsal'];
const root = fileURLToPath(new URL('../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}node_modules/scorm-again/package.json`, 'utf8')) as {
  version: string;
};
const sessions: Session[] = DRILLS.flatMap((drill) =>
  STANDARDS.flatMap((standard) => FRAMES.map((frame) => ({ drill, standard, frame }))),
);

const rows: string[] = [];
const faults: string[] = [];
const site = await openSite();
const browser = site.browser.version();
try {
  for (const [index, session] of sessions.entries()) {
    const { drill, standard, frame } = session;
    const name = `${drill}, ${standard}, ${frame}`;
    let cells: readonly (string | number)[];
    try {
      const result = await playSession(site, session, 44_600 + 10 * index);
      const { half, passed, end, left, resumed } = result;
      const found = faultsOf(session, result);
      faults.push(...found.map((fault) => `${name}: ${fault}`));
      cells = [
        half.completion,
        half.suspendData.length,
        `${left.depthMm} → ${resumed.depthMm} mm`,
        standard === 'scorm12' ? passed.status : `${passed.completion}, ${passed.status}`,
        passed.raw,
        `${end.status}, ${end.raw}`,
        end.finished,
        found.length === 0 ? 'as it should be' : `${found.length} faults`,
      ];
    } catch (cause) {
      // a browser that was ended says nothing of the packages: the last report stays
      if (!site.browser.isConnected()) throw cause;
      const text = cause instanceof Error ? cause.message.split('\n')[0]! : String(cause);
      faults.push(`${name}: ${text}`);
      cells = ['', '', '', '', '', '', '', 'not finished'];
    }
    rows.push(`| ${[drill, standard === 'scorm12' ? '1.2' : '2004', frame, ...cells].join(' | ')} |`);
    console.log(rows.at(-1));
  }
} finally {
  await site.close();
}

writeFileSync(
  `${root}docs/courses.md`,
  `# Packages under a learning system

Written by \`npm run courses\`: engine ${ENGINE_VERSION}, scorm-again ${version}, Chromium ${browser}. Each package is launched, half a
drill is done by keyboard, the window is closed; launched again, the run is taken up where it was left and brought to a
pass; then a run is begun and finished with nothing done, which fails. The table is what the system had at each of these
moments.

- **same-origin**: the package opens in a window and finds the API object in its opener.
- **cross-frame**: the package is in a frame of another site, in a process of its own. The API object cannot be reached; the
  package speaks to scorm-again's \`CrossFrameLMS\` by messages, to the exact origin of the page around it and to no other.
  What a frame sends while it is closed reaches the page around it without a sender, and scorm-again drops it: so the run is
  kept as the learner leaves the frame for a button of the course, and every 20 s; the exit is set at the start, and the
  session ends with a commit in place of a Finish.

| drill | SCORM | frame | half: status | half: suspend data, characters | needle, left → taken up | pass: status | points | after the fail | ended by Finish | result |
|---|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

${faults.length === 0 ? 'No fault was found.' : faults.map((fault) => `- ${fault}`).join('\n')}
`,
);
console.log(faults.length === 0 ? 'docs/courses.md: no fault' : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;
