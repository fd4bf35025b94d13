/**
 * Launches a cmi5 package against a running record store (`npm run lrs`): normal, browse and review, the network cut and
 * restored in between; before it, the store itself is tried against what xAPI asks of its statements. It has no documents,
 * so a small server in front of it gives out the token, the launch data and the state, and passes on every statement.
 * Writes docs/cmi5.md; exits with 1 where anything is not as it should be.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINE_VERSION } from '../src/core/engineVersion.ts';
import { startLrs, type StatementStore } from '../tests/embed/lrsStub.ts';
import { failRun, leavePage, leaveRun, openCmi5, passWithTheNetworkCut } from '../tests/e2e/cmi5Session.ts';
import { openSite } from '../tests/e2e/site.ts';
import { askAt, checkStore, type Tried } from './lrs/checkStore.ts';
import { HEADERS, STORE, STORE_VERSION, startStore } from './lrs/recordStore.ts';

const folder = mkdtempSync(join(tmpdir(), 'lrs-'));
const children: ChildProcess[] = [];

interface Stored {
  readonly id: string;
  readonly verb: { readonly id: string };
}
interface Row {
  readonly what: string;
  readonly verbs: string;
  readonly expected: string;
}

const rows: Row[] = [];
const faults: string[] = [];
try {
  const { statements: address, child } = await startStore(folder);
  children.push(child);
  const tried = await checkStore(askAt(address, HEADERS));
  console.log(`${tried.filter(({ holds }) => holds).length} of ${tried.length} requirements hold`);
  for (const { requirement, holds } of tried)
    if (!holds && !requirement.beyondSuite)
      faults.push(`the store: ${requirement.section}: ${requirement.says}`);
  // What the trials have stored is no launch's.
  const since = encodeURIComponent(new Date().toISOString());
  let refused = 0;
  const store: StatementStore = async (method, search, body) => {
    const options = method === 'GET' ? {} : { body };
    const answer = await fetch(`${address}${search}`, { method, headers: HEADERS, ...options });
    if (!answer.ok && method !== 'GET') refused++;
    return { status: answer.status };
  };
  const stored = async (): Promise<Stored[]> => {
    const answer = await fetch(`${address}?ascending=true&limit=500&since=${since}`, { headers: HEADERS });
    return ((await answer.json()) as { statements: Stored[] }).statements;
  };
  const site = await openSite();
  const lrs = await startLrs(store);
  const cmi5 = await openCmi5(site, lrs, folder, 44_900);
  /** What one launch has added to the store, beside what the standard has it add. */
  const tell = async (what: string, expected: string, act: () => Promise<void>): Promise<void> => {
    const before = (await stored()).length;
    await act();
    const added = (await stored()).slice(before);
    const verbs = added.map(({ verb }) => verb.id.replace(/^.*[/:]/, '')).join(', ');
    rows.push({ what, verbs, expected });
    if (verbs !== expected) faults.push(`${what}: expected ${expected}; stored: ${verbs}`);
    console.log(`${what}: ${verbs}`);
  };
  leaveRun(lrs);
  await tell(
    'normal: a run taken up and passed while the network is cut, closed when it is back',
    'initialized, completed, passed, performed, terminated',
    async () => {
      const page = await cmi5.launch('Normal');
      await passWithTheNetworkCut(page, lrs);
      await leavePage(page, lrs, 5);
    },
  );
  await tell(
    'normal, the same registration: a fail after the pass, every answer lost, the page closed so',
    'initialized, performed, terminated',
    async () => {
      const page = await cmi5.launch('Normal');
      await page.waitForTimeout(500);
      lrs.network = 'answers-lost';
      await failRun(page);
      await leavePage(page, lrs, 8);
      lrs.network = 'up';
    },
  );
  await tell('browse: a run is done, and nothing of it told', 'initialized, terminated', async () => {
    const page = await cmi5.launch('Browse');
    await failRun(page);
    await leavePage(page, lrs, 10);
  });
  await tell('review: as browse', 'initialized, terminated', async () => {
    const page = await cmi5.launch('Review');
    await failRun(page);
    await leavePage(page, lrs, 12);
  });
  const all = await stored();
  const ids = new Set(all.map(({ id }) => id));
  if (ids.size !== all.length) faults.push('a statement is there twice');
  if (refused > 0) faults.push(`the store refused ${refused} requests`);
  faults.push(...lrs.broken, ...cmi5.errors);
  writeReport(all.length, lrs.repeats, site.browser.version(), tried);
  await cmi5.close();
  await lrs.close();
  await site.close();
} finally {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true });
}
console.log(faults.length === 0 ? 'docs/cmi5.md: no fault' : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

function writeReport(stored: number, repeats: number, browser: string, tried: readonly Tried[]): void {
  const inSuite = tried.filter(({ requirement }) => !requirement.beyondSuite);
  const beyond = tried.filter(({ requirement }) => requirement.beyondSuite);
  const count = (some: readonly Tried[]) => some.filter(({ holds }) => holds).length;
  const missed = (some: readonly Tried[]) =>
    some
      .filter(({ holds }) => !holds)
      .map(({ requirement: { section, says } }) => `- ${section}: ${says}`)
      .join('\n');
  const lines = rows.map(
    ({ what, verbs, expected }) => `| ${what} | ${verbs} | ${verbs === expected ? 'yes' : 'no'} |`,
  );
  writeFileSync(
    fileURLToPath(new URL('../docs/cmi5.md', import.meta.url)),
    `# cmi5 against a running record store

Written by \`npm run lrs\`: engine ${ENGINE_VERSION}, ${STORE} ${STORE_VERSION} on Node ${process.versions.node}, Chromium ${browser}. A package of
one drill is launched four times in one registration. A small server in front of the store gives out the token, the launch
data and the state, cuts the network and loses answers; statements go through it to the store as they are, and the table is
what the store itself lists afterwards.

| launch | statements stored, in order | as cmi5 has it |
|---|---|---|
${lines.join('\n')}

${stored} statements stored, each once; ${repeats} came again because their answers were lost, and were not doubled. Every statement was also
held to the rules of cmi5, sections 9.3 to 10 (\`tests/embed/lrsStub.ts\`): ${faults.length === 0 ? 'none was broken' : 'see below'}.

${faults.map((fault) => `- ${fault}`).join('\n')}

## The store itself

\`scripts/lrs/\` first holds the store to what xAPI 1.0.3 asks of its statements: what is stored, refused, found, voided,
attached and signed, and who is let in (C is the specification's part on communication, D that on data).

Of ${tried.length} requirements the store meets ${count(tried)}.

${missed(inSuite)}

Each of those that follow is not met and asks for more than ADL's conformance suite for 1.0.3 does: the suite asks with
well-formed values only, gives a team that says it is an agent, looks for the words of a text in what comes back, and
compares the hash of a content with those of the statement alone.

${missed(beyond)}

No launch relies on these: a course sends well-formed statements under ids of its own and asks for none back.

## What is not shown here

- The suite itself (github.com/adlnet/lrs-conformance-test-suite) is no package, so this command does not run it. The
  requirements are written from the specification. They were set beside its \`test/v1_0_3\`, file by file for the statement
  resource, content types, attachments, the alternate syntax, error codes, authentication and contexts, and by section for
  the rest.
- The package's own server lets anybody in and answers 404 to DELETE; \`scripts/lrs/host.mjs\` mounts its routes beside one
  account and says 405.
- The store has no State API; the state and the launch data come from the server in front of it.
`.replace(/\n{3,}/g, '\n\n'),
  );
}
