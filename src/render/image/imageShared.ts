/** What all sizes of the image share on the GPU: programs, tiles, the anatomy and the tables. Rebuilt after a lost context. */
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import type { FatChange } from '../../core/anatomy/fatCover.ts';
import type { MaterialTables } from '../../core/imaging/entityTable.ts';
import {
  CLOUD_MM,
  EDDY_MM,
  EDDY_SIZE_MM,
  SMOKE_FLOOR,
  SMOKE_FROM,
  SMOKE_GAIN,
  SMOKE_SPAN,
} from '../../core/imaging/injectedFluid.ts';
import {
  BENDING_MOST_STEP,
  BENDING_NP_PER_MM,
  BENDING_SKIN_MM,
  MEAN_WALL,
  MIRROR_AMPLITUDE,
  RELIEF_MM,
  SHADOW_EDGE_NP_PER_MM,
  SHADOW_FULL_MM,
  SHADOW_NP_PER_MM,
  SHADOW_START_MM,
  SIDE_PER_SLICE,
  SIDE_WEIGHT,
  UNEVEN_MM,
} from '../../core/imaging/material.ts';
import { LEAST_SPOT_SAMPLES } from '../../core/imaging/points.ts';
import {
  BODY_RETURN,
  CLUTTER_MM,
  FACE_REFLECTION,
  LENS_ECHO,
  LENS_MM,
  LENS_RETURN,
  MOST_MULTIPLE,
  REFLECTOR_REACH,
  REFLECTOR_SIDE_MM,
  RINGING_ASLANT,
} from '../../core/imaging/reverberation.ts';
import { SIDE_LOBE_STEP_MM, SIDE_LOBE_TAPS } from '../../core/imaging/sideLobes.ts';
import type { Tile, Tiles } from '../../core/imaging/tiles.ts';
import {
  BAKED_ROWS,
  type BakedTextures,
  bakedTextures,
  createBakedTextures,
} from '../anatomy/bakedTextures.ts';
import { type BakedUpload, deleteVolumes } from '../anatomy/bakedUpload.ts';
import { DEFORMATION_ROWS } from '../anatomy/deformationUniforms.ts';
import { FatTexture } from '../anatomy/fatTexture.ts';
import { Program } from '../gl/program.ts';
import { canFilterFloat, createVolume } from '../gl/texture.ts';
import { UniformBlock } from '../gl/uniformBlock.ts';
import { assembleShader } from '../shaders/assembleShader.ts';
import { shaderSources } from '../shaders/shaderSources.ts';
import { FRAME_ROWS } from './frameUniforms.ts';
import { POINT_COLUMNS } from './pointTable.ts';

/**
 * Texture unit of every sampler. Two samplers share a unit only where no program uses both; volumes and flat
 * textures bound to one unit do not disturb each other.
 */
export const UNITS = {
  uDistances0: 0,
  uDistances1: 1,
  uDistances2: 2,
  uOwners0: 3,
  uOwners1: 4,
  uOwners2: 5,
  uFibres: 6,
  uCavity: 7,
  uNoiseTile: 8,
  uSpeckleTile: 9,
  uWallTile: 10,
  uDepthTable: 11,
  uFlight: 12,
  uGeometry: 13,
  uScatter: 14,
  uFat: 14,
  uStructure: 15,
  uScatterMore: 10,
  uPrefix: 0,
  uTransmission: 0,
  uShift: 0,
  uHaze: 1,
  uLevels: 1,
  uNeedleLines: 2,
  uField0: 3,
  uField1: 4,
  uField2: 6,
  uRows: 5,
  uPointTable: 3,
  uPoints0: 0,
  uPoints1: 1,
  uPoints2: 2,
  uGrey: 6,
  uTransmissionMore: 1,
  uPrefixMore: 6,
  uReflectorLobesMore: 7,
  uReflectorEcho: 3,
  uReflectorRinging: 4,
  uReflectorLobes: 5,
  uReflectorPrefix: 8,
  uReflectorLevels: 9,
} as const;

export const BLOCKS = { Frame: 0, Deformation: 1, Baked: 2, Entities: 3, Tissues: 4 } as const;

/** Figures of the reference that the shaders take as they stand there. */
const SCALES = Object.fromEntries(
  Object.entries({
    MIRROR_AMPLITUDE,
    SHADOW_START_MM,
    SHADOW_FULL_MM,
    SHADOW_EDGE_NP_PER_MM,
    SHADOW_NP_PER_MM,
    UNEVEN_MM,
    RELIEF_MM,
    MEAN_WALL,
    CLOUD_MM,
    EDDY_MM,
    EDDY_SIZE_MM,
    SMOKE_FROM,
    SMOKE_SPAN,
    SMOKE_FLOOR,
    SMOKE_GAIN,
    SIDE_PER_SLICE,
    SIDE_WEIGHT,
    BENDING_NP_PER_MM,
    BENDING_SKIN_MM,
    BENDING_MOST_STEP,
    FACE_REFLECTION,
    BODY_RETURN,
    LENS_MM,
    LENS_ECHO,
    LENS_RETURN,
    REFLECTOR_SIDE_MM,
    CLUTTER_MM,
    SIDE_LOBE_STEP_MM,
    RINGING_ASLANT,
    LEAST_SPOT_SAMPLES,
  }).map(([name, value]) => [name, Number.isInteger(value) ? `${value}.0` : String(value)]),
);

const ENTITY_ROWS = 216;
const TISSUE_ROWS = 320;

export type PassName =
  | 'geometry'
  | 'flight'
  | 'material'
  | 'block'
  | 'prefix'
  | 'reflector'
  | 'haze'
  | 'composite'
  | 'needle'
  | 'points'
  | 'axial'
  | 'lateral'
  | 'envelope'
  | 'scan';

const PASSES: readonly PassName[] = [
  'geometry',
  'flight',
  'material',
  'block',
  'prefix',
  'reflector',
  'haze',
  'composite',
  'needle',
  'points',
  'axial',
  'lateral',
  'scan',
];

/** What the text of the shaders depends on. */
interface Variant {
  /** Volumes of four channels that the bake has. */
  readonly groupCount: number;
  readonly planeCount: number;
  readonly looks: number;
  /** Planes across the slice that tissue is looked up in. */
  readonly tissuePlanes: 1 | 3;
  /** The anatomy has point scatterers. */
  readonly hasPoints: boolean;
}

const variantKey = (pass: PassName, variant: Variant): string => {
  const { groupCount, planeCount, looks, tissuePlanes, hasPoints } = variant;
  return `${pass} ${groupCount} ${planeCount} ${looks} ${tissuePlanes} ${hasPoints}`;
};

const passesOf = ({ hasPoints }: Pick<Variant, 'hasPoints'>): readonly PassName[] =>
  hasPoints ? PASSES : PASSES.filter((pass) => pass !== 'points');

const aheadOf = new WeakMap<WebGL2RenderingContext, Map<string, Program>>();

/**
 * Starts to compile what an image will most likely need, while its anatomy is still on the way: the next `ImageShared`
 * of the context takes it over. A wrong guess only costs the time of the compiler.
 */
export function startPrograms(gl: WebGL2RenderingContext, variant: Variant): void {
  const programs = new Map<string, Program>();
  for (const pass of passesOf(variant))
    programs.set(variantKey(pass, variant), startProgram(gl, pass, variant));
  aheadOf.set(gl, programs);
}

function startProgram(gl: WebGL2RenderingContext, pass: PassName, variant: Variant): Program {
  const file = pass === 'envelope' ? 'lateral' : pass;
  const defines = {
    BAKED_GROUPS: variant.groupCount,
    SPECKLE_PLANES: variant.planeCount,
    LOOKS: variant.looks,
    TISSUE_PLANES: variant.tissuePlanes,
    CAVITY_FILTERED: canFilterFloat(gl),
    ENVELOPE: pass === 'envelope',
    POINTS: variant.hasPoints,
    POINT_COLUMNS,
    ...SCALES,
    MOST_MULTIPLE,
    SIDE_LOBE_TAPS,
    REFLECTOR_REACH,
  };
  return new Program(
    gl,
    pass,
    pass === 'points'
      ? assembleShader('image/points_vertex.glsl', shaderSources, defines)
      : assembleShader('screen_triangle_vertex.glsl', shaderSources),
    assembleShader(`image/${file}_pass.glsl`, shaderSources, defines),
  );
}

function checkRoom(baked: BakedAnatomy, tables: MaterialTables): void {
  if (tables.entities.length > 4 * ENTITY_ROWS || tables.tissues.length > 4 * TISSUE_ROWS)
    throw new Error(`The anatomy "${baked.regionId}" has more parts or tissues than the image has room for.`);
}

export class ImageShared {
  readonly frameBlock: UniformBlock;
  readonly deformationBlock: UniformBlock;
  readonly bakedBlock: UniformBlock;
  private readonly entities: UniformBlock;
  private readonly tissues: UniformBlock;
  private textures: BakedTextures;
  private readonly fatTexture: FatTexture;
  /** Of each pass, by looks and tissue planes. */
  private readonly programs = new Map<PassName, Program[]>();
  /** Programs whose compiling was asked for, some of them before the anatomy came. */
  private readonly started: Map<string, Program>;

  constructor(
    readonly gl: WebGL2RenderingContext,
    public baked: BakedAnatomy,
    public tables: MaterialTables,
    tiles: Tiles,
    readonly planeCount: number,
  ) {
    this.started = aheadOf.get(gl) ?? new Map();
    aheadOf.delete(gl);
    this.frameBlock = new UniformBlock(gl, BLOCKS.Frame, FRAME_ROWS);
    this.deformationBlock = new UniformBlock(gl, BLOCKS.Deformation, DEFORMATION_ROWS);
    this.bakedBlock = new UniformBlock(gl, BLOCKS.Baked, BAKED_ROWS);
    this.textures = createBakedTextures(gl, this.bakedBlock, baked);
    this.fatTexture = new FatTexture(gl);
    this.entities = new UniformBlock(gl, BLOCKS.Entities, ENTITY_ROWS);
    this.tissues = new UniformBlock(gl, BLOCKS.Tissues, TISSUE_ROWS);
    this.writeTables();
    // Made before any is bound: making a volume binds it to whichever unit is active.
    const made = [tiles.noise, tiles.speckle, tiles.walls].map((tile) => this.tileVolume(tile));
    [UNITS.uNoiseTile, UNITS.uSpeckleTile, UNITS.uWallTile].forEach((unit, i) => {
      this.bindVolume(unit, made[i]!);
    });
    this.bindAnatomy();
    gl.bindVertexArray(gl.createVertexArray());
  }

  /** Bound anew for each draw, since making any flat texture may unbind it. */
  get cavity(): WebGLTexture {
    return this.textures.cavity;
  }

  /** The table of what fat is shown: as `cavity`, it is bound anew for each draw. */
  fat(change: FatChange | null | undefined): WebGLTexture {
    return this.fatTexture.of(change);
  }

  get hasPoints(): boolean {
    return (this.baked.points?.length ?? 0) > 0;
  }

  /**
   * Shows another anatomy from the next draw on, with the programs and tiles that are there; whatever of it is not yet
   * on the GPU is sent now. Throws an Error where it is too large; the old one then stays.
   */
  changeAnatomy(upload: BakedUpload, tables: MaterialTables): void {
    const { gl } = this;
    checkRoom(upload.baked, tables);
    upload.step(true);
    const old = this.textures;
    this.textures = bakedTextures(gl, this.bakedBlock, upload.baked, upload.volumes);
    upload.keep();
    const hadPoints = this.hasPoints;
    const groupCount = this.baked.distances.length;
    this.baked = upload.baked;
    if (upload.baked.distances.length !== groupCount || this.hasPoints !== hadPoints) this.programs.clear();
    this.tables = tables;
    this.writeTables();
    this.bindAnatomy();
    deleteVolumes(gl, old);
    gl.deleteTexture(old.cavity);
  }

  private writeTables(): void {
    const { entities, tissues, tables } = this;
    checkRoom(this.baked, tables);
    for (const [block, rows] of [
      [entities, tables.entities],
      [tissues, tables.tissues],
    ] as const) {
      block.floats.fill(0);
      block.floats.set(rows);
      block.upload();
    }
  }

  private bindAnatomy(): void {
    const { distances, owners, fibres } = this.textures;
    distances.forEach((texture, i) => {
      this.bindVolume(UNITS.uDistances0 + i, texture);
    });
    owners.forEach((texture, i) => {
      this.bindVolume(UNITS.uOwners0 + i, texture);
    });
    this.bindVolume(UNITS.uFibres, fibres);
  }

  private bindVolume(unit: number, texture: WebGLTexture): void {
    const { gl } = this;
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_3D, texture);
  }

  private tileVolume(tile: Tile): WebGLTexture {
    return createVolume(this.gl, [tile.size, tile.size, tile.size], tile.data, {
      filter: 'linear',
      wrap: 'repeat',
    });
  }

  /** Starts to compile every pass for a number of looks at once, so that a driver can work on them side by side. */
  prepare(looks: number, tissuePlanes: 1 | 3): void {
    for (const pass of passesOf(this)) this.start(pass, looks, tissuePlanes);
  }

  /** Waits for the compiler where it has not done yet. */
  program(pass: PassName, looks: number, tissuePlanes: 1 | 3 = 1): Program {
    let variants = this.programs.get(pass);
    if (!variants) {
      variants = [];
      this.programs.set(pass, variants);
    }
    // A place in a list: a text as key would be garbage at every pass of every frame.
    const at = 4 * looks + tissuePlanes;
    variants[at] ??= this.start(pass, looks, tissuePlanes).finish({ samplers: UNITS, blocks: BLOCKS });
    return variants[at];
  }

  /** A program whose compiling was asked for, now or before. */
  private start(pass: PassName, looks: number, tissuePlanes: 1 | 3): Program {
    const groupCount = this.baked.distances.length;
    const { planeCount, hasPoints } = this;
    const variant = { groupCount, planeCount, looks, tissuePlanes, hasPoints };
    const key = variantKey(pass, variant);
    const program = this.started.get(key) ?? startProgram(this.gl, pass, variant);
    this.started.set(key, program);
    return program;
  }
}
