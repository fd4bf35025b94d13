/**
 * `insert`: pushes a needle along a commanded straight line and tells force, place and what gave way, a row each 0.1 mm.
 * The tissue of a row is what the tip presses on or cuts: a surface ahead counts as soon as the tip dents it.
 */
import { projectToSurface, surfaceGradient } from '../../core/probe/contact.ts';
import { OWNER_AIR, ownerId, type TissueField } from '../../core/anatomy/tissueField.ts';
import { Insertion, type InsertionEvent } from '../../core/needle/insertion.ts';
import { mediaOf } from '../../core/needle/media.ts';
import { radFromDeg } from '../../core/math/elementary.ts';
import { addScaled, normalize, type Vec3 } from '../../core/math/vec3.ts';
import { NEEDLES } from '../../core/needle/catalogue.ts';
import type { NeedleSpec } from '../../core/needle/needle.ts';
import { bevelDirection } from '../../core/sim/needleAim.ts';
import { oneOf } from '../../protocol/suggest.ts';
import { Arguments } from '../arguments.ts';
import type { VerbResult } from '../output.ts';
import { readAmount, readDirection, readPoint } from '../points.ts';
import { readSubject, restingField } from '../subject.ts';
import { tissueOf } from '../tissueOf.ts';
import { UnusableInput, usageError } from '../usage.ts';

const OPTIONS = ['region', 'patient', 'needle', 'entry', 'direction', 'depth', 'bevel', 'roll-every'];
const ROW_MM = 0.1;
/** An entry may lie so far under the skin, and the skin so far ahead of it, mm. */
const UNDER_SKIN_MM = 1;
const MOST_AIR_MM = 100;

export function insert(tokens: readonly string[]): VerbResult {
  const args = Arguments.parse(tokens, OPTIONS);
  args.expectValues(0, 0, `options only: ${OPTIONS.map((o) => `--${o}`).join(', ')}`);
  const needle = readNeedle(args);
  const start = readPoint(args, 'entry');
  const direction = readDirection(args, 'direction');
  const depthMm = readAmount(args, 'depth', ROW_MM, 500, 'mm');
  const bevelRad = radFromDeg(readAmount(args, 'bevel', -360, 360, 'degrees', 0));
  const rollEveryMm = readAmount(args, 'roll-every', 0, 500, 'mm', 0);
  const { anatomy } = readSubject(args);
  const field = restingField(anatomy);
  const airMm = wayToSkinMm(field, start, direction);
  if (depthMm - airMm > needle.lengthMm)
    throw new UnusableInput([
      `expected --depth of at most ${needle.lengthMm} mm, the length of ${needle.id}: a longer needle, or an entry nearer to the target; got ${depthMm}`,
    ]);
  const entryMm = addScaled(start, direction, airMm);
  const surface = (x: number, y: number, z: number) => field.surfaceMm(x, y, z);
  const normal = normalize(surfaceGradient(surface, nearSkin(surface, entryMm)));
  const insertion = new Insertion({
    needle,
    entryMm,
    direction,
    bevelAcross: bevelDirection(direction, normal, 0),
    ownerAt: (x, y, z) => field.ownerAt(x, y, z),
    media: mediaOf(anatomy),
  });
  insertion.rollRad = bevelRad;
  const rows: unknown[] = [];
  const count = Math.round(depthMm / ROW_MM);
  for (let i = 0; i <= count; i++) {
    const at = i * ROW_MM;
    const events: unknown[] = [];
    const note = (event: InsertionEvent): void => void events.push(told(event));
    let forceN = 0;
    if (at > airMm) {
      const by = Math.min(ROW_MM, at - airMm);
      if (rollEveryMm > 0 && turnsWithin(at - airMm - by, at - airMm, rollEveryMm))
        insertion.rollRad += Math.PI;
      forceN = insertion.advance(by, note);
    }
    const owner = at > airMm ? insertion.touching : OWNER_AIR;
    const tip = at > airMm ? insertion.tipMm : addScaled(start, direction, at);
    rows.push({
      depthMm: round(at),
      tipMm: [round(tip[0]), round(tip[1]), round(tip[2])],
      tissue: tissueOf(anatomy, owner),
      axialForceN: round(forceN),
      events,
      structure: ownerId(anatomy, owner),
    });
  }
  const [across, side] = insertion.deflectionMm;
  return {
    output: {
      needle: needle.id,
      rows,
      deflectionMm: round(Math.sqrt(across * across + side * side)),
      bucklingLimitN: round(insertion.limitN),
    },
  };

  function told(event: InsertionEvent): unknown {
    const depth = round(event.depthMm + airMm);
    if (event.kind === 'punctured')
      return {
        kind: event.isPop ? 'pop' : 'entered',
        structure: ownerId(anatomy, event.into),
        from: ownerId(anatomy, event.from),
        tissue: tissueOf(anatomy, event.into),
        depthMm: depth,
        surfaceDepthMm: round(event.surfaceDepthMm + airMm),
        forceN: round(event.axialForceN),
        tipForceN: round(event.tipForceN),
      };
    if (event.kind === 'hard-contact') {
      const structure = anatomy.structures[event.into];
      const kind = structure?.class === 'cartilage' ? 'cartilage-contact' : 'bone-contact';
      return {
        kind,
        structure: ownerId(anatomy, event.into),
        tissue: tissueOf(anatomy, event.into),
        depthMm: depth,
      };
    }
    return { kind: event.kind, depthMm: depth, limitN: round(event.limitN) };
  }
}

/** Reads `--needle`. Throws UnusableInput with the nearest id where there is none such. */
export function readNeedle(args: Arguments): NeedleSpec {
  const ids = NEEDLES.map((n) => n.id);
  const id = args.required('needle', `${oneOf(ids)} (see the verb needles)`);
  const needle = NEEDLES.find((n) => n.id === id);
  if (!needle) throw usageError(`--needle with ${oneOf(ids, id)} (see the verb needles)`, `"${id}"`);
  return needle;
}

/** How far along the line the skin is, mm; 0 where the line starts on it. */
function wayToSkinMm(field: TissueField, start: Vec3, direction: Vec3): number {
  const first = field.surfaceMm(start[0], start[1], start[2]);
  if (first < -UNDER_SKIN_MM)
    throw usageError('--entry on the skin or outside it', `a point ${(-first).toFixed(1)} mm under the skin`);
  if (first <= 1e-6) return 0;
  for (let at = 0.05; at <= MOST_AIR_MM; at += 0.05) {
    const p = addScaled(start, direction, at);
    if (field.surfaceMm(p[0], p[1], p[2]) > 0) continue;
    let out = at - 0.05;
    let inside = at;
    for (let i = 0; i < 20; i++) {
      const middle = (out + inside) / 2;
      const q = addScaled(start, direction, middle);
      if (field.surfaceMm(q[0], q[1], q[2]) > 0) out = middle;
      else inside = middle;
    }
    return out;
  }
  throw usageError(
    `an --entry and a --direction that meet the skin within ${MOST_AIR_MM} mm`,
    'a line that passes it by',
  );
}

function nearSkin(surface: (x: number, y: number, z: number) => number, point: Vec3): Vec3 {
  try {
    return projectToSurface(surface, point).pointMm;
  } catch {
    return point;
  }
}

const turnsWithin = (from: number, to: number, every: number): boolean =>
  Math.floor(to / every + 1e-9) > Math.floor(from / every + 1e-9);

const round = (x: number): number => Math.round(x * 1e6) / 1e6;
