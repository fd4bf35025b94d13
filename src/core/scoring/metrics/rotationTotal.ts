import { rotationTotal as published } from '../motion/rotationTotal.ts';
import { motionCardMetric } from '../motionCardMetric.ts';

export const rotationTotal = motionCardMetric(published, {
  name: 'Rotation of the needle',
  unit: '°',
  inRun:
    'Rolling it about its own axis, half a turn at a time to steer the bevel, counts too and is most of it.',
  good: 2500,
  poor: 6000,
  advice: {
    good: 'The needle kept its direction.',
    fair: 'The needle was turned more than needed.',
    poor: 'The needle was turned again and again. Set the angle from the depth of the target before the skin.',
    missing: 'The needle did not touch the patient.',
  },
});

export const probeRotation = motionCardMetric(published, {
  id: 'probe-rotation-total',
  tool: 'probe',
  name: 'Rotation of the probe',
  unit: '°',
  good: 120,
  poor: 600,
  advice: {
    good: 'The probe was turned little.',
    fair: 'The probe was turned more than needed.',
    poor: 'The probe was turned again and again. Move it one way at a time: slide, then turn, then tilt.',
    missing: 'The probe was not moved.',
  },
});
