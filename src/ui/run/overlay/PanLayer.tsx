import { useRef } from 'react';
import { useScreenStore } from '../../../store/screenStore.ts';
import type { Placed } from '../imageRect.ts';

/** Over the picture while a drag is to move it: the hands do not see the pointer then. */
export function PanLayer({ placed }: { readonly placed: Placed }) {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const { picture } = placed;
  return (
    <div
      className="pan-layer"
      data-tool
      onPointerDown={(e) => {
        if (e.button !== 0) return;
        e.currentTarget.setPointerCapture(e.pointerId);
        from.current = { x: e.clientX, y: e.clientY };
      }}
      onPointerMove={(e) => {
        if (!from.current) return;
        const { zoom, setZoom } = useScreenStore.getState();
        setZoom({
          across01: zoom.across01 - (e.clientX - from.current.x) / picture.widthPx,
          down01: zoom.down01 - (e.clientY - from.current.y) / picture.heightPx,
        });
        from.current = { x: e.clientX, y: e.clientY };
      }}
      onLostPointerCapture={() => {
        from.current = null;
      }}
    />
  );
}
