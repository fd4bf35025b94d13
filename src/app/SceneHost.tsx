import { lazy, type ReactNode, type RefObject, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import type { Vec3 } from '../core/math/vec3.ts';
import type { Drill } from '../core/procedure/drill.ts';
import type { Simulation } from '../core/sim/simulation.ts';
import type { Aids } from '../engine/aids.ts';
import { DEFAULT_KEY_MAP, keyName } from '../input/keyMap.ts';
import type { Hand } from '../input/pointerHands.ts';
import type { SceneGhost, ScenePicker, SceneTrace } from '../scene/sceneProps.ts';
import { type SceneView, useAppStore } from '../store/appStore.ts';
import { useLearnStore } from '../store/learnStore.ts';
import { PeelControl } from '../ui/learn/PeelControl.tsx';
import { CorridorLegend } from '../ui/run/CorridorLegend.tsx';
import { NEEDLE_COLOUR, PROBE_COLOUR } from './handColours.ts';
import type { ImageScreenHandle } from './ImageScreen.tsx';
import { useCorridor } from './useCorridor.ts';

/** three.js and the scene come in their own files, after the image is up. */
const LoadedScene = lazy(() => import('./LoadedScene.tsx').catch(() => ({ default: SceneMissing })));

/** Where the scene's code does not come: a sentence in its place, and the run goes on without it. */
function SceneMissing() {
  const { t } = useTranslation();
  return (
    <p className="image-message" role="alert">
      {t('load.sceneMissing')}
    </p>
  );
}

const CORRIDOR_KEY = DEFAULT_KEY_MAP.find((b) => b.action === 'corridor')!.codes.map(keyName)[0]!;

const VIEWS: readonly SceneView[] = ['operator', 'needle', 'foot', 'section'];

export interface SceneHostProps {
  readonly frameRef: RefObject<HTMLDivElement | null>;
  /** Filled by the scene: to be called when the image has drawn. */
  readonly pictureChanged: RefObject<(() => void) | null>;
  readonly getSimulation: () => Simulation;
  readonly anatomy: Anatomy;
  readonly drill: Drill;
  readonly aids: Aids;
  readonly hand: Hand | null;
  readonly image: RefObject<ImageScreenHandle | null>;
  /** Where the tip went, one line for each pass, world, mm: given in a replay. */
  readonly passes?: readonly (readonly Vec3[])[];
  /** Lines where tips went, and the hands of another run as glass: given in a replay. */
  readonly traces?: readonly SceneTrace[];
  readonly ghost?: SceneGhost | null;
  readonly onSkinPoint?: (worldMm: Vec3) => void;
  /** Given where structures can be picked, and which one was. */
  readonly picker?: ScenePicker;
  readonly pickedId?: string | null;
  /** What stands over the scene beside its own controls. */
  readonly overlay?: ReactNode;
  /** Set where one only looks about: there is no needle, nor its ghost. */
  readonly isNeedleAbsent?: boolean;
  /** Set where layers can be taken away whether names are shown or not; else only with names, for the room they take. */
  readonly isPeelKept?: boolean;
  /** Null until the image is up, which comes first. */
  readonly baked: BakedAnatomy | null;
}

/** The frame of the 3-D scene with its view and see-through controls; the scene itself comes when the image is up. */
export function SceneHost(props: SceneHostProps) {
  const { t } = useTranslation();
  const view = useAppStore((s) => s.sceneView);
  const setView = useAppStore((s) => s.setSceneView);
  const fade01 = useAppStore((s) => s.fade01);
  const setFade01 = useAppStore((s) => s.setFade01);
  const peel = useLearnStore((s) => s.peel);
  const hasLabels = useLearnStore((s) => s.hasLabels);
  const isCorridorShown = useAppStore((s) => s.isCorridorShown) && props.aids.corridor;
  const toggleCorridor = useAppStore((s) => s.toggleCorridor);
  const corridorState = useCorridor(props.drill, isCorridorShown && props.baked !== null);
  const corridor = corridorState.kind === 'there' ? corridorState.corridor : null;
  const { getSimulation, baked } = props;
  const getPose = useCallback(() => getSimulation().state, [getSimulation]);
  return (
    <section
      ref={props.frameRef as RefObject<HTMLDivElement>}
      className="scene-frame"
      aria-label={t('run.scene')}
      data-hand={props.hand ?? undefined}
    >
      <Suspense fallback={<p className="quiet">{t('load.scene')}</p>}>
        {baked ? (
          <LoadedScene
            {...props}
            baked={baked}
            getPose={getPose}
            view={view}
            fade01={props.aids.fade ? fade01 : 0}
            peel={props.aids.labels ? peel : 0}
            hasLabels={props.aids.labels && hasLabels}
            corridor={corridor}
          />
        ) : (
          <p className="quiet">{t('load.scene')}</p>
        )}
      </Suspense>
      {isCorridorShown && (
        <CorridorLegend
          corridor={corridor}
          hasFailed={corridorState.kind === 'failed'}
          hasPath={(props.passes?.length ?? 0) > 0}
          inPlaneColour={PROBE_COLOUR}
          takenColour={NEEDLE_COLOUR}
        />
      )}
      {props.overlay}
      <div className="scene-tools">
        <label>
          {t('run.view')}
          <select value={view} onChange={(e) => setView(e.target.value as SceneView)}>
            {VIEWS.map((v) => (
              <option key={v} value={v}>
                {t(`run.views.${v}`)}
              </option>
            ))}
          </select>
        </label>
        {props.aids.fade && (
          <label>
            {t('run.fade')}
            <input
              type="range"
              min={0}
              max={1}
              step={0.05}
              value={fade01}
              onChange={(e) => setFade01(Number(e.target.value))}
            />
          </label>
        )}
        {props.aids.labels && (hasLabels || props.isPeelKept) && <PeelControl />}
        {props.aids.corridor && (
          <button
            type="button"
            aria-pressed={isCorridorShown}
            title={t('corridor.toggleHint', { key: CORRIDOR_KEY })}
            onClick={toggleCorridor}
          >
            {t('corridor.toggle')}
          </button>
        )}
      </div>
    </section>
  );
}
