/** The reference of messages and parameters as Markdown, and the messages' JSON Schemas. */
import { z } from 'zod';
import { COMMANDS, EMBED_VERSION, EVENTS } from '../../src/embed/messages.ts';
import { PARAMETERS } from '../../src/embed/parameters.ts';

const START = '<!-- reference: made by scripts/embedding.ts -->';
const END = '<!-- end of the reference -->';

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const WHAT: Readonly<Record<string, string>> = {
  load: 'Opens another drill, or the same one anew. A package has its own drill only.',
  start: 'Begins the run, or goes on with one that is paused. A seed gives the same tremor and noise again.',
  pause: 'Pauses the run and stops drawing until `start`.',
  aids: 'Takes aids away, or gives them back; never more than the drill’s mode has.',
  capture: 'Asks for the run so far; `record` answers.',
  restore: 'Takes a captured run up where it stood, paused.',
  ready:
    'The page listens. Again after `load`. A frame without an origin of its own sends a port with it, for commands.',
  progress: 'Where the run stands: at most four times a second, and on every change of phase.',
  step: 'A step of the procedure was reached. `guide` is what the learner is told to do next, where the learner is told.',
  scored: 'The run is over and marked.',
  record: 'The recording, a packed file in base64: after `scored`, and as the answer to `capture`.',
  error: 'What could not be done; or how many messages were refused, at most once a second.',
  resize: 'The height that the content would like to have.',
  done: 'A command was carried out.',
};

const schemaOf = (type: string, schema: z.ZodType): Schema =>
  ({ title: type, ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) }) as Schema;

export const schemas = () => ({
  version: EMBED_VERSION,
  commands: Object.fromEntries(Object.entries(COMMANDS).map(([type, s]) => [type, schemaOf(type, s)])),
  events: Object.fromEntries(Object.entries(EVENTS).map(([type, s]) => [type, schemaOf(type, s)])),
});

export const schemasText = (): string => `${JSON.stringify(schemas(), null, 1)}\n`;

function words(schema: Schema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.anyOf) return schema.anyOf.map(words).join(' or ');
  if (schema.type === 'array') return `list of ${words(schema.items ?? {})}`;
  if (schema.type === 'object') return `{ ${Object.keys(schema.properties ?? {}).join(', ')} }`;
  if (schema.type === 'string')
    return `text${schema.maxLength === undefined ? '' : ` of at most ${schema.maxLength}`}`;
  if (schema.type === 'number' || schema.type === 'integer') {
    const kind = schema.type === 'integer' ? 'whole number' : 'number';
    return `${kind}, ${schema.minimum} to ${schema.maximum}`;
  }
  return schema.type ?? 'anything';
}

function message(type: string, schema: Schema): string {
  const required = new Set(schema.required);
  const rows = Object.entries(schema.properties ?? {})
    .filter(([name]) => !['format', 'version', 'type', 'id', 're'].includes(name))
    .map(([name, field]) => `| \`${name}\` | ${words(field)} | ${required.has(name) ? 'yes' : 'no'} |`);
  const table =
    rows.length === 0 ? '' : `\n| Field | Values | Always there |\n|---|---|---|\n${rows.join('\n')}\n`;
  return `#### \`${type}\`\n\n${WHAT[type]}\n${table}`;
}

export function referenceText(): string {
  const { commands, events } = schemas();
  const list = (of: Readonly<Record<string, Schema>>) =>
    Object.entries(of)
      .map(([type, schema]) => message(type, schema))
      .join('\n');
  const parameters = PARAMETERS.map(
    ({ name, values, meaning }) => `| \`${name}\` | ${values} | ${meaning} |`,
  );
  return [
    '### Parameters of the address',
    '',
    '| Name | Values | Meaning |',
    '|---|---|---|',
    ...parameters,
    '',
    '### Commands',
    '',
    `Each has \`format: "sononeedle.embed"\`, \`version: ${EMBED_VERSION}\`, \`type\`, and may have an \`id\` (a text), which the answer carries in \`re\`.`,
    '',
    list(commands),
    '### Events',
    '',
    list(events),
  ].join('\n');
}

/** The page with the reference between its two marks; throws an Error where they are missing. */
export function withReference(page: string, reference: string): string {
  const [from, to] = [page.indexOf(START), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('docs/embedding.md: the marks of the reference are missing');
  return `${page.slice(0, from + START.length)}\n\n${reference}\n${page.slice(to)}`;
}
