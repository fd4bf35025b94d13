/** The patient whom one looks at, and the one whom one wishes for: what moves at once and what is computed beside it. */
import {
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { PatientParameters, Region } from '../../core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import { patientProblems } from '../../core/anatomy/patientRules.ts';
import { hashValue } from '../../core/math/hash.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { drawForDrill } from '../../core/procedure/runPatient.ts';
import type { Explorer } from '../../engine/explorer.ts';
import { PatientChange } from '../../engine/patientChange.ts';
import type { ImageScreenHandle } from '../ImageScreen.tsx';
import { newSeed } from '../patientAddress.ts';
import { bodyChange } from './changeBody.ts';

/** A slider that rested this long is meant, ms. */
const SETTLE_MS = 500;

const isSameBody = (a: PatientParameters, b: PatientParameters): boolean =>
  hashValue({ ...a, effusionMl: 0 }) === hashValue({ ...b, effusionMl: 0 });

export function usePatient(stage: {
  readonly explorer: Explorer;
  readonly region: Region;
  readonly known: Drill;
  readonly image: RefObject<ImageScreenHandle | null>;
  readonly onPlaced: (baked: BakedAnatomy) => void;
}) {
  const { explorer, region, known, image, onPlaced } = stage;
  const [wish, setWish] = useState(explorer.patient);
  const [drawnSeed, setDrawnSeed] = useState<number | null>(null);
  const latest = useRef(wish);
  latest.current = wish;
  const timer = useRef(0);
  const changing = useMemo(
    () =>
      new PatientChange(
        bodyChange({
          explorer,
          image: () => image.current,
          effusionMl: () => latest.current.effusionMl,
          onPlaced,
        }),
      ),
    [explorer, image, onPlaced],
  );
  const state = useSyncExternalStore(changing.onState, () => changing.state);
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      changing.cancel();
    },
    [changing],
  );

  // A body that does not come is not to be seen either.
  const isFailed = state.kind === 'failed';
  useEffect(() => {
    if (isFailed) explorer.showFat(explorer.patient.fatMm);
  }, [isFailed, explorer]);

  const wishFor = useCallback(
    (next: PatientParameters, waitMs: number) => {
      const before = latest.current;
      latest.current = next;
      setWish(next);
      if (next.effusionMl !== before.effusionMl) explorer.setEffusion(next.effusionMl);
      explorer.showFat(next.fatMm);
      if (isSameBody(next, before)) return;
      window.clearTimeout(timer.current);
      changing.cancel();
      if (isSameBody(next, explorer.patient) || patientProblems(region.patientRules, next).length > 0) return;
      timer.current = window.setTimeout(() => void changing.ask(next), waitMs);
    },
    [changing, explorer, region],
  );
  const change = useCallback(
    (next: PatientParameters) => {
      setDrawnSeed(null);
      wishFor(next, SETTLE_MS);
    },
    [wishFor],
  );
  const standard = useCallback(() => {
    setDrawnSeed(null);
    wishFor(known.patient, 0);
  }, [wishFor, known]);
  const draw = useCallback(() => {
    const seed = newSeed();
    setDrawnSeed(seed);
    wishFor(drawForDrill(known, region, seed), 0);
  }, [wishFor, known, region]);
  const cancel = useCallback(() => {
    window.clearTimeout(timer.current);
    changing.cancel();
    setDrawnSeed(null);
    wishFor({ ...explorer.patient, effusionMl: latest.current.effusionMl }, 0);
  }, [changing, wishFor, explorer]);
  /** The picture runs ahead of the body: its fat is another. */
  const isFatAhead =
    !isFailed && explorer.anatomy.cover !== undefined && wish.fatMm !== explorer.patient.fatMm;
  return { wish, state, isFatAhead, drawnSeed, change, standard, draw, cancel };
}
