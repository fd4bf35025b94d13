/** Requirements on how statements are asked for (xAPI 1.0.3, Communication 1, 2.1.3, 3.3). */
import { randomUUID } from 'node:crypto';
import {
  agentOf,
  type Ask,
  get,
  idsOf,
  type Json,
  list,
  madeStatement,
  post,
  type Requirement,
} from './requirement.ts';

/** Five statements of one actor, stored one after the other; oldest first. */
async function keepFive(ask: Ask, other: (i: number) => Json = () => ({})) {
  const actor = { mbox: `mailto:${randomUUID()}@example.org` };
  const all = Array.from({ length: 5 }, (_, i) => madeStatement({ actor, ...other(i) }));
  for (const one of all) {
    await post(ask, one);
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  const ids = all.map(({ id }) => id);
  return { agent: JSON.stringify(actor), ids, all };
}

/** Whether a list in parts of two is these, one part after the other, and then at its end. */
async function leadsOn(ask: Ask, query: Record<string, string>, ids: readonly string[]): Promise<boolean> {
  const found: string[] = [];
  let part = await list(ask, { ...query, limit: '2', ascending: 'true' });
  if (part.statements.length !== 2) return false;
  for (let i = 0; i < ids.length; i++) {
    found.push(...part.statements.map(({ id }) => id));
    if (!part.more) break;
    part = await list(ask, part.more);
  }
  return found.join(' ') === ids.join(' ') && !part.more;
}

const storedOf = async (ask: Ask, id: string): Promise<string> =>
  (JSON.parse((await get(ask, id)).text) as { stored: string }).stored;

const refuses = (says: string, query: () => Record<string, string>, beyondSuite = false): Requirement => ({
  section: 'C 2.1.3',
  says: `${says} is refused with 400`,
  beyondSuite,
  holds: async (ask) => (await ask({ query: query() })).status === 400,
});

/** A filter finds what has the value and nothing else. */
const filters = (name: string, of: (value: string) => Json, value: () => string): Requirement => ({
  section: 'C 2.1.3',
  says: `${name} finds what has it, and nothing else`,
  holds: async (ask) => {
    const wanted = value();
    const { agent, ids } = await keepFive(ask, (i) => (i === 2 ? of(wanted) : {}));
    return idsOf(await list(ask, { agent, [name]: wanted })) === ids[2];
  },
});

export const QUERIES: readonly Requirement[] = [
  {
    section: 'C 2.1.3',
    says: 'an id that is not there is answered with 404',
    holds: async (ask) => (await get(ask, randomUUID())).status === 404,
  },
  refuses('statementId with voidedStatementId', () => ({
    statementId: randomUUID(),
    voidedStatementId: randomUUID(),
  })),
  refuses('statementId with a filter', () => ({
    statementId: randomUUID(),
    verb: 'http://example.org/verbs/tried',
  })),
  refuses('a parameter that is not known', () => ({ colour: 'red' })),
  refuses('a parameter in other letters', () => ({ Agent: '{"mbox":"mailto:a@example.org"}' })),
  refuses('an agent that is no JSON', () => ({ agent: 'somebody' })),
  refuses('a verb that is no IRI', () => ({ verb: 'tried' }), true),
  refuses('a registration that is no UUID', () => ({ registration: 'one' }), true),
  refuses('since that is no time', () => ({ since: 'yesterday' }), true),
  refuses('a limit below 0', () => ({ limit: '-1' }), true),
  refuses('a format that is not known', () => ({ format: 'short' }), true),
  {
    section: 'C 2.1.3',
    says: 'a list is newest first, and oldest first with ascending',
    holds: async (ask) => {
      const { agent, ids } = await keepFive(ask);
      const newest = idsOf(await list(ask, { agent }));
      return (
        newest === [...ids].reverse().join(' ') &&
        idsOf(await list(ask, { agent, ascending: 'true' })) === ids.join(' ')
      );
    },
  },
  {
    section: 'C 2.1.3, D 2.5',
    says: 'limit holds, more leads on to the end, and there it is empty',
    holds: async (ask) => {
      const registration = randomUUID();
      const { ids } = await keepFive(ask, () => ({ context: { registration } }));
      return leadsOn(ask, { registration }, ids);
    },
  },
  {
    section: 'D 2.5',
    says: 'more keeps the agent that was asked for',
    holds: async (ask) => {
      const { agent, ids } = await keepFive(ask);
      return leadsOn(ask, { agent }, ids);
    },
  },
  filters(
    'verb',
    (id) => ({ verb: { id } }),
    () => `http://example.org/verbs/${randomUUID()}`,
  ),
  filters(
    'activity',
    (id) => ({ object: { id } }),
    () => `http://example.org/activities/${randomUUID()}`,
  ),
  filters('registration', (registration) => ({ context: { registration } }), randomUUID),
  {
    section: 'C 2.1.3',
    says: 'since leaves out what was stored at that time, until takes it in',
    holds: async (ask) => {
      const { agent, ids } = await keepFive(ask);
      const at = await storedOf(ask, ids[2]!);
      const since = idsOf(await list(ask, { agent, since: at, ascending: 'true' }));
      const until = idsOf(await list(ask, { agent, until: at, ascending: 'true' }));
      return since === ids.slice(3).join(' ') && until === ids.slice(0, 3).join(' ');
    },
  },
  {
    section: 'C 2.1.3',
    says: 'related_activities finds it in the context, without it only the object counts',
    holds: async (ask) => {
      const id = `http://example.org/activities/${randomUUID()}`;
      const one = madeStatement({ context: { contextActivities: { category: [{ id }] } } });
      await post(ask, one);
      const bare = idsOf(await list(ask, { activity: id }));
      return bare === '' && idsOf(await list(ask, { activity: id, related_activities: 'true' })) === one.id;
    },
  },
  {
    section: 'C 2.1.3',
    says: 'related_agents finds the instructor too, without it only actor and object count',
    holds: async (ask) => {
      const instructor = { mbox: `mailto:${randomUUID()}@example.org` };
      const one = madeStatement({ context: { instructor } });
      await post(ask, one);
      const agent = JSON.stringify(instructor);
      const bare = idsOf(await list(ask, { agent }));
      return bare === '' && idsOf(await list(ask, { agent, related_agents: 'true' })) === one.id;
    },
  },
  {
    section: 'C 2.1.3',
    says: 'format ids leaves names and descriptions out, canonical keeps one language',
    holds: async (ask) => {
      const id = `http://example.org/activities/${randomUUID()}`;
      const name = { 'en-US': 'needle', de: 'Nadel' };
      const one = madeStatement({ object: { id, definition: { name } } });
      await post(ask, one);
      const as = async (format: string, language = 'de') => {
        const query = { statementId: one.id, format };
        const answer = await ask({ query, headers: { 'Accept-Language': language } });
        return JSON.parse(answer.text) as { object: { definition?: { name: Json } } };
      };
      const canonical = (await as('canonical')).object.definition?.name;
      return (
        (await as('ids')).object.definition === undefined &&
        JSON.stringify(canonical) === JSON.stringify({ de: 'Nadel' })
      );
    },
  },
  {
    section: 'C 2.1.3',
    says: 'a list says through when it is consistent, and a statement when it was stored last',
    holds: async (ask) => {
      const one = madeStatement();
      await post(ask, one);
      const through = (await ask({ query: {} })).headers.get('X-Experience-API-Consistent-Through');
      const modified = (await get(ask, one.id)).headers.get('Last-Modified');
      return [through, modified].every((text) => text !== null && !Number.isNaN(Date.parse(text)));
    },
  },
  {
    section: 'C 1.1',
    says: 'HEAD is answered as GET, without the content',
    holds: async (ask) => {
      const one = madeStatement();
      await post(ask, one);
      const answer = await ask({ method: 'HEAD', query: { statementId: one.id } });
      const missing = await ask({ method: 'HEAD', query: { statementId: randomUUID() } });
      return answer.status === 200 && answer.text === '' && missing.status === 404;
    },
  },
  {
    section: 'C 3.3',
    says: 'a request without a version, or with one that is not 1.0, is refused with 400',
    holds: async (ask) => {
      const versions = [null, '0.8', '2.9', 'one'];
      const answers = await Promise.all(
        versions.map((version) => ask({ headers: { 'X-Experience-API-Version': version } })),
      );
      return answers.every(({ status }) => status === 400);
    },
  },
  {
    section: 'C 3.3',
    says: 'every 1.0 version is taken, and each answer has one, an error too',
    holds: async (ask) => {
      const versions = ['1.0', '1.0.0', '1.0.2', '1.0.3'];
      const answers = await Promise.all([
        ...versions.map((version) => ask({ headers: { 'X-Experience-API-Version': version } })),
        get(ask, randomUUID()),
      ]);
      const isTaken = answers.slice(0, -1).every(({ status }) => status === 200);
      return isTaken && answers.every(({ headers }) => headers.get('X-Experience-API-Version') !== null);
    },
  },
  {
    section: 'C 4',
    says: 'a request that says not who asks is refused with 401',
    holds: async (ask) => (await ask({ headers: { Authorization: null } })).status === 401,
  },
  {
    section: 'C 1.5',
    says: 'a body that is no JSON, or said to be none, is refused with 400',
    holds: async (ask) => {
      const cut = await ask({ method: 'POST', body: '{"actor":' });
      const text = await ask({
        method: 'POST',
        body: JSON.stringify(madeStatement()),
        headers: { 'Content-Type': 'text/plain' },
      });
      return cut.status === 400 && text.status === 400;
    },
  },
  {
    section: 'C 2.1.3',
    says: 'agent finds what it did, and nothing of others',
    holds: async (ask) => {
      const [one, other] = [madeStatement(), madeStatement()];
      await post(ask, [one, other]);
      return idsOf(await list(ask, { agent: agentOf(one) })) === one.id;
    },
  },
];
