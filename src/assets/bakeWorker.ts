/** Worker: builds a region for a patient and bakes it, or takes it from the cache. */
import { findRegion } from '../core/anatomy/regions/registry.ts';
import { readCachedBake, writeCachedBake } from './bakeCache.ts';
import { type BakeReply, type BakeRequest, buildBake, transferablesOf } from './bakeRequest.ts';
import { anatomyFingerprint } from './modelManifest.ts';

/** The part of a worker's global scope that is used; the DOM types describe a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<BakeRequest>) => void) | null;
  postMessage(reply: BakeReply, transfer?: Transferable[]): void;
}
const scope = self as unknown as WorkerScope;

async function answer(request: BakeRequest): Promise<void> {
  const region = findRegion(request.regionId);
  // the fingerprint of the field itself is the key: a changed region is never served an old bake
  const key = region
    ? `${request.regionId}-${anatomyFingerprint(region.build(request.patient))}`
    : request.regionId;
  const cached = await readCachedBake(key);
  const baked = cached ?? buildBake(request, (done01) => scope.postMessage({ kind: 'progress', done01 }));
  if (!cached) await writeCachedBake(key, baked);
  scope.postMessage(
    { kind: 'done', baked: { ...baked, patient: request.patient } },
    transferablesOf(baked) as Transferable[],
  );
}

scope.onmessage = (event) => {
  answer(event.data).catch((cause: unknown) => {
    scope.postMessage({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
  });
};
