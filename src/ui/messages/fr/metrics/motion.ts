/** Metrics of motion in a run. */
import { published } from './published.ts';

const NOT_IN = 'L’aiguille n’était pas dans le patient.';
const NOT_TOUCHED = 'L’aiguille n’a pas touché le patient.';
const PROBE_NOT_MOVED = 'La sonde n’a pas été bougée.';
const NEEDLE_IN_RUN =
  'Dans un passage, l’aiguille est suivie 100 fois par seconde tant qu’elle touche le patient ou est en lui ; le tissu est tout ce qui est sous la peau, et l’entrée est là où la tige en sort.';
const PROBE_IN_RUN = 'Dans un passage, le milieu de la face de la sonde est suivi 100 fois par seconde.';

/** A published metric as it is taken from a run, with what is particular about it there. */
const needle = (id: keyof typeof published, inRun = '') => ({
  ...published[id],
  definition: `${published[id].definition} ${NEEDLE_IN_RUN} ${inRun}`.trim(),
});
const probe = (id: keyof typeof published) => ({
  ...published[id],
  definition: `${published[id].definition} ${PROBE_IN_RUN}`,
});

export const motion = {
  'needle-passes': {
    name: 'Passages d’aiguille',
    definition:
      'Nombre d’avances : la première, et chacune qui suit un recul d’au moins 5 mm ou une nouvelle ponction.',
    formula: '1 + nombre d’avances après un recul de 5 mm ou une nouvelle ponction',
    says: 'Si le premier essai a suffi : 76,4 % à main levée, 88,9 % avec guide (PMC5318157).',
    saysNot: 'À quel point chaque passage était droit : voir les redirections et la surface balayée.',
    source:
      'Réussite du premier passage comme dans NeedleTrainer (PMC11583760) et PMC5318157 : 76,4 % à main levée, 88,9 % avec guide.',
    advice: {
      good: 'Un passage a suffi.',
      fair: 'Un passage de plus que nécessaire. Aligner l’aiguille sur la cible avant de piquer.',
      poor: 'Beaucoup de passages font mal. Prévoir l’entrée et l’angle d’après la profondeur dans l’image, puis y aller une fois.',
      missing: NOT_IN,
    },
  },
  redirections: {
    name: 'Redirections dans le tissu',
    definition:
      'Nombre de fois où la pointe a été déplacée de côté de plus de 2 mm dans le tissu sans recul.',
    formula: 'nombre de fois où le chemin latéral de la pointe a augmenté de 2 mm dans un même passage',
    says: 'Combien de fois l’aiguille a fait levier dans le tissu au lieu d’être reculée et visée de nouveau.',
    saysNot: 'Combien de tissu cela a déchiré : voir la surface balayée dans le tissu.',
    source:
      'Définition propre ; fouiller avec l’aiguille est un défaut de maîtrise de la pointe [savoir de manuel sans source].',
    advice: {
      good: 'L’aiguille n’a presque pas été redirigée.',
      fair: 'Reculer jusque sous la peau avant de changer de direction.',
      poor: 'L’aiguille a été menée de côté à travers le tissu. Reculer, viser, avancer.',
      missing: NOT_IN,
    },
  },
  'rotational-actions': {
    name: 'Mouvements de rotation',
    ...published['rotational-actions'],
    definition: `${published['rotational-actions'].definition} Dans un passage, ceux de l’axe de l’aiguille, tant qu’elle touche le patient ou est en lui, et ceux de la sonde s’additionnent. Rouler l’aiguille autour de son axe ne compte pas : diriger le biseau est souhaité.`,
    saysNot:
      'Si la rotation était voulue. La source compte aussi le roulement de l’aiguille ; la rotation totale de l’aiguille le fait ici également.',
    advice: {
      good: 'Les outils ont été tournés calmement.',
      fair: 'Tourner sonde et aiguille par pas plus petits et plus lents.',
      poor: 'Les outils ont été tournés à répétition. Choisir l’angle d’après la profondeur de la cible, puis le régler une fois.',
      missing: 'Rien n’a été tourné.',
    },
  },
  'translational-actions': {
    name: 'Mouvements de déplacement',
    ...published['translational-actions'],
    definition: `${published['translational-actions'].definition} Dans un passage, ceux de l’aiguille, tant qu’elle touche le patient ou est en lui, et ceux de la sonde sur la peau s’additionnent.`,
    advice: {
      good: 'Les mains ont bougé calmement.',
      fair: 'Moins de mouvements rapides : glisser la sonde lentement et faire des pauses entre les mouvements.',
      poor: 'Les mains étaient agitées. Bouger un outil après l’autre, lentement, et regarder avant le mouvement suivant.',
      missing: 'Rien n’a été déplacé.',
    },
  },
  'time-in-tissue': {
    name: 'Temps dans le tissu',
    ...needle('time-in-tissue'),
    advice: {
      good: 'L’aiguille n’est pas restée dans le patient plus que nécessaire.',
      fair: 'Avoir son plan avant de piquer, pour que l’aiguille reste moins longtemps.',
      poor: 'L’aiguille est restée longtemps. Explorer et prévoir d’abord, l’aiguille dehors.',
      missing: NOT_IN,
    },
  },
  'total-time': {
    name: 'Temps total',
    ...published['elapsed-time'],
    definition: `${published['elapsed-time'].definition} Dans un passage, c’est le temps de son début à sa fin ; les pauses ne comptent pas.`,
    advice: {
      good: 'Le travail a été fait dans un temps convenable.',
      fair: 'Cela ira un peu plus vite quand les étapes seront familières.',
      poor: 'Le passage a duré longtemps. S’exercer à part à l’exploration et à l’alignement.',
      missing: 'Le passage n’a pas de durée.',
    },
  },
  'path-in-tissue': {
    name: 'Chemin de la pointe dans le tissu',
    ...needle('path-in-tissue'),
    advice: {
      good: 'La pointe a pris un chemin court dans le tissu.',
      fair: 'Le chemin dans le tissu était plus long qu’il ne doit être.',
      poor: 'La pointe a beaucoup coupé. Des avances moins nombreuses et plus droites font moins de dégâts.',
      missing: NOT_IN,
    },
  },
  'path-length': {
    name: 'Chemin de la pointe',
    ...needle('path-length'),
    advice: {
      good: 'La pointe a pris un chemin court.',
      fair: 'La pointe a fait un détour.',
      poor: 'La pointe a erré. Réfléchir d’abord, puis bouger une fois.',
      missing: NOT_TOUCHED,
    },
  },
  'tissue-damage': {
    name: 'Surface balayée dans le tissu',
    ...needle('tissue-damage'),
    advice: {
      good: 'L’aiguille est entrée et sortie par son propre chemin.',
      fair: 'La tige a balayé du tissu. Reculer jusque sous la peau avant de tourner.',
      poor: 'La tige a balayé beaucoup de tissu. Aligner avant de piquer et entrer droit.',
      missing: NOT_IN,
    },
  },
  'tissue-punctures': {
    name: 'Ponctions de la peau',
    ...needle('tissue-punctures'),
    advice: {
      good: 'La peau a été ponctionnée une fois.',
      fair: 'La peau a été ponctionnée deux fois. Pour viser de nouveau, reculer seulement jusque sous la peau.',
      poor: 'La peau a été ponctionnée à répétition. Choisir l’entrée d’après l’image et s’y tenir.',
      missing: NOT_IN,
    },
  },
  'path-inefficiency': {
    name: 'Détour de la pointe',
    ...needle(
      'path-inefficiency',
      'Appelée « path inefficiency » dans la source. Prise du premier contact avec la peau jusqu’à ce que le premier produit quitte l’aiguille, puisqu’un passage entier finit où il a commencé.',
    ),
    advice: {
      good: 'La pointe est allée droit de la peau à l’endroit de l’injection.',
      fair: 'La pointe a fait un détour en chemin.',
      poor: 'Le chemin était bien plus long que la droite. Reculer et viser de nouveau au lieu de chercher.',
      missing: 'Rien n’a été injecté. Amener la pointe dans la cible et donner le produit.',
    },
  },
  'depth-perception': {
    name: 'Poussées et retraits le long de l’aiguille',
    ...needle('depth-perception', 'Appelée « depth perception » dans la source.'),
    advice: {
      good: 'La profondeur a été trouvée tout de suite.',
      fair: 'L’aiguille a été poussée et tirée plus que nécessaire.',
      poor: 'La profondeur a été cherchée avec l’aiguille. La lire sur l’image avant de piquer.',
      missing: NOT_TOUCHED,
    },
  },
  'rotation-total': {
    name: 'Rotation de l’aiguille',
    ...needle(
      'rotation-total',
      'Le roulement autour de son axe, d’un demi-tour chaque fois pour diriger le biseau, compte aussi et en fait l’essentiel.',
    ),
    advice: {
      good: 'L’aiguille a gardé sa direction.',
      fair: 'L’aiguille a été tournée plus que nécessaire.',
      poor: 'L’aiguille a été tournée à répétition. Régler l’angle avant de piquer, d’après la profondeur de la cible.',
      missing: NOT_TOUCHED,
    },
  },
  'average-velocity': {
    name: 'Vitesse moyenne de la pointe',
    ...needle('average-velocity'),
    advice: {
      good: 'La pointe a bougé à une vitesse que l’image peut suivre.',
      fair: 'La pointe a bougé vite. Plus lentement, pour voir où elle va.',
      poor: 'La pointe a bougé trop vite pour être suivie. Avancer millimètre par millimètre.',
      missing: NOT_TOUCHED,
    },
  },
  'motion-smoothness': {
    name: 'Agitation de la pointe',
    ...needle(
      'motion-smoothness',
      'Appelée « motion smoothness » dans la source, bien que moins soit plus lisse.',
    ),
    advice: {
      good: 'L’aiguille a bougé sans à-coups.',
      fair: 'L’aiguille a bougé par petits à-coups.',
      poor: 'L’aiguille a bougé par saccades. Appuyer la main sur le patient et avancer régulièrement.',
      missing: NOT_TOUCHED,
    },
  },
  'bounding-box-volume': {
    name: 'Pavé autour du chemin de la pointe',
    ...needle('bounding-box-volume', 'Les axes sont ceux du patient : gauche, arrière, haut.'),
    advice: {
      good: 'La pointe est restée dans un petit espace.',
      fair: 'La pointe s’est déplacée plus que nécessaire.',
      poor: 'La pointe s’est beaucoup déplacée. Choisir l’entrée une fois, d’après l’image.',
      missing: NOT_TOUCHED,
    },
  },
  'tip-spread': {
    name: 'Dispersion de la pointe',
    ...needle('rms', 'Appelée « RMS » dans la source.'),
    advice: {
      good: 'La pointe est restée au même endroit.',
      fair: 'La pointe a été à des endroits éloignés.',
      poor: 'La pointe a été à des endroits très éloignés : plus d’une entrée, ou un long chemin. Revoir le passage.',
      missing: NOT_TOUCHED,
    },
  },
  'probe-path-length': {
    name: 'Chemin de la sonde',
    ...probe('path-length'),
    advice: {
      good: 'La sonde a pris un chemin court.',
      fair: 'La sonde a fait un détour.',
      poor: 'La sonde a erré. Commencer au repère du plan de référence et partir de là.',
      missing: PROBE_NOT_MOVED,
    },
  },
  'probe-rotation-total': {
    name: 'Rotation de la sonde',
    ...probe('rotation-total'),
    advice: {
      good: 'La sonde a été peu tournée.',
      fair: 'La sonde a été tournée plus que nécessaire.',
      poor: 'La sonde a été tournée à répétition. Un seul mouvement à la fois : glisser, puis tourner, puis incliner.',
      missing: PROBE_NOT_MOVED,
    },
  },
  'corridor-angle': {
    name: 'Angle avec le meilleur couloir',
    definition:
      'Angle entre la droite du trou dans la peau à la pointe, quand le premier produit quitte l’aiguille (sans injection, au point le plus profond), et le bon chemin le plus proche depuis le même trou. Est bon un chemin droit qui atteint la cible avec la plus longue aiguille de l’exercice, ne rencontre ni os, ni cartilage, ni air, et garde au-delà des distances de sécurité autant de marge que le meilleur, moins 0,5 mm ; plus de 2 mm de marge comptent pour 2 mm. 0 : la droite est elle-même un tel chemin. Tissu tel qu’il est sans sonde et sans produit injecté.',
    formula:
      'α = min sur les bons chemins w de arccos(d · w), d le vecteur unitaire du trou dans la peau à la pointe',
    says: 'Si l’aiguille était bien dirigée depuis son entrée.',
    saysNot:
      'Si l’entrée était bien choisie (voir corridor-margin), ce qui a été touché en chemin (voir safety-margin) et à quelle profondeur était la pointe.',
    source: 'Définition propre, d’après les distances de l’exercice.',
    advice: {
      good: 'L’aiguille allait dans le couloir sûr.',
      fair: 'L’aiguille allait un peu à côté du couloir sûr. L’orienter vers la cible avant de piquer.',
      poor: 'L’aiguille s’écartait nettement du couloir sûr. Prévoir sa ligne dans l’image, puis viser avant d’avancer.',
      missing:
        'L’aiguille n’était pas dans le patient, ou aucun chemin droit n’atteint la cible depuis son entrée.',
    },
  },
  'corridor-margin': {
    name: 'Marge que laisse l’entrée',
    definition:
      'De tous les chemins droits du trou dans la peau par lequel le produit a été donné (sans injection, le plus profond) jusqu’à la cible, la plus grande des plus petites distances à ce qu’il faut éviter, au-delà de sa distance de sécurité ; plus de 2 mm comptent pour 2 mm, au-dessous de 0 chaque chemin vient plus près que ce qui est sûr. Tissu tel qu’il est sans sonde et sans produit injecté.',
    formula:
      'm = min(2 mm, max sur les chemins w vers la cible de min sur w de (distance − distance de sécurité))',
    says: 'Si l’entrée était bien choisie : à quel point le meilleur chemin depuis elle est sûr.',
    saysNot: 'Comment l’aiguille est allée ensuite (voir corridor-angle et safety-margin).',
    source: 'Définition propre ; les distances de sécurité sont dans l’exercice, avec leur source.',
    advice: {
      good: 'Un chemin sûr mène de l’entrée à la cible.',
      fair: 'Depuis l’entrée, chaque chemin droit vient plus près que ce qui est sûr. Essayer l’entrée un peu de côté.',
      poor: 'Depuis l’entrée, aucun chemin droit n’est sûr. Trouver les dangers dans l’image, puis choisir l’entrée.',
      missing:
        'L’aiguille n’était pas dans le patient, ou aucun chemin droit n’atteint la cible depuis son entrée.',
    },
  },
};
