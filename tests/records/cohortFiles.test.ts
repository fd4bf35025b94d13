/** A folder handed in: real recordings, and everything else that lies about in folders. */
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  decodeRecording,
  encodeRecording,
  encodeRecordingGzip,
  type Recording,
} from '../../src/protocol/recording.ts';
import { recordingDigest } from '../../src/protocol/recordingDigest.ts';
import { verifyRecording } from '../../src/protocol/verify.ts';
import type { Ask } from '../../src/records/cohort/ask.ts';
import { certificateOf, codeText, certificateCode } from '../../src/records/cohort/certificate.ts';
import { Cohort, emptyReport } from '../../src/records/cohort/cohort.ts';
import { NOBODY } from '../../src/records/cohort/cohortRun.ts';
import { resultsText } from '../../src/records/cohort/exportResults.ts';
import { importFiles, verifyWaiting } from '../../src/records/cohort/importFiles.ts';
import { LearnerBook } from '../../src/records/cohort/learnerBook.ts';
import { outliersOf } from '../../src/records/cohort/outliers.ts';
import { readHandIn } from '../../src/records/cohort/readHandIn.ts';
import { learnerZip } from '../../src/records/learnerZip.ts';
import { factsOfRecording } from '../../src/records/runFacts.ts';
import { recordingOf, startOf } from '../protocol/recordingRuns.ts';
import { factsMade, LEARNER } from './made.ts';

const NOW = Date.UTC(2026, 6, 1);
const bytes = (text: string) => new TextEncoder().encode(text);
const told = (recording: Recording, learner?: string, createdAt = '2026-05-04T10:00:00.000Z'): Recording => ({
  ...recording,
  about: learner === undefined ? { createdAt } : { createdAt, learner },
});

let whole: Recording;
let good: Recording;
let second: Recording;
beforeAll(() => {
  whole = recordingOf('expert', 1, 'gel-block-cyst-assessment');
  good = startOf(whole, 230);
  second = startOf(whole, 250);
});

/** What a worker answers, without one. */
const askHere: Ask = async ({ kind, file, content }) => {
  const read = new Uint8Array(await content.arrayBuffer());
  if (kind === 'read') return { kind, handIn: readHandIn(file, read) };
  const decoded = decodeRecording(read, file);
  if (!decoded.ok) return { kind: 'failed', message: 'unreadable' };
  const { verdict, reasons } = verifyRecording(decoded.value);
  return { kind: 'verify', verdict, reasons };
};

function newBook(names = new Map<string, string>()) {
  let count = 0;
  return new LearnerBook(
    names,
    () => `00000000-0000-4000-8000-0000000001${String(count++).padStart(2, '0')}`,
  );
}

/** Imports a folder given as path and content. */
async function handIn(folder: Record<string, Uint8Array | string>, cohort = new Cohort(), book = newBook()) {
  const report = emptyReport();
  const contents = new Map<string, Blob>();
  const files = Object.entries(folder).map(([path, content]) => ({
    path,
    content: new Blob([content as Uint8Array<ArrayBuffer>]),
  }));
  const signal = new AbortController().signal;
  await importFiles(files, cohort, book, report, {
    ask: askHere,
    width: 2,
    signal,
    nowMs: NOW,
    onProgress: () => {},
    onRuns: (runs, contentOf) => {
      for (const { digest } of runs) {
        const content = contentOf(digest);
        if (content) contents.set(digest, content);
      }
    },
  });
  const verify = () =>
    verifyWaiting(cohort, async (digest) => contents.get(digest), {
      ask: askHere,
      width: 2,
      signal,
      onRuns: () => {},
      onProgress: () => {},
    });
  return { cohort, book, report, verify };
}

describe('a folder', () => {
  it('of real recordings is merged by content, whatever the packing, the name or the remarks', async () => {
    const { cohort, report, verify } = await handIn({
      'course/a.json': encodeRecording(told(good, LEARNER)),
      'course/copy of a.json.gz': encodeRecordingGzip(told(good, LEARNER)),
      'course/later.json': encodeRecording(told(good, LEARNER, '2026-06-01T00:00:00.000Z')),
      'course/b.json.gz': encodeRecordingGzip(told(whole, LEARNER)),
    });
    expect(report).toMatchObject({ files: 4, added: 2, merged: 2, skipped: 0, refused: [] });
    const run = cohort.withDigest(recordingDigest(good))[0]!;
    expect([...run.files].sort()).toEqual(['course/a.json', 'course/copy of a.json.gz', 'course/later.json']);
    expect(cohort.runs.map((r) => r.verdict)).toEqual(['waiting', 'waiting']);
    await verify();
    expect(cohort.runs.map((r) => [r.verdict, r.reasons])).toEqual([
      ['verified', []],
      ['verified', []],
    ]);
    const again = await handIn({ 'course/a.json': encodeRecording(told(good, LEARNER)) }, cohort);
    expect(again.report).toMatchObject({ added: 0, merged: 1 });
    expect(cohort.runs.every((r) => r.verdict === 'verified')).toBe(true);
  });

  it('gives each verdict its reason: forged, from another engine, without inputs', async () => {
    const forged = { ...good, score: { ...good.score, total: 12 } };
    const other = { ...second, engine: '0.0.9' };
    const strange = JSON.parse(encodeRecording(told(other, 'Ada'))) as { drill: Record<string, unknown> };
    strange.drill['region'] = 'left-ear';
    const { cohort, verify } = await handIn({
      'course/forged.json': encodeRecording(told(forged, LEARNER)),
      'course/other.json': encodeRecording(told(other, LEARNER)),
      'course/strange.json': JSON.stringify(strange),
      'course/card.json': JSON.stringify(good.score),
    });
    await verify();
    const found = new Map(cohort.runs.map((run) => [run.files[0], run]));
    expect(found.get('course/forged.json')).toMatchObject({
      verdict: 'mismatch',
      reasons: ['score.total: not what the replay scores'],
    });
    expect(found.get('course/other.json')).toMatchObject({
      verdict: 'unverifiable',
      total: second.score.total,
    });
    expect(found.get('course/other.json')!.reasons[0]).toContain('made by version 0.0.9');
    expect(found.get('course/strange.json')!.reasons).toHaveLength(2);
    expect(found.get('course/strange.json')!.reasons[1]).toMatch(
      /^drill\.region: this version expects .*left-ear/,
    );
    expect(found.get('course/card.json')).toMatchObject({ verdict: 'unverifiable', learner: NOBODY });
    expect(found.get('course/card.json')!.reasons[0]).toContain('holds no inputs');
  });

  it('of 5,000 files with ten broken ones names the ten, and takes the rest', async () => {
    const folder: Record<string, Uint8Array | string> = {};
    const one = resultsText([], null);
    const row = (n: number) => ({
      ...factsMade({ digest: n.toString(16).padStart(64, '0'), learner: null, total: n % 101 }),
    });
    for (let n = 0; n < 4990; n++)
      folder[`course/learner ${n % 200}/run ${n}.json`] = one.replace(
        '[\n\n]',
        `[${JSON.stringify(row(n))}]`,
      );
    const text = folder['course/learner 0/run 0.json'] as string;
    const broken: Record<string, string | Uint8Array> = {
      'empty.json': '',
      'cut.json': text.slice(0, 200),
      'words.json': 'not JSON at all',
      'list.json': '[1, 2, 3]',
      'null.json': 'null',
      'other.json': '{"format": "somebody.else", "version": 1}',
      'late.json': text.replace('"version": 1', '"version": 99'),
      'score.json': text.replace('"total":0', '"total":1e9'),
      'packed.json.gz': new Uint8Array([31, 139, 8, 0, 1, 2, 3]),
      'zip.zip': new Uint8Array([80, 75, 3, 4, 0]),
    };
    for (const [name, content] of Object.entries(broken)) folder[`course/${name}`] = content;
    const { cohort, book, report } = await handIn(folder);
    expect(report).toMatchObject({ files: 5000, added: 4990, merged: 0, skipped: 0 });
    expect(report.refused.map((r) => r.file).sort()).toEqual(
      Object.keys(broken)
        .map((name) => `course/${name}`)
        .sort(),
    );
    for (const { file, lines } of report.refused) expect(lines[0], file).toContain(file);
    expect(report.refused.find((r) => r.file.endsWith('score.json'))!.lines[0]).toBe(
      'course/score.json: results[0].total: expected a number from 0 to 100, got 1000000000',
    );
    expect(new Set(cohort.runs.map((run) => run.learner)).size).toBe(200);
    expect(book.names.size).toBe(200);
  });

  it('leaves files of other kinds alone without opening them', async () => {
    const { report } = await handIn({
      'course/notes.docx': 'x',
      'course/.DS_Store': 'x',
      'course/._run.json': 'x',
      'course/Thumbs.db': 'x',
    });
    expect(report).toMatchObject({ files: 4, skipped: 4, refused: [] });
  });

  it('can be stopped, and keeps what came in', async () => {
    const stop = new AbortController();
    const cohort = new Cohort();
    const files = Array.from({ length: 50 }, (_, i) => ({
      path: `course/${i}.json`,
      content: new Blob([JSON.stringify({ ...good.score, total: i })]),
    }));
    await importFiles(files, cohort, newBook(), emptyReport(), {
      ask: askHere,
      width: 1,
      signal: stop.signal,
      nowMs: NOW,
      onRuns: () => {},
      onProgress: (done) => {
        if (done === 10) stop.abort();
      },
    });
    expect(cohort.runs).toHaveLength(10);
  });
});

describe('learners', () => {
  it('named in a file become an opaque id; the name is kept apart and never in a run', async () => {
    const names = ['Łucja Żółć', '陈小明', 'عمر الخيّام', 'Анна', '=cmd|calc', 'O’Brien, "Jo"'];
    const folder = Object.fromEntries(
      names.map((name, i) => [
        `course/${i}.json`,
        encodeRecording(told({ ...good, score: { ...good.score, total: i } }, name)),
      ]),
    );
    const { cohort, book } = await handIn(folder);
    expect([...book.names.values()].sort()).toEqual([...names].sort());
    const runs = JSON.stringify(cohort.runs);
    for (const name of names) expect(runs).not.toContain(JSON.stringify(name).slice(1, -1));
    expect(resultsText(cohort.runs, null)).not.toContain('Анна');
    expect(resultsText(cohort.runs, book.names)).toContain('Анна');
  });

  it('are one person in both spellings of an accent, and by folder where the file names nobody', async () => {
    const { cohort, book } = await handIn({
      'course/a.json': encodeRecording(told(good, 'Zo\u0065\u0308')),
      'course/b.json': encodeRecording(told(second, 'ZO\u00cb ')),
      'course/Ada/c.json': encodeRecording(told({ ...good, score: { ...good.score, total: 1 } })),
    });
    expect(new Set(cohort.runs.map((run) => run.learner)).size).toBe(2);
    expect([...book.names.values()].sort()).toEqual(['Ada', 'Zoë']);
  });

  it('who hand in the same run are both kept, and told', async () => {
    const { cohort } = await handIn({
      'course/Ada/run.json': encodeRecording(told(good)),
      'course/Ben/run.json': encodeRecording(told(good)),
    });
    expect(cohort.runs).toHaveLength(2);
    expect(outliersOf(cohort.runs).map((o) => o.kind)).toEqual(['shared', 'shared']);
  });

  it('who hand in a result beside its recording are believed by the recording', async () => {
    const facts = factsOfRecording(told(good, LEARNER), recordingDigest(good));
    const text = resultsText([], null).replace('[\n\n]', `[${JSON.stringify({ ...facts, total: 100 })}]`);
    const { cohort } = await handIn({
      'course/results.json': text,
      'course/run.json': encodeRecording(told(good)),
    });
    expect(cohort.runs).toHaveLength(1);
    expect(cohort.runs[0]).toMatchObject({ source: 'recording', total: good.score.total, learner: LEARNER });
    expect(cohort.runs[0]!.claims).toEqual([
      `course/results.json: says 100 points, course/run.json says ${good.score.total}`,
    ]);
    expect(outliersOf(cohort.runs).map((o) => o.kind)).toContain('claim');
  });
});

describe('what one hands on', () => {
  it('a learner’s zip comes in again whole, without a name unless it was asked for', async () => {
    const digest = recordingDigest(good);
    const files = {
      learner: LEARNER,
      results: [factsOfRecording(told(good, LEARNER), digest), factsMade({ digest: 'b'.repeat(64) })],
      recordings: [
        { name: 'run.json.gz', bytes: encodeRecordingGzip(told(good, LEARNER)) },
        { name: 'run.json.gz', bytes: encodeRecordingGzip(told(second, LEARNER)) },
      ],
      note: 'what is in here',
    };
    const bare = learnerZip(files);
    const { cohort, book, report, verify } = await handIn({ 'course/mine.zip': bare });
    expect(report).toMatchObject({ refused: [], skipped: 1 });
    expect(cohort.runs).toHaveLength(3);
    expect(book.names.size).toBe(0);
    await verify();
    expect(cohort.runs.map((r) => r.verdict).sort()).toEqual(['unverifiable', 'verified', 'verified']);
    const named = await handIn({ 'course/mine.zip': learnerZip({ ...files, name: '陈小明' }) });
    expect(named.book.names.get(LEARNER)).toBe('陈小明');
  });

  it('a cohort as JSON comes in again, as results that cannot be replayed', async () => {
    const { cohort, verify } = await handIn({ 'course/a.json': encodeRecording(told(good, LEARNER)) });
    await verify();
    const back = await handIn({ 'x.json': resultsText(cohort.runs, null) });
    expect(back.cohort.runs[0]).toMatchObject({
      verdict: 'unverifiable',
      total: good.score.total,
      learner: LEARNER,
    });
  });

  it('a zip inside names the broken file by its path', () => {
    const zip = zipSync({ 'in/a.json': bytes('{'), 'in/b.txt': bytes('x') });
    const read = readHandIn('course/all.zip', zip);
    expect(read.refused.map((r) => r.file)).toEqual(['course/all.zip/in/a.json']);
    expect(read.skipped).toEqual(['course/all.zip/in/b.txt']);
  });
});

describe('a certificate', () => {
  it('rests on two verified passes in a row, and its code on nothing but their content', async () => {
    const { cohort, verify } = await handIn({ 'course/a.json': encodeRecording(told(whole, LEARNER)) });
    expect(whole.score.passed).toBe(true);
    await verify();
    const pass = cohort.runs[0]!;
    expect(pass.verdict).toBe('verified');
    expect(certificateOf([pass])).toMatchObject({ procedures: [], code: '' });
    const next = { ...pass, digest: 'b'.repeat(64), createdAt: '2026-05-05T10:00:00.000Z' };
    expect(certificateOf([pass, { ...next, verdict: 'mismatch' }]).code).toBe('');
    expect(certificateOf([pass, { ...next, mode: 'practice' }]).code).toBe('');
    const { procedures, code } = certificateOf([next, pass]);
    expect(procedures.map((p) => p.procedure)).toEqual(['gel-block-cyst']);
    expect(code).toBe(certificateCode([recordingDigest(whole), next.digest]));
    expect(codeText(code)).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  });
});
