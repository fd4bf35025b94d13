/** Worker: loads the shipped bake of a patient, or takes one from the cache, or builds the region and bakes it. */
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { readCachedBake, writeCachedBake } from './bakeCache.ts';
import { type BakeQuestion, type BakeReply, type BakeRequest, transferablesOf } from './bakeRequest.ts';
import { keptKey } from './keptKey.ts';
import { bakeFileOf, loadBaked, loadManifest, loadShippedBake, shows } from './loadShipped.ts';
import type { ModelEntry } from './modelManifest.ts';

/** The part of a worker's global scope that is used; the DOM types describe a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<BakeQuestion>) => void) | null;
  postMessage(reply: BakeReply, transfer?: Transferable[]): void;
  close(): void;
}
const scope = self as unknown as WorkerScope;

const report = (done01: number): void => scope.postMessage({ kind: 'progress', done01 });

interface Ahead {
  readonly entry: ModelEntry;
  readonly baked: BakedAnatomy;
}

/** What was fetched before anyone asked; null where nothing was, or where it failed and is to be tried again. */
let ahead: Promise<Ahead | null> = Promise.resolve(null);

/** Asks for both files at once; the manifest then says whether the bake was the right one. */
async function fetchAhead(modelsUrl: string, regionId: string): Promise<Ahead | null> {
  const file = bakeFileOf(regionId);
  const [entries, baked] = await Promise.all([
    loadManifest(modelsUrl),
    loadBaked(`${modelsUrl}${file}`, report),
  ]);
  const entry = entries.find((e) => e.region === regionId && e.baked.file === file);
  return entry ? { entry, baked } : null;
}

interface Answer {
  readonly baked: BakedAnatomy;
  /** The key to keep it under, where it was made anew. */
  readonly keepAs: string | null;
}

async function bakeOrCached(request: BakeRequest): Promise<Answer> {
  const key = keptKey(import.meta.url, request);
  const cached = key && (await readCachedBake(key));
  if (cached) return { baked: cached, keepAs: null };
  // Regions and the baking itself are only fetched by who needs them.
  const { buildBake } = await import('./buildBake.ts');
  return { baked: buildBake(request, report), keepAs: key };
}

async function bakeFor(modelsUrl: string, request: BakeRequest): Promise<Answer> {
  const fetched = await ahead;
  if (fetched && shows(fetched.entry, request)) return { baked: fetched.baked, keepAs: null };
  const shipped = await loadShippedBake(modelsUrl, request, report);
  return shipped ? { baked: shipped, keepAs: null } : bakeOrCached(request);
}

/** Nobody waits for the packing: what is to be kept is written after the answer is out. */
async function answer(modelsUrl: string, request: BakeRequest): Promise<void> {
  const { baked, keepAs } = await bakeFor(modelsUrl, request);
  const toKeep = keepAs === null ? null : structuredClone(baked);
  scope.postMessage(
    { kind: 'done', baked: { ...baked, patient: request.patient } },
    transferablesOf(baked) as Transferable[],
  );
  if (keepAs !== null && toKeep) await writeCachedBake(keepAs, toKeep);
  scope.close();
}

scope.onmessage = ({ data: question }) => {
  if (question.kind === 'ahead') {
    ahead = fetchAhead(question.modelsUrl, question.regionId).catch(() => null);
    return;
  }
  answer(question.modelsUrl, question.request).catch((cause: unknown) =>
    scope.postMessage({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) }),
  );
};
