import { useSyncExternalStore } from 'react';

const query = () => window.matchMedia('(pointer: coarse)');

/** Whether the main pointer is a thumb: the console then keeps less side by side. */
export const useIsCoarse = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const media = query();
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => query().matches,
  );
