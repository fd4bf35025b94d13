/** Metrics of tracked tools; their names are those of the source. */
import { published } from './published.ts';

const extent = (axis: string) => ({
  definition: `Longitud a lo largo de ${axis} del menor caja alineada con los ejes del sistema de referencia que contiene cada lugar de la punta.`,
  says: `Cuánto se extendió la punta a lo largo de ${axis}.`,
  saysNot: 'Cuántas veces fue y volvió.',
  source:
    'Perk Tutor (github.com/PerkTutor/PythonMetrics), Bounding Box Extent, como diferencia de los dos extremos.',
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
    definition: 'Número de puntos objetivo a los que la punta se acercó a 3 mm en alguna posición.',
    says: 'Cuántos de los puntos que había que alcanzar se alcanzaron.',
    saysNot:
      'En qué intento, y si la punta estaba ahí cuando importaba; un paso rápido entre dos posiciones puede saltarse un punto por el que pasó la aguja.',
  },
};
