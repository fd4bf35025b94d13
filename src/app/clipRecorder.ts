/** Records what the screen shows as a WebM file: the whole screen with its writing, painted after each drawn frame. */

/** What is painted, and how large, CSS px. */
export interface ClipSource {
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  paint(context: CanvasRenderingContext2D): void;
}

const TYPES = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'];
const FRAMES_PER_S = 25;
/** A forgotten recording ends by itself, s. */
export const LONGEST_CLIP_S = 30;
/** Enough for speckle, which packs badly. */
const BITS_PER_S = 8_000_000;

const clipType = (): string | undefined =>
  typeof MediaRecorder === 'undefined'
    ? undefined
    : TYPES.find((type) => MediaRecorder.isTypeSupported(type));

export const canRecordClip = (): boolean =>
  clipType() !== undefined && typeof HTMLCanvasElement.prototype.captureStream === 'function';

export class ClipRecorder {
  private readonly canvas = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D;
  private readonly recorder: MediaRecorder;
  private readonly parts: Blob[] = [];
  private readonly startedMs = performance.now();

  /** Starts at once. Throws where the browser cannot record or paint. */
  constructor(private readonly source: ClipSource) {
    const { widthPx, heightPx } = source.size;
    // Encoders want even sizes.
    this.canvas.width = Math.max(2, Math.floor(widthPx / 2) * 2);
    this.canvas.height = Math.max(2, Math.floor(heightPx / 2) * 2);
    const context = this.canvas.getContext('2d', { alpha: false });
    const mimeType = clipType();
    if (!context || !mimeType) throw new Error('no WebM in this browser');
    this.context = context;
    this.paint();
    this.recorder = new MediaRecorder(this.canvas.captureStream(FRAMES_PER_S), {
      mimeType,
      videoBitsPerSecond: BITS_PER_S,
    });
    this.recorder.ondataavailable = (event) => {
      if (event.data.size > 0) this.parts.push(event.data);
    };
    this.recorder.start(500);
  }

  get recordedS(): number {
    return (performance.now() - this.startedMs) / 1000;
  }

  /** After a frame was drawn. */
  paint(): void {
    this.source.paint(this.context);
  }

  /** Ends the clip; the file once the encoder is done. */
  async stop(): Promise<Uint8Array> {
    await new Promise<void>((resolve, reject) => {
      this.recorder.onstop = () => resolve();
      this.recorder.onerror = () => reject(new Error('the encoder failed'));
      if (this.recorder.state === 'inactive') resolve();
      else this.recorder.stop();
    });
    for (const track of this.recorder.stream.getTracks()) track.stop();
    return new Uint8Array(await new Blob(this.parts).arrayBuffer());
  }
}
