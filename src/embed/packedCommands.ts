/** Commands as few characters as can be: for a course's suspend data, where 4,096 characters are all there is. */
import { deflateSync } from 'fflate';
import { MACHINE_SETTINGS } from '../core/machine/machineSettings.ts';
import { CARE_STEP_IDS } from '../core/procedure/care/careSteps.ts';
import type { CommandKind } from '../core/sim/command.ts';
import type { TimedCommand } from '../core/sim/replay.ts';
import { COMMAND_KINDS, decodeCommands, encodeCommand } from '../protocol/commandRows.ts';
import { fromBase64, inflateWithin, toBase64 } from '../protocol/packedBytes.ts';

/** Bytes that a packed text may unpack to. */
const MOST_UNPACKED = 4_000_000;

/** Per command: ticks since the last one, kind, then its values; whole numbers of seven bits a byte. */
export function packCommands(commands: readonly TimedCommand[]): string {
  const bytes: number[] = [];
  let last = 0;
  for (const { tick, command } of commands) {
    const [, kind, ...values] = encodeCommand(tick, command);
    putWhole(bytes, tick - last);
    last = tick;
    bytes.push(COMMAND_KINDS.indexOf(kind as (typeof COMMAND_KINDS)[number]));
    for (const value of values)
      if (typeof value === 'number') putWhole(bytes, value < 0 ? -2 * value - 1 : 2 * value);
      else if (typeof value === 'boolean') bytes.push(value ? 1 : 0);
      else bytes.push(WORDS[kind as CommandKind]!.indexOf(value));
  }
  return toBase64(deflateSync(Uint8Array.from(bytes), { level: 9 }));
}

/** Null where the text is damaged or no recording would take its commands. */
export function unpackCommands(text: string, endTick: number): readonly TimedCommand[] | null {
  const packed = fromBase64(text);
  const bytes = packed && inflateWithin(packed, MOST_UNPACKED);
  if (!(bytes instanceof Uint8Array)) return null;
  const rows: unknown[] = [];
  let at = 0;
  let tick = 0;
  const whole = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined || scale > 2 ** 42) return Number.NaN;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  while (at < bytes.length) {
    tick += whole();
    const kind = COMMAND_KINDS[bytes[at++] ?? -1];
    if (kind === undefined) return null;
    const row: unknown[] = [tick, kind];
    for (const type of VALUES[kind]) {
      if (type === 'whole') {
        const folded = whole();
        row.push(folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2);
      } else row.push(type === 'flag' ? bytes[at++] === 1 : WORDS[kind]?.[bytes[at++] ?? -1]);
    }
    rows.push(row);
  }
  const { commands, errors } = decodeCommands(rows, endTick);
  return errors.length === 0 ? commands : null;
}

type ValueType = 'whole' | 'flag' | 'word';

/** The words that a kind's first value is one of. */
const WORDS: { readonly [K in CommandKind]?: readonly string[] } = {
  setMachine: MACHINE_SETTINGS,
  careAct: CARE_STEP_IDS,
};

/** What a command of each kind carries, found by writing one. */
const VALUES = Object.fromEntries(
  COMMAND_KINDS.map((kind) => {
    const count = encodeCommand(0, { kind } as never).length - 2;
    const types: ValueType[] = Array.from({ length: count }, () => 'whole');
    if (WORDS[kind]) types[0] = 'word';
    if (kind === 'freezeImage') types[0] = 'flag';
    return [kind, types];
  }),
) as unknown as Record<(typeof COMMAND_KINDS)[number], readonly ValueType[]>;

function putWhole(bytes: number[], value: number): void {
  let left = value;
  while (left >= 128) {
    bytes.push((left % 128) + 128);
    left = Math.floor(left / 128);
  }
  bytes.push(left);
}
