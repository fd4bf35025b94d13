import { type RefObject, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveRun } from '../../engine/liveRun.ts';
import { useLearnStore } from '../../store/learnStore.ts';
import { ImageLabels } from '../../ui/learn/ImageLabels.tsx';
import type { Placed } from '../../ui/run/imageRect.ts';
import { CursorOverlay } from './CursorOverlay.tsx';
import { pictureViewOf } from './pictureView.ts';
import { usePicked } from './usePicked.ts';
import { usePictureAreas } from './usePictureAreas.ts';

/** Names over the image of a guided run, and what a place is that was pointed at. */
export default function RoomNames(props: {
  readonly run: LiveRun;
  readonly placed: Placed;
  readonly frameWidthPx: number;
  readonly cursorRef: RefObject<HTMLButtonElement | null>;
}) {
  const { t } = useTranslation();
  const { run, placed, cursorRef } = props;
  const { simulation, anatomy } = run;
  const getView = useCallback(() => pictureViewOf(simulation), [simulation]);
  // A picture that stands still keeps the names that it had.
  const getLiveView = useCallback(
    () => (simulation.state.machine.isFrozen ? null : getView()),
    [simulation, getView],
  );
  const areas = usePictureAreas(true, anatomy, getLiveView);
  const { picked, pick } = usePicked(anatomy, getView);
  useEffect(() => () => useLearnStore.getState().setCursor(null), []);
  return (
    <>
      <ImageLabels areas={areas} placed={placed} frameWidthPx={props.frameWidthPx} />
      <CursorOverlay stage={{ simulation, cursorRef, getView }} placed={placed} onPick={pick} />
      <p className="picked-note" role="status">
        {picked?.text}
      </p>
      <ol className="visually-hidden" aria-label={t('learn.inView')}>
        {areas?.list.map(({ owner, name }) => (
          <li key={owner}>{name.text}</li>
        ))}
      </ol>
    </>
  );
}
