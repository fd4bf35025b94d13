/**
 * Requirements on the kind of each value in a statement (xAPI 1.0.3, Data 2.4): a value of another kind is refused, in
 * the statement itself and in a statement within it.
 */
import { type Json, madeStatement, post, type Requirement } from './requirement.ts';

type Kind = 'text' | 'number' | 'boolean' | 'object' | 'list';

const VALUES: Readonly<Record<Kind, unknown>> = {
  // Not an IRI, a UUID, a time nor the name of a language; nor is the key.
  text: 'none of it',
  number: 12345,
  boolean: true,
  object: { a12345: 'none of it' },
  list: ['none of it'],
};
const KINDS = Object.keys(VALUES) as Kind[];

const ACTIVITY = { objectType: 'Activity', id: 'http://example.org/activities/one' };
const AGENT = { objectType: 'Agent', mbox: 'mailto:one@example.org' };
const ACCOUNT = { homePage: 'http://example.org', name: 'one' };
const choice = (definition: Json): Json => ({ object: { ...ACTIVITY, definition } });
const context = (other: Json): Json => ({ context: other });
const result = (other: Json): Json => ({ result: other });

/** Section, property, the kinds it may be of, and a statement with a value there. */
type Row = readonly [
  section: string,
  property: string,
  kinds: readonly Kind[],
  put: (value: unknown) => Json,
];

// An IRI, a UUID or a mailbox is a text too; the text that is tried is none of them, so no value is right there.
const ROWS: readonly Row[] = [
  ['D 2.4.2', 'the actor', [], (actor) => ({ actor })],
  ['D 2.4.2', 'objectType of an actor', [], (objectType) => ({ actor: { ...AGENT, objectType } })],
  ['D 2.4.2', 'name of an actor', ['text'], (name) => ({ actor: { ...AGENT, name } })],
  ['D 2.4.2.3', 'mbox', [], (mbox) => ({ actor: { mbox } })],
  ['D 2.4.2.3', 'mbox_sha1sum', [], (sum) => ({ actor: { mbox_sha1sum: sum } })],
  ['D 2.4.2.3', 'openid', [], (openid) => ({ actor: { openid } })],
  ['D 2.4.2.3', 'account', [], (account) => ({ actor: { account } })],
  ['D 2.4.2.4', 'homePage', [], (homePage) => ({ actor: { account: { ...ACCOUNT, homePage } } })],
  ['D 2.4.2.4', 'name of an account', ['text'], (name) => ({ actor: { account: { ...ACCOUNT, name } } })],
  ['D 2.4.2.2', 'member', [], (member) => ({ actor: { objectType: 'Group', member } })],
  ['D 2.4.3', 'the verb', [], (verb) => ({ verb })],
  ['D 2.4.3', 'id of the verb', [], (id) => ({ verb: { id } })],
  ['D 2.4.3', 'display', [], (display) => ({ verb: { id: 'http://example.org/verbs/tried', display } })],
  ['D 2.4.4', 'the object', [], (object) => ({ object })],
  ['D 2.4.4', 'objectType of the object', [], (objectType) => ({ object: { ...ACTIVITY, objectType } })],
  ['D 2.4.4.1', 'id of an activity', [], (id) => ({ object: { id } })],
  ['D 2.4.4.1', 'definition', [], (definition) => ({ object: { ...ACTIVITY, definition } })],
  ['D 2.4.4.1', 'name of an activity', [], (name) => choice({ name })],
  ['D 2.4.4.1', 'description', [], (description) => choice({ description })],
  ['D 2.4.4.1', 'type', [], (type) => choice({ type })],
  ['D 2.4.4.1', 'moreInfo', [], (moreInfo) => choice({ moreInfo })],
  ['D 2.4.4.1', 'interactionType', [], (interactionType) => choice({ interactionType })],
  [
    'D 2.4.4.1',
    'correctResponsesPattern',
    ['list'],
    (correctResponsesPattern) => choice({ interactionType: 'fill-in', correctResponsesPattern }),
  ],
  ...['choices', 'scale', 'source', 'target', 'steps'].map((name): Row => {
    const types: Json = {
      choices: 'choice',
      scale: 'likert',
      source: 'matching',
      target: 'matching',
      steps: 'performance',
    };
    return ['D 2.4.4.1', name, [], (value) => choice({ interactionType: types[name], [name]: value })];
  }),
  ['D 2.4.4.3', 'id of a reference', [], (id) => ({ object: { objectType: 'StatementRef', id } })],
  ['D 2.4.5', 'result', [], (value) => ({ result: value })],
  ['D 2.4.5', 'score', [], (score) => result({ score })],
  ['D 2.4.5.1', 'scaled', [], (scaled) => result({ score: { scaled } })],
  ['D 2.4.5.1', 'raw', ['number'], (raw) => result({ score: { raw } })],
  ['D 2.4.5.1', 'min', ['number'], (min) => result({ score: { min } })],
  ['D 2.4.5.1', 'max', ['number'], (max) => result({ score: { max } })],
  ['D 2.4.5', 'success', ['boolean'], (success) => result({ success })],
  ['D 2.4.5', 'completion', ['boolean'], (completion) => result({ completion })],
  ['D 2.4.5', 'response', ['text'], (response) => result({ response })],
  ['D 2.4.5', 'duration', [], (duration) => result({ duration })],
  ['D 4.1', 'extensions of a result', [], (extensions) => result({ extensions })],
  ['D 2.4.6', 'context', [], (value) => ({ context: value })],
  ['D 2.4.6', 'registration', [], (registration) => context({ registration })],
  ['D 2.4.6', 'instructor', [], (instructor) => context({ instructor })],
  ['D 2.4.6', 'team', [], (team) => context({ team })],
  ['D 2.4.6', 'contextActivities', [], (contextActivities) => context({ contextActivities })],
  ...['parent', 'grouping', 'category', 'other'].map(
    (name): Row => ['D 2.4.6.2', name, [], (value) => context({ contextActivities: { [name]: value } })],
  ),
  ['D 2.4.6', 'revision', ['text'], (revision) => context({ revision })],
  ['D 2.4.6', 'platform', ['text'], (platform) => context({ platform })],
  ['D 2.4.6', 'language', [], (language) => context({ language })],
  ['D 2.4.6', 'statement of the context', [], (statement) => context({ statement })],
  ['D 4.1', 'extensions of a context', [], (extensions) => context({ extensions })],
  ['D 2.4.7', 'timestamp', [], (timestamp) => ({ timestamp })],
  ['D 2.4.11', 'attachments', [], (attachments) => ({ attachments })],
];

/** A statement about another one, which has the values that are tried. */
const within = (other: Json): Json => ({
  object: {
    objectType: 'SubStatement',
    actor: AGENT,
    verb: { id: 'http://example.org/verbs/tried' },
    object: ACTIVITY,
    ...other,
  },
});

export const VALUE_KINDS: readonly Requirement[] = ROWS.flatMap(([section, property, kinds, put]) =>
  [(other: Json) => other, within].map((wrap, i) => ({
    section,
    says: `${property}${i === 0 ? '' : ' in a statement within one'} of another kind is refused with 400`,
    holds: async (ask) => {
      const wrong = KINDS.filter((kind) => !kinds.includes(kind));
      const answers = await Promise.all(
        wrong.map((kind) => post(ask, madeStatement(wrap(put(VALUES[kind]))))),
      );
      return answers.every(({ status }) => status === 400);
    },
  })),
);
