/** What the cross was last asked about. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import { OWNER_AIR } from '../../core/anatomy/tissueField.ts';
import type { ImagePoint } from '../../core/machine/measure.ts';
import { namedOwnerAt } from '../../engine/deepFat.ts';
import { depthAt, type PictureView } from '../../engine/learning/ownerGrid.ts';
import { ownerName } from '../../ui/learn/ownerNames.ts';
import { numberText } from '../../ui/messages/i18n.ts';

export interface Picked {
  /** Id of the structure, `air` outside the body. */
  readonly id: string;
  readonly text: string;
}

export function usePicked(
  anatomy: Anatomy,
  getView: () => PictureView,
): { readonly picked: Picked | null; readonly pick: (point: ImagePoint) => void } {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<Picked | null>(null);
  const pick = useCallback(
    ({ xMm, yMm }: ImagePoint) => {
      const view = getView();
      const owner = namedOwnerAt(view, xMm, yMm);
      if (owner === OWNER_AIR) return setPicked({ id: 'air', text: t('learn.pickedAir') });
      const name = ownerName(anatomy, owner);
      const depth = numberText(Math.max(0, depthAt(view, xMm, yMm)), 0);
      setPicked({ id: name.id, text: t('learn.picked', { what: name.text, depth }) });
    },
    [anatomy, getView, t],
  );
  return { picked, pick };
}
