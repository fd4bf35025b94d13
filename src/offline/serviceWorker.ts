/**
 * The service worker: keeps the program whole, answers for it without the network, and gives way to a new version only
 * when somebody says so. Built by scripts/offlineSite.mjs, which puts the site's list in.
 */
import { bodyCache, isProgramCache, type KeptAnswer, keptAnswer, programCache } from './addresses.ts';
import { dropEarlier, keepProgram } from './keptProgram.ts';
import { IS_BUSY, TAKE_OVER, type TakeOverAnswer } from './messages.ts';
import type { SiteList } from './siteList.ts';

declare const __SITE_LIST__: SiteList;

/** The parts of a service worker's global scope that are used; the DOM types describe a window. */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WindowOfSite {
  readonly url: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
}
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly WindowOfSite[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(
    type: 'message',
    listener: (
      event: ExtendableEvent & { readonly data: unknown; readonly ports: readonly MessagePort[] },
    ) => void,
  ): void;
}

const worker = self as unknown as WorkerScope;
const list = __SITE_LIST__;
const { scope } = worker.registration;
/** A window that does not answer in this time is asleep, ms. */
const ANSWER_MS = 1000;

worker.addEventListener('install', (event) => event.waitUntil(keepProgram(caches, scope, list)));

worker.addEventListener('activate', (event) =>
  event.waitUntil(dropEarlier(caches, scope, list).then(() => worker.clients.claim())),
);

worker.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  const answer = keptAnswer(event.request.url, scope, list);
  if (answer) event.respondWith(keptOrFetched(answer, event.request));
});

async function keptOrFetched(answer: KeptAnswer, request: Request): Promise<Response> {
  const names =
    answer.kind === 'body'
      ? [bodyCache(scope)]
      : answer.kind === 'program'
        ? [programCache(scope, list.build)]
        : (await caches.keys()).filter((name) => isProgramCache(scope, name));
  for (const name of names) {
    const kept = await (await caches.open(name)).match(answer.address);
    if (kept) return kept;
  }
  return fetch(request);
}

worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.data === TAKE_OVER && port) event.waitUntil(takeOver(port));
});

async function takeOver(port: MessagePort): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const isBusy = (await Promise.all(windows.map(isBusyWindow))).includes(true);
  port.postMessage({ isBusy } satisfies TakeOverAnswer);
  if (!isBusy) await worker.skipWaiting();
}

/** A drill in a frame may be under way, and its page around it knows nothing of versions: it is left alone. */
function isBusyWindow(client: WindowOfSite): Promise<boolean> {
  if (new URL(client.url).pathname.startsWith(new URL('embed/', scope).pathname))
    return Promise.resolve(true);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data === true);
    client.postMessage(IS_BUSY, [port2]);
    setTimeout(() => resolve(false), ANSWER_MS);
  });
}
