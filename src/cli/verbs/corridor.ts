/**
 * `corridor --drill D [--patient F]`: every entry on the skin and its best way to the target that keeps the drill's
 * distances. A patient file changes what it gives of the drill's patient. The time that it took goes to standard error.
 */
import { findRegion } from '../../core/anatomy/regions/registry.ts';
import { PI } from '../../core/math/elementary.ts';
import { type CorridorEntry, corridorOf } from '../../core/procedure/corridor.ts';
import type { CorridorWay } from '../../core/procedure/corridorWays.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { anatomyOf } from '../../protocol/drillChecks.ts';
import { parsePatient } from '../../protocol/patient.ts';
import { Arguments } from '../arguments.ts';
import { readDrill } from '../drillOption.ts';
import { readBytes } from '../files.ts';
import type { VerbResult } from '../output.ts';
import { UnusableInput, usable } from '../usage.ts';

export function corridor(tokens: readonly string[]): VerbResult {
  const args = Arguments.parse(tokens, ['drill', 'patient']);
  args.expectValues(0, 0, 'options only: --drill, --patient');
  const drill = withPatient(readDrill(args), args.text('patient'));
  const anatomy = buildFor(drill);
  const before = process.cpuUsage();
  const found = corridorOf(drill, anatomy);
  const { user, system } = process.cpuUsage(before);
  return {
    output: {
      drill: drill.id,
      target: drill.target.structure,
      needle: found.needle,
      pitchMm: rounded(found.pitchMm),
      freeShare01: rounded(found.freeShare01),
      best: found.best && entryOf(found.best),
      bestInPlane: found.bestInPlane && entryOf(found.bestInPlane),
      entries: found.entries.map(entryOf),
    },
    messages: [`corridor: ${Math.round((user + system) / 1000)} ms of processor time`],
    exitCode: found.best ? 0 : 1,
  };
}

function withPatient(drill: Drill, path: string | undefined): Drill {
  const region = findRegion(drill.region);
  if (path === undefined || !region) return drill;
  const rules = { defaultPatient: drill.patient, patientRules: region.patientRules };
  return { ...drill, patient: usable(parsePatient(usable(readBytes(path)), path, rules)) };
}

function buildFor(drill: Drill): ReturnType<typeof anatomyOf> {
  try {
    return anatomyOf(drill);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new UnusableInput([`patient: expected one that the region can be built for, got: ${said}`]);
  }
}

const entryOf = ({ entryMm, isInPlane, triedWays, freeWays, best }: CorridorEntry) => ({
  entryMm: entryMm.map(rounded),
  isInPlane,
  triedWays,
  freeWays,
  best: best && wayOf(best),
});

const wayOf = (way: CorridorWay) => ({
  targetMm: way.targetMm.map(rounded),
  lengthMm: rounded(way.lengthMm),
  marginMm: rounded(way.marginMm),
  roomMm: rounded(way.roomMm),
  toSkinDeg: rounded((way.toSkinRad * 180) / PI),
  nearest: way.nearest ?? null,
});

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
