/**
 * What the embedded page and the page around it say to each other, version 1. Every message is plain data of one
 * shape: `{format, version, type, …}`. Commands come in, events go out; a command may carry an `id`, and whatever
 * answers it carries the same in `re`. The reference in docs/embedding.md is made from these schemas.
 */
import { z } from 'zod';
import type { Aids } from '../engine/aids.ts';
import {
  booleanField,
  choiceField,
  exactly,
  idField,
  integerField,
  listOf,
  numberField,
  objectOf,
  textField,
} from '../protocol/fields.ts';
import { MODES } from './modes.ts';

export const EMBED_FORMAT = 'sononeedle.embed';
export const EMBED_VERSION = 1;

/** Longest recording in a command or event, characters of base64: about 1.5 MB packed. */
export const MOST_RECORDING_CHARS = 2_000_000;

export const AID_NAMES = [
  'guide',
  'plane',
  'target',
  'targetDistance',
  'tipTissue',
  'planeState',
  'fade',
] as const satisfies readonly (keyof Aids)[];

const langField = () => {
  const error = 'a language tag such as "en" or "pt-BR"';
  return z.string({ error }).regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, { error });
};

const recordingField = () => {
  const error = `base64 of a recording file, at most ${MOST_RECORDING_CHARS} characters`;
  return z
    .string({ error })
    .min(1, { error })
    .max(MOST_RECORDING_CHARS, { error })
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, { error });
};

const envelope = <T extends string>(type: T) => ({
  format: exactly(EMBED_FORMAT),
  version: exactly(EMBED_VERSION),
  type: exactly(type),
});

const callId = () => textField(64);
const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  objectOf({ ...envelope(type), id: callId().exactOptional(), ...shape });
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  objectOf({ ...envelope(type), re: callId().exactOptional(), ...shape });

const tickField = () => integerField(0, 360_000);
const bigText = () => z.string().max(2000);

/** Commands of the page around the drill. */
export const COMMANDS = {
  /** Opens another drill, or the same one anew. */
  load: command('load', {
    drill: idField(),
    mode: choiceField(MODES).exactOptional(),
    lang: langField().exactOptional(),
  }),
  /** Begins the run, or goes on with one that is paused. A seed gives the same tremor and noise again. */
  start: command('start', {
    needle: integerField(0, 19).exactOptional(),
    agent: integerField(0, 19).exactOptional(),
    seed: integerField(0, 4_294_967_295).exactOptional(),
  }),
  /** Pauses the run and stops drawing until `start`. */
  pause: command('pause', {}),
  /** Takes aids away, or gives back those that the drill's mode has; never more than the mode has. */
  aids: command('aids', {
    aids: objectOf(
      Object.fromEntries(AID_NAMES.map((name) => [name, booleanField().exactOptional()])) as {
        [K in (typeof AID_NAMES)[number]]: z.ZodExactOptional<z.ZodBoolean>;
      },
    ),
  }),
  /** Asks for the run so far; `record` answers. */
  capture: command('capture', {}),
  /** Takes a captured run up where it stood, paused. */
  restore: command('restore', { recording: recordingField() }),
} as const;

const PHASES = ['case', 'loading', 'running', 'paused', 'finished', 'failed'] as const;
export const STEPS = ['scan', 'on-skin', 'in-tissue', 'injecting', 'injected', 'withdrawn', 'over'] as const;

/** Events of the embedded page. */
export const EVENTS = {
  /** The page listens. Sent once, and again after `load`. */
  ready: event('ready', {
    drill: idField(),
    title: bigText(),
    mode: choiceField(MODES),
    lang: langField(),
    /** `memory`: the browser gives this frame no storage, and nothing outlives the page. */
    storage: choiceField(['disk', 'memory']),
    hasFullscreen: booleanField(),
    commands: listOf(textField(20), 1, 20),
  }),
  /** Where the run stands, at most four times a second and on every change of phase. */
  progress: event('progress', {
    phase: choiceField(PHASES),
    tick: tickField(),
    timeS: numberField(0, 3600),
    isResumed: booleanField(),
  }),
  /** A step of the procedure was reached. `guide` is what the guide says next, where the learner sees it too. */
  step: event('step', {
    step: choiceField(STEPS),
    tick: tickField(),
    guide: textField(20).exactOptional(),
  }),
  /** The run is over and marked. */
  scored: event('scored', {
    drill: idField(),
    mode: choiceField(MODES),
    total: numberField(0, 100),
    passed: booleanField(),
    timeS: numberField(0, 3600),
    isResumed: booleanField(),
    criticalErrors: listOf(objectOf({ id: idField(), structure: bigText(), tick: tickField() }), 0, 1000),
    metrics: listOf(
      objectOf({
        id: idField(),
        value: numberField(-1e9, 1e9).nullable(),
        unit: z.string().max(20),
        points: numberField(0, 100),
      }),
      0,
      300,
    ),
    /** Sixteen digits that whoever has the recording can work out again: `verify` of the command line prints them. */
    code: textField(16),
  }),
  /** The recording: after `scored`, and as the answer to `capture`. */
  record: event('record', {
    isComplete: booleanField(),
    bytes: integerField(1, MOST_RECORDING_CHARS),
    recording: recordingField(),
  }),
  /** What could not be done, or messages that were refused, told at most once a second. */
  error: event('error', {
    code: choiceField(['refused', 'not-possible', 'load-failed', 'run-failed']),
    text: bigText(),
    refused: objectOf({
      wrongOrigin: integerField(0, 1e15),
      tooMany: integerField(0, 1e15),
      oversized: integerField(0, 1e15),
      malformed: integerField(0, 1e15),
      unknown: integerField(0, 1e15),
    }).exactOptional(),
  }),
  /** The height that the content would like to have. */
  resize: event('resize', { widthPx: integerField(0, 100_000), heightPx: integerField(0, 100_000) }),
  /** A command was carried out. */
  done: event('done', {}),
} as const;

export type CommandType = keyof typeof COMMANDS;
export type EventType = keyof typeof EVENTS;
export type EmbedCommand = { [K in CommandType]: z.infer<(typeof COMMANDS)[K]> }[CommandType];
export type EventBody<K extends EventType> = Omit<z.infer<(typeof EVENTS)[K]>, 'format' | 'version' | 'type'>;
export type EmbedEvent = { [K in EventType]: z.infer<(typeof EVENTS)[K]> }[EventType];
export type Step = (typeof STEPS)[number];
export type EmbedPhase = (typeof PHASES)[number];
