/** The phantom file, version 1: simple bodies in a medium, with the tissues it needs. */
import { z } from 'zod';
import type { PhantomFile } from '../core/anatomy/phantoms/phantomFile.ts';
import { TISSUES } from '../core/imaging/tissues.ts';
import {
  booleanField,
  directionField,
  exactly,
  idField,
  listOf,
  numberField,
  objectOf,
  pointField,
  quaternionField,
  textField,
} from './fields.ts';
import { parseWith } from './parseWith.ts';
import type { FileContent } from './readJson.ts';
import { describe, type ParseError, type ParseResult } from './result.ts';
import { oneOf } from './suggest.ts';

const sizeField = () => numberField(0.001, 1000);
const sizesField = () =>
  z.tuple([sizeField(), sizeField(), sizeField()], { error: 'a list of 3 numbers from 0.001 to 1000' });

const shapeSchema = z.discriminatedUnion(
  'type',
  [
    objectOf({
      type: exactly('points'),
      positionsMm: listOf(pointField(), 1, 10_000),
      strengthDb: numberField(-60, 80),
    }),
    objectOf({ type: exactly('sphere'), centreMm: pointField(), radiusMm: sizeField() }),
    objectOf({
      type: exactly('ellipsoid'),
      centreMm: pointField(),
      radiiMm: sizesField(),
      quaternionXyzw: quaternionField().exactOptional(),
    }),
    objectOf({ type: exactly('capsule'), aMm: pointField(), bMm: pointField(), radiusMm: sizeField() }),
    objectOf({ type: exactly('cylinder'), aMm: pointField(), bMm: pointField(), radiusMm: sizeField() }),
    objectOf({
      type: exactly('box'),
      centreMm: pointField(),
      halfSizeMm: sizesField(),
      quaternionXyzw: quaternionField().exactOptional(),
    }),
    objectOf({
      type: exactly('layer'),
      normal: directionField(),
      fromMm: numberField(-1000, 1000),
      toMm: numberField(-1000, 1000),
    }),
  ],
  { error: 'one of points, sphere, ellipsoid, capsule, cylinder, box, layer' },
);

const schema = objectOf({
  format: exactly('sononeedle.phantom'),
  version: exactly(1),
  title: textField(120),
  background: idField(),
  surface: objectOf({ pointMm: pointField(), normal: directionField() }),
  boundaries: z.enum(['smooth', 'body'], { error: 'smooth or body' }).exactOptional(),
  tissues: listOf(
    objectOf({
      id: idField(),
      speedMmPerUs: numberField(0.1, 10).exactOptional(),
      densityKgPerM3: numberField(0.1, 20_000).exactOptional(),
      attenuationDbPerCmPerMHz: numberField(0, 100).exactOptional(),
      attenuationExponent: numberField(0, 3).exactOptional(),
      echoDb: numberField(-200, 80).exactOptional(),
      stiffnessKpa: numberField(0, 1e9).exactOptional(),
    }),
    0,
    200,
  ).exactOptional(),
  structures: listOf(
    objectOf({
      id: idField(),
      tissue: idField().exactOptional(),
      shape: shapeSchema,
      flow: objectOf({
        meanMmPerS: numberField(-5000, 5000),
        pulsatile: booleanField(),
        venous: booleanField().exactOptional(),
      }).exactOptional(),
      fibre: directionField().exactOptional(),
    }),
    0,
    500,
  ),
}) satisfies z.ZodType<PhantomFile>;

export const parsePhantom = (content: FileContent, source: string): ParseResult<PhantomFile> =>
  parseWith<PhantomFile>(schema, content, source, checkPhantom);

/** A body other than points needs a tissue; tissues must exist; ids differ; lines have length and layers thickness. */
function checkPhantom(file: PhantomFile): readonly ParseError[] {
  const errors: ParseError[] = [];
  const own = (file.tissues ?? []).map((t) => t.id);
  const known = [...own, ...TISSUES.map((t) => t.id)];
  const mustBe = (path: string, id: string) => {
    if (!known.includes(id)) errors.push({ path, expected: oneOf(known, id), got: describe(id) });
  };
  own.forEach((id, i) => {
    if (own.indexOf(id) < i)
      errors.push({ path: `tissues[${i}].id`, expected: 'each id once', got: `"${id}" again` });
  });
  mustBe('background', file.background);
  const ids = file.structures.map((s) => s.id);
  file.structures.forEach((structure, i) => {
    const path = `structures[${i}]`;
    if (ids.indexOf(structure.id) < i)
      errors.push({ path: `${path}.id`, expected: 'each id once', got: `"${structure.id}" again` });
    const { shape } = structure;
    if (structure.tissue !== undefined) mustBe(`${path}.tissue`, structure.tissue);
    else if (shape.type !== 'points')
      errors.push({ path: `${path}.tissue`, expected: 'the id of a tissue', got: 'nothing' });
    if ((shape.type === 'capsule' || shape.type === 'cylinder') && lengthOf(shape.aMm, shape.bMm) < 1e-3)
      errors.push({ path: `${path}.shape.bMm`, expected: 'a point other than aMm', got: 'the same point' });
    if (structure.flow && shape.type !== 'capsule' && shape.type !== 'cylinder')
      errors.push({ path: `${path}.flow`, expected: 'flow only in a capsule or cylinder', got: shape.type });
    if (structure.flow?.pulsatile && structure.flow.venous)
      errors.push({ path: `${path}.flow.venous`, expected: 'false where flow is pulsatile', got: 'true' });
    if (shape.type === 'layer' && !(shape.toMm > shape.fromMm))
      errors.push({
        path: `${path}.shape.toMm`,
        expected: `a number above fromMm (${shape.fromMm})`,
        got: String(shape.toMm),
      });
  });
  return errors;
}

function lengthOf(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < 3; k++) sum += (a[k]! - b[k]!) * (a[k]! - b[k]!);
  return Math.sqrt(sum);
}
