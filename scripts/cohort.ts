/**
 * Writes a made-up course as a folder that the cohort page imports: `npx tsx scripts/cohort.ts FOLDER [LEARNERS]`. Result files
 * of learners of graded skill, recordings that replay, one that does not, one of another engine, duplicates, a run handed
 * in by two, and broken files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encodeRecordingGzip, type Recording } from '../src/protocol/recording.ts';
import { madeLearners, madeResultFiles } from '../tests/records/generatedCohort.ts';
import { recordingOf } from '../tests/protocol/recordingRuns.ts';

const DAY_MS = 24 * 3600 * 1000;
const [folder, count] = process.argv.slice(2);
if (folder === undefined) throw new Error('expected a folder to write to, got nothing');
const endMs = Math.floor(Date.now() / DAY_MS) * DAY_MS;
const learners = madeLearners(Number(count ?? 40));
const files: Record<string, string | Uint8Array> = madeResultFiles(learners, endMs, 60);

const told = (recording: Recording, learner: string, daysAgo: number): Uint8Array =>
  encodeRecordingGzip({
    ...recording,
    about: { learner, createdAt: new Date(endMs - daysAgo * DAY_MS + 9 * 3600 * 1000).toISOString() },
  });
const put = (learner: number, name: string, recording: Recording, daysAgo: number) => {
  files[`course/learner-${learner}/${name}.json.gz`] = told(recording, learners[learner]!.id, daysAgo);
};

const CYST = 'gel-block-cyst-assessment';
const KNEE = 'knee-suprapatellar-lateral-assessment';
for (let i = 0; i < 5; i++) {
  put(i, 'cyst-first', recordingOf('novice', 10 + i, CYST), 30 - i);
  put(i, 'cyst-second', recordingOf('expert', 20 + i, CYST), 20 - i);
  put(i, 'cyst-third', recordingOf('expert', 30 + i, CYST), 12 - i);
}
put(0, 'knee-first', recordingOf('expert', 1, KNEE), 9);
put(0, 'knee-second', recordingOf('expert', 2, KNEE), 8);
put(0, 'copy of knee-second', recordingOf('expert', 2, KNEE), 8);
put(1, 'knee-second', recordingOf('expert', 2, KNEE), 8);
const reckless = recordingOf('reckless', 5, CYST);
put(6, 'cyst-better-than-it-was', { ...reckless, score: { ...reckless.score, total: 96, passed: true } }, 6);
put(7, 'cyst-of-last-year', { ...recordingOf('expert', 40, CYST), engine: '0.2.0' }, 40);
put(8, 'cyst-tomorrow', recordingOf('expert', 41, CYST), -90);
files['course/learner-9/cut.json.gz'] = told(reckless, learners[9]!.id, 3).subarray(0, 900);
files['course/learner-9/notes.json'] = '{"dear": "diary"}';
files['course/readme.txt'] = 'left alone';

for (const [path, content] of Object.entries(files)) {
  const to = join(folder, path);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, content);
}
console.log(`${Object.keys(files).length} files of ${learners.length} learners in ${folder}`);
