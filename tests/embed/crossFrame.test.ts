/** A package in a frame of another origin, with scorm-again's own two ends of the line: its server, and its client. */
import { Scorm12API, Scorm2004API } from 'scorm-again';
import * as apiEnd from 'scorm-again/cross-frame-api';
import * as lmsEnd from 'scorm-again/cross-frame-lms';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CrossFrame, type FrameMessage } from '../../src/embed/crossFrame.ts';
import { Scorm12Course } from '../../src/embed/scorm12.ts';
import { Scorm2004Course } from '../../src/embed/scorm2004.ts';
import type { ApiWindow } from '../../src/embed/scormApi.ts';
import type { Recording } from '../../src/protocol/recording.ts';

// Its declarations name a default that its modules do not have.
const { CrossFrameAPI } = apiEnd as unknown as {
  CrossFrameAPI: new (origin: string, target: unknown) => { destroy(): void };
};
const { CrossFrameLMS } = lmsEnd as unknown as {
  CrossFrameLMS: new (api: unknown, origin: string) => object;
};

const RUN = {} as Recording;
const LMS = 'https://course.example';
const CONTENT = 'https://drills.example';
const quiet = { logLevel: 5, autocommit: false } as never;
const ALONE = { parent: null, opener: null } as ApiWindow;

type Listener = (message: FrameMessage) => void;

/** A window that messages reach: `from` and its origin are what the listener is told of the sender. */
class FakeWindow {
  private listeners: Listener[] = [];
  sent = 0;
  /** Set where what arrives here is from. */
  sender: { readonly source: unknown; readonly origin: string } = { source: null, origin: '' };

  constructor(private readonly origin: string) {}

  addEventListener = (_type: string, listener: Listener): void => void this.listeners.push(listener);
  removeEventListener = (): void => {};
  postMessage = (data: unknown, targetOrigin: string): void => {
    this.sent++;
    if (targetOrigin !== this.origin) return;
    queueMicrotask(() => {
      for (const listener of this.listeners) listener({ ...this.sender, data });
    });
  };
}

let lms: FakeWindow;
let content: FakeWindow;
beforeEach(() => {
  lms = new FakeWindow(LMS);
  content = new FakeWindow(CONTENT);
  lms.sender = { source: content, origin: CONTENT };
  content.sender = { source: lms, origin: LMS };
});
afterEach(() => vi.unstubAllGlobals());

/** The system in the parent: scorm-again listens on whatever `window` is as it begins. */
function serveApi(api: unknown): void {
  vi.stubGlobal('window', lms);
  new CrossFrameLMS(api, CONTENT);
}

let ms = 0;
function client(): CrossFrame {
  const crossFrame = new CrossFrame({ parent: lms, origin: LMS, nowMs: () => ms });
  content.addEventListener('message', (message) => void crossFrame.receive(message));
  return crossFrame;
}
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
const cmiOf = (api: unknown) => (api as { cmi: Record<string, never> }).cmi as never as CmiOf;
interface CmiOf {
  readonly suspend_data: string;
  readonly completion_status: string;
  readonly success_status: string;
  readonly score: { readonly raw: string };
  readonly core: { readonly lesson_status: string; readonly score: { readonly raw: string } };
}

describe('without a client in the frame', () => {
  it('the package finds the system by messages, takes up what was kept and keeps a pass', async () => {
    const api = new Scorm2004API(quiet);
    api.loadFromJSON({ suspend_data: 'half a run' } as never, 'cmi');
    serveApi(api);
    const course = new Scorm2004Course(ALONE, () => ms, turn, client());
    expect(await course.open()).toMatchObject({ mode: 'normal', kept: 'half a run', hasPassed: false });
    await turn();
    expect(cmiOf(api).completion_status).toBe('incomplete');
    course.report(RUN, { passed: true, total: 91.5 });
    course.report(RUN, { passed: false, total: 99 });
    course.keep('done');
    course.close();
    await turn();
    expect(cmiOf(api)).toMatchObject({
      success_status: 'passed',
      completion_status: 'completed',
      score: { raw: '91.5' },
      suspend_data: 'done',
    });
    expect((api as unknown as { isTerminated(): boolean }).isTerminated()).toBe(true);
    expect(course.problem).toBe('');
  });

  it('a pass that the system has already is read before anything is reported', async () => {
    const api = new Scorm12API(quiet);
    api.loadFromJSON({ core: { lesson_status: 'passed', score: { raw: '88' } } } as never, 'cmi');
    serveApi(api);
    const course = new Scorm12Course(ALONE, () => ms, turn, client());
    expect((await course.open())!.hasPassed).toBe(true);
    course.report(RUN, { passed: false, total: 95 });
    await turn();
    expect(cmiOf(api).core).toMatchObject({ lesson_status: 'passed', score: { raw: '88' } });
  });

  it('tells what the system refuses, and that it does not answer any more', async () => {
    const api = new Scorm12API(quiet);
    serveApi(api);
    const course = new Scorm12Course(ALONE, () => ms, turn, client());
    await course.open();
    course.report(RUN, { passed: true, total: 900 });
    await turn();
    expect(course.problem).toMatch(/^LMSSetValue\(cmi\.core\.score\.raw, 900\)/);
    lms.postMessage = () => {};
    course.keep('a');
    ms += 11_000;
    course.keep('b');
    expect(course.problem).toMatch(/no answer$/);
  });

  it('finds nothing where nobody answers, and says nothing of the learner', async () => {
    const course = new Scorm12Course(
      ALONE,
      () => ms,
      async () => {},
      client(),
    );
    expect(await course.open()).toBeNull();
    expect(lms.sent).toBeGreaterThan(1);
  });

  it('hears nobody but the parent of the origin that it asked', () => {
    const crossFrame = client();
    crossFrame.greet();
    const answer = { messageId: 'sononeedle-1', isHeartbeat: true };
    expect(crossFrame.receive({ source: lms, origin: 'https://other.example', data: answer })).toBe(false);
    expect(crossFrame.receive({ source: content, origin: LMS, data: answer })).toBe(false);
    expect(crossFrame.receive({ source: lms, origin: LMS, data: { ...answer, messageId: 7 } })).toBe(false);
    expect(crossFrame.receive({ source: lms, origin: LMS, data: { ...answer, messageId: 'x' } })).toBe(false);
    expect(crossFrame.isThere).toBe(false);
    expect(crossFrame.receive({ source: lms, origin: LMS, data: answer })).toBe(true);
    expect(crossFrame.isThere).toBe(true);
  });
});

describe('with scorm-again’s client in the frame', () => {
  it('the first answers are empty, and what was kept is waited for', async () => {
    const api = new Scorm12API(quiet);
    const before = { suspend_data: 'half', core: { lesson_status: 'passed', score: { raw: '80' } } };
    api.loadFromJSON(before as never, 'cmi');
    serveApi(api);
    vi.stubGlobal('window', content);
    const facade = new CrossFrameAPI(LMS, lms);
    const from = { parent: null, opener: null, API: facade } as unknown as ApiWindow;
    const course = new Scorm12Course(from, () => ms, turn);
    expect(await course.open()).toMatchObject({ kept: 'half', hasPassed: true });
    course.report(RUN, { passed: false, total: 95 });
    await turn();
    expect(cmiOf(api).core).toMatchObject({ lesson_status: 'passed', score: { raw: '80' } });
    facade.destroy();
  });
});
