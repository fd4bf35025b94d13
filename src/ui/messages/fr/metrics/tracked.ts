/** Metrics of tracked tools; their names are those of the source. */
import { published } from './published.ts';

const extent = (axis: string) => ({
  definition: `Longueur le long de ${axis} du plus petit pavé aligné sur les axes du repère qui contient chaque lieu de la pointe.`,
  says: `De combien la pointe s’est étendue le long de ${axis}.`,
  saysNot: 'Combien de fois elle est allée et venue.',
  source:
    'Perk Tutor (github.com/PerkTutor/PythonMetrics), Bounding Box Extent, comme différence des deux extrémités.',
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
    definition: 'Nombre de points cibles dont la pointe s’est approchée à 3 mm dans une position quelconque.',
    says: 'Combien des points à atteindre ont été atteints.',
    saysNot:
      'À quel essai, et si la pointe y était au moment qui compte ; un trajet rapide entre deux positions peut manquer un point par lequel l’aiguille est passée.',
  },
};
