import { useTranslation } from 'react-i18next';
import type { ImagePoint } from '../../core/machine/measure.ts';
import { depthAt } from '../../engine/learning/ownerGrid.ts';
import { useLearnStore } from '../../store/learnStore.ts';
import { PictureCursor } from '../../ui/learn/PictureCursor.tsx';
import { numberText } from '../../ui/messages/i18n.ts';
import type { Placed } from '../../ui/run/imageRect.ts';
import { type Stage, useCursor } from './useStage.ts';

/** The cross of a stage over its first image. */
export function CursorOverlay(props: {
  readonly stage: Pick<Stage, 'simulation' | 'cursorRef' | 'getView'>;
  readonly placed: Placed;
  readonly onPick: (point: ImagePoint) => void;
}) {
  const { t } = useTranslation();
  const { stage, placed } = props;
  const at = useCursor(stage.simulation);
  const isUsed = useLearnStore((s) => s.cursor !== null);
  const depth = numberText(Math.max(0, depthAt(stage.getView(), at.xMm, at.yMm)), 0);
  return (
    <PictureCursor
      cursorRef={stage.cursorRef}
      placed={placed}
      at={at}
      label={t('learn.cursor', { depth })}
      isShown={isUsed}
      onMove={useLearnStore.getState().setCursor}
      onPick={props.onPick}
    />
  );
}
