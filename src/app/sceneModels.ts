/** The meshes of the last patient, and whose they are: fetched or made once. Comes with three.js, so after the image. */
import { type AnatomyModel, loadPatientModels } from '../assets/loadModels.ts';
import type { Drill } from '../core/procedure/drill.ts';
import { MODELS_URL } from './modelsUrl.ts';

let models: { readonly key: string; readonly list: Promise<readonly AnatomyModel[]> } | null = null;

/** Fluid apart: the cavity is drawn as it is now. The signal of whoever asked first ends the load; a failed one is forgotten. */
export function modelsOf(
  drill: Drill,
  onProgress?: (done01: number) => void,
  signal?: AbortSignal,
): Promise<readonly AnatomyModel[]> {
  const key = JSON.stringify([drill.region, { ...drill.patient, effusionMl: 0 }]);
  if (models?.key === key) return models.list;
  const made = {
    key,
    list: loadPatientModels(
      MODELS_URL,
      { regionId: drill.region, patient: drill.patient },
      onProgress,
      signal,
    ),
  };
  models = made;
  const forget = (): void => {
    if (models === made) models = null;
  };
  signal?.addEventListener('abort', forget);
  made.list.then(
    () => signal?.removeEventListener('abort', forget),
    () => forget(),
  );
  return made.list;
}
