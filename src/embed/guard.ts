/**
 * The door for messages from the page around the drill. Whoever is not the parent at its one allowed origin is not
 * heard; whatever is too large, too frequent or not of a known shape is refused and counted. Nothing here throws, and
 * a refused message costs next to nothing, so that ten thousand a second do not stop the run.
 */
import { parseValue } from '../protocol/parseWith.ts';
import { formatErrors } from '../protocol/result.ts';
import {
  COMMANDS,
  EMBED_FORMAT,
  EMBED_VERSION,
  type EmbedCommand,
  MOST_RECORDING_CHARS,
} from './messages.ts';
import { plainSize } from './plainSize.ts';

/** Largest message, characters; a recording to restore may be larger. */
export const MOST_CHARS = 4096;
/** Messages at once, and how many more each second. */
export const BURST = 40;
export const PER_SECOND = 20;

export interface Refused {
  wrongOrigin: number;
  tooMany: number;
  oversized: number;
  malformed: number;
  unknown: number;
}

/** The parts of a MessageEvent that matter. */
export interface Incoming {
  readonly origin: string;
  readonly source: unknown;
  readonly data: unknown;
}

export class Guard {
  readonly refused: Refused = { wrongOrigin: 0, tooMany: 0, oversized: 0, malformed: 0, unknown: 0 };
  /** What was wrong with the last message that the parent sent and that was refused. */
  lastReason = '';
  private tokens = BURST;
  private filledAtMs: number;

  /** `allowedOrigin` null: nobody is heard. `nowMs` any monotone clock. */
  constructor(
    private readonly allowedOrigin: string | null,
    private readonly parent: unknown,
    private readonly nowMs: () => number,
  ) {
    this.filledAtMs = nowMs();
  }

  /** How many messages were refused. */
  get count(): number {
    const r = this.refused;
    return r.wrongOrigin + r.tooMany + r.oversized + r.malformed + r.unknown;
  }

  /** The command of a window message, or null where it is refused. */
  accept(message: Incoming): EmbedCommand | null {
    if (
      this.allowedOrigin === null ||
      message.origin !== this.allowedOrigin ||
      message.source !== this.parent
    ) {
      this.refused.wrongOrigin++;
      return null;
    }
    return this.acceptData(message.data);
  }

  /** As accept, for data from a port that only the parent at its origin was given. */
  acceptData(data: unknown): EmbedCommand | null {
    if (!this.takeToken()) return this.refuse('tooMany', `more than ${PER_SECOND} messages a second`);
    if (data === null || typeof data !== 'object' || Array.isArray(data))
      return this.refuse('malformed', 'not an object');
    const type = ownText(data, 'type');
    const most = type === 'restore' ? MOST_RECORDING_CHARS + MOST_CHARS : MOST_CHARS;
    const size = plainSize(data, most);
    if (size === 'bad') return this.refuse('malformed', 'not plain data');
    if (size > most) return this.refuse('oversized', `more than ${most} characters`);
    if (ownText(data, 'format') !== EMBED_FORMAT)
      return this.refuse('unknown', `not a message of ${EMBED_FORMAT}`);
    if ((data as { version?: unknown }).version !== EMBED_VERSION)
      return this.refuse('unknown', `not a message of version ${EMBED_VERSION}`);
    if (type === undefined || !Object.hasOwn(COMMANDS, type))
      return this.refuse('unknown', `not one of the commands ${Object.keys(COMMANDS).join(', ')}`);
    const parsed = parseValue<EmbedCommand>(COMMANDS[type as EmbedCommand['type']], data, type);
    return parsed.ok ? parsed.value : this.refuse('malformed', formatErrors(parsed)[0] ?? type);
  }

  private refuse(kind: keyof Refused, reason: string): null {
    this.refused[kind]++;
    this.lastReason = reason;
    return null;
  }

  private takeToken(): boolean {
    const now = this.nowMs();
    this.tokens = Math.min(BURST, this.tokens + ((now - this.filledAtMs) * PER_SECOND) / 1000);
    this.filledAtMs = now;
    if (this.tokens < 1) return false;
    this.tokens--;
    return true;
  }
}

function ownText(value: object, key: string): string | undefined {
  if (!Object.hasOwn(value, key)) return undefined;
  const found = (value as Record<string, unknown>)[key];
  return typeof found === 'string' ? found : undefined;
}
