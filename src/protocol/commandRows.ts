/**
 * Commands as rows of a recording: `[tick, "slideProbe", 500, 0]`, the kind's numbers in the order of its type. A row
 * of tick t was given to the step that leads from tick t to t + 1. A row of lists is a stretch: one command of the kind
 * in each tick from its own on, `[tick, "slideProbe", [500, 480], [0, 2]]`. Commands of one tick come in the order of
 * their rows.
 */
import { MACHINE_SETTINGS } from '../core/machine/machineSettings.ts';
import { CARE_STEP_IDS, type CareStepId } from '../core/procedure/care/careSteps.ts';
import type { Command, CommandKind, MachineSetting } from '../core/sim/command.ts';
import type { TimedCommand } from '../core/sim/replay.ts';
import { describe, type ParseError } from './result.ts';
import { oneOf } from './suggest.ts';

/** µm, µrad or µL/s beyond which no command makes sense: a metre, 16 turns, a litre a second. */
const MOST = 100_000_000;

type FieldType = 'integer' | 'setting' | 'boolean' | 'step';

const FIELDS: { readonly [K in CommandKind]: readonly (readonly [string, FieldType])[] } = {
  slideProbe: [
    ['lateralUm', 'integer'],
    ['elevationalUm', 'integer'],
  ],
  turnProbe: [
    ['tiltUrad', 'integer'],
    ['rockUrad', 'integer'],
    ['rotateUrad', 'integer'],
  ],
  pressProbe: [['byUm', 'integer']],
  moveEntry: [
    ['lateralUm', 'integer'],
    ['elevationalUm', 'integer'],
  ],
  placeEntry: [
    ['xUm', 'integer'],
    ['yUm', 'integer'],
    ['zUm', 'integer'],
  ],
  setEntry: [],
  liftNeedle: [],
  aimNeedle: [
    ['pitchUrad', 'integer'],
    ['yawUrad', 'integer'],
  ],
  advanceNeedle: [['byUm', 'integer']],
  rollNeedle: [['byUrad', 'integer']],
  chooseNeedle: [['index', 'integer']],
  chooseAgent: [['index', 'integer']],
  drawUp: [
    ['index', 'integer'],
    ['volumeUl', 'integer'],
  ],
  takeSyringe: [['index', 'integer']],
  pushPlunger: [['rateUlPerS', 'integer']],
  setMachine: [
    ['setting', 'setting'],
    ['value', 'integer'],
  ],
  setTgc: [
    ['index', 'integer'],
    ['valueDb', 'integer'],
  ],
  freezeImage: [['isFrozen', 'boolean']],
  finishRun: [],
  careAct: [
    ['step', 'step'],
    ['choice', 'integer'],
  ],
  careWait: [['seconds', 'integer']],
};

export const COMMAND_KINDS = Object.keys(FIELDS) as CommandKind[];

type CommandValue = number | string | boolean;
export type CommandRow = readonly (CommandValue | readonly CommandValue[])[];

export function encodeCommand(tick: number, command: Command): readonly CommandValue[] {
  return [tick, command.kind, ...valuesOf(command)];
}

function valuesOf(command: Command): CommandValue[] {
  const values = command as unknown as Record<string, CommandValue>;
  return FIELDS[command.kind].map(([name]) => values[name]!);
}

export interface Decoded {
  readonly commands: readonly TimedCommand[];
  readonly errors: readonly ParseError[];
  readonly hasStretches: boolean;
}

/** A command, and the row that it came from. */
interface PlacedCommand extends TimedCommand {
  readonly row: number;
}

/** More commands than this are no run: an hour with both hands in every tick. */
const MOST_COMMANDS = 1_000_000;
const MOST_ERRORS = 100;

/** Reads all rows; the ticks must not fall and must lie before endTick. */
export function decodeCommands(rows: readonly unknown[], endTick: number): Decoded {
  const placed: PlacedCommand[] = [];
  const errors: ParseError[] = [];
  let lastTick = 0;
  let hasStretches = false;
  for (let i = 0; i < rows.length && errors.length < MOST_ERRORS && placed.length <= MOST_COMMANDS; i++) {
    const wrong = (columns: readonly number[], expected: string, got: unknown) => {
      const path = `commands[${[i, ...columns].join('][')}]`;
      errors.push({ path, expected, got: describe(got) });
    };
    const row = rows[i];
    if (!Array.isArray(row)) {
      wrong([], 'a list [tick, kind, …]', row);
      continue;
    }
    const [tick, kind] = row as unknown[];
    if (!isWhole(tick, lastTick, endTick - 1)) {
      wrong([0], `a whole tick from ${lastTick} to ${endTick - 1}, not before the row above`, tick);
      continue;
    }
    lastTick = tick;
    if (typeof kind !== 'string' || !Object.hasOwn(FIELDS, kind)) {
      wrong([1], oneOf(COMMAND_KINDS, kind), kind);
      continue;
    }
    const fields = FIELDS[kind as CommandKind];
    if (row.length !== fields.length + 2) {
      const names = fields.map(([name]) => name).join(', ');
      wrong([], `${fields.length + 2} entries: tick, "${kind}"${names && `, ${names}`}`, row);
      continue;
    }
    if (!Array.isArray(row[2])) {
      const command = readCommand(
        kind,
        (f) => row[f + 2] as unknown,
        (f) => [f + 2],
        wrong,
      );
      if (command) placed.push({ tick, command, row: i });
      continue;
    }
    hasStretches = true;
    const lists = row.slice(2) as unknown[];
    const { length } = row[2] as unknown[];
    const most = endTick - tick;
    const bad = lists.findIndex((list) => !Array.isArray(list) || list.length !== length);
    if (length < 2 || length > most || bad >= 0) {
      const expected = length < 2 || length > most ? `2 to ${most}` : String(length);
      wrong([Math.max(0, bad) + 2], `a list of ${expected} values, one a tick`, lists[Math.max(0, bad)]);
      continue;
    }
    for (let j = 0; j < length && errors.length < MOST_ERRORS; j++) {
      const command = readCommand(
        kind,
        (f) => (lists[f] as unknown[])[j],
        (f) => [f + 2, j],
        wrong,
      );
      if (command) placed.push({ tick: tick + j, command, row: i });
    }
  }
  if (placed.length > MOST_COMMANDS)
    errors.push({ path: 'commands', expected: `at most ${MOST_COMMANDS} commands`, got: 'more' });
  if (hasStretches) placed.sort((a, b) => a.tick - b.tick || a.row - b.row);
  return { commands: placed.map(({ tick, command }) => ({ tick, command })), errors, hasStretches };
}

/** One command out of its values; undefined where any of them is wrong, which is then told. */
function readCommand(
  kind: string,
  valueAt: (field: number) => unknown,
  columnsOf: (field: number) => readonly number[],
  wrong: (columns: readonly number[], expected: string, got: unknown) => void,
): Command | undefined {
  const command: Record<string, unknown> = { kind };
  let isGood = true;
  FIELDS[kind as CommandKind].forEach(([name, type], f) => {
    const value = valueAt(f);
    const expected = valueError(type, value);
    if (expected !== undefined) {
      wrong(columnsOf(f), `${expected} (${name})`, value);
      isGood = false;
    }
    command[name] = value;
  });
  return isGood ? (command as unknown as Command) : undefined;
}

function valueError(type: FieldType, value: unknown): string | undefined {
  if (type === 'integer')
    return isWhole(value, -MOST, MOST) ? undefined : `a whole number from ${-MOST} to ${MOST}`;
  if (type === 'boolean') return typeof value === 'boolean' ? undefined : 'true or false';
  if (type === 'step')
    return CARE_STEP_IDS.includes(value as CareStepId) ? undefined : oneOf(CARE_STEP_IDS, value);
  return MACHINE_SETTINGS.includes(value as MachineSetting) ? undefined : oneOf(MACHINE_SETTINGS, value);
}

const isWhole = (v: unknown, low: number, high: number): v is number =>
  typeof v === 'number' && Number.isInteger(v) && v >= low && v <= high;
