/** The body: one mesh per structure, fading layer by layer, with the target and the hazards picked out when allowed. */
import { type ThreeEvent, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import type { Plane } from 'three';
import type { AnatomyModel } from '../assets/loadModels.ts';
import type { Vec3 } from '../core/math/vec3.ts';
import type { QualityTier } from '../render/ultrasoundView.ts';
import { createAnatomyMaterial, setOpacity } from './glassMaterial.ts';
import { type SceneLook, shownOpacity } from './peel.ts';
import { colourOf, PICKED_GLOW, renderOrderOf } from './tissueLook.ts';

export interface AnatomyMeshesProps {
  readonly models: readonly AnatomyModel[];
  readonly look: SceneLook;
  readonly tier: QualityTier;
  readonly targetId: string | null;
  readonly hazardIds: readonly string[];
  readonly pickedId: string | null;
  readonly clippingPlanes: Plane[] | null;
  readonly onSkinPoint: ((worldMm: Vec3) => void) | undefined;
}

const TARGET_GLOW = '#1d6f63';
const HAZARD_GLOW = '#6b1220';
/** A press that moved further than this was a drag, px. */
const CLICK_SLACK_PX = 4;

export function AnatomyMeshes(props: AnatomyMeshesProps) {
  const { models, look, tier, targetId, hazardIds, pickedId, clippingPlanes, onSkinPoint } = props;
  const invalidate = useThree((s) => s.invalidate);
  const looks = useMemo(
    () =>
      models.map((model) => ({
        model,
        material: createAnatomyMaterial(colourOf(model.class, model.id), tier),
      })),
    [models, tier],
  );
  useEffect(() => () => looks.forEach((l) => void l.material.dispose()), [looks]);
  useEffect(() => {
    for (const { model, material } of looks) {
      const isTarget = model.id === targetId;
      const isHazard = hazardIds.includes(model.id);
      const isPicked = model.id === pickedId;
      const glow = isPicked ? PICKED_GLOW : isTarget ? TARGET_GLOW : isHazard ? HAZARD_GLOW : '#000000';
      material.emissive.set(glow);
      setOpacity(material, shownOpacity(model.class, look, isTarget || isHazard || isPicked), clippingPlanes);
      material.visible = material.opacity > 0.02;
    }
    invalidate();
  }, [looks, look, targetId, hazardIds, pickedId, clippingPlanes, invalidate]);

  const onSkinClick = (event: ThreeEvent<MouseEvent>): void => {
    if (!onSkinPoint || event.delta > CLICK_SLACK_PX) return;
    event.stopPropagation();
    const { x, y, z } = event.eventObject.worldToLocal(event.point.clone());
    onSkinPoint([x, y, z]);
  };

  return looks.map(({ model, material }) => (
    <mesh
      key={model.id}
      name={model.id}
      geometry={model.geometry}
      material={material}
      renderOrder={renderOrderOf(model.class)}
      {...(model.class === 'skin' && onSkinPoint ? { onClick: onSkinClick } : { raycast: ignoreRays })}
    />
  ));
}

const ignoreRays = (): void => {};
