/** Materials of the anatomy: matt, and when translucent clearer face-on than at the silhouette, as a film of tissue is. */
import { FrontSide, MeshLambertMaterial, MeshStandardMaterial, type Plane } from 'three';
import type { QualityTier } from '../render/ultrasoundView.ts';

export type AnatomyMaterial = MeshLambertMaterial | MeshStandardMaterial;

export function createAnatomyMaterial(colour: string, tier: QualityTier): AnatomyMaterial {
  const material =
    tier === 'software'
      ? new MeshLambertMaterial({ color: colour, side: FrontSide })
      : new MeshStandardMaterial({ color: colour, roughness: 0.62, metalness: 0, side: FrontSide });
  material.onBeforeCompile = (shader) => {
    // `normal` and `vViewPosition` are there in both lit materials at this place
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <opaque_fragment>',
      `if (diffuseColor.a < 0.99) {
        float grazing = 1.0 - abs(dot(normalize(normal), normalize(vViewPosition)));
        diffuseColor.a = mix(diffuseColor.a, min(0.85, diffuseColor.a * 3.5 + 0.06), grazing * grazing);
      }
      #include <opaque_fragment>`,
    );
  };
  return material;
}

/** Sets opacity without recompiling: transparent materials stay so, opaque ones write depth. */
export function setOpacity(material: AnatomyMaterial, opacity: number, clippingPlanes: Plane[] | null): void {
  const isOpaque = opacity > 0.985;
  if (material.transparent === isOpaque) {
    material.transparent = !isOpaque;
    material.needsUpdate = true;
  }
  material.depthWrite = isOpaque;
  material.opacity = isOpaque ? 1 : opacity;
  if ((material.clippingPlanes === null) !== (clippingPlanes === null)) material.needsUpdate = true;
  material.clippingPlanes = clippingPlanes;
}
