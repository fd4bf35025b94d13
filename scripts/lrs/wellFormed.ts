/** Requirements on what a statement may be: each row is one that a store must refuse, or must take (xAPI 1.0.3, Data 2.2 to 4). */
import { randomUUID } from 'node:crypto';
import { type Json, madeStatement, post, type Requirement } from './requirement.ts';

const ACTIVITY = { id: 'http://example.org/activities/one' };
const AGENT = { mbox: 'mailto:one@example.org' };
const VERB = { id: 'http://example.org/verbs/tried' };
const context = (other: Json): Json => ({ context: other });
const score = (other: Json): Json => ({ result: { score: other } });

const REFUSED: readonly (readonly [section: string, what: string, other: Json])[] = [
  ['D 2.2', 'a property that is not known', { colour: 'red' }],
  ['D 2.2', 'a value that is null', { result: { response: null } }],
  ['D 2.2', 'a property in other letters', { Actor: AGENT }],
  ['D 2.4.1', 'an id that is no UUID', { id: 'one' }],
  ['D 2.4.2', 'no actor', { actor: undefined }],
  ['D 2.4.2', 'an agent known by nothing', { actor: { name: 'One' } }],
  ['D 2.4.2', 'an agent known by two things', { actor: { ...AGENT, openid: 'http://example.org/one' } }],
  ['D 2.4.2', 'a mailbox that is no mailto', { actor: { mbox: 'one@example.org' } }],
  ['D 2.4.2', 'an account without a home page', { actor: { account: { name: 'one' } } }],
  ['D 2.4.2', 'a group of nobody', { actor: { objectType: 'Group' } }],
  ['D 2.4.3', 'no verb', { verb: undefined }],
  ['D 2.4.3', 'a verb whose id is no IRI', { verb: { id: 'tried' } }],
  ['D 2.4.3', 'a name in no language', { verb: { ...VERB, display: { '??': 'tried' } } }],
  ['D 2.4.4', 'no object', { object: undefined }],
  ['D 2.4.4', 'an object of no known kind', { object: { ...ACTIVITY, objectType: 'Thing' } }],
  ['D 2.4.4', 'an activity whose id is no IRI', { object: { id: 'one' } }],
  [
    'D 2.4.4',
    'a question of no known kind',
    { object: { ...ACTIVITY, definition: { interactionType: 'guess' } } },
  ],
  ['D 2.4.4', 'a reference to nothing', { object: { objectType: 'StatementRef' } }],
  [
    'D 2.4.4',
    'a statement within one that has an id',
    { object: { objectType: 'SubStatement', id: randomUUID(), actor: AGENT, verb: VERB, object: ACTIVITY } },
  ],
  [
    'D 2.4.4',
    'a statement within one within one',
    {
      object: {
        objectType: 'SubStatement',
        actor: AGENT,
        verb: VERB,
        object: { objectType: 'SubStatement', actor: AGENT, verb: VERB, object: ACTIVITY },
      },
    },
  ],
  ['D 2.4.5', 'a scaled score above 1', score({ scaled: 1.1 })],
  ['D 2.4.5', 'a scaled score that is a text', score({ scaled: '1' })],
  ['D 2.4.5', 'a raw score beyond its maximum', score({ raw: 11, min: 0, max: 10 })],
  ['D 2.4.5', 'a minimum above the maximum', score({ raw: 5, min: 10, max: 0 })],
  ['D 2.4.5', 'success that is a text', { result: { success: 'true' } }],
  ['D 2.4.5', 'a duration in no form of ISO 8601', { result: { duration: '10 s' } }],
  ['D 2.4.6', 'a registration that is no UUID', context({ registration: 'one' })],
  ['D 2.4.6', 'a revision of what is no activity', { object: AGENT, ...context({ revision: '1' }) }],
  ['D 2.4.6', 'a language that is none', context({ language: '??' })],
  ['D 2.4.6', 'a team that is said to be an agent', context({ team: { objectType: 'Agent', ...AGENT } })],
  ['D 2.4.6', 'context activities of no known kind', context({ contextActivities: { beside: [ACTIVITY] } })],
  ['D 2.4.7', 'a timestamp that is no time', { timestamp: 'yesterday' }],
  ['D 2.4.7', 'a timestamp of −00:00', { timestamp: '2026-05-04T10:00:00-00:00' }],
  ['D 2.4.10', 'a version that is not 1.0', { version: '1.1.0' }],
  [
    'D 2.4.11',
    'an attachment of no known use',
    { attachments: [{ display: { en: 'a' }, contentType: 'text/plain', length: 1, sha2: 'a' }] },
  ],
  ['D 4.1', 'an extension whose key is no IRI', { result: { extensions: { depth: 1 } } }],
];

const TAKEN: readonly (readonly [section: string, what: string, other: Json])[] = [
  [
    'D 2.4.2',
    'an agent known by an account',
    { actor: { account: { homePage: 'http://example.org', name: 'one' } } },
  ],
  ['D 2.4.2', 'a group of its members', { actor: { objectType: 'Group', member: [AGENT] } }],
  [
    'D 2.4.4',
    'a statement within one',
    { object: { objectType: 'SubStatement', actor: AGENT, verb: VERB, object: ACTIVITY } },
  ],
  ['D 2.4.4', 'an agent as the object', { object: { objectType: 'Agent', ...AGENT } }],
  ['D 2.4.5', 'a scaled score of −1', score({ scaled: -1 })],
  ['D 2.4.5', 'a duration in weeks', { result: { duration: 'P4W' } }],
  [
    'D 2.4.6',
    'one context activity that is not in a list',
    context({ contextActivities: { parent: ACTIVITY } }),
  ],
  ['D 2.4.10', 'version 1.0 with any third number', { version: '1.0.9' }],
  [
    'D 4.1',
    'extensions of any shape',
    { result: { extensions: { 'http://example.org/e': { a: [1, null, 'x'] } } } },
  ],
];

const row =
  (isTaken: boolean) =>
  ([section, what, other]: (typeof REFUSED)[number]): Requirement => ({
    section,
    says: `${what} is ${isTaken ? 'taken' : 'refused with 400'}`,
    holds: async (ask) => (await post(ask, madeStatement(other))).status === (isTaken ? 200 : 400),
  });

export const WELL_FORMED: readonly Requirement[] = [
  ...REFUSED.map(row(false)),
  // The suite's own team says that it is an agent.
  {
    ...row(false)(['D 2.4.6', 'a team that does not say it is a group', context({ team: AGENT })]),
    beyondSuite: true,
  },
  ...TAKEN.map(row(true)),
];
