/** Both directions between the embedded page and its parent: commands through the guard, events to one origin only. */
import { Guard, type Incoming } from './guard.ts';
import {
  EMBED_FORMAT,
  EMBED_VERSION,
  type EmbedCommand,
  type EmbedEvent,
  type EventBody,
  type EventType,
} from './messages.ts';

/** How often refused messages are told of, ms. */
export const TELL_EVERY_MS = 1000;

/** The parent window, or null where the page stands alone. */
export interface Parent {
  postMessage(message: unknown, targetOrigin: string, transfer?: Transferable[]): void;
}

export interface BridgeOptions {
  readonly parent: Parent | null;
  /** The parent's exact origin; null where it is not known, and then nothing is said or heard. */
  readonly allowedOrigin: string | null;
  readonly nowMs: () => number;
  /** Carries a command out; what it throws is told to the parent as `not-possible`. */
  readonly onCommand: (command: EmbedCommand) => void | Promise<void>;
}

export class Bridge {
  readonly guard: Guard;
  private told = 0;
  private toldAtMs = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: BridgeOptions) {
    this.guard = new Guard(options.allowedOrigin, options.parent, options.nowMs);
  }

  /** Sends an event; `port` goes with `ready` where the frame has no origin to be addressed by. */
  send<K extends EventType>(type: K, body: EventBody<K>, port?: MessagePort): void {
    const { parent, allowedOrigin } = this.options;
    if (!parent || allowedOrigin === null) return;
    const message = { format: EMBED_FORMAT, version: EMBED_VERSION, type, ...body } as unknown as EmbedEvent;
    if (port) parent.postMessage(message, allowedOrigin, [port]);
    else parent.postMessage(message, allowedOrigin);
  }

  /** For `message` events of the window. */
  receive(message: Incoming): void {
    this.run(this.guard.accept(message));
  }

  /** For messages of the port that was sent with `ready`. */
  receiveData(data: unknown): void {
    this.run(this.guard.acceptData(data));
  }

  private run(command: EmbedCommand | null): void {
    if (!command) {
      this.tellRefused();
      return;
    }
    void this.carryOut(command);
  }

  private async carryOut(command: EmbedCommand): Promise<void> {
    const re = command.id === undefined ? {} : { re: command.id };
    try {
      await this.options.onCommand(command);
      this.send('done', re);
    } catch (cause) {
      const text = (cause instanceof Error ? cause.message : String(cause)).slice(0, 2000);
      this.send('error', { ...re, code: 'not-possible', text });
    }
  }

  /**
   * At most once a second, and only where something new was refused; what came from elsewhere is told as well. To be
   * called now and then too, so that the end of a flood is told of.
   */
  tellRefused(): void {
    const now = this.options.nowMs();
    const { guard } = this;
    if (guard.count === this.told || now - this.toldAtMs < TELL_EVERY_MS) return;
    this.told = guard.count;
    this.toldAtMs = now;
    const reason = guard.lastReason === '' ? 'not from the page that embeds this one' : guard.lastReason;
    const text = `refused ${guard.count} in all; the last: ${reason}`.slice(0, 2000);
    this.send('error', { code: 'refused', text, refused: { ...guard.refused } });
  }
}
