/** Requirements on who may ask, and on what each question says and is answered with (xAPI 1.0.3, Communication 2.1.3 to 4). */
import { randomUUID } from 'node:crypto';
import { idsOf, list, madeStatement, post, type Requirement } from './requirement.ts';

const AGENT = '{"objectType":"Agent","mbox":"mailto:one@example.org"}';
/** A value that each filter may have. */
const FILTERS: Readonly<Record<string, string>> = {
  agent: AGENT,
  verb: 'http://example.org/verbs/tried',
  activity: 'http://example.org/activities/one',
  registration: '6f2d3c1e-0b5a-4c43-9d52-0d1a4a1c2b77',
  related_activities: 'true',
  related_agents: 'true',
  since: '2026-05-04T10:00:00.000Z',
  until: '2026-05-04T10:00:00.000Z',
  limit: '1',
  ascending: 'true',
};
const EVERY: Readonly<Record<string, string>> = { ...FILTERS, format: 'ids', attachments: 'true' };
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const account = (text: string): string => Buffer.from(text).toString('base64');

export const ASKING: readonly Requirement[] = [
  ...['statementId', 'voidedStatementId'].flatMap((id) =>
    Object.entries(FILTERS).map(
      ([name, value]): Requirement => ({
        section: 'C 2.1.3',
        says: `${id} with ${name} is refused with 400`,
        holds: async (ask) => (await ask({ query: { [id]: randomUUID(), [name]: value } })).status === 400,
      }),
    ),
  ),
  ...Object.entries({ ...EVERY, statementId: randomUUID(), voidedStatementId: randomUUID() }).map(
    ([name, value]): Requirement => ({
      section: 'C 3.2',
      says: `${capital(name)} for ${name} is refused with 400`,
      holds: async (ask) => (await ask({ query: { [capital(name)]: value } })).status === 400,
    }),
  ),
  ...Object.entries(EVERY).map(
    ([name, value]): Requirement => ({
      section: 'C 2.1.3',
      says: `a question by ${name} is answered, and says through when the answer is consistent`,
      holds: async (ask) => {
        const { status, headers } = await ask({ query: { [name]: value } });
        return status === 200 && Date.parse(headers.get('X-Experience-API-Consistent-Through') ?? '') > 0;
      },
    }),
  ),
  {
    section: 'C 2.1.3',
    says: 'a question that is refused is told through when the store is consistent too',
    holds: async (ask) => {
      const { status, headers } = await ask({ headers: { 'X-Experience-API-Version': null } });
      return status === 400 && headers.get('X-Experience-API-Consistent-Through') !== null;
    },
  },
  {
    section: 'C 2.1.3',
    says: 'a question that nothing answers is answered with an empty list',
    holds: async (ask) => idsOf(await list(ask, { verb: `http://example.org/verbs/${randomUUID()}` })) === '',
  },
  {
    section: 'C 2.1.4',
    says: 'what refers to a voided statement is found by its verb, and the voided statement is not',
    holds: async (ask) => {
      const verb = { id: `http://example.org/verbs/${randomUUID()}` };
      const one = madeStatement({ verb });
      await post(ask, one);
      const object = { objectType: 'StatementRef', id: one.id };
      const voiding = madeStatement({ verb: { id: 'http://adlnet.gov/expapi/verbs/voided' }, object });
      await post(ask, voiding);
      const about = madeStatement({ verb, object });
      await post(ask, about);
      return idsOf(await list(ask, { verb: verb.id })) === `${about.id} ${voiding.id}`;
    },
  },
  {
    section: 'C 3.2',
    says: 'DELETE is refused with 405',
    holds: async (ask) =>
      (await ask({ method: 'DELETE', query: { statementId: randomUUID() } })).status === 405,
  },
  ...[
    ['an account that is not known', `Basic ${account('nobody:nothing')}`],
    ['an account that is written wrong', `Basic:${account('nobody:nothing')}`],
  ].map(
    ([what, Authorization]): Requirement => ({
      section: 'C 4',
      says: `${what} is refused with 401`,
      holds: async (ask) => {
        const { id, ...one } = madeStatement();
        const body = JSON.stringify(one);
        return (
          (
            await ask({
              method: 'PUT',
              query: { statementId: id },
              body,
              headers: { Authorization: Authorization! },
            })
          ).status === 401
        );
      },
    }),
  ),
];
