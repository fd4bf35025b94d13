/** Keeping bodies for offline and letting them go; what comes of it stands in the store. */
import { freeBody, keepBody, keptRegions } from '../../offline/keptBodies.ts';
import { LIST_FILE } from '../../offline/addresses.ts';
import { parseSiteList, type SiteBody } from '../../offline/siteList.ts';
import { useOfflineStore } from './offlineStore.ts';
import { SITE_URL } from '../../ui/common/siteUrl.ts';

const set = useOfflineStore.setState;
const get = useOfflineStore.getState;

export const siteAddress = (): string => new URL(SITE_URL, document.baseURI).href;

/** Reads the list and what is kept; the store stays as it is where there is neither. Never throws. */
export async function lookAtBodies(): Promise<void> {
  try {
    let { list } = get();
    if (!list) {
      const answer = await fetch(new URL(LIST_FILE, siteAddress()));
      if (!answer.ok) return;
      list = parseSiteList(await answer.json());
    }
    set({ list, kept: await keptRegions(siteAddress(), list) });
  } catch (cause) {
    set({ problem: cause instanceof Error ? cause.message : String(cause) });
  } finally {
    set({ isLookedAt: true });
  }
}

/** One after the other; the first that fails ends it, and the store says why. */
export async function keepBodies(bodies: readonly SiteBody[]): Promise<void> {
  if (get().keeping) return;
  set({ problem: '' });
  // Asked where somebody has chosen to keep something; a browser that refuses keeps it all the same, while there is room.
  await navigator.storage?.persist?.().catch(() => false);
  try {
    for (const body of bodies) {
      const tell = (done01: number) => set({ keeping: { region: body.region, done01 } });
      tell(0);
      await keepBody(siteAddress(), body, tell);
    }
  } catch (cause) {
    set({ problem: cause instanceof Error ? cause.message : String(cause) });
  }
  set({ keeping: null });
  await lookAtBodies();
}

export async function freeBodies(bodies: readonly SiteBody[]): Promise<void> {
  for (const body of bodies) await freeBody(siteAddress(), body);
  await lookAtBodies();
}
