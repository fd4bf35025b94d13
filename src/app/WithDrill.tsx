import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findRegion } from '../core/anatomy/regions/registry.ts';
import { Loading } from '../ui/common/Loading.tsx';
import { knownDrill, lookUpDrill } from './knownDrills.ts';

/** Shows a page once the drill that it is about was looked up, whether it was found or not. Give it the id as its key. */
export function WithDrill({ id, children }: { readonly id: string; readonly children: () => ReactNode }) {
  const { t } = useTranslation();
  const [isLookedUp, setLookedUp] = useState(
    () => knownDrill(id) !== undefined || findRegion(id) !== undefined,
  );
  useEffect(() => {
    if (isLookedUp) return;
    let isStale = false;
    void lookUpDrill(id).finally(() => !isStale && setLookedUp(true));
    return () => {
      isStale = true;
    };
  }, [id, isLookedUp]);
  return isLookedUp ? children() : <Loading text={t('app.loading')} share01={null} />;
}
