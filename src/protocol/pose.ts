/** The pose file: `{"worldFromTransducer": {"positionMm": [x,y,z], "quaternionXyzw": [x,y,z,w]}}`. */
import { createTransform, type RigidTransform } from '../core/frames/frames.ts';
import { objectOf, pointField, quaternionField } from './fields.ts';
import { parseWith } from './parseWith.ts';
import type { FileContent } from './readJson.ts';
import type { ParseResult } from './result.ts';

const schema = objectOf({
  worldFromTransducer: objectOf({ positionMm: pointField(), quaternionXyzw: quaternionField() }),
});

export function parsePose(
  content: FileContent,
  source: string,
): ParseResult<RigidTransform<'world', 'transducer'>> {
  const result = parseWith(schema, content, source);
  if (!result.ok) return result;
  const pose = result.value.worldFromTransducer;
  return {
    ok: true,
    value: createTransform('world', 'transducer', pose.positionMm, pose.quaternionXyzw),
  };
}
