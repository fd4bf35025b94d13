/** Metrics of tracked tools; their names are those of the source. */
import { published } from './published.ts';

const extent = (axis: string) => ({
  definition: `座標軸に沿い、針先のすべての場所を含む最小の直方体の ${axis} 方向の長さ。`,
  says: `針先が ${axis} 方向にどれだけ広がったか。`,
  saysNot: '何回往復したか。',
  source: 'Perk Tutor（github.com/PerkTutor/PythonMetrics）、Bounding Box Extent、両端の差として。',
});

export const tracked = {
  'elapsed-time': published['elapsed-time'],
  'tracked-path-length': published['path-length'],
  'tracked-path-in-tissue': published['path-in-tissue'],
  'tracked-time-in-tissue': published['time-in-tissue'],
  'tracked-tissue-damage': published['tissue-damage'],
  'tracked-translational-actions': published['translational-actions'],
  'tracked-rotational-actions': published['rotational-actions'],
  'tracked-rotation-total': published['rotation-total'],
  'tracked-motion-smoothness': published['motion-smoothness'],
  'tracked-path-inefficiency': published['path-inefficiency'],
  'tracked-depth-perception': published['depth-perception'],
  'tracked-average-velocity': published['average-velocity'],
  'tracked-bounding-box-volume': published['bounding-box-volume'],
  'bounding-box-extent-x': extent('x'),
  'bounding-box-extent-y': extent('y'),
  'bounding-box-extent-z': extent('z'),
  rms: published.rms,
  'tracked-tissue-punctures': published['tissue-punctures'],
  'tracked-targets-hit': {
    definition: 'いずれかの姿勢で針先が 3 mm 以内に近づいた標的点の数。',
    says: '到達すべき点のうちいくつに到達したか。',
    saysNot:
      '何回目の試みか、肝心なときに針先がそこにあったか。2 つの姿勢の間を速く動くと、針が通った点を逃すことがある。',
  },
};
