/**
 * Statements on their way: kept before they are sent, sent one after the other, let go when the store has them. A
 * statement keeps its id through every try, so that one whose answer was lost is not there twice.
 */
import type { Statement } from './statements.ts';

/** The parts of localStorage that are used; a browser that forbids it throws, and the memory stands in. */
export interface KeyValue {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** `later`: the network or the store is away. `refused`: the store will not take it, ever. */
export type Delivery = 'done' | 'later' | { readonly refused: string };

export interface OutboxOptions {
  readonly storage: KeyValue;
  readonly key: string;
  readonly deliver: (statement: Statement) => Promise<Delivery>;
  /** Calls back after so many ms. */
  readonly wait: (ms: number, then: () => void) => void;
  readonly onChange: () => void;
  readonly onDelivered: (statement: Statement) => void;
}

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

export class Outbox {
  /** What the store refused, in words. */
  problem = '';
  private statements: Statement[];
  private refused: Statement[] = [];
  private sending: Promise<void> | null = null;
  private isWaiting = false;
  private waitMs = FIRST_WAIT_MS;
  private isHeld = false;

  constructor(private readonly options: OutboxOptions) {
    this.statements = read(options.storage, options.key);
    this.refused = read(options.storage, `${options.key}.refused`);
  }

  get waiting(): readonly Statement[] {
    return this.statements;
  }

  add(...statements: readonly Statement[]): void {
    this.statements.push(...statements);
    this.write();
    void this.flush();
  }

  /** Nothing more is sent one by one: the page is going, and what is left goes in one piece. */
  hold(): readonly Statement[] {
    this.isHeld = true;
    return this.statements;
  }

  /** Lets go of what was sent in another way. */
  drop(sent: readonly Statement[]): void {
    this.statements = this.statements.filter((statement) => !sent.includes(statement));
    this.write();
  }

  /** Sends what is there; a try that fails is made again later by itself. */
  flush(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    for (let first = this.statements[0]; first && !this.isHeld; first = this.statements[0]) {
      const delivery = await this.options.deliver(first).catch((): Delivery => 'later');
      if (delivery === 'later') {
        this.tryLater();
        return;
      }
      this.waitMs = FIRST_WAIT_MS;
      if (delivery !== 'done') {
        // Kept apart, not lost: the learner's browser has it still.
        this.refused.push(first);
        this.problem = delivery.refused;
      }
      this.drop([first]);
      if (delivery === 'done') this.options.onDelivered(first);
    }
  }

  private tryLater(): void {
    this.options.onChange();
    if (this.isWaiting) return;
    this.isWaiting = true;
    this.options.wait(this.waitMs, () => {
      this.isWaiting = false;
      void this.flush();
    });
    this.waitMs = Math.min(LONGEST_WAIT_MS, this.waitMs * 2);
  }

  private write(): void {
    const { storage, key, onChange } = this.options;
    try {
      storage.setItem(key, JSON.stringify(this.statements));
      if (this.refused.length > 0) storage.setItem(`${key}.refused`, JSON.stringify(this.refused));
    } catch {
      // A browser that keeps nothing: they are in memory until the page is closed.
    }
    onChange();
  }
}

function read(storage: KeyValue, key: string): Statement[] {
  try {
    const found: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(found) ? (found as Statement[]) : [];
  } catch {
    return [];
  }
}
