/** The settings file: any part of what the operator sets on the machine. */
import type { z } from 'zod';
import { DEFAULT_SETTINGS, type ImageSettings } from '../core/imaging/settings.ts';
import { booleanField, integerField, listOf, numberField, objectOf } from './fields.ts';
import { parseWith } from './parseWith.ts';
import type { FileContent } from './readJson.ts';
import type { ParseResult } from './result.ts';

const schema = objectOf({
  depthMm: numberField(10, 200).exactOptional(),
  focusMm: numberField(1, 200).exactOptional(),
  frequencyMHz: numberField(1, 25).exactOptional(),
  gainDb: numberField(-60, 60).exactOptional(),
  dynamicRangeDb: numberField(20, 120).exactOptional(),
  tgcDb: listOf(numberField(-40, 40), 8, 8).exactOptional(),
  compoundAngles: integerField(1, 11).exactOptional(),
  steeringDeg: numberField(-30, 30).exactOptional(),
  harmonics: booleanField().exactOptional(),
  noise: booleanField().exactOptional(),
  needleView: booleanField().exactOptional(),
  persistence01: numberField(0, 0.9).exactOptional(),
  greyMap: integerField(0, 7).exactOptional(),
  isInverted: booleanField().exactOptional(),
}) satisfies z.ZodType<Partial<ImageSettings>>;

/** Reads a settings file over the machine's defaults, or over those given. */
export function parseSettings(
  content: FileContent,
  source: string,
  defaults: ImageSettings = DEFAULT_SETTINGS,
): ParseResult<ImageSettings> {
  const result = parseWith(schema, content, source);
  return result.ok ? { ok: true, value: { ...defaults, ...result.value } } : result;
}
