/** `at --region R [--patient F] X Y Z`: what is at a world point, and how far every structure is, mm. */
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import { cavitiesOf, withOpenCavity } from '../../core/anatomy/openCavity.ts';
import {
  OWNER_AIR,
  OWNER_BACKGROUND,
  OWNER_CAVITY_FLUID,
  type TissueField,
} from '../../core/anatomy/tissueField.ts';
import type { Vec3 } from '../../core/math/vec3.ts';
import { signedCavityDistanceMm } from '../../core/scoring/targetDistance.ts';
import { FARTHEST_MM } from '../../protocol/fields.ts';
import { Arguments, readNumber } from '../arguments.ts';
import type { VerbResult } from '../output.ts';
import { readSubject, restingField } from '../subject.ts';

export function at(tokens: readonly string[]): VerbResult {
  const args = Arguments.parse(tokens, ['region', 'patient']);
  args.expectValues(3, 3, 'a world point X Y Z in mm');
  const [x, y, z] = args.values.map((text, i) =>
    readNumber(
      text,
      -FARTHEST_MM,
      FARTHEST_MM,
      `${'XYZ'[i]} in mm, a number from ${-FARTHEST_MM} to ${FARTHEST_MM}`,
    ),
  ) as [number, number, number];
  const { anatomy } = readSubject(args);
  const field = restingField(anatomy);
  const distances: Record<string, number> = {};
  for (const structure of anatomy.structures)
    distances[structure.id] = finite(field.distanceTo(structure, x, y, z));
  for (const cavity of cavitiesOf(anatomy)) {
    const open = cavity === anatomy.cavity ? field : restingField(withOpenCavity(anatomy, cavity.id));
    distances[cavity.id] = finite(signedCavityDistanceMm(cavity, open, [x, y, z]));
  }
  distances['surface'] = finite(field.surfaceMm(x, y, z));
  return { output: { ...whatIsAt(anatomy, field, [x, y, z]), distances } };
}

function whatIsAt(anatomy: Anatomy, field: TissueField, point: Vec3) {
  const [x, y, z] = point;
  const owner = field.ownerAt(x, y, z);
  const structure = field.idAt(x, y, z);
  if (owner === OWNER_AIR) return { tissue: 'air', structure };
  if (owner === OWNER_CAVITY_FLUID) return { tissue: 'synovial-fluid', structure };
  if (owner === OWNER_BACKGROUND) return { tissue: anatomy.background.tissue, structure };
  const found = anatomy.structures[owner]!;
  const { layer01, layerNames } = found;
  if (!layer01 || !layerNames) return { tissue: found.tissue, structure };
  const rest: Vec3 = [0, 0, 0];
  field.deformation.restInto(x, y, z, rest);
  const index = Math.floor(layer01(rest[0], rest[1], rest[2]) * layerNames.length);
  const part = layerNames[Math.min(layerNames.length - 1, Math.max(0, index))]!;
  return { tissue: found.tissue, structure, part };
}

/** Far outside its box a distance may be given as infinite; JSON has no such number. */
const finite = (mm: number): number =>
  Number.isFinite(mm) ? Number(mm.toFixed(6)) : mm > 0 ? FARTHEST_MM : -FARTHEST_MM;
