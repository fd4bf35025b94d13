/** One thing that xAPI 1.0.3 asks of a record store's statements, and how it is tried. */
import { randomUUID } from 'node:crypto';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Asked {
  readonly method?: string;
  /** Query, or the whole address where it begins with a slash. */
  readonly query?: Readonly<Record<string, string>> | string;
  readonly body?: string | Buffer;
  /** Null takes a header away. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

export type Ask = (asked: Asked) => Promise<Answer>;

export interface Requirement {
  /** Part and section of the specification: D is its data, C its communication. */
  readonly section: string;
  readonly says: string;
  /** Set where ADL's conformance suite for 1.0.3 does not try it (github.com/adlnet/lrs-conformance-test-suite, test/v1_0_3). */
  readonly beyondSuite?: boolean;
  readonly holds: (ask: Ask) => Promise<boolean>;
}

export type Json = Record<string, unknown>;

/** A statement of its own actor and activity, so that no other requirement's meets it. */
export function madeStatement(other: Json = {}): Json & { readonly id: string } {
  const key = randomUUID();
  return {
    id: key,
    actor: { mbox: `mailto:${key}@example.org` },
    verb: { id: 'http://example.org/verbs/tried' },
    object: { id: `http://example.org/activities/${key}` },
    ...other,
  };
}

export const agentOf = (statement: Json): string => JSON.stringify(statement['actor']);

export const post = (ask: Ask, body: unknown): Promise<Answer> =>
  ask({ method: 'POST', body: JSON.stringify(body) });

export const put = (ask: Ask, statement: Json, statementId = String(statement['id'])): Promise<Answer> =>
  ask({ method: 'PUT', query: { statementId }, body: JSON.stringify(statement) });

export const get = (ask: Ask, statementId: string): Promise<Answer> => ask({ query: { statementId } });

export interface List {
  readonly statements: readonly (Json & { readonly id: string })[];
  readonly more?: string;
}

export async function list(ask: Ask, query: Asked['query']): Promise<List> {
  const answer = await ask({ query: query ?? {} });
  if (answer.status !== 200) throw new Error(`the list is not given: ${answer.status} ${answer.text}`);
  return JSON.parse(answer.text) as List;
}

export const idsOf = (found: List): string => found.statements.map(({ id }) => id).join(' ');
