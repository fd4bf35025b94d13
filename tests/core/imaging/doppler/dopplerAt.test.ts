import { describe, expect, it } from 'vitest';
import { DopplerProbe } from '../../../../src/core/imaging/doppler/dopplerAt.ts';
import { parsePhantom } from '../../../../src/protocol/phantom.ts';
import { DEG, frameWith, tube } from './dopplerHarness.ts';

const STEADY = { meanMmPerS: 100, pulsatile: false };

describe('Doppler at a place', () => {
  const probe = new DopplerProbe(tube(45, 3, STEADY));
  const frame = frameWith({ scaleMmPerS: 300 });

  it('reads the vessel on its axis, and says that it was shown', () => {
    const reading = probe.dopplerAt(frame, [0, 20, 0]);
    expect(reading.vessel).toBe('tube');
    expect(reading.alongBeamMmPerS).toBeCloseTo(-200 * Math.sin(45 * DEG), 4);
    expect(reading.shownMmPerS).toBeCloseTo(reading.alongBeamMmPerS, 4);
    expect(reading.isShown).toBe(true);
  });

  it('shows nothing beside the vessel, outside the box, out of plane, or without Doppler', () => {
    expect(probe.dopplerAt(frame, [0, 27, 0])).toMatchObject({ isInBox: true, vessel: '', isShown: false });
    expect(probe.dopplerAt(frame, [-16, 4, 0]).isInBox).toBe(false);
    expect(probe.dopplerAt(frame, [0, 20, 2]).isInBox).toBe(false);
    expect(probe.dopplerAt(frameWith({ mode: 'off' }), [0, 20, 0]).isShown).toBe(false);
  });

  it('hides what is slower than the wall filter, and what wraps to it', () => {
    expect(probe.dopplerAt(frameWith({ scaleMmPerS: 300, wallFilterHz: 1000 }), [0, 20, 0]).isShown).toBe(
      true,
    );
    const slow = new DopplerProbe(tube(45, 3, { meanMmPerS: 2, pulsatile: false }));
    expect(slow.dopplerAt(frame, [0, 20, 0])).toMatchObject({ vessel: 'tube', isShown: false });
    const twice = frameWith({ scaleMmPerS: (200 * Math.sin(45 * DEG)) / 2 });
    expect(probe.dopplerAt(twice, [0, 20, 0]).isShown).toBe(false);
  });
});

describe('flow in a phantom file', () => {
  const file = (shape: object) =>
    JSON.stringify({
      format: 'sononeedle.phantom',
      version: 1,
      title: 'flow',
      background: 'gel',
      surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
      structures: [{ id: 'v', tissue: 'blood', shape, flow: STEADY }],
    });

  it('is taken in a cylinder and refused in a sphere', () => {
    const tubeShape = { type: 'cylinder', aMm: [-9, 9, 0], bMm: [9, 9, 0], radiusMm: 2 };
    expect(parsePhantom(file(tubeShape), 'file').ok).toBe(true);
    const refused = parsePhantom(file({ type: 'sphere', centreMm: [0, 9, 0], radiusMm: 2 }), 'file');
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(refused.errors[0]!.path).toBe('structures[0].flow');
  });
});
