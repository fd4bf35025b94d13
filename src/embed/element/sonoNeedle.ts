/**
 * `<sono-needle drill="…">`: the embedded page in a frame, for a page that loads this one small file. Methods are the
 * commands and events the events of src/embed/messages.ts, of which only types are used here. The frame begins when it
 * comes into view, draws only while it is in view, and takes the height that its content asks for.
 */
import type { EmbedCommand, EmbedEvent } from '../messages.ts';

const FORMAT = 'sononeedle.embed';
const VERSION = 1;
const EVENT_TYPES: readonly EmbedEvent['type'][] = [
  'ready',
  'progress',
  'step',
  'scored',
  'record',
  'error',
  'resize',
  'done',
];
/** A command that nothing answers within this time has failed, ms. */
const ANSWER_MS = 30_000;
const FIRST_HEIGHT_PX = 640;
const LEAST_HEIGHT_PX = 200;
const MOST_HEIGHT_PX = 4000;

type Body<T extends EmbedCommand['type']> = Omit<
  Extract<EmbedCommand, { type: T }>,
  'format' | 'version' | 'type' | 'id'
>;

interface Waiting {
  resolve(event: EmbedEvent): void;
  reject(cause: Error): void;
}

/** Beside this file, wherever it was loaded from; the `src` attribute names another site. */
const SITE = (ownAddress() ?? document.baseURI).replace(/[^/]*$/, '');

function ownAddress(): string | undefined {
  const script =
    document.currentScript instanceof HTMLScriptElement
      ? document.currentScript
      : document.querySelector<HTMLScriptElement>('script[src*="sono-needle.js"]');
  return script?.src || undefined;
}

class SonoNeedleElement extends HTMLElement {
  static readonly observedAttributes = ['drill', 'mode', 'lang', 'src', 'sandbox', 'autostart'];
  private frame: HTMLIFrameElement | null = null;
  private port: MessagePort | null = null;
  private isReady = false;
  private isVisible = false;
  private isPausedByView = false;
  private phase = '';
  private count = 0;
  private readonly queue: object[] = [];
  private readonly waiting = new Map<string, Waiting>();
  private view: IntersectionObserver | null = null;

  connectedCallback(): void {
    if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
    this.reserve();
    window.addEventListener('message', this.onMessage);
    this.view = new IntersectionObserver(
      (entries) => this.onView(entries[entries.length - 1]!.isIntersecting),
      { rootMargin: '100px' },
    );
    this.view.observe(this);
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.onMessage);
    this.view?.disconnect();
    this.drop();
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (before === now || !this.frame) return;
    this.drop();
    if (this.isVisible) this.make();
    else this.reserve();
  }

  /** Room for the frame before it is there: ten elements without height would all be in view at once. */
  private reserve(): void {
    if (!this.frame && this.offsetHeight === 0) this.style.minHeight = `${FIRST_HEIGHT_PX}px`;
  }

  /** Opens another drill in the same frame. */
  load(body: Body<'load'>): Promise<EmbedEvent> {
    return this.send('load', body);
  }

  /** Begins the run or goes on with it. */
  start(body: Body<'start'> = {}): Promise<EmbedEvent> {
    return this.send('start', body);
  }

  pause(): Promise<EmbedEvent> {
    return this.send('pause', {});
  }

  aids(aids: Body<'aids'>['aids']): Promise<EmbedEvent> {
    return this.send('aids', { aids });
  }

  /** The run so far, as the `record` event. */
  capture(): Promise<EmbedEvent> {
    return this.send('capture', {});
  }

  restore(recording: string): Promise<EmbedEvent> {
    return this.send('restore', { recording });
  }

  private site(): URL {
    const own = this.getAttribute('src');
    return new URL(own === null ? 'embed/' : own, own === null ? SITE : document.baseURI);
  }

  private make(): void {
    const address = this.site();
    for (const name of ['drill', 'mode', 'lang', 'autostart']) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, name === 'autostart' ? '1' : value);
    }
    address.searchParams.set('origin', location.origin);
    const frame = document.createElement('iframe');
    frame.src = address.href;
    frame.title = this.getAttribute('title') ?? 'SonoNeedle';
    frame.allow = 'fullscreen';
    const sandbox = this.getAttribute('sandbox');
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox || 'allow-scripts');
    frame.style.cssText = `display:block;width:100%;height:${FIRST_HEIGHT_PX}px;border:0`;
    this.style.minHeight = '';
    this.frame = frame;
    this.replaceChildren(frame);
  }

  private drop(): void {
    this.frame?.remove();
    this.frame = null;
    this.port?.close();
    this.port = null;
    this.isReady = false;
    this.phase = '';
    for (const { reject } of this.waiting.values()) reject(new Error('the frame was taken away'));
    this.waiting.clear();
    this.queue.length = 0;
  }

  private onView(isVisible: boolean): void {
    this.isVisible = isVisible;
    if (isVisible && !this.frame) this.make();
    if (!this.isReady) return;
    if (!isVisible && (this.phase === 'running' || this.phase === 'loading')) {
      this.isPausedByView = true;
      this.pause().catch(() => {});
    } else if (isVisible && this.isPausedByView) {
      this.isPausedByView = false;
      this.start().catch(() => {});
    }
  }

  private send(type: EmbedCommand['type'], body: object): Promise<EmbedEvent> {
    if (!this.frame) this.make();
    const id = String(++this.count);
    const message = { format: FORMAT, version: VERSION, type, id, ...body };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        reject(new Error(`${type}: no answer`));
      }, ANSWER_MS);
      const settle =
        <T>(next: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          this.waiting.delete(id);
          next(value);
        };
      this.waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      if (this.isReady) this.post(message);
      else this.queue.push(message);
    });
  }

  /** To the frame's own origin; one that has none gave a port. */
  private post(message: object): void {
    if (this.port) this.port.postMessage(message);
    else this.frame?.contentWindow?.postMessage(message, this.site().origin);
  }

  private readonly onMessage = (event: MessageEvent): void => {
    const { frame } = this;
    if (!frame || event.source !== frame.contentWindow) return;
    const isOpaque = event.origin === 'null' && frame.hasAttribute('sandbox');
    if (!isOpaque && event.origin !== this.site().origin) return;
    const data = event.data as Partial<EmbedEvent> | null;
    if (data?.format !== FORMAT || data.version !== VERSION) return;
    if (!EVENT_TYPES.includes(data.type as EmbedEvent['type'])) return;
    this.take(data as EmbedEvent, event.ports[0] ?? null);
  };

  private take(message: EmbedEvent, port: MessagePort | null): void {
    if (message.type === 'ready') {
      if (port) {
        this.port?.close();
        this.port = port;
      }
      this.isReady = true;
      for (const queued of this.queue.splice(0)) this.post(queued);
    }
    if (message.type === 'progress') {
      this.phase = message.phase;
      // One that came to run out of sight waits until it is seen.
      if (message.phase === 'running' && !this.isVisible) this.onView(false);
    }
    if (message.type === 'resize' && this.frame && this.getAttribute('resize') !== 'off') {
      const height = Math.min(MOST_HEIGHT_PX, Math.max(LEAST_HEIGHT_PX, message.heightPx));
      this.frame.style.height = `${height}px`;
    }
    if (message.re !== undefined) {
      const waiting = this.waiting.get(message.re);
      if (message.type === 'error') waiting?.reject(new Error(message.text));
      else waiting?.resolve(message);
    }
    this.dispatchEvent(new CustomEvent(message.type, { detail: message }));
  }
}

if (!customElements.get('sono-needle')) customElements.define('sono-needle', SonoNeedleElement);
