/** A learner under a learning system: half a drill, the window closed, the rest of it to a pass, and a fail after that. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { packageDrill } from '../../src/cli/verbs/packageDrill.ts';
import { MOST_SUSPEND_12 } from '../../src/embed/scorm12.ts';
import { MOST_SUSPEND_2004 } from '../../src/embed/scorm2004.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import { planRun } from './planRun.ts';
import { giveQuickTime } from './quickTime.ts';
import { type FrameKind, type Standard, startLms, type Told } from './scormLms.ts';
import { openPage, type Site } from './site.ts';
import { bringNeedle, keyboardOf, readRoom, tapMoves, until, type View } from './taps.ts';

export interface Session {
  readonly drill: string;
  readonly standard: Standard;
  readonly frame: FrameKind;
}

export interface SessionResult {
  /** What the system had after half a run, after the pass, and at the end. */
  readonly half: Told;
  readonly passed: Told;
  readonly end: Told;
  readonly passedTotal: number;
  /** Depth of the needle and tick where the run was left, and where it was taken up again. */
  readonly left: { readonly depthMm: string; readonly tick: number };
  readonly resumed: { readonly depthMm: string; readonly tick: number };
  /** Links that lead out of the drill. */
  readonly leading: readonly string[];
  /** Addresses that were not found. */
  readonly missing: readonly string[];
  readonly errors: readonly string[];
  readonly seconds: number;
}

/** Plays it in the site's browser; throws where something that must come does not. */
export async function playSession(site: Site, session: Session, port: number): Promise<SessionResult> {
  const startedMs = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'scorm-'));
  const zip = join(folder, 'package.zip');
  packageDrill(['--drill', session.drill, '--format', session.standard, '--out', zip]);
  const lms = await startLms(folder, readFileSync(zip), session.standard, session.frame, port);
  const { page: host, context, errors } = await openPage(site, { width: 1280, height: 840 });
  await giveQuickTime(context);
  const missing: string[] = [];
  context.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('favicon.ico')) missing.push(response.url());
  });
  const seen = { missing, errors, leading: [] as string[] };
  try {
    const learner = new Learner(host, lms.url, session, seen);
    return { ...(await learner.play()), ...seen, seconds: (Date.now() - startedMs) / 1000 };
  } finally {
    await context.close();
    lms.close();
    rmSync(folder, { recursive: true });
  }
}

class Learner {
  constructor(
    private readonly host: Page,
    private readonly url: string,
    private readonly session: Session,
    private readonly seen: { readonly errors: string[]; readonly leading: string[] },
  ) {}

  async play(): Promise<Omit<SessionResult, 'missing' | 'errors' | 'leading' | 'seconds'>> {
    const plan = planRun(this.session.drill, 7);
    const first = await this.launch();
    await this.lookAtLinks(first);
    await first.getByRole('link', { name: 'Start' }).click();
    await isRunning(first);
    await first.getByRole('application').focus();
    await tapMoves(first, plan.scan);
    await bringNeedle(first, plan);
    const left = await whereIs(first);
    const half = await this.leave(first, ({ suspendData }) => leftAt(suspendData) >= left.tick);

    const second = await this.launch();
    await second.getByRole('button', { name: 'Go on with it' }).click();
    await second.waitForSelector('[data-testid="room"][data-phase="paused"]', { timeout: 120_000 });
    await until(second, 'the needle', async () => (await readRoom(second, 'depth-mm')) === left.depthMm);
    const resumed = await whereIs(second);
    await second.locator('.pause-note').getByRole('button', { name: 'Go on' }).click();
    await isRunning(second);
    await this.inject(second);
    await second.getByRole('button', { name: 'Finish' }).click();
    const verdict = second.getByTestId('verdict');
    await verdict.waitFor({ timeout: 60_000 });
    const passedTotal = Number(await verdict.getAttribute('data-total'));
    await this.lookAtLinks(second);
    const passed = await this.told('the pass', (told) => told.status !== half.status);

    await second.getByRole('link', { name: 'Again' }).click();
    await isRunning(second);
    await second.getByRole('button', { name: 'Finish' }).click();
    await second.locator('[data-testid="verdict"][data-passed="false"]').waitFor({ timeout: 60_000 });
    return {
      half,
      passed,
      end: await this.leave(second, (told) => leftAt(told.suspendData) === 0),
      passedTotal,
      left,
      resumed,
    };
  }

  /** The drill as the system opens it: in a window of its own, or in a frame. */
  private async launch(): Promise<View> {
    const { host } = this;
    await host.goto(this.url);
    const isWindow = this.session.frame === 'same-origin';
    const opened = isWindow ? host.context().waitForEvent('page') : null;
    await host.getByRole('button', { name: 'Launch' }).click();
    const page = opened ? await opened : null;
    page?.on('pageerror', (error) => this.seen.errors.push(error.message));
    const view = page ?? (await (await host.waitForSelector('iframe')).contentFrame())!;
    await view.locator('[data-course="open"]').waitFor({ timeout: 60_000 });
    return view;
  }

  /** Closes it; what the system has then, once it has that. */
  private async leave(view: View, isIt: (told: Told) => boolean): Promise<Told> {
    if ('keyboard' in view) {
      await view.goto('about:blank');
      await view.close();
    } else {
      // The frame is told that it is left when the button is pressed, and is gone when it is let go: a press of a tenth
      // of a second, or however long a busy machine takes over that.
      await this.host.getByRole('button', { name: 'Close' }).hover();
      await this.host.mouse.down();
      await this.told('what was kept', isIt);
      await this.host.mouse.up();
      await this.host.waitForSelector('iframe', { state: 'detached' });
    }
    return this.told('what was kept', isIt);
  }

  private async told(what: string, isIt: (told: Told) => boolean): Promise<Told> {
    let told: Told | null = null;
    await until(this.host, what, async () => {
      told = await this.host.evaluate(
        () => JSON.parse(sessionStorage.getItem('told') ?? 'null') as Told | null,
      );
      return told !== null && isIt(told);
    });
    return told!;
  }

  private async inject(view: View): Promise<void> {
    const keyboard = keyboardOf(view);
    const { volumeMl } = findDrill(this.session.drill)!.target;
    await view.getByRole('application').focus();
    await keyboard.down('KeyB');
    await until(view, 'an aspirate', async () => (await readRoom(view, 'aspirate')) !== '');
    await keyboard.up('KeyB');
    await keyboard.down('Space');
    const enough = volumeMl * 0.98;
    await until(view, 'the volume', async () => Number(await readRoom(view, 'injected-ml')) >= enough);
    await keyboard.up('Space');
    await keyboard.down('PageDown');
    await until(view, 'the needle out', async () => (await readRoom(view, 'needle')) === 'touching');
    await keyboard.up('PageDown');
  }

  /** Where links of a page lead but to the drill's own pages: a course has no others. */
  private async lookAtLinks(view: View): Promise<void> {
    const found = await view.evaluate(() =>
      [...document.querySelectorAll('a')]
        .map((a) => a.getAttribute('href') ?? '')
        .filter(
          (href) => !/^#\/(?:$|run\/|care\/|card\/|debrief\/|case\/)/.test(href) && href !== '#content',
        ),
    );
    this.seen.leading.push(...found);
  }
}

async function isRunning(view: View): Promise<void> {
  await view.waitForSelector('[data-testid="room"][data-phase="running"]', { timeout: 120_000 });
  await until(view, 'the first ticks', async () => Number(await readRoom(view, 'tick')) > 5);
}

/** The tick at which the run that is kept was left; 0 where there is none. */
function leftAt(suspendData: string): number {
  const { left } = JSON.parse(suspendData || '{}') as { left?: { at: number } | null };
  return left?.at ?? 0;
}

const whereIs = async (view: View) => ({
  depthMm: await readRoom(view, 'depth-mm'),
  tick: Number(await readRoom(view, 'tick')),
});

/** What is not as it should be, in words; none where all is well. */
export function faultsOf({ standard, drill, frame }: Session, result: SessionResult): string[] {
  const { half, passed, end, left, resumed } = result;
  const is12 = standard === 'scorm12';
  const faults: string[] = [];
  const rule = (holds: boolean, text: string, found: unknown) => {
    if (!holds) faults.push(`${text}: found ${JSON.stringify(found)}`);
  };
  rule(half.completion === 'incomplete', 'half a run leaves it incomplete', half.completion);
  rule(half.status === (is12 ? 'incomplete' : 'unknown'), 'half a run is no verdict', half.status);
  rule(half.raw === '', 'half a run has no points', half.raw);
  const most = is12 ? MOST_SUSPEND_12 : MOST_SUSPEND_2004;
  rule(
    half.suspendData.length <= most,
    `suspend data of at most ${most} characters`,
    half.suspendData.length,
  );
  rule(resumed.depthMm === left.depthMm, `the needle where it was left, ${left.depthMm} mm`, resumed.depthMm);
  rule(resumed.tick >= left.tick, `the run from tick ${left.tick} on`, resumed.tick);
  rule(passed.status === 'passed', 'the pass', passed.status);
  rule(passed.completion === (is12 ? 'passed' : 'completed'), 'completion with the pass', passed.completion);
  rule(Number(passed.raw) >= findDrill(drill)!.passTotal, 'points above the mark', passed.raw);
  rule(
    Number(passed.raw) === result.passedTotal,
    `the points of the card, ${result.passedTotal}`,
    passed.raw,
  );
  if (!is12)
    rule(Math.abs(Number(passed.scaled) * 100 - Number(passed.raw)) < 0.01, 'scaled points', passed.scaled);
  for (const name of ['status', 'completion', 'raw', 'scaled'] as const)
    rule(end[name] === passed[name], `after a fail, ${name} as it was: ${passed[name]}`, end[name]);
  // What a frame says as it goes comes from nobody, and scorm-again drops it: there the sessions end with a commit.
  if (frame === 'same-origin') rule(end.finished === 2, 'two sessions, each ended', end.finished);
  rule(result.leading.length === 0, 'no link that leads out of the drill', result.leading);
  rule(result.missing.length === 0, 'nothing missing', result.missing);
  rule(result.errors.length === 0, 'no error on a page', result.errors);
  return faults;
}
