import { useMemo } from 'react';
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import { outlineOf } from '../../engine/learning/outline.ts';
import { type Placed, xPxOf, yPxOf } from '../run/imageRect.ts';
import { ownerOf } from './ownerNames.ts';
import type { PictureAreas } from './pictureAreas.ts';
import type { QuizFeedback } from './quizTypes.ts';

/** On the picture after an answer: the outline of what was asked for, and the place that was pointed at. */
export function QuizMarks(props: {
  readonly placed: Placed;
  readonly anatomy: Anatomy;
  readonly feedback: QuizFeedback;
  readonly areas: PictureAreas | null;
}) {
  const { placed, anatomy, feedback, areas } = props;
  const pieces = useMemo(
    () => (areas ? outlineOf(areas.grid, ownerOf(anatomy, feedback.asked)) : []),
    [areas, anatomy, feedback.asked],
  );
  const path = useMemo(() => {
    let d = '';
    for (let i = 0; i < pieces.length; i += 4) {
      const at = (k: number) =>
        `${xPxOf(placed, pieces[i + k]!).toFixed(1)} ${yPxOf(placed, pieces[i + k + 1]!).toFixed(1)}`;
      d += `M${at(0)}L${at(2)}`;
    }
    return d;
  }, [pieces, placed]);
  const { at } = feedback;
  return (
    <svg className="overlay quiz-marks" aria-hidden="true" focusable="false" data-outline={pieces.length / 4}>
      <path d={path} className="edge" />
      <path d={path} className="outline" />
      {at && (
        <circle
          cx={xPxOf(placed, at.xMm)}
          cy={yPxOf(placed, at.yMm)}
          r={7}
          className={feedback.isRight ? 'right' : 'wrong'}
        />
      )}
    </svg>
  );
}
