import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnatomyModel } from '../assets/loadModels.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import type { Corridor } from '../core/procedure/corridor.ts';
import type { SimState } from '../core/sim/state.ts';
import { AnatomyScene } from '../scene/AnatomyScene.tsx';
import type { SceneHandle } from '../scene/sceneProps.ts';
import type { SceneOwnerGrid } from '../scene/SceneOwners.tsx';
import type { SceneView } from '../store/appStore.ts';
import { SceneLabels } from '../ui/learn/SceneLabels.tsx';
import { NEEDLE_COLOUR, PROBE_COLOUR } from './handColours.ts';
import type { SceneHostProps } from './SceneHost.tsx';
import { modelsOf } from './sceneModels.ts';

/** The scene with its meshes; fetched or made once for a patient. */
export default function LoadedScene(
  props: SceneHostProps & {
    readonly baked: BakedAnatomy;
    readonly getPose: () => SimState;
    readonly view: SceneView;
    readonly fade01: number;
    readonly peel: number;
    readonly hasLabels: boolean;
    readonly corridor: Corridor | null;
  },
) {
  const { t } = useTranslation();
  const [loaded, setLoaded] = useState<readonly AnatomyModel[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { drill, aids, pictureChanged } = props;
  useEffect(() => {
    let isStale = false;
    // The meshes before stay until these are there.
    modelsOf(drill).then(
      (found) => !isStale && setLoaded(found),
      (cause: unknown) => {
        if (!isStale) setFailure(cause instanceof Error ? cause.message : String(cause));
      },
    );
    return () => {
      isStale = true;
    };
  }, [drill]);
  const hazardIds = useMemo(() => drill.avoid.map((rule) => rule.structure), [drill]);
  const sceneAids = useMemo(
    () => ({ plane: aids.plane, needleLine: aids.plane, target: aids.target, hazards: aids.target }),
    [aids],
  );
  const onReady = useCallback(
    (handle: SceneHandle) => {
      pictureChanged.current = handle.pictureChanged;
    },
    [pictureChanged],
  );
  const [owners, setOwners] = useState<SceneOwnerGrid | null>(null);
  const { getSimulation, hasLabels } = props;
  const getDeformation = useCallback(() => getSimulation().deformationState(), [getSimulation]);
  if (failure !== null)
    return (
      <p className="image-message" role="alert">
        {t('load.failed', { message: failure })}
      </p>
    );
  if (!loaded) return <p className="quiet">{t('load.scene')}</p>;
  const simulation = props.getSimulation();
  const start = props.anatomy.probeStarts.find((s) => s.id === drill.probe.start);
  const scene = (
    <AnatomyScene
      models={loaded}
      anatomy={props.anatomy}
      isProne={start?.isProne ?? false}
      baked={props.baked}
      side={drill.patient.side}
      getPose={props.getPose}
      getDeformation={getDeformation}
      transducer={simulation.transducer}
      imageDepthMm={simulation.state.machine.depthMm}
      needle={props.isNeedleAbsent ? null : simulation.needleSpec()}
      syringeCapacityMl={drill.syringeMl}
      ultrasoundCanvas={props.image.current?.canvas ?? null}
      fade01={props.fade01}
      peel={props.peel}
      view={props.view}
      aids={sceneAids}
      targetId={drill.target.structure}
      hazardIds={hazardIds}
      corridor={props.corridor}
      {...(props.passes ? { passes: props.passes } : {})}
      {...(props.traces ? { traces: props.traces } : {})}
      ghost={props.ghost ?? null}
      activeHand={props.hand}
      probeColour={PROBE_COLOUR}
      needleColour={NEEDLE_COLOUR}
      // As fine as the image could afford to be; the scene comes after it.
      tier={props.image.current?.quality?.tier ?? 'software'}
      {...(hasLabels ? { onOwners: setOwners } : {})}
      {...(props.picker ? { picker: props.picker } : {})}
      pickedId={props.pickedId ?? null}
      {...(props.onSkinPoint ? { onSkinPoint: props.onSkinPoint } : {})}
      onReady={onReady}
      label={t('run.scene')}
    />
  );
  return (
    <>
      {scene}
      {hasLabels && owners && <SceneLabels owners={owners} anatomy={props.anatomy} />}
    </>
  );
}
