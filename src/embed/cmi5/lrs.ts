/** The course's record store over the network. Every call takes the learner's token; none throws but for the network. */
import type { LaunchParameters } from './launch.ts';
import type { Delivery } from './outbox.ts';
import type { Statement } from './statements.ts';

export type Fetch = (address: string, options?: RequestInit) => Promise<Response>;

const XAPI_VERSION = '1.0.3';
/** A body that a page may send while it goes, bytes, less some room for what is beside it. */
const MOST_KEEPALIVE_BYTES = 60_000;

export class Lrs {
  constructor(
    private readonly launch: LaunchParameters,
    private readonly token: string,
    private readonly fetch: Fetch,
  ) {}

  /** Null where there is no such document. Throws an Error on any other answer than found and not found. */
  async readState(stateId: string): Promise<unknown> {
    return this.readDocument('activities/state', {
      activityId: this.launch.activityId,
      agent: JSON.stringify(this.launch.actor),
      registration: this.launch.registration,
      stateId,
    });
  }

  async readAgentProfile(profileId: string): Promise<unknown> {
    return this.readDocument('agents/profile', { agent: JSON.stringify(this.launch.actor), profileId });
  }

  /** False where it was not taken. */
  async writeState(stateId: string, document: unknown): Promise<boolean> {
    const body = JSON.stringify(document);
    const address = this.address('activities/state', {
      activityId: this.launch.activityId,
      agent: JSON.stringify(this.launch.actor),
      registration: this.launch.registration,
      stateId,
    });
    try {
      // POST merges into what is there and needs no word of what that was.
      const response = await this.fetch(address, this.options('POST', body));
      return response.ok;
    } catch {
      return false;
    }
  }

  /** Whether the store has a statement of this id. */
  async has(statementId: string): Promise<boolean> {
    const response = await this.fetch(this.address('statements', { statementId }), this.options('GET'));
    return response.ok;
  }

  async put(statement: Statement): Promise<Delivery> {
    const address = this.address('statements', { statementId: statement.id });
    const response = await this.fetch(address, this.options('PUT', JSON.stringify(statement)));
    if (response.ok) return 'done';
    // There is one of this id: ours, of a try whose answer was lost.
    if (response.status === 409) return (await this.has(statement.id)) ? 'done' : 'later';
    if (response.status === 429 || response.status >= 500) return 'later';
    return { refused: `${statement.verb.display['en'] ?? statement.verb.id}: ${response.status}` };
  }

  /** All at once, while the page goes. The answer may never be seen: they stay kept until it is. */
  postAll(statements: readonly Statement[]): Promise<boolean> {
    const body = JSON.stringify(statements);
    return this.fetch(this.address('statements', {}), this.options('POST', body)).then(
      (response) => response.ok,
      () => false,
    );
  }

  private async readDocument(resource: string, query: Record<string, string>): Promise<unknown> {
    const response = await this.fetch(this.address(resource, query), this.options('GET'));
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${resource}: the course answered ${response.status}`);
    return response.json();
  }

  private address(resource: string, query: Record<string, string>): string {
    const parameters = new URLSearchParams(query).toString();
    return `${this.launch.endpoint}${resource}${parameters === '' ? '' : `?${parameters}`}`;
  }

  private options(method: string, body?: string): RequestInit {
    return {
      method,
      headers: {
        Authorization: `Basic ${this.token}`,
        'X-Experience-API-Version': XAPI_VERSION,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined
        ? {}
        : { body, keepalive: new TextEncoder().encode(body).length < MOST_KEEPALIVE_BYTES }),
    };
  }
}

/** Fetches the learner's token; it is given out once. Throws an Error in the course's words. */
export async function fetchToken(fetchUrl: string, fetch: Fetch): Promise<string> {
  const response = await fetch(fetchUrl, { method: 'POST' });
  const answer = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  const token = answer?.['auth-token'];
  if (typeof token === 'string' && token !== '') return token;
  const text = answer?.['error-text'];
  throw new Error(typeof text === 'string' ? text.slice(0, 300) : `no token: ${response.status}`);
}
