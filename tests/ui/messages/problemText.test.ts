/** Why a file or a recording is not taken is said in the language of the screen. */
import { expect, it } from 'vitest';
import { ENGINE_VERSION } from '../../../src/core/engineVersion.ts';
import { regionIds } from '../../../src/protocol/catalogues.ts';
import { findDrill } from '../../../src/protocol/drills/index.ts';
import type { Recording } from '../../../src/protocol/recording.ts';
import { oneOf } from '../../../src/protocol/suggest.ts';
import { verifyRecording } from '../../../src/protocol/verify.ts';
import { problemPart } from '../../../src/ui/messages/problemText.ts';
import { reasonText } from '../../../src/ui/messages/reasonText.ts';
import { showGerman } from './germanScreen.ts';

showGerman();

/** A recording of no tick at all, whose claims cannot hold. */
function emptyRun(change: Partial<Recording>): Recording {
  const drill = { ...findDrill('gel-block-cyst')!, title: 'Another title' };
  const none = { drill, seed: 1, endTick: 0, commands: [], hashes: [], engine: ENGINE_VERSION };
  return { ...none, ...change } as unknown as Recording;
}

it('says in German why the replay does not verify a recording', () => {
  const reasons = [emptyRun({}), emptyRun({ engine: '0.0.1' })].flatMap(
    (run) => verifyRecording(run).reasons,
  );
  expect(reasons.map(reasonText)).toEqual([
    'drill.title: nicht die Übung, die unter der Kennung gel-block-cyst bekannt ist',
    'hashes[0]: Der Zustand weicht ab Tick 0 oder früher ab',
    `engine: Die Aufzeichnung stammt von Version 0.0.1, dies ist ${ENGINE_VERSION}`,
  ]);
});

it('says in German what a cohort stored, and what a file of another version lacks', () => {
  expect(reasonText('a.json: says 90 points, b/c.json says 71')).toBe(
    'a.json nennt 90 Punkte, b/c.json nennt 71',
  );
  expect(reasonText('seed: this version expects a whole number from 0 to 9, got "x"')).toBe(
    'seed: Diese Version erwartet: eine ganze Zahl von 0 bis 9, vorgefunden: "x"',
  );
  expect(reasonText('drill.json: seed: expected a list of 2, got nothing')).toBe(
    'drill.json: seed: erwartet: eine Liste von 2, vorgefunden: nichts',
  );
});

it('leaves what it does not know as it is, and takes the nearest phrase of several', () => {
  expect(reasonText('something [new] happened')).toBe('something [new] happened');
  expect(problemPart(oneOf(regionIds()))).toBe(`eines von: ${regionIds().join(', ')}`);
  expect(problemPart('one of 31 known ids')).toBe('eine von 31 bekannten Kennungen');
  expect(problemPart('one of the fields id, title')).toBe('eines der Felder id, title');
});
