/** Requirements on how statements are stored, found and voided (xAPI 1.0.3, Communication 2.1 and Data 2.3). */
import { randomUUID } from 'node:crypto';
import {
  agentOf,
  get,
  idsOf,
  type Json,
  list,
  madeStatement,
  post,
  put,
  type Requirement,
} from './requirement.ts';

const VOIDED = 'http://adlnet.gov/expapi/verbs/voided';
const voiding = (id: string): Json =>
  madeStatement({ verb: { id: VOIDED }, object: { objectType: 'StatementRef', id } });

const STORING: readonly Requirement[] = [
  {
    section: 'C 2.1.1',
    says: 'PUT stores a statement and answers 204',
    holds: async (ask) => {
      const one = madeStatement();
      return (await put(ask, one)).status === 204 && (await get(ask, one.id)).status === 200;
    },
  },
  {
    section: 'C 2.1.1',
    says: 'PUT without statementId is refused with 400',
    holds: async (ask) =>
      (await ask({ method: 'PUT', body: JSON.stringify(madeStatement()) })).status === 400,
  },
  {
    section: 'C 2.1.1',
    says: 'PUT under another id than the statement’s own is refused with 400',
    holds: async (ask) => (await put(ask, madeStatement(), randomUUID())).status === 400,
  },
  {
    section: 'C 2.1.1',
    says: 'the same statement again is not an error and not stored twice',
    holds: async (ask) => {
      const one = madeStatement();
      await put(ask, one);
      const { status } = await put(ask, one);
      return status === 204 && idsOf(await list(ask, { agent: agentOf(one) })) === one.id;
    },
  },
  {
    section: 'C 2.1.1',
    says: 'another statement with a known id is refused with 409, and the first stays as it is',
    holds: async (ask) => {
      const one = madeStatement();
      await put(ask, one);
      const other = { ...one, verb: { id: 'http://example.org/verbs/other' } };
      const statuses = [(await put(ask, other)).status, (await post(ask, other)).status];
      const stored = JSON.parse((await get(ask, one.id)).text) as { verb: Json };
      return statuses.every((s) => s === 409) && stored.verb['id'] === 'http://example.org/verbs/tried';
    },
  },
  {
    section: 'C 2.1.2',
    says: 'POST of several answers 200 with their ids in order',
    holds: async (ask) => {
      const all = [madeStatement(), madeStatement(), madeStatement()];
      const answer = await post(ask, all);
      return answer.status === 200 && answer.text === JSON.stringify(all.map(({ id }) => id));
    },
  },
  {
    section: 'D 2.4.1',
    says: 'a statement without id is given one',
    holds: async (ask) => {
      const { id: _, ...bare } = madeStatement();
      const [id] = JSON.parse((await post(ask, bare)).text) as string[];
      return id !== undefined && (await get(ask, id)).status === 200;
    },
  },
  {
    section: 'C 2.1.2',
    says: 'a batch in which an id stands twice is refused with 400',
    holds: async (ask) => {
      const one = madeStatement();
      return (await post(ask, [one, one])).status === 400;
    },
  },
  {
    section: 'C 2.1.2',
    says: 'nothing of a batch is stored where one of it is refused',
    holds: async (ask) => {
      const one = madeStatement();
      const { status } = await post(ask, [one, madeStatement({ verb: {} })]);
      return status === 400 && (await get(ask, one.id)).status === 404;
    },
  },
  {
    section: 'D 2.4.8',
    says: 'stored is the store’s own, whatever the sender says',
    holds: async (ask) => {
      const one = madeStatement({ stored: '2001-01-01T00:00:00.000Z' });
      await post(ask, one);
      const stored = JSON.parse((await get(ask, one.id)).text) as { stored: string };
      return !stored.stored.startsWith('2001') && !Number.isNaN(Date.parse(stored.stored));
    },
  },
  {
    section: 'D 2.4.7, 2.4.9, 2.4.10',
    says: 'what is given out has timestamp, authority and version',
    holds: async (ask) => {
      const one = madeStatement();
      await post(ask, one);
      const stored = JSON.parse((await get(ask, one.id)).text) as Json;
      return ['timestamp', 'authority', 'version', 'stored'].every((name) => stored[name] !== undefined);
    },
  },
  {
    section: 'D 2.3.1',
    says: 'what the sender said comes back as it was, letters beyond ASCII and fractions too',
    holds: async (ask) => {
      const result = { response: '針 – Nadel', score: { scaled: 0.123456 } };
      const one = madeStatement({ result });
      await post(ask, one);
      const stored = JSON.parse((await get(ask, one.id)).text) as Json;
      return JSON.stringify(stored['result']) === JSON.stringify(result);
    },
  },
];

const VOIDING: readonly Requirement[] = [
  {
    section: 'D 2.3.2',
    says: 'a voided statement is not given out under its id or in lists',
    holds: async (ask) => {
      const one = madeStatement();
      await post(ask, one);
      await post(ask, voiding(one.id));
      // The statement that voids is found by the same agent, since it is about one of its statements.
      const found = idsOf(await list(ask, { agent: agentOf(one) }));
      return (await get(ask, one.id)).status === 404 && !found.includes(one.id);
    },
  },
  {
    section: 'C 2.1.4',
    says: 'a voided statement is given out as voidedStatementId, one that is not voided is not',
    holds: async (ask) => {
      const [one, other] = [madeStatement(), madeStatement()];
      await post(ask, [one, other]);
      await post(ask, voiding(one.id));
      const of = async ({ id }: { id: string }) => (await ask({ query: { voidedStatementId: id } })).status;
      return (await of(one)) === 200 && (await of(other)) === 404;
    },
  },
  {
    section: 'D 2.3.2',
    says: 'a voiding statement cannot be voided',
    holds: async (ask) => {
      const one = madeStatement();
      await post(ask, one);
      const first = voiding(one.id);
      await post(ask, first);
      await post(ask, voiding(String(first['id'])));
      return (await get(ask, String(first['id']))).status === 200;
    },
  },
];

export const LIFECYCLE: readonly Requirement[] = [...STORING, ...VOIDING];
