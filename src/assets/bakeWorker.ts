/** Worker: loads the shipped bake of a patient, or takes one from the cache, or builds the region and bakes it. */
import { findRegion } from '../core/anatomy/regions/registry.ts';
import { readCachedBake, writeCachedBake } from './bakeCache.ts';
import {
  type BakeQuestion,
  type BakeReply,
  type BakeRequest,
  buildBake,
  transferablesOf,
} from './bakeRequest.ts';
import { loadShippedBake } from './loadBaked.ts';
import { anatomyFingerprint } from './modelManifest.ts';

/** The part of a worker's global scope that is used; the DOM types describe a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<BakeQuestion>) => void) | null;
  postMessage(reply: BakeReply, transfer?: Transferable[]): void;
}
const scope = self as unknown as WorkerScope;

const report = (done01: number): void => scope.postMessage({ kind: 'progress', done01 });

async function bakeOrCached(request: BakeRequest) {
  const region = findRegion(request.regionId);
  // the fingerprint of the field itself is the key: a changed region is never served an old bake
  const key = region
    ? `${request.regionId}-${anatomyFingerprint(region.build(request.patient))}`
    : request.regionId;
  const cached = await readCachedBake(key);
  if (cached) return cached;
  const baked = buildBake(request, report);
  await writeCachedBake(key, baked);
  return baked;
}

async function answer({ modelsUrl, request }: BakeQuestion): Promise<void> {
  const baked = (await loadShippedBake(modelsUrl, request, report)) ?? (await bakeOrCached(request));
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
