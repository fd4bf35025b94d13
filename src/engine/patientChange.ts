/**
 * Another patient while the present one is in use: the newest wish is loaded beside it, an older one is dropped, and what
 * is in use changes only once all of the new one is there. Knows nothing of bodies, pictures or workers.
 */

export type ChangeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly done01: number }
  /** All is there; it is being put in place of the old one. */
  | { readonly kind: 'placing' }
  | { readonly kind: 'failed'; readonly message: string };

const IDLE: ChangeState = { kind: 'idle' };

export interface ChangeSteps<Wish, Body> {
  /** May take long; ends when the signal does. */
  readonly load: (wish: Wish, report: (done01: number) => void, signal: AbortSignal) => Promise<Body>;
  /** Puts it in place. It may wait for a good moment, and must look at the signal after each wait. */
  readonly place: (wish: Wish, body: Body, signal: AbortSignal) => Promise<void>;
}

export class PatientChange<Wish, Body> {
  private now: ChangeState = IDLE;
  private controller: AbortController | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly steps: ChangeSteps<Wish, Body>) {}

  get state(): ChangeState {
    return this.now;
  }

  /** Calls back on every change of state until the returned function is called. */
  readonly onState = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Resolves once the wish is fulfilled, has failed, or was given up for another. */
  async ask(wish: Wish): Promise<void> {
    this.controller?.abort();
    const controller = new AbortController();
    this.controller = controller;
    const { signal } = controller;
    this.tell({ kind: 'loading', done01: 0 });
    try {
      const report = (done01: number): void => {
        if (!signal.aborted) this.tell({ kind: 'loading', done01 });
      };
      const body = await this.steps.load(wish, report, signal);
      if (signal.aborted) return;
      this.tell({ kind: 'placing' });
      await this.steps.place(wish, body, signal);
      if (!signal.aborted) this.tell(IDLE);
    } catch (cause) {
      if (!signal.aborted)
        this.tell({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
    } finally {
      if (this.controller === controller) this.controller = null;
    }
  }

  /** Gives the wish up, where there is one. */
  cancel(): void {
    this.controller?.abort();
    this.controller = null;
    if (this.now !== IDLE) this.tell(IDLE);
  }

  private tell(state: ChangeState): void {
    this.now = state;
    for (const listener of this.listeners) listener();
  }
}
