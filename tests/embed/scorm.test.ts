import { Scorm12API, Scorm2004API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import { MOST_SUSPEND_12, Scorm12Course } from '../../src/embed/scorm12.ts';
import { Scorm2004Course } from '../../src/embed/scorm2004.ts';
import { type ApiWindow, findApi, waitForApi } from '../../src/embed/scormApi.ts';
import type { Recording } from '../../src/protocol/recording.ts';

const RUN = {} as Recording;
const noWait = async () => {};
const quiet = { logLevel: 5, autocommit: false } as never;

interface Loose {
  loadFromJSON(json: unknown, element: string): void;
  cmi: {
    suspend_data: string;
    core: { lesson_status: string; score: { raw: string } };
    success_status: string;
    completion_status: string;
    score: { scaled: string; raw: string };
    getCurrentTotalTime(): string;
  };
  isTerminated(): boolean;
}

const windowWith = (name: string, api: unknown): ApiWindow =>
  ({ parent: null, opener: null, [name]: api }) as ApiWindow;

/** A launch of SCORM 1.2 in a fresh system that knows what the last one was told. */
async function launch12(before: object = {}) {
  const api = new Scorm12API(quiet) as unknown as Loose;
  api.loadFromJSON(before, 'cmi');
  let ms = 0;
  const course = new Scorm12Course(windowWith('API', api), () => ms, noWait);
  const opening = await course.open();
  return {
    api,
    course,
    opening,
    pass(more: number) {
      ms += more;
    },
  };
}

const kept12 = ({ cmi }: Loose) => ({
  suspend_data: cmi.suspend_data,
  core: { lesson_status: cmi.core.lesson_status, score: { raw: cmi.core.score.raw }, entry: 'resume' },
});

async function launch2004(before: object = {}) {
  const api = new Scorm2004API(quiet) as unknown as Loose;
  api.loadFromJSON(before, 'cmi');
  let ms = 0;
  const course = new Scorm2004Course(windowWith('API_1484_11', api), () => ms, noWait);
  const opening = await course.open();
  return {
    api,
    course,
    opening,
    pass(more: number) {
      ms += more;
    },
  };
}

const kept2004 = ({ cmi }: Loose) => ({
  suspend_data: cmi.suspend_data,
  success_status: cmi.success_status,
  completion_status: cmi.completion_status,
  score: { scaled: cmi.score.scaled, raw: cmi.score.raw, min: '0', max: '100' },
});

describe('finding the API', () => {
  const api = { version: '1.2' };
  it('looks up the parents, then the opener and its parents', () => {
    const top = windowWith('API', api);
    const middle = { parent: top, opener: null } as unknown as ApiWindow;
    const frame = { parent: middle, opener: null } as unknown as ApiWindow;
    expect(findApi(frame, 'API')).toBe(api);
    const alone = { opener: frame } as unknown as { parent: unknown };
    alone.parent = alone;
    expect(findApi(alone as ApiWindow, 'API')).toBe(api);
    expect(findApi(frame, 'API_1484_11')).toBeNull();
  });

  it('gives up on a chain without end, and passes a window that may not be read by', () => {
    const endless = {} as { parent: unknown; opener: unknown };
    const other = { parent: endless, opener: null };
    endless.parent = other;
    endless.opener = other;
    expect(findApi(endless as unknown as ApiWindow, 'API')).toBeNull();
    const closed = new Proxy({} as ApiWindow, {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    expect(findApi({ parent: closed, opener: windowWith('API', api) } as unknown as ApiWindow, 'API')).toBe(
      api,
    );
  });

  it('finds one that comes late, and ends where none comes', async () => {
    const page: Record<string, unknown> = { parent: null, opener: null };
    let waits = 0;
    const late = async () => {
      if (++waits === 7) page['API'] = api;
    };
    expect((await waitForApi(page as ApiWindow, 'API', late))!.api).toBe(api);
    expect(await waitForApi(windowWith('x', null), 'API', noWait)).toBeNull();
  });
});

describe('SCORM 1.2 in scorm-again', () => {
  it('reports status, points and time, and closes', async () => {
    const { api, course, opening, pass } = await launch12();
    expect(opening).toMatchObject({ mode: 'normal', kept: '', mastery01: null, hasPassed: false });
    expect(api.cmi.core.lesson_status).toBe('incomplete');
    pass(65_250);
    course.report(RUN, { passed: true, total: 98.6 });
    expect(api.cmi.core.lesson_status).toBe('passed');
    expect(api.cmi.core.score.raw).toBe('98.6');
    expect(kept12(api).core.lesson_status).toBe('passed');
    course.close();
    course.close();
    expect(course.problem).toBe('');
    expect(api.isTerminated()).toBe(true);
    expect(api.cmi.getCurrentTotalTime()).toBe('00:01:05.25');
  });

  it('takes a run up that was left half done', async () => {
    const first = await launch12();
    first.course.keep('half a run');
    first.course.close();
    const second = await launch12(kept12(first.api));
    expect(second.opening!.kept).toBe('half a run');
    expect(second.api.cmi.core.lesson_status).toBe('incomplete');
  });

  it('keeps the pass and its points when a run fails after it, in the same launch and in the next', async () => {
    const first = await launch12();
    first.course.report(RUN, { passed: false, total: 40 });
    expect(first.api.cmi.core.lesson_status).toBe('failed');
    first.course.report(RUN, { passed: true, total: 80 });
    first.course.report(RUN, { passed: false, total: 95 });
    expect(first.api.cmi.core.lesson_status).toBe('passed');
    expect(first.api.cmi.core.score.raw).toBe('80');
    first.course.close();
    const second = await launch12(kept12(first.api));
    expect(second.opening!.hasPassed).toBe(true);
    expect(second.api.cmi.core.lesson_status).toBe('passed');
    second.course.report(RUN, { passed: false, total: 10 });
    second.course.report(RUN, { passed: true, total: 79 });
    second.course.close();
    expect(second.api.cmi.core.lesson_status).toBe('passed');
    expect(second.api.cmi.core.score.raw).toBe('80');
    expect(second.course.problem).toBe('');
  });

  it('does not let a mark of the system make a pass of a run that hurt', async () => {
    const { api, course, opening } = await launch12({
      student_data: { mastery_score: '75' },
      core: { credit: 'credit', lesson_mode: 'normal' },
    });
    expect(opening!.mastery01).toBe(0.75);
    course.report(RUN, { passed: false, total: null });
    course.close();
    expect(api.cmi.core.lesson_status).toBe('failed');
    expect(api.cmi.core.score.raw).toBe('');
  });

  it('refuses more than 4,096 characters by itself, which the system would take', async () => {
    const { api, course } = await launch12();
    course.keep('x'.repeat(MOST_SUSPEND_12));
    expect(api.cmi.suspend_data.length).toBe(4096);
    expect(() => course.keep('x'.repeat(MOST_SUSPEND_12 + 1))).toThrow(/at most 4096 characters, got 4097/);
    expect(api.cmi.suspend_data.length).toBe(4096);
  });

  it.each(['browse', 'review'])('reports nothing in %s mode', async (mode) => {
    const { api, course, opening } = await launch12({
      core: { lesson_mode: mode, lesson_status: 'not attempted' },
    });
    expect(opening!.mode).toBe(mode);
    course.report(RUN, { passed: true, total: 100 });
    course.keep('something');
    course.close();
    expect(api.cmi.suspend_data).toBe('');
    expect(api.cmi.core.score.raw).toBe('');
    expect(api.cmi.core.lesson_status).not.toBe('passed');
  });

  it('says what the system refused, and what opens to nobody', async () => {
    const broken = (): never => {
      throw new Error('session expired');
    };
    const answering = (opened: string): Record<string, () => string> => {
      const answers: [string, () => string][] = [
        ['LMSInitialize', () => opened],
        ['LMSGetValue', () => ''],
        ['LMSSetValue', () => 'false'],
        ['LMSCommit', broken],
        ['LMSGetLastError', () => '101'],
        ['LMSGetErrorString', () => 'General exception'],
        ['LMSFinish', () => 'false'],
      ];
      return Object.fromEntries(answers);
    };
    const refusing = answering('true');
    const course = new Scorm12Course(windowWith('API', refusing), () => 0, noWait);
    await course.open();
    course.report(RUN, { passed: true, total: 90 });
    expect(course.problem).toContain('101');
    const closed = new Scorm12Course(windowWith('API', answering('false')), () => 0, noWait);
    await expect(closed.open()).rejects.toThrow('101 General exception');
  });
});

describe('SCORM 2004 in scorm-again', () => {
  it('tells completion and success apart, with a scaled score, and closes', async () => {
    const { api, course, pass } = await launch2004();
    expect(api.cmi.completion_status).toBe('incomplete');
    pass(65_250);
    course.report(RUN, { passed: false, total: 52.5 });
    expect(api.cmi.completion_status).toBe('completed');
    expect(api.cmi.success_status).toBe('failed');
    expect(Number(api.cmi.score.scaled)).toBe(0.525);
    course.report(RUN, { passed: true, total: 91 });
    expect(api.cmi.success_status).toBe('passed');
    course.close();
    expect(course.problem).toBe('');
    expect(api.isTerminated()).toBe(true);
    expect(api.cmi.getCurrentTotalTime()).toBe('PT1M5.25S');
  });

  it('keeps the pass and its score when a run fails after it, in this launch and in the next', async () => {
    const first = await launch2004();
    first.course.report(RUN, { passed: true, total: 80 });
    first.course.report(RUN, { passed: false, total: 99 });
    first.course.keep('half a run');
    first.course.close();
    const second = await launch2004(kept2004(first.api));
    expect(second.opening).toMatchObject({ hasPassed: true, kept: 'half a run' });
    second.course.report(RUN, { passed: false, total: 3 });
    second.course.close();
    expect(second.api.cmi.success_status).toBe('passed');
    expect(second.api.cmi.completion_status).toBe('completed');
    expect(Number(second.api.cmi.score.scaled)).toBe(0.8);
  });

  it('reads the mark that the system sets', async () => {
    const { opening } = await launch2004({ scaled_passing_score: '0.9' });
    expect(opening!.mastery01).toBe(0.9);
  });

  it('reports nothing in review', async () => {
    const { api, course } = await launch2004({ mode: 'review' });
    course.report(RUN, { passed: true, total: 100 });
    course.close();
    expect(api.cmi.success_status).toBe('unknown');
    expect(api.cmi.completion_status).toBe('unknown');
  });
});
