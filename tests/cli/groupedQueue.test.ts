/** Which worker takes which job, and how a recording's body is told from the beginning of its file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { bodyOfFile } from '../../src/cli/pool/bodyOfFile.ts';
import { GroupedQueue } from '../../src/cli/pool/groupedQueue.ts';
import { encodeRecording } from '../../src/protocol/recording.ts';
import { recordingOf } from '../protocol/recordingRuns.ts';

describe('jobs in groups', () => {
  it('go out once each, whoever asks', () => {
    const groups = Array.from({ length: 50 }, (_, i) => `body ${(i * 7) % 5}`);
    const queue = new GroupedQueue(groups);
    const taken: number[] = [];
    for (let turn = 0; ; turn++) {
      const job = queue.take(turn % 3);
      if (job === undefined) break;
      taken.push(job);
    }
    expect(taken.sort((a, b) => a - b)).toEqual(groups.map((_, i) => i));
    expect(queue.take(0)).toBeUndefined();
  });

  it('stay with one worker while another has a group of its own, in their order', () => {
    const queue = new GroupedQueue(['a', 'b', 'a', 'b', 'b', 'c']);
    expect([0, 1, 0, 1, 0, 1].map((worker) => queue.take(worker))).toEqual([1, 0, 3, 2, 4, 5]);
  });

  it('are shared where no other group is left', () => {
    const queue = new GroupedQueue(['a', 'a', 'a', 'a']);
    expect([0, 1, 2, 0, 1].map((worker) => queue.take(worker))).toEqual([0, 1, 2, 3, undefined]);
  });
});

describe('the body of a recording file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bodies-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const kept = (name: string, bytes: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const knee = encodeRecording(recordingOf('expert', 1, 'knee-suprapatellar-lateral'));
  const olive = encodeRecording(recordingOf('expert', 1, 'gel-block-olive'));

  it('is the same for the same body, packed or not, and another for another', () => {
    const body = bodyOfFile(kept('knee.json', knee));
    expect(body).toContain('"region":"knee"');
    expect(bodyOfFile(kept('again.json.gz', gzipSync(knee)))).toBe(body);
    expect(bodyOfFile(kept('olive.json', olive))).not.toBe(body);
    const fatter = knee.replace('"fatMm":6', '"fatMm":7');
    expect(bodyOfFile(kept('fatter.json', fatter))).not.toBe(body);
  });

  it('is nothing where it cannot be told', () => {
    expect(bodyOfFile(join(folder, 'missing.json'))).toBe('');
    expect(bodyOfFile(kept('text.json', 'no recording'))).toBe('');
    expect(bodyOfFile(kept('broken.json.gz', new Uint8Array([0x1f, 0x8b, 8, 1, 2, 3])))).toBe('');
  });
});
