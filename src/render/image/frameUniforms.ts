/** Fills the uniform block of shaders/image/frame_block.glsl. */
import { CYLINDER_RADIUS_MM } from '../../core/imaging/textureFrame.ts';
import type { DepthTable, NominalAttenuation } from '../../core/imaging/depthTable.ts';
import { entityLevelDb, type MaterialTables } from '../../core/imaging/entityTable.ts';
import { type FluidLook, fluidFactor } from '../../core/imaging/injectedFluid.ts';
import { BLOCK_COUNT } from '../../core/imaging/propagation.ts';
import type { ScanLines } from '../../core/imaging/scanLines.ts';
import type { RigidTransform } from '../../core/frames/frames.ts';
import type { UniformBlock } from '../gl/uniformBlock.ts';

export const FRAME_ROWS = 16;

export function writeFrame(
  block: UniformBlock,
  pose: RigidTransform<'world', 'transducer'>,
  lines: ScanLines,
  depth: DepthTable,
  tables: MaterialTables,
  nominal: NominalAttenuation,
  outerLookSine: number,
  fluidLook: FluidLook | undefined,
): void {
  // By index: this is done for every frame, and taking a list apart by name makes an iterator.
  const q = pose.quaternionXyzw;
  const x = q[0];
  const y = q[1];
  const z = q[2];
  const w = q[3];
  const p = pose.positionMm;
  block.row(0, p[0], p[1], p[2], lines.mmPerSample * lines.sampleCount);
  block.row(1, 1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y), lines.apertureMm);
  block.row(2, 2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x), lines.radiusMm);
  block.row(3, 2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y), lines.steeringRad);
  block.intRow(4, lines.lineCount, lines.sampleCount, lines.sampleCount / BLOCK_COUNT, BLOCK_COUNT);
  const { frame } = tables;
  block.row(5, frame.isCylindrical ? 1 : 0, frame.axisXMm, frame.axisYMm, CYLINDER_RADIUS_MM);
  block.row(6, frame.across[0], frame.across[1], frame.across[2], outerLookSine);
  block.row(7, frame.depth[0], frame.depth[1], frame.depth[2], depth.latticeScale);
  block.row(8, frame.third[0], frame.third[1], frame.third[2], 0);
  block.row(9, nominal.dbPerCmPerMHz, nominal.exponent, depth.axialKernelSigmaMm, depth.tentMm);
  block.intRow(10, tables.background, tables.air, tables.couplingGel, tables.cavityFluid);
  block.intRow(11, tables.bolusFluid, tables.isSmooth ? 1 : 0, 0, 0);
  const cavity = fluidFactor(fluidLook?.cavityDb, entityLevelDb(tables, tables.cavityFluid));
  const bolus = fluidFactor(fluidLook?.bolusDb, entityLevelDb(tables, tables.bolusFluid));
  block.row(15, cavity, bolus, fluidLook?.swirlRad ?? 0, fluidLook ? 1 : 0);
  for (let k = 0; k < 12; k++) block.floats[48 + k] = depth.planeWeights[k] ?? 0;
}
