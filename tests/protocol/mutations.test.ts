/** A few of the single-number changes that scripts/assessment.ts makes by the ten thousand. */
import { describe, expect, it } from 'vitest';
import { groupOf, mutate, numberPaths } from '../../scripts/mutations/mutate.ts';
import { shortRecordings } from '../../scripts/mutations/shortRuns.ts';
import { COMMAND_KINDS } from '../../src/protocol/commandRows.ts';
import { decodeRecording, encodeRecording } from '../../src/protocol/recording.ts';
import { verifyRecording } from '../../src/protocol/verify.ts';

const recordings = shortRecordings();
/** Each of the three gives some, spread over the whole file. */
const EACH = 30;

describe('recordings of a few seconds', () => {
  it('verify as they are, and have every kind of command in them', () => {
    for (const recording of recordings) {
      const decoded = decodeRecording(encodeRecording(recording), 'short.json');
      expect(decoded.ok && verifyRecording(decoded.value).verdict).toBe('verified');
      const kinds = new Set(recording.commands.map(({ command }) => command.kind));
      expect([...kinds].sort()).toEqual([...COMMAND_KINDS].sort());
      expect(recording.score.metrics.find((m) => m.id === 'volume-in-target')?.value).not.toBeNull();
    }
  });
});

describe.each(recordings.map((recording) => ({ id: recording.drill.id, recording })))(
  'one number changed in a run of $id',
  ({ recording }) => {
    const text = encodeRecording(recording);
    const count = numberPaths(JSON.parse(text)).length;
    const made = Array.from(
      { length: EACH },
      (_, i) => mutate(text, 1, 9, Math.floor((i * count) / EACH))[0]!,
    );

    it('is refused or found out, and nothing crashes', () => {
      const told = made.filter(({ fate }) => fate !== 'refused' && fate !== 'mismatch');
      expect(told).toEqual([]);
      expect(made.filter(({ fate }) => fate === 'mismatch').length).toBeGreaterThan(EACH / 3);
    });

    it('is tried in every part of the file', () => {
      const groups = new Set(made.map(({ path }) => groupOf(path)));
      for (const group of ['drill', 'commands', 'score']) expect(groups).toContain(group);
    });

    it('leaves a reason that names the place or the tick', () => {
      for (const { reason } of made) expect(reason).toMatch(/[a-zA-Z]+(?:\[\d+\])?/);
    });
  },
);
