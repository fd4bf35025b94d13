/**
 * Has the browser keep the program, and says when a new version is there. Only on the site's own pages: not in a package,
 * not in a frame of another site, not from a file.
 */
import { IS_BUSY, TAKE_OVER, type TakeOverAnswer } from '../../offline/messages.ts';
import { lookAtBodies, siteAddress } from './bodies.ts';
import { useOfflineStore } from './offlineStore.ts';

const set = useOfflineStore.setState;
/** The first picture comes first. */
const QUIET_MS = 3000;
const LOOK_AGAIN_MS = 60 * 60 * 1000;

/** Places where something is under way that a change of versions would break off. */
const BUSY = /^#\/(?:run|quiz|compare|cohort|explore|learn)(?:\/|$)/;
export const isBusyPlace = (hash: string): boolean => BUSY.test(hash);

function isOwnSite(): boolean {
  return (
    import.meta.env.PROD &&
    window.isSecureContext &&
    window.parent === window &&
    'serviceWorker' in navigator &&
    typeof caches !== 'undefined' &&
    /^https?:$/.test(location.protocol)
  );
}

let waiting: ServiceWorker | null = null;

/** Call once. Never throws: where the program cannot be kept, the site works as it would without. */
export async function keepProgram(): Promise<void> {
  if (!isOwnSite()) return set({ program: 'unsupported' });
  const { serviceWorker } = navigator;
  const hadOne = serviceWorker.controller !== null;
  serviceWorker.addEventListener('message', (event) => {
    if (event.data === IS_BUSY) event.ports[0]?.postMessage(isBusyPlace(location.hash));
  });
  serviceWorker.addEventListener('controllerchange', () => {
    set({ program: 'ready' });
    // The first worker changes nothing that is open; a later one brings other pages.
    if (hadOne) reloadWhenFree();
  });
  if (!hadOne) {
    set({ program: 'preparing' });
    await quiet();
  } else set({ program: 'ready' });
  try {
    const registration = await serviceWorker.register(new URL('service-worker.js', siteAddress()), {
      updateViaCache: 'none',
    });
    watch(registration);
    setInterval(() => void registration.update().catch(() => {}), LOOK_AGAIN_MS);
    if (!hadOne) await serviceWorker.ready;
    set({ program: 'ready' });
    await lookAtBodies();
  } catch (cause) {
    // Without a network a worker that rules already goes on.
    if (!hadOne) set({ program: 'failed', problem: cause instanceof Error ? cause.message : String(cause) });
  }
}

const quiet = (): Promise<void> =>
  new Promise((resolve) => {
    const wait = () => setTimeout(resolve, QUIET_MS);
    if (document.readyState === 'complete') wait();
    else window.addEventListener('load', wait, { once: true });
  });

function watch(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    // A worker that waits where none rules is the first one.
    if (!registration.waiting || !registration.active) return;
    waiting = registration.waiting;
    if (useOfflineStore.getState().update === 'none') set({ update: 'ready' });
  };
  look();
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') look();
      if (coming.state === 'redundant' && !navigator.serviceWorker.controller)
        set({ program: 'failed', problem: '' });
    });
  });
}

function reloadWhenFree(): void {
  const go = (): void => {
    if (isBusyPlace(location.hash)) return;
    window.removeEventListener('hashchange', go);
    location.reload();
  };
  window.addEventListener('hashchange', go);
  go();
}

/** Has the new version rule; every window that is free then opens anew. Refused where a drill is open in another. */
export async function applyUpdate(): Promise<void> {
  if (!waiting) return;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<TakeOverAnswer>((resolve) => {
    port1.onmessage = (event) => resolve(event.data as TakeOverAnswer);
  });
  waiting.postMessage(TAKE_OVER, [port2]);
  if ((await answer).isBusy) set({ update: 'busy-elsewhere' });
}
