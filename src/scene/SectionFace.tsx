/** The cut face of the section view: the anatomy's own colours along the ultrasound plane. */
import { useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { Color, DataTexture, DoubleSide, type Group, LinearFilter, SRGBColorSpace } from 'three';
import type { AnatomyModel } from '../assets/loadModels.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import type { DeformationState } from '../core/anatomy/deformation.ts';
import { POSE_KEY_LENGTH, type PoseSource, placeAtProbe, writePoseKey } from './scenePose.ts';
import { drawSection, type Rgb, type SectionPlane } from './sectionImage.ts';
import { isPeeled } from './peel.ts';
import { colourOf } from './tissueLook.ts';
import { usePoseFrame } from './usePose.ts';

export const SECTION_PLANE: SectionPlane = {
  halfWidthMm: 95,
  fromDepthMm: -12,
  toDepthMm: 138,
  columns: 380,
  rows: 300,
};
/** Least time between two redraws while the probe moves, ms. */
const LEAST_MS = 120;

export interface SectionFaceProps {
  readonly baked: BakedAnatomy;
  readonly models: readonly AnatomyModel[];
  readonly getPose: PoseSource;
  readonly getDeformation: () => DeformationState;
  /** Layers taken away: their part of the face is open. */
  readonly peel: number;
}

export function SectionFace({ baked, models, getPose, getDeformation, peel }: SectionFaceProps) {
  const group = useRef<Group>(null);
  const invalidate = useThree((s) => s.invalidate);
  const colours = useMemo(() => entityColours(baked, models, peel), [baked, models, peel]);
  const texture = useMemo(() => {
    const t = new DataTexture(
      new Uint8Array(4 * SECTION_PLANE.columns * SECTION_PLANE.rows),
      SECTION_PLANE.columns,
      SECTION_PLANE.rows,
    );
    t.colorSpace = SRGBColorSpace;
    t.magFilter = LinearFilter;
    t.minFilter = LinearFilter;
    return t;
  }, []);
  useEffect(() => () => texture.dispose(), [texture]);
  const last = useRef({
    key: new Float64Array(POSE_KEY_LENGTH).fill(Number.NaN),
    now: new Float64Array(POSE_KEY_LENGTH),
    at: 0,
    timer: 0,
  });
  useEffect(() => () => window.clearTimeout(last.current.timer), []);
  // Other colours are drawn at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are what asks for it
  useEffect(() => {
    last.current.key.fill(Number.NaN);
    invalidate();
  }, [colours, invalidate]);
  usePoseFrame(getPose, (pose) => {
    if (group.current) placeAtProbe(group.current, pose);
    const l = last.current;
    writePoseKey(pose, l.now);
    if (l.now.every((v, i) => v === l.key[i])) return;
    const wait = LEAST_MS - (performance.now() - l.at);
    if (wait > 0) {
      window.clearTimeout(l.timer);
      l.timer = window.setTimeout(invalidate, wait);
      return;
    }
    l.key.set(l.now);
    l.at = performance.now();
    drawSection(
      baked,
      colours.entities,
      colours.fluid,
      pose,
      getDeformation(),
      SECTION_PLANE,
      texture.image.data as Uint8Array,
    );
    texture.needsUpdate = true;
  });
  const height = SECTION_PLANE.toDepthMm - SECTION_PLANE.fromDepthMm;
  return (
    <group ref={group} name="section">
      {/* the plane's texture has its first row deepest: turned about x so that it lies along +y */}
      <mesh
        position={[0, (SECTION_PLANE.toDepthMm + SECTION_PLANE.fromDepthMm) / 2, 0]}
        rotation={[Math.PI, 0, 0]}
        renderOrder={2}
      >
        <planeGeometry args={[2 * SECTION_PLANE.halfWidthMm, height]} />
        <meshBasicMaterial
          map={texture}
          side={DoubleSide}
          alphaTest={0.5}
          polygonOffset
          polygonOffsetFactor={1}
          polygonOffsetUnits={2}
        />
      </mesh>
    </group>
  );
}

function entityColours(
  baked: BakedAnatomy,
  models: readonly AnatomyModel[],
  peel: number,
): { readonly entities: readonly (Rgb | null)[]; readonly fluid: Rgb | null } {
  const classOf = new Map(models.map((m) => [m.id, m.class]));
  const rgb = (hex: string): Rgb => {
    // kept as sRGB bytes: the texture is declared so
    const n = Number.parseInt(new Color(hex).getHexString(), 16);
    return [n >> 16, (n >> 8) & 255, n & 255];
  };
  return {
    entities: baked.entities.map((e) => {
      const structureClass = classOf.get(e.id);
      if (structureClass) return isPeeled(structureClass, peel) ? null : rgb(colourOf(structureClass, e.id));
      // What fills the rest: fat, or the gel of a block.
      if (isPeeled('fat', peel)) return null;
      return rgb(e.tissue === 'gel' ? colourOf('gel', e.id) : '#cdb478');
    }),
    fluid: isPeeled('recess', peel) ? null : rgb(colourOf('recess', '')),
  };
}
