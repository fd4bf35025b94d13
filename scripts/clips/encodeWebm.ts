/** Pictures to a WebM file, by the browser's own encoder. */
import type { Browser } from 'playwright-core';

/** Speckle packs badly; more than this does not show. */
const BITS_PER_S = 1_200_000;

/** JPEG pictures of one size, shown one after the other at a steady rate. Takes as long as the film does. */
export async function encodeWebm(
  browser: Browser,
  frames: readonly Buffer[],
  size: { readonly width: number; readonly height: number },
  framesPerS: number,
): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const encoded = await page.evaluate(
      async ({ pictures, width, height, rate, bits }) => {
        const canvas = document.createElement('canvas');
        // Encoders want even sizes.
        canvas.width = Math.floor(width / 2) * 2;
        canvas.height = Math.floor(height / 2) * 2;
        const context = canvas.getContext('2d', { alpha: false })!;
        const bitmaps = await Promise.all(
          pictures.map(async (text) => {
            const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
            return createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
          }),
        );
        const stream = canvas.captureStream(0);
        const [track] = stream.getVideoTracks() as CanvasCaptureMediaStreamTrack[];
        const recorder = new MediaRecorder(stream, {
          mimeType: 'video/webm;codecs=vp9',
          videoBitsPerSecond: bits,
        });
        const parts: Blob[] = [];
        recorder.ondataavailable = (event) => parts.push(event.data);
        const stopped = new Promise((resolve) => {
          recorder.onstop = resolve;
        });
        recorder.start();
        for (const bitmap of bitmaps) {
          context.drawImage(bitmap, 0, 0);
          track!.requestFrame();
          await new Promise((resolve) => setTimeout(resolve, 1000 / rate));
        }
        recorder.stop();
        await stopped;
        const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
        let text = '';
        for (let i = 0; i < bytes.length; i += 0x8000)
          text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
        return btoa(text);
      },
      {
        pictures: frames.map((frame) => frame.toString('base64')),
        width: size.width,
        height: size.height,
        rate: framesPerS,
        bits: BITS_PER_S,
      },
    );
    return Buffer.from(encoded, 'base64');
  } finally {
    await page.close();
  }
}
