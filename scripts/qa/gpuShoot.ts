/** Shots by the passes of the GPU, read back as numbers: what the quality measures see of the picture on the screen. */
import { anatomyFromPhantom } from '../../src/core/anatomy/phantoms/anatomyFromPhantom.ts';
import type { PhantomFile } from '../../src/core/anatomy/phantoms/phantomFile.ts';
import type { Box } from '../../src/core/anatomy/anatomy.ts';
import { bakeAnatomy, budgetPitchMm, MOST_TEXTURE_VOXELS } from '../../src/core/anatomy/bake/bakeAnatomy.ts';
import { createTransform, type RigidTransform } from '../../src/core/frames/frames.ts';
import {
  createDepthTable,
  DEPTH_NOMINAL_NP,
  DEPTH_STRIDE,
  type NominalAttenuation,
} from '../../src/core/imaging/depthTable.ts';
import { materialTablesOfBaked } from '../../src/core/imaging/entityTable.ts';
import { createScanLines, type LineAt, lineAtInto } from '../../src/core/imaging/scanLines.ts';
import { textureFrameOf } from '../../src/core/imaging/textureFrame.ts';
import { imagingTiles } from '../../src/core/imaging/tiles.ts';
import { exp } from '../../src/core/math/elementary.ts';
import { QA_LINES, QA_SAMPLES, type QaImage, type QaShot } from '../../src/core/qa/qaImage.ts';
import { mouldedPhantom, shotSettings } from '../../src/core/qa/referenceShoot.ts';
import { createContext, detectCapabilities } from '../../src/render/gl/context.ts';
import { ImageRenderer } from '../../src/render/image/imageRenderer.ts';
import { ImageShared } from '../../src/render/image/imageShared.ts';

/** Planes of speckle, as in the reference. */
const PLANES = 5;
const PITCH_MM = 0.36;
/** Part of a phantom that is baked about the plane, mm: what lies beyond its edges goes on as it is at the edge. */
const HALF_WIDTH_MM = 40;
const ABOVE_MM = 20;
const BELOW_MM = 70;
/** Bodies are baked in slabs of so much along z, with some more to both sides. */
const SLAB_MM = 6;
const HALF_SLAB_MM = 8;

interface World {
  readonly renderer: ImageRenderer;
  readonly nominal: NominalAttenuation;
}

export class GpuShooter {
  readonly rendererName: string;
  private readonly gl: WebGL2RenderingContext;
  private readonly canFilterFloat: boolean;
  private readonly keys: { phantom: PhantomFile; slab: number; isCurved: boolean }[] = [];
  private current: { key: number; world: World } | null = null;

  constructor(private readonly isFullFloat: boolean) {
    this.gl = createContext(document.createElement('canvas'));
    const found = detectCapabilities(this.gl);
    this.rendererName = found.rendererName;
    this.canFilterFloat = found.canFilterFloat;
  }

  /** One body at a time is on the GPU: its textures hold fixed units. */
  private worldOf(phantom: PhantomFile, zMm: number, isCurved: boolean): World {
    // Shots beside one another share a slab.
    const slab = Math.round(zMm / SLAB_MM);
    let key = this.keys.findIndex((k) => k.phantom === phantom && k.slab === slab && k.isCurved === isCurved);
    if (key < 0) key = this.keys.push({ phantom, slab, isCurved }) - 1;
    if (this.current?.key === key) return this.current.world;
    const anatomy = anatomyFromPhantom(mouldedPhantom(phantom, isCurved));
    const middle = SLAB_MM * slab;
    const bounds: Box = {
      min: [-HALF_WIDTH_MM, -ABOVE_MM, middle - HALF_SLAB_MM],
      max: [HALF_WIDTH_MM, BELOW_MM, middle + HALF_SLAB_MM],
    };
    const baked = bakeAnatomy(anatomy, null, {
      pitchMm: budgetPitchMm({ bounds }, PITCH_MM, MOST_TEXTURE_VOXELS),
      bounds,
    });
    const tables = materialTablesOfBaked(baked, textureFrameOf(anatomy));
    const shared = new ImageShared(this.gl, baked, tables, imagingTiles(), PLANES);
    const precision = {
      isFullFloat: this.isFullFloat,
      canFilterFloat: this.canFilterFloat,
      tissuePlanes: 3 as const,
    };
    const world = { renderer: new ImageRenderer(shared, precision), nominal: tables.nominal };
    this.current = { key, world };
    return world;
  }

  /** Throws where the phantom cannot be baked. */
  readonly shoot = (shot: QaShot): QaImage => {
    const { transducer } = shot;
    const settings = shotSettings(shot);
    const lineCount = shot.lineCount ?? QA_LINES;
    const sampleCount = shot.sampleCount ?? QA_SAMPLES;
    const position = shot.positionMm ?? [0, 0, 0];
    const pose: RigidTransform<'world', 'transducer'> = createTransform(
      'world',
      'transducer',
      position,
      shot.quaternionXyzw ?? [0, 0, 0, 1],
    );
    const { renderer, nominal } = this.worldOf(shot.phantom, position[2], transducer.radiusMm > 0);
    const frame = {
      transducer,
      worldFromTransducer: pose,
      settings,
      deformation: { probe: null, cavityVolumeMl: 0, boluses: [] },
      needle: shot.needle ?? null,
      isFrozen: false,
      timeS: 0,
    };
    const envelope = renderer.readEnvelope(frame, { lineCount, sampleCount }, 0);
    const lines = createScanLines(transducer, settings.depthMm, lineCount, sampleCount, 0);
    const depth = createDepthTable(
      transducer,
      lines,
      settings.frequencyMHz,
      settings.focusMm,
      nominal,
      PLANES,
      settings.harmonics,
    );
    for (let s = 0; s < sampleCount; s++) {
      const absolute = exp(-depth.rows[s * DEPTH_STRIDE + DEPTH_NOMINAL_NP]!);
      for (let l = 0; l < lineCount; l++) envelope[s * lineCount + l]! *= absolute;
    }
    const at: LineAt = { originX: 0, originY: 0, directionX: 0, directionY: 1 };
    return {
      lineCount,
      sampleCount,
      envelope,
      mmPerSample: lines.mmPerSample,
      startDepthMm: lines.startDepthMm,
      lines: Array.from({ length: lineCount }, (_, l) => {
        lineAtInto(lines, l, at);
        return { originMm: [at.originX, at.originY, 0], direction: [at.directionX, at.directionY, 0] };
      }),
    };
  };
}
