/** The drill file, version 1. What each field means stands with the type in src/core/procedure/drill.ts. */
import { z } from 'zod';
import { AID_IDS } from '../core/procedure/aidIds.ts';
import type { Drill } from '../core/procedure/drill.ts';
import { GUIDE_STEPS, type GuideStep } from '../core/procedure/guideSteps.ts';
import { careSchema } from './care.ts';
import { checkDrill } from './drillChecks.ts';
import {
  booleanField,
  choiceField,
  exactly,
  hashField,
  idField,
  integerField,
  listOf,
  numberField,
  objectOf,
  pointField,
  textField,
} from './fields.ts';
import { parseValue, parseWith } from './parseWith.ts';
import { patientSchema } from './patient.ts';
import { patientLimitsSchema } from './patientLimits.ts';
import type { FileContent } from './readJson.ts';
import { describe, type ParseError, type ParseResult } from './result.ts';

export const DRILL_VERSION = 1;

const valueField = () => numberField(-100_000, 100_000);

const guideSchema = objectOf(
  Object.fromEntries(GUIDE_STEPS.map((step) => [step, textField(300).exactOptional()])) as {
    [S in GuideStep]: z.ZodExactOptional<z.ZodString>;
  },
);

const patientFromSchema = z.discriminatedUnion('kind', [
  objectOf({ kind: exactly('drawn'), generator: hashField() }),
  objectOf({ kind: exactly('given') }),
]);

export const drillSchema = objectOf({
  id: idField(),
  version: exactly(DRILL_VERSION),
  title: textField(120),
  region: idField(),
  patient: patientSchema,
  patientDraw: patientLimitsSchema.exactOptional(),
  patientFrom: patientFromSchema.exactOptional(),
  mode: choiceField(['guided', 'practice', 'assessment']),
  briefing: textField(2000).exactOptional(),
  probe: objectOf({
    id: idField(),
    start: idField(),
    depthMm: numberField(10, 200),
    focusMm: numberField(1, 200),
    frequencyMHz: numberField(1, 25),
    gainDb: numberField(-60, 60),
    dynamicRangeDb: numberField(20, 120),
  }),
  needles: listOf(idField(), 1, 20),
  agents: listOf(idField(), 1, 20),
  syringeMl: numberField(0.5, 60),
  trackAnaesthetic: objectOf({ agent: idField(), volumeMl: numberField(0.1, 60) }).exactOptional(),
  allowsForbiddenMixes: booleanField().exactOptional(),
  target: objectOf({
    structure: idField(),
    volumeMl: numberField(0.1, 60),
    share01: numberField(0, 1),
    drainMl: numberField(0.1, 60).exactOptional(),
    part: objectOf({ positionMm: pointField(), withinMm: numberField(0.5, 50) }).exactOptional(),
  }),
  entry: objectOf({ landmark: idField(), withinMm: numberField(1, 200) }).exactOptional(),
  avoid: listOf(
    objectOf({ structure: idField(), safeMm: numberField(0, 100), isCritical: booleanField() }),
    0,
    100,
  ),
  checks: listOf(idField(), 0, 20),
  care: careSchema.exactOptional(),
  limits: objectOf({ timeS: numberField(5, 3600), passes: integerField(1, 50) }),
  metrics: listOf(
    objectOf({
      metric: idField(),
      weight: numberField(0, 100),
      good: valueField(),
      poor: valueField(),
      required: valueField().exactOptional(),
      origin: textField(300).exactOptional(),
    }),
    1,
    60,
  ),
  passTotal: numberField(0, 100),
  passTotalOrigin: textField(300).exactOptional(),
  passesInRow: integerField(1, 10).exactOptional(),
  attempts: integerField(1, 100).exactOptional(),
  aids: listOf(choiceField(AID_IDS), 0, AID_IDS.length).exactOptional(),
  guide: guideSchema.exactOptional(),
  tremorMm: numberField(0, 2),
}) satisfies z.ZodType<Drill>;

/** Reads a drill file: its shape, then that every id exists and the weights add up to 100. */
export const parseDrill = (content: FileContent, source: string): ParseResult<Drill> =>
  parseWith<Drill>(drillSchema, content, source, checkDrillFile);

/** A drill that is not yet a run has no other patient than its own. */
const checkDrillFile = (drill: Drill): readonly ParseError[] =>
  drill.patientFrom
    ? [{ path: 'patientFrom', expected: 'it in recordings only', got: describe(drill.patientFrom) }]
    : checkDrill(drill);

/** As parseDrill, for the drill that a recording carries. */
export const parseDrillValue = (value: unknown, source: string): ParseResult<Drill> =>
  parseValue<Drill>(drillSchema, value, source, checkDrill);
