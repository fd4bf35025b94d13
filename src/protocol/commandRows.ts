/**
 * Commands as rows of a recording: `[tick, "slideProbe", 500, 0]`, the kind's numbers in the order of its type. A row
 * of tick t was given to the step that leads from tick t to t + 1.
 */
import { MACHINE_SETTINGS } from '../core/machine/machineSettings.ts';
import type { Command, CommandKind, MachineSetting } from '../core/sim/command.ts';
import type { TimedCommand } from '../core/sim/replay.ts';
import { describe, type ParseError } from './result.ts';
import { oneOf } from './suggest.ts';

/** µm, µrad or µL/s beyond which no command makes sense: a metre, 16 turns, a litre a second. */
const MOST = 100_000_000;

type FieldType = 'integer' | 'setting' | 'boolean';

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
};

export const COMMAND_KINDS = Object.keys(FIELDS) as CommandKind[];

export type CommandRow = readonly (number | string | boolean)[];

export function encodeCommand(tick: number, command: Command): CommandRow {
  const values = command as unknown as Record<string, number | string | boolean>;
  return [tick, command.kind, ...FIELDS[command.kind].map(([name]) => values[name]!)];
}

/** Reads all rows; the ticks must rise and lie before endTick. */
export function decodeCommands(
  rows: readonly unknown[],
  endTick: number,
): { readonly commands: readonly TimedCommand[]; readonly errors: readonly ParseError[] } {
  const commands: TimedCommand[] = [];
  const errors: ParseError[] = [];
  let lastTick = 0;
  for (let i = 0; i < rows.length && errors.length < 100; i++) {
    const wrong = (column: number | undefined, expected: string, got: unknown) => {
      const path = column === undefined ? `commands[${i}]` : `commands[${i}][${column}]`;
      errors.push({ path, expected, got: describe(got) });
    };
    const row = rows[i];
    if (!Array.isArray(row)) {
      wrong(undefined, 'a list [tick, kind, …]', row);
      continue;
    }
    const [tick, kind] = row as unknown[];
    if (!isWhole(tick, lastTick, endTick - 1)) {
      wrong(0, `a whole tick from ${lastTick} to ${endTick - 1}, not before the row above`, tick);
      continue;
    }
    lastTick = tick;
    if (typeof kind !== 'string' || !Object.hasOwn(FIELDS, kind)) {
      wrong(1, oneOf(COMMAND_KINDS, kind), kind);
      continue;
    }
    const fields = FIELDS[kind as CommandKind];
    if (row.length !== fields.length + 2) {
      const names = fields.map(([name]) => name).join(', ');
      wrong(undefined, `${fields.length + 2} entries: tick, "${kind}"${names && `, ${names}`}`, row);
      continue;
    }
    const command: Record<string, unknown> = { kind };
    let isGood = true;
    fields.forEach(([name, type], f) => {
      const value: unknown = row[f + 2];
      const expected = valueError(type, value);
      if (expected !== undefined) {
        wrong(f + 2, `${expected} (${name})`, value);
        isGood = false;
      }
      command[name] = value;
    });
    if (isGood) commands.push({ tick, command: command as unknown as Command });
  }
  return { commands, errors };
}

function valueError(type: FieldType, value: unknown): string | undefined {
  if (type === 'integer')
    return isWhole(value, -MOST, MOST) ? undefined : `a whole number from ${-MOST} to ${MOST}`;
  if (type === 'boolean') return typeof value === 'boolean' ? undefined : 'true or false';
  return MACHINE_SETTINGS.includes(value as MachineSetting) ? undefined : oneOf(MACHINE_SETTINGS, value);
}

const isWhole = (v: unknown, low: number, high: number): v is number =>
  typeof v === 'number' && Number.isInteger(v) && v >= low && v <= high;
