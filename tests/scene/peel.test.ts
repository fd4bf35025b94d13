/** Layers of the scene, taken away from outside in. */
import { describe, expect, it } from 'vitest';
import type { StructureClass } from '../../src/core/anatomy/anatomy.ts';
import { isPeeled, PEEL_LAYERS, shownOpacity } from '../../src/scene/peel.ts';
import { PEEL_STEPS } from '../../src/store/learnStore.ts';

/** As a dissection meets them. */
const ORDER: readonly (readonly StructureClass[])[] = [
  ['skin'],
  ['fat'],
  ['fascia'],
  ['muscle'],
  ['tendon', 'ligament'],
  ['vessel', 'nerve'],
  ['capsule', 'recess', 'bursa', 'synovium'],
  ['bone', 'cartilage', 'fibrocartilage'],
];

describe('peeling', () => {
  it('takes one layer after the other away, and never the bones', () => {
    expect(PEEL_STEPS).toBe(PEEL_LAYERS.length - 1);
    for (let peel = 0; peel <= PEEL_STEPS; peel++)
      ORDER.forEach((classes, layer) => {
        for (const one of classes) {
          expect(isPeeled(one, peel), `${one} at ${peel}`).toBe(layer < peel);
          const isShown = shownOpacity(one, { fade01: 0, peel }, true) > 0;
          expect(isShown, `${one} at ${peel}`).toBe(layer >= peel);
        }
      });
  });

  it('shows the fascia as a layer of its own when it is the outermost', () => {
    const opacity = (peel: number) => shownOpacity('fascia', { fade01: 0, peel }, false);
    expect(opacity(2)).toBeGreaterThan(0.75);
    expect(opacity(0)).toBeLessThan(0.5);
  });
});
