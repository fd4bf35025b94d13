/** Targets and tables of one size of the image (lines × samples), for one number of looks. */
import type { PointGroup } from '../../core/anatomy/pointGroups.ts';
import { fieldsOf } from '../../core/imaging/looks.ts';
import { BLOCK_COUNT } from '../../core/imaging/propagation.ts';
import { Target, type TargetFormat } from '../gl/target.ts';
import { createTable } from '../gl/texture.ts';
import { NEEDLE_TEXELS, NeedleTable } from './needleTable.ts';
import { POINT_COLUMNS, PointTable } from './pointTable.ts';
import { Signature } from './signature.ts';

export const MAP_LINES = 64;
export const MAP_RANGES = 128;
export const DEPTH_TEXELS = 4;

/** Looks that are drawn: the greatest of these numbers that a setting reaches. */
export const DRAWN_LOOKS = [1, 3, 5] as const;
export const MOST_LOOKS = 5;

/** Looks drawn for a setting: an odd number up to the most. */
export function drawnLooks(compoundAngles: number): number {
  let most = 1;
  for (let i = 0; i < DRAWN_LOOKS.length; i++) if (DRAWN_LOOKS[i]! <= compoundAngles) most = DRAWN_LOOKS[i]!;
  return most;
}

export interface GridPrecision {
  /** 32-bit targets for the large passes instead of half floats. */
  readonly isFullFloat: boolean;
  /** 32-bit textures can be drawn to and filtered. */
  readonly canFilterFloat: boolean;
  /** Planes across the slice that tissue is looked up in; 1 unless told. */
  readonly tissuePlanes?: 1 | 3;
}

export interface GridSize {
  readonly lineCount: number;
  /** A multiple of 64. */
  readonly sampleCount: number;
}

export interface PointFields {
  readonly table: PointTable;
  readonly texture: WebGLTexture;
  readonly field: Target;
}

export class ImageGrid {
  readonly geometry: Target;
  readonly flight: readonly [Target, Target];
  readonly material: Target;
  readonly block: Target;
  readonly prefix: readonly [Target, Target];
  readonly haze: Target;
  readonly reflector: Target;
  /** Fields of the looks before and after the axial kernel: the first has the field's samples, the second the image's. */
  readonly field: readonly [Target, Target];
  /** Fields of the point scatterers; null where there are none. */
  readonly points: PointFields | null;
  readonly grey: Target;
  readonly depthTable: WebGLTexture;
  /** Of the field's samples; the image's own where they are as many. */
  readonly fieldDepthTable: WebGLTexture;
  readonly rowTable: WebGLTexture;
  readonly needleLines: WebGLTexture;
  readonly needleTable: NeedleTable;
  readonly rowData: Float32Array;
  readonly tissueSignature = new Signature();
  readonly needleSignature = new Signature();
  readonly displaySignature = new Signature();
  readonly rowSignature = new Signature();

  constructor(
    private readonly gl: WebGL2RenderingContext,
    readonly size: GridSize,
    readonly looks: number,
    precision: GridPrecision,
    pointGroups: readonly PointGroup[] = [],
    /** Samples of the field of each line: as many as the image's, or half. */
    readonly fieldSampleCount = size.sampleCount,
  ) {
    const { lineCount, sampleCount } = size;
    const four: TargetFormat = precision.isFullFloat ? 'rgba32f' : 'rgba16f';
    const two: TargetFormat = precision.isFullFloat ? 'rg32f' : 'rg16f';
    // Two looks to a target, the last odd one in a target of two channels.
    const fields: TargetFormat[] = Array.from({ length: looks >> 1 }, () => four);
    if (looks % 2 === 1) fields.push(two);
    // Small maps are read with linear filtering. The product down the blocks wants 32 bits where they can be had:
    // a renderer that cuts half floats off instead of rounding them loses 0.25 dB over six doublings.
    const small: TargetFormat = precision.canFilterFloat ? 'rgba32f' : 'rgba16f';
    const map = (name: string, formats: TargetFormat[]): Target =>
      new Target(gl, name, MAP_LINES, MAP_RANGES, formats, 'linear');
    const blocks = (name: string, formats: TargetFormat[]): Target =>
      new Target(gl, name, lineCount, BLOCK_COUNT, formats, 'linear');
    const full = (name: string, formats: TargetFormat[], samples = sampleCount): Target =>
      new Target(gl, name, lineCount, samples, formats, 'nearest');
    const shift: TargetFormat = precision.canFilterFloat ? 'r32f' : 'r16f';
    this.geometry = map('geometry', ['rgba16f', 'r16f']);
    this.flight = [map('flight', [shift]), map('flight', [shift])];
    this.material = full(
      'material',
      fieldsOf(looks) > 2 ? [four, four, four] : [four, four],
      fieldSampleCount,
    );
    this.block = blocks('block', [small, 'rg16f']);
    const products: TargetFormat[] = looks > 4 ? [small, small] : [small];
    this.prefix = [blocks('prefix', products), blocks('prefix', products)];
    this.haze = new Target(gl, 'haze', Math.ceil(lineCount / 2), BLOCK_COUNT, ['rg16f'], 'linear');
    const records: TargetFormat[] = looks > 4 ? [small, small, small, small] : [small, small, small];
    this.reflector = new Target(gl, 'reflector', lineCount, 1, records, 'nearest');
    this.field = [full('field', fields, fieldSampleCount), full('field', fields)];
    this.points = null;
    if (pointGroups.length > 0) {
      const table = new PointTable(pointGroups);
      const texture = createTable(gl, POINT_COLUMNS, table.rows, null);
      this.points = { table, texture, field: full('points', fields) };
    }
    this.grey = new Target(gl, 'grey', lineCount, sampleCount, ['r8'], 'linear');
    this.depthTable = createTable(gl, DEPTH_TEXELS, sampleCount, null);
    this.fieldDepthTable =
      fieldSampleCount === sampleCount
        ? this.depthTable
        : createTable(gl, DEPTH_TEXELS, fieldSampleCount, null);
    this.rowTable = createTable(gl, sampleCount, 1, null);
    this.needleLines = createTable(gl, NEEDLE_TEXELS, lineCount, null);
    this.needleTable = new NeedleTable(lineCount);
    this.rowData = new Float32Array(4 * sampleCount);
  }

  dispose(): void {
    const targets = [
      this.geometry,
      ...this.flight,
      this.material,
      this.block,
      ...this.prefix,
      this.haze,
      this.reflector,
      ...this.field,
      this.grey,
      ...(this.points ? [this.points.field] : []),
    ];
    for (const target of targets) target.dispose();
    const tables = [this.depthTable, this.rowTable, this.needleLines];
    if (this.fieldDepthTable !== this.depthTable) tables.push(this.fieldDepthTable);
    if (this.points) tables.push(this.points.texture);
    for (const table of tables) this.gl.deleteTexture(table);
  }
}
