/**
 * The SCORM calls through messages, for a learning system in the page around this frame that is of another origin and
 * whose API object cannot be reached. Speaks the protocol of scorm-again's CrossFrameLMS (3.4.3, README “Cross-Frame
 * Communication”, dist/types/CrossFrameLMS.d.ts): `{messageId, method, params}` out, `{messageId, result?, error?}` back, and
 * a heartbeat that is answered where such a system is there. SCORM's calls answer at once, a message does not: what is
 * read was fetched when the session began, and what is refused is told afterwards.
 */
import { z } from 'zod';
import type { ScormApi } from './scormApi.ts';

/** How long an answer may take before the learner is told, ms. */
const LATE_MS = 10_000;

export interface CrossFrameOptions {
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void };
  /** The parent's exact origin: nothing is said to another one, and nothing heard from it. */
  readonly origin: string;
  readonly nowMs: () => number;
}

/** The parts of a message event that are read. */
export interface FrameMessage {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
}

const answerSchema = z.object({
  messageId: z.string(),
  isHeartbeat: z.boolean().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});
type Answer = z.infer<typeof answerSchema>;

interface Question {
  readonly what: string;
  readonly atMs: number;
  readonly done: (answer: Answer) => void;
}

export class CrossFrame {
  /** True once the parent has answered as a learning system does. */
  isThere = false;
  /** In words what was refused or stayed without an answer; empty where all went well. */
  problem = '';
  private readonly questions = new Map<string, Question>();
  private readonly known = new Map<string, string>();
  private count = 0;

  constructor(private readonly options: CrossFrameOptions) {}

  /** For `message` events of the window. True where it was an answer to this, and nobody else's. */
  receive({ source, origin, data }: FrameMessage): boolean {
    if (source !== this.options.parent || origin !== this.options.origin) return false;
    const parsed = answerSchema.safeParse(data);
    if (!parsed.success) return false;
    const { messageId, isHeartbeat } = parsed.data;
    const question = this.questions.get(messageId);
    if (!question) return false;
    this.questions.delete(messageId);
    if (isHeartbeat) this.isThere = true;
    question.done(parsed.data);
    return true;
  }

  /** Asks whether there is a learning system; `isThere` tells. May be asked again. */
  greet(): void {
    const more = { isHeartbeat: true };
    this.post('__heartbeat__', [], () => {}, more);
  }

  /** Begins the session; `prefix` is `LMS` for 1.2. The object answers at once, from what is known here. */
  async open(prefix: 'LMS' | ''): Promise<ScormApi> {
    const opened = await this.ask(`${prefix}Initialize`, ['']);
    const all = await this.ask('getFlattenedCMI', []);
    for (const [field, value] of Object.entries((all.result ?? {}) as object))
      if (typeof value === 'string' || typeof value === 'number') this.known.set(field, String(value));
    const isOpen = String(opened.result) === 'true';
    const send =
      (name: string) =>
      (...values: string[]) =>
        this.send(`${prefix}${name}`, values);
    return {
      [`${prefix}Initialize`]: () => String(isOpen),
      [`${prefix}GetValue`]: (field = '') => this.known.get(field) ?? '',
      [`${prefix}SetValue`]: (field = '', value = '') => {
        this.known.set(field, value);
        return send('SetValue')(field, value);
      },
      [`${prefix}Commit`]: send('Commit'),
      [`${prefix}Finish`]: send('Finish'),
      [`${prefix}Terminate`]: send('Terminate'),
      [`${prefix}GetLastError`]: () => (isOpen ? '0' : '101'),
      [`${prefix}GetErrorString`]: () => opened.error?.message ?? '',
    };
  }

  private ask(method: string, params: readonly string[]): Promise<Answer> {
    return new Promise((resolve) => this.post(method, params, resolve));
  }

  /** `true`: sent. */
  private send(method: string, params: readonly string[]): string {
    const what = `${method}(${params.map((text) => text.slice(0, 60)).join(', ')})`;
    this.post(method, params, ({ result, error }) => {
      if (error || String(result) === 'false') this.tell(`${what}: ${error?.message ?? 'refused'}`);
    });
    const nowMs = this.options.nowMs();
    for (const [id, question] of this.questions) {
      if (nowMs - question.atMs < LATE_MS) continue;
      this.questions.delete(id);
      this.tell(`${question.what}: no answer`);
    }
    return 'true';
  }

  private post(method: string, params: readonly string[], done: Question['done'], more: object = {}): void {
    const messageId = `sononeedle-${++this.count}`;
    this.questions.set(messageId, { what: method, atMs: this.options.nowMs(), done });
    this.options.parent.postMessage({ messageId, method, params, ...more }, this.options.origin);
  }

  private tell(text: string): void {
    this.problem = text.slice(0, 300);
  }
}
