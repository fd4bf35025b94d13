/** The steps by which another body comes under the probe: bake and meshes in workers, then the exact field, then the swap. */
import type { Anatomy, PatientParameters } from '../../core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import type { Explorer } from '../../engine/explorer.ts';
import type { ChangeSteps } from '../../engine/patientChange.ts';
import { anatomyOf } from '../../protocol/drillChecks.ts';
import type { ImageScreenHandle } from '../ImageScreen.tsx';
import { bakedFor } from '../imageScreen.ts';
import { quietMoment, whenever } from './quietMoment.ts';

/** Of the progress, what the bake is; the rest are the meshes. */
const BAKE_SHARE = 0.65;

export interface BodyStage {
  readonly explorer: Explorer;
  readonly image: () => ImageScreenHandle | null;
  /** Fluid as it was last set, mL, whatever the wish said: it may have moved since. */
  readonly effusionMl: () => number;
  /** Called when the explorer has the new body and the image draws it. */
  readonly onPlaced: (baked: BakedAnatomy) => void;
}

export function bodyChange(stage: BodyStage): ChangeSteps<PatientParameters, BakedAnatomy> {
  const { explorer } = stage;
  const drillOn = (patient: PatientParameters): Drill => ({ ...explorer.drill, patient });
  const isStill = (): boolean => explorer.hands.isStill;
  return {
    async load(patient, report, signal) {
      const drill = drillOn(patient);
      const baked = await bakedFor(drill, (done01) => report(BAKE_SHARE * done01), signal);
      // One after the other, so that a small machine keeps a processor for the picture.
      const { modelsOf } = await import('../sceneModels.ts');
      signal.throwIfAborted();
      const onMeshes = (done01: number): void => report(BAKE_SHARE + (1 - BAKE_SHARE) * done01);
      await modelsOf(drill, onMeshes, signal).catch((cause: unknown) => {
        // Without its meshes the scene says so itself; the picture can go on.
        if (signal.aborted) throw cause;
      });
      return baked;
    },

    async place(wish, baked, signal) {
      // The exact field takes the page's thread for itself, a fraction of a second: while nothing moves, nobody sees it.
      await quietMoment(isStill, signal);
      const atRest: Anatomy = anatomyOf(drillOn(wish));
      await quietMoment(isStill, signal);
      stage.image()?.prepare(baked);
      try {
        await whenever(() => stage.image()?.isPrepared ?? true, signal);
      } catch (cause) {
        stage.image()?.prepare(null);
        throw cause;
      }
      // From here to the end in one go: picture and simulation change between two frames.
      stage.image()?.show(baked);
      const patient = { ...wish, effusionMl: stage.effusionMl() };
      explorer.changePatient(patient, { ...atRest, restingVolumeMl: patient.effusionMl });
      stage.onPlaced(baked);
    },
  };
}
