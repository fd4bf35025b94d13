/** What a drill's quiz may ask for: what the drill names, and the layers, as far as the probe can show them. */
import type { StructureClass } from '../../core/anatomy/anatomy.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import type { PictureView } from './ownerGrid.ts';
import type { QuizPool } from './quiz.ts';
import { reachableFrom } from './reachable.ts';

/** Large enough to be found and hit, mm²; less for vessels and nerves, which are asked for because they are small [U]. */
const LEAST_MM2 = 4;
const LEAST_FINE_MM2 = 1.2;

/** Linings and films of fluid are parts of what is asked for, and only an expert tells them from it. */
const UNASKED: readonly StructureClass[] = ['synovium', 'bursa', 'recess', 'fluid'];

export function quizPool(drill: Drill, view: PictureView): QuizPool {
  const reachable = reachableFrom(view);
  const { anatomy } = view.field;
  const classOf = new Map(anatomy.structures.map((s) => [s.id, s.class]));
  const isAskable = (id: string): boolean => {
    const kind = classOf.get(id);
    const least = kind === 'vessel' || kind === 'nerve' ? LEAST_FINE_MM2 : LEAST_MM2;
    return (reachable.get(id)?.areaMm2 ?? 0) >= least;
  };
  const named = [drill.target.structure, ...drill.avoid.map((rule) => rule.structure)].filter(isAskable);
  const others = [...reachable.keys()].filter(
    (id) => isAskable(id) && !named.includes(id) && !UNASKED.includes(classOf.get(id) ?? 'fat'),
  );
  return { first: named, others };
}
