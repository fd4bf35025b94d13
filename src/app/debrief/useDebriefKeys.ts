import { useEffect, useRef } from 'react';

/** Keys of the debrief, each with Alt, so that none is pressed by accident or in a text. */
const DEBRIEF_KEYS = { KeyN: 'note', KeyM: 'mark', KeyG: 'ghost', KeyT: 'trace' } as const;
export type DebriefAction = (typeof DEBRIEF_KEYS)[keyof typeof DEBRIEF_KEYS];

/** Calls back for each of them anywhere on the page. */
export function useDebriefKeys(onAction: (action: DebriefAction) => void): void {
  const latest = useRef(onAction);
  latest.current = onAction;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const action = DEBRIEF_KEYS[event.code as keyof typeof DEBRIEF_KEYS];
      if (action === undefined) return;
      event.preventDefault();
      latest.current(action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
