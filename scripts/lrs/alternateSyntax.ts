/** Requirements on requests that stand in a form (xAPI 1.0.3, Communication 1.3: the alternate request syntax). */
import { randomUUID } from 'node:crypto';
import { HEADERS } from './recordStore.ts';
import {
  type Answer,
  type Ask,
  get,
  type Json,
  madeStatement,
  post,
  type Requirement,
} from './requirement.ts';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** Posts a form that stands for a request by another method. */
const form = (
  ask: Ask,
  query: Record<string, string>,
  fields: Record<string, string>,
  headers: Readonly<Record<string, string | null>> = {},
): Promise<Answer> =>
  ask({
    method: 'POST',
    query,
    body: new URLSearchParams(fields).toString(),
    headers: { ...FORM, ...headers },
  });

const fieldsOf = (one: Json & { readonly id: string }): Record<string, string> => ({
  statementId: one.id,
  content: JSON.stringify(one),
});

export const ALTERNATE_SYNTAX: readonly Requirement[] = [
  {
    section: 'C 1.3',
    says: 'a GET in a form is answered with a list',
    holds: async (ask) => {
      await post(ask, madeStatement());
      const { status, text } = await form(ask, { method: 'GET' }, { limit: '1' });
      return status === 200 && (JSON.parse(text) as { statements: unknown[] }).statements.length === 1;
    },
  },
  {
    section: 'C 1.3',
    says: 'a PUT in a form stores its content',
    holds: async (ask) => {
      const one = madeStatement();
      const { status } = await form(ask, { method: 'PUT' }, fieldsOf(one));
      return status === 204 && (await get(ask, one.id)).status === 200;
    },
  },
  {
    section: 'C 1.3',
    says: 'who asks, and by which version, may stand in the form',
    holds: async (ask) => {
      const { Authorization, 'X-Experience-API-Version': version } = HEADERS;
      const fields = { ...fieldsOf(madeStatement()), Authorization, 'X-Experience-API-Version': version };
      const none = { Authorization: null, 'X-Experience-API-Version': null };
      return (await form(ask, { method: 'PUT' }, fields, none)).status === 204;
    },
  },
  {
    section: 'C 1.3',
    says: 'a PUT in a form without content is refused with 400',
    holds: async (ask) => (await form(ask, { method: 'PUT' }, { statementId: randomUUID() })).status === 400,
  },
  {
    section: 'C 1.3',
    says: 'a form that is written as JSON is refused with 400',
    holds: async (ask) => {
      const body = JSON.stringify(fieldsOf(madeStatement()));
      const query = { method: 'PUT' };
      return (await ask({ method: 'POST', query, body, headers: FORM })).status === 400;
    },
  },
  {
    section: 'C 1.3',
    says: 'a parameter beside the form is refused with 400',
    holds: async (ask) => {
      const one = madeStatement();
      const query = { method: 'PUT', statementId: one.id };
      return (await form(ask, query, fieldsOf(one))).status === 400;
    },
  },
  {
    section: 'C 1.3',
    says: 'a method that is named in a GET is refused with 400',
    holds: async (ask) => (await ask({ query: { method: 'POST' } })).status === 400,
  },
];
