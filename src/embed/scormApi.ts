/** Finding the API object that a SCORM system leaves in a window above, and calling it without being thrown at. */

/** SCORM 1.2 and 2004 name their functions differently; both take and give texts. */
export type ScormApi = Record<string, ((...args: string[]) => unknown) | undefined>;

/** Windows that are looked at in each chain. */
const MOST_WINDOWS = 20;
const TRIES = 20;
const WAIT_MS = 250;

/** The parts of a window that the search needs. */
export interface ApiWindow {
  readonly parent: ApiWindow | null;
  readonly opener: ApiWindow | null;
  readonly [name: string]: unknown;
}

/** Up the parents of the window, then up those of whoever opened it. A window of another origin is passed by. */
export function findApi(start: ApiWindow, name: string): ScormApi | null {
  return searchUp(start, name) ?? searchUp(read(start, 'opener') ?? read(topOf(start), 'opener'), name);
}

/** So many ms by the page's clock. */
export const waitMs = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * As findApi, again and again for five seconds: some systems put their API there late. A system that only messages reach
 * is taken where `acrossFrames` finds it, unless there is an object as well. The object comes wrapped: scorm-again's
 * CrossFrameAPI has a function of every name, `then` too, and a promise of it would never be kept.
 */
export async function waitForApi(
  start: ApiWindow,
  name: string,
  wait: (ms: number) => Promise<void> = waitMs,
  acrossFrames: () => Promise<ScormApi> | null = () => null,
): Promise<{ readonly api: ScormApi } | null> {
  for (let i = 0; ; i++) {
    const api = findApi(start, name);
    if (api) return { api };
    const other = acrossFrames();
    if (other) return { api: await other };
    if (i === TRIES) return null;
    await wait(WAIT_MS);
  }
}

function searchUp(start: ApiWindow | null, name: string): ScormApi | null {
  let at = start;
  for (let i = 0; at && i < MOST_WINDOWS; i++) {
    const api = read(at, name) as unknown;
    if (api !== null && typeof api === 'object') return api as ScormApi;
    const parent = read(at, 'parent');
    if (parent === at) return null;
    at = parent;
  }
  return null;
}

function topOf(start: ApiWindow): ApiWindow {
  let at = start;
  for (let i = 0; i < MOST_WINDOWS; i++) {
    const parent = read(at, 'parent');
    if (!parent || parent === at) return at;
    at = parent;
  }
  return at;
}

/** Reading anything of a window of another origin throws. */
function read(from: ApiWindow | null, name: string): ApiWindow | null {
  try {
    return ((from?.[name] as ApiWindow | undefined) ?? null) as ApiWindow | null;
  } catch {
    return null;
  }
}

/** Calls that never throw; the last one that was refused is kept in words. */
export class ScormCalls {
  problem = '';

  constructor(
    private readonly api: ScormApi,
    /** `LMS` for 1.2, nothing for 2004. */
    private readonly prefix: 'LMS' | '',
  ) {}

  /** True where the system answers `true`. */
  call(name: string, ...args: string[]): boolean {
    const answer = this.raw(name, args);
    const isDone = answer === 'true' || answer === true;
    if (!isDone) this.tell(`${name}(${args.map((a) => a.slice(0, 60)).join(', ')})`);
    return isDone;
  }

  /** The value, or '' where there is none. Fields that a system need not have are no problem. */
  get(field: string): string {
    const answer = this.raw('GetValue', [field]);
    return answer === null || answer === undefined ? '' : String(answer);
  }

  set(field: string, value: string): boolean {
    return this.call('SetValue', field, value);
  }

  private raw(name: string, args: readonly string[]): unknown {
    try {
      // Called on the object itself: some systems use `this`.
      return this.api[this.prefix + name]?.(...args);
    } catch (cause) {
      this.problem = `${name}: ${cause instanceof Error ? cause.message : String(cause)}`.slice(0, 300);
      return undefined;
    }
  }

  private tell(what: string): void {
    const code = this.raw('GetLastError', []);
    const text = this.raw('GetErrorString', [String(code ?? '')]);
    this.problem = `${what}: ${String(code ?? '?')} ${String(text ?? '')}`.trim().slice(0, 300);
  }
}
