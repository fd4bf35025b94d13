/** Saves pictures and clips of the screen; the loop tells it when a frame was drawn. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CinePlayer } from '../engine/cine.ts';
import type { Exporter } from '../ui/run/machine/ExportTab.tsx';
import { canRecordClip, ClipRecorder, LONGEST_CLIP_S } from './clipRecorder.ts';
import { saveFile } from './download.ts';
import { screenAsPng } from './exportImage.ts';
import type { ImageScreenHandle } from './ImageScreen.tsx';

const TELL_EVERY_MS = 250;

export interface ScreenExport {
  readonly exporter: Exporter;
  /** Call after each turn of the loop. */
  afterFrame(): void;
}

/** `cine` is what a clip of a frozen picture plays; `lengthS` how long that is, 0 while the picture is live. */
export function useExporter(
  image: RefObject<ImageScreenHandle | null>,
  name: string,
  cine: { readonly player: CinePlayer; lengthS(): number },
): ScreenExport {
  const recorder = useRef<ClipRecorder | null>(null);
  const stopAtS = useRef(LONGEST_CLIP_S);
  const [recordedS, setRecordedS] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const toldMs = useRef(0);

  const fileName = useCallback(
    (kind: string) => `${name}-${new Date().toISOString().slice(0, 19).replaceAll(/[T:]/g, '-')}.${kind}`,
    [name],
  );
  const tell = useCallback((cause: unknown) => {
    setFailure(cause instanceof Error ? cause.message : String(cause));
  }, []);

  const saveImage = useCallback(() => {
    const screen = image.current;
    if (!screen) return;
    setFailure(null);
    screenAsPng(screen).then((bytes) => saveFile(fileName('png'), bytes, 'image/png'), tell);
  }, [image, fileName, tell]);

  const stopClip = useCallback(() => {
    const running = recorder.current;
    if (!running) return;
    recorder.current = null;
    setRecordedS(null);
    running.stop().then((bytes) => saveFile(fileName('webm'), bytes, 'video/webm'), tell);
  }, [fileName, tell]);

  const startClip = useCallback(() => {
    const screen = image.current;
    if (!screen || recorder.current) return;
    setFailure(null);
    const lengthS = cine.lengthS();
    stopAtS.current = lengthS > 0 ? Math.min(LONGEST_CLIP_S, lengthS) : LONGEST_CLIP_S;
    if (lengthS > 0) {
      cine.player.seek(0);
      cine.player.play(performance.now());
    }
    try {
      recorder.current = new ClipRecorder(screen);
      setRecordedS(0);
    } catch (cause) {
      tell(cause);
    }
  }, [image, cine, tell]);

  const afterFrame = useCallback(() => {
    const running = recorder.current;
    if (!running) return;
    running.paint();
    const now = performance.now();
    if (now - toldMs.current >= TELL_EVERY_MS) {
      toldMs.current = now;
      setRecordedS(running.recordedS);
    }
    if (running.recordedS >= stopAtS.current) stopClip();
  }, [stopClip]);

  // Whoever leaves the room ends the clip without a file.
  useEffect(
    () => () => {
      void recorder.current?.stop().catch(() => {});
      recorder.current = null;
    },
    [],
  );

  const [canRecord] = useState(canRecordClip);
  return useMemo(
    () => ({ exporter: { canRecord, recordedS, failure, saveImage, startClip, stopClip }, afterFrame }),
    [canRecord, recordedS, failure, saveImage, startClip, stopClip, afterFrame],
  );
}
