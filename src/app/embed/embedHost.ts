/** The embedded page's own logic, apart from what it looks like: commands, events, the course, a run that was left. */
import { memoryLocation } from 'wouter/memory-location';
import { ENGINE_VERSION } from '../../core/engineVersion.ts';
import { hashValue } from '../../core/math/hash.ts';
import { TICKS_PER_SECOND } from '../../core/sim/command.ts';
import { aidsOf } from '../../engine/aids.ts';
import type { LiveRun } from '../../engine/liveRun.ts';
import { Bridge } from '../../embed/bridge.ts';
import { COMMANDS, type EmbedCommand, type EmbedPhase, type Step } from '../../embed/messages.ts';
import { type EmbedParameters, splitDrillId } from '../../embed/parameters.ts';
import { readRecordText, recordText } from '../../embed/recordText.ts';
import { scoredBody } from '../../embed/scoredMessage.ts';
import { stepOf } from '../../embed/steps.ts';
import { createRecording, type Recording } from '../../protocol/recording.ts';
import { formatErrors } from '../../protocol/result.ts';
import type { RecordedInputs } from '../../protocol/verify.ts';
import { useAppStore } from '../../store/appStore.ts';
import { useHostStore } from '../../store/hostStore.ts';
import { i18n } from '../../ui/messages/i18n.ts';
import { showLanguage } from '../../ui/messages/language.ts';
import { isBuiltIn, knownDrill } from '../knownDrills.ts';
import { drillIdIn } from '../pages/CasePage.tsx';
import { isRunPath } from '../patientAddress.ts';
import type { RunHost } from '../runHost.ts';
import { runStore } from '../runFiles.ts';
import { CourseKeeper } from './courseKeeper.ts';
import { useEmbedStore } from './embedStore.ts';
import { IS_PACKAGE } from './pageParameters.ts';

const LOOK_EVERY_MS = 250;
const KEEP_EVERY_MS = 20_000;
const set = useEmbedStore.setState;
const get = useEmbedStore.getState;

export class EmbedHost implements RunHost {
  readonly location = memoryLocation({ path: '/' });
  private readonly bridge: Bridge;
  private readonly keeper = new CourseKeeper();
  private run: LiveRun | null = null;
  private isTakenUp = false;
  private left: RecordedInputs | null = null;
  private createdAt = '';
  private path = '/';
  private told: { tick: number; phase: EmbedPhase; step: Step | null; guide: string } | null = null;
  private keptAtMs = 0;
  private size = '';

  constructor(private readonly page: EmbedParameters) {
    set({ drill: page.drill, mode: page.mode });
    const isFramed = window.parent !== window;
    this.bridge = new Bridge({
      parent: isFramed ? window.parent : null,
      allowedOrigin: isFramed ? page.allowedOrigin : null,
      nowMs: () => performance.now(),
      onCommand: (command) => this.carryOut(command),
    });
  }

  /** Call once, when the page is there. */
  async open(): Promise<void> {
    window.addEventListener('message', (event) => {
      // Frames within, such as a tool of the browser, are not who this door is for.
      if (event.source !== window && !this.keeper.hear(event)) this.bridge.receive(event);
    });
    window.addEventListener('pagehide', () => this.leave());
    // What a frame says as it goes comes from nobody, and a course that only messages reach may drop it (scorm-again does).
    // Who closes it by a button of the course has left the frame before.
    window.addEventListener('blur', () => this.keepHalf());
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.keepHalf();
    });
    setInterval(() => this.look(), LOOK_EVERY_MS);
    set({ storage: await runStore.where() });
    const { course, allowedOrigin } = this.page;
    const opened = course ? await this.keeper.open(course, allowedOrigin) : null;
    // A course whose language cannot be fetched is shown in the one that stands.
    if (opened?.lang) await showLanguage(opened.lang).catch(() => undefined);
    this.sendReady();
    if (this.page.isAutostart && knownDrill(get().drill) && !get().left) this.goToRun(0, 0, null);
  }

  /** Where the router stands; the page calls it on every change. */
  onPath(path: string): void {
    this.path = path;
    // The card still tells how far the run went; the case, and a run that follows, begin anew.
    if (path === '/' || (isRunPath(path) && this.run?.isOver)) this.run = null;
    this.tellProgress();
  }

  leftRun(drillId: string): RecordedInputs | null {
    return this.left?.drill.id === drillId ? this.left : null;
  }

  onRun(run: LiveRun, isTakenUp: boolean): void {
    this.run = run;
    this.isTakenUp = isTakenUp;
    this.left = null;
    this.createdAt = new Date().toISOString();
    this.told = null;
    this.keptAtMs = performance.now();
    set({ left: null });
    run.onPhase((phase) => {
      if (run !== this.run) return;
      if (phase === 'running') useHostStore.getState().setResting(false);
      if (phase === 'paused') this.keepHalf();
      this.look();
      if (phase === 'finished') this.finish(run);
      if (phase === 'failed') this.onFailure(run.failure ?? '');
    });
    this.tellProgress();
  }

  onFailure(message: string): void {
    const code = this.run?.phase === 'failed' ? 'run-failed' : 'load-failed';
    this.bridge.send('error', { code, text: message.slice(0, 2000) });
  }

  /** Goes on with the run that the course kept. */
  goOn(): void {
    const { left } = get();
    if (!left) return;
    this.left = left.inputs;
    this.goTo(left.inputs.drill.id, 0, 0, null);
  }

  /** Ends the session and goes where the course wants the learner. */
  leaveFor(returnUrl: string): void {
    this.leave();
    location.assign(returnUrl);
  }

  sendResize(widthPx: number, heightPx: number): void {
    if (this.size === `${widthPx} ${heightPx}`) return;
    this.size = `${widthPx} ${heightPx}`;
    this.bridge.send('resize', { widthPx: Math.round(widthPx), heightPx: Math.round(heightPx) });
  }

  private carryOut(command: EmbedCommand): void {
    const { setResting, setAids } = useHostStore.getState();
    switch (command.type) {
      case 'load': {
        const { base, mode } = splitDrillId(command.drill);
        if (!knownDrill(base) || (IS_PACKAGE && base !== this.page.drill))
          throw new Error(`drill: there is no ${command.drill} here`);
        if (command.lang) void showLanguage(command.lang).catch(() => undefined);
        this.left = null;
        set({ drill: base, mode: command.mode ?? mode, generation: get().generation + 1, left: null });
        this.location.navigate('/');
        this.sendReady();
        return;
      }
      case 'start':
        setResting(false);
        if (this.run && !this.run.isOver) this.run.resume();
        else if (!isRunPath(this.path))
          this.goToRun(command.needle ?? 0, command.agent ?? 0, command.seed ?? null);
        return;
      case 'pause':
        this.run?.pause();
        setResting(true);
        return;
      case 'aids':
        setAids(command.aids);
        return;
      case 'capture': {
        if (!this.run || this.run.simulation.state.tick < 1) throw new Error('there is no run to capture');
        const re = command.id === undefined ? {} : { re: command.id };
        this.sendRecord(this.recordingOf(this.run), this.run.isOver, re);
        return;
      }
      case 'restore':
        this.restore(command.recording);
    }
  }

  private restore(text: string): void {
    const read = readRecordText(text);
    if (!read.ok) throw new Error(formatErrors(read)[0] ?? 'recording: cannot be read');
    const { drill, engine, score } = read.value;
    const own = knownDrill(drill.id);
    if (!own || splitDrillId(drill.id).base !== get().drill || hashValue(own) !== hashValue(drill))
      throw new Error(`recording: made with ${drill.id}, which is not the drill that is open here`);
    const { mode } = get();
    if (mode !== null && drill.mode !== mode)
      throw new Error(`recording: made in ${drill.mode} mode, this is ${mode}`);
    if (engine !== ENGINE_VERSION)
      throw new Error(`recording: made by version ${engine}, this is ${ENGINE_VERSION}`);
    if (read.value.commands.some(({ command }) => command.kind === 'finishRun'))
      throw new Error(`recording: of a run that is over, ${score.total} points`);
    this.left = read.value;
    this.goTo(drill.id, 0, 0, null);
  }

  private goToRun(needle: number, agent: number, seed: number | null): void {
    const { drill, mode } = get();
    if (!knownDrill(drill)) throw new Error(`drill: there is no ${drill} here`);
    this.goTo(drillIdIn(drill, mode ?? 'guided'), needle, agent, seed);
  }

  private goTo(drillId: string, needle: number, agent: number, seed: number | null): void {
    useHostStore.getState().setResting(false);
    this.run = null;
    set({ generation: get().generation + 1 });
    this.location.navigate(`/run/${drillId}/${needle}/${agent}${seed === null ? '' : `/${seed}`}`);
  }

  private sendReady(): void {
    const { drill, mode, storage } = get();
    const found = knownDrill(drill);
    if (!found) {
      this.bridge.send('error', { code: 'not-possible', text: `drill: there is no ${drill} here` });
      return;
    }
    let port: MessagePort | undefined;
    if (self.origin === 'null') {
      // A frame without an origin cannot be addressed by one: the parent gets a line of its own.
      const channel = new MessageChannel();
      channel.port1.onmessage = (event) => this.bridge.receiveData(event.data);
      port = channel.port2;
    }
    const shown = isBuiltIn(found) ? (mode ?? 'guided') : found.mode;
    const body = {
      drill: isBuiltIn(found) ? drillIdIn(drill, shown) : found.id,
      title: found.title,
      mode: shown,
      lang: i18n.language,
      storage: storage ?? ('memory' as const),
      hasFullscreen: document.fullscreenEnabled === true,
      commands: Object.keys(COMMANDS),
    };
    this.bridge.send('ready', body, port);
  }

  private phase(): EmbedPhase {
    const { run } = this;
    if (this.path.startsWith('/card/') || this.path.startsWith('/debrief/')) return 'finished';
    if (!isRunPath(this.path)) return 'case';
    return !run || run.phase === 'ready' ? 'loading' : run.phase;
  }

  /** A few times a second: progress and step, where they changed. */
  private look(): void {
    this.bridge.tellRefused();
    this.tellProgress();
    if (!this.run) return;
    const { run, told } = this;
    const step = stepOf(run.simulation.state, run.drill);
    const aids = aidsOf(run.drill);
    const hasGuide = aids.guide && !useHostStore.getState().aidsOff.guide;
    const guide = hasGuide ? (useAppStore.getState().snapshot?.guide ?? '') : '';
    if (told && (told.step !== step || told.guide !== guide)) {
      told.step = step;
      told.guide = guide;
      const { tick } = run.simulation.state;
      this.bridge.send('step', guide === '' ? { step, tick } : { step, tick, guide });
    }
    const nowMs = performance.now();
    if (run.phase === 'running' && nowMs - this.keptAtMs > KEEP_EVERY_MS) this.keepHalf();
  }

  private tellProgress(): void {
    const phase = this.phase();
    const tick = this.run?.simulation.state.tick ?? 0;
    if (this.told?.phase === phase && this.told.tick === tick) return;
    this.told = { step: null, guide: '', ...this.told, phase, tick };
    const timeS = tick / TICKS_PER_SECOND;
    this.bridge.send('progress', { phase, tick, timeS, isResumed: this.run !== null && this.isTakenUp });
  }

  private recordingOf(run: LiveRun): Recording {
    return createRecording({ ...run.result(), about: { createdAt: this.createdAt } });
  }

  private finish(run: LiveRun): void {
    const recording = this.recordingOf(run);
    this.bridge.send('scored', scoredBody(recording, this.isTakenUp));
    this.sendRecord(recording, true, {});
    this.keeper.report(recording);
  }

  private sendRecord(recording: Recording, isComplete: boolean, re: { re?: string }): void {
    try {
      this.bridge.send('record', { ...re, isComplete, ...recordText(recording) });
    } catch (cause) {
      if (re.re !== undefined) throw cause;
      const text = cause instanceof Error ? cause.message : String(cause);
      this.bridge.send('error', { code: 'not-possible', text });
    }
  }

  private keepHalf(): void {
    this.keptAtMs = performance.now();
    if (this.run && !this.run.isOver && this.run.simulation.state.tick > 0)
      this.keeper.keepHalf(this.run.result());
  }

  private leave(): void {
    this.run?.pause();
    this.keepHalf();
    this.keeper.close();
  }
}
