/** Metrics of tracked tools; their names are those of the source. */
import { published } from './published.ts';

const extent = (axis: string) => ({
  definition: `Länge längs ${axis} des kleinsten Quaders längs der Achsen des Bezugssystems, der jeden Ort der Spitze enthält.`,
  says: `Wie weit sich die Spitze längs ${axis} erstreckte.`,
  saysNot: 'Wie oft sie hin- und herging.',
  source:
    'Perk Tutor (github.com/PerkTutor/PythonMetrics), Bounding Box Extent, als Differenz der beiden Enden.',
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
    definition: 'Anzahl der Zielpunkte, denen die Spitze in irgendeiner Lage auf 3 mm nahe kam.',
    says: 'Wie viele der zu erreichenden Punkte erreicht wurden.',
    saysNot:
      'Beim wievielten Versuch, und ob die Spitze dort war, als es darauf ankam; ein schneller Weg zwischen zwei Lagen kann einen Punkt verfehlen, durch den die Nadel ging.',
  },
};
