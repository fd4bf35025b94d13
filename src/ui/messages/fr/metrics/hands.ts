/** Metrics of both hands, of what a probe looked at, and of a path held against another. */
const PAIRS =
  'À chaque nouvelle position d’un des outils, sa vitesse et la dernière de l’autre forment une paire. Une position au temps de la précédente n’a pas de vitesse et est ignorée. Sans valeur si une des mains n’a jamais changé de vitesse.';
const MEANS =
  'La source prend la moyenne de chaque main sur ses seules positions ; ici les deux portent sur les paires, pour que le chiffre reste entre −1 et 1. Si les deux outils sont connus aux mêmes instants, la différence est minime.';
const IN_RUN =
  'Dans un passage, la pointe de l’aiguille et le milieu de la face de la sonde sont suivis 100 fois par seconde, l’aiguille seulement tant qu’elle touche le patient ou est en lui ; quand elle est retirée, il n’y a pas de paires.';
const FRAME =
  'Les deux chemins doivent être dans un même repère : un patient installé autrement, ou une autre bonne entrée choisie par l’expert, le rend grand sans qu’il y ait faute.';

const translation = {
  definition: `Corrélation de la vitesse de la pointe de l’aiguille avec celle de la sonde sur le passage. ${PAIRS}`,
  says: 'Si les deux mains bougent en même temps (près de 1), tour à tour (sous 0) ou chacune pour soi (près de 0). Dans un geste à l’aiguille, la sonde devrait rester au repos pendant que l’aiguille avance.',
  saysNot: `Si l’une des mains a bien bougé. Le bruit du suivi ramène le chiffre vers 0. ${MEANS}`,
};
const rotation = {
  definition: `Corrélation de la vitesse angulaire de l’aiguille avec celle de la sonde sur le passage. ${PAIRS}`,
  says: 'Si les deux mains tournent en même temps (près de 1), tour à tour (sous 0) ou chacune pour soi (près de 0).',
  saysNot: `Si une rotation était voulue. Le programme de la source multiplie sa somme par elle-même là où il faut le produit des vitesses, et donne toujours le chiffre d’une somme de 0 ; ici c’est la corrélation qu’il vise. ${MEANS}`,
};

export const hands = {
  'bimanual-dexterity-translation': {
    ...translation,
    name: 'Deux mains bougeant ensemble',
    definition: `${translation.definition} ${IN_RUN}`,
    advice: {
      good: 'Une main restait au repos pendant que l’autre bougeait.',
      fair: 'Les deux mains ont parfois bougé en même temps.',
      poor: 'Les deux mains ont bougé à la fois. Trouver l’image, tenir la sonde immobile, et seulement alors bouger l’aiguille.',
      missing: 'L’aiguille et la sonde n’ont pas bougé toutes les deux.',
    },
  },
  'bimanual-dexterity-rotation': {
    ...rotation,
    name: 'Deux mains tournant ensemble',
    definition: `${rotation.definition} ${IN_RUN}`,
    advice: {
      good: 'Une main restait au repos pendant que l’autre tournait.',
      fair: 'Les deux mains ont parfois tourné en même temps.',
      poor: 'Les deux mains ont tourné à la fois. Tourner ou incliner la sonde avec l’aiguille au repos, ou l’aiguille avec la sonde au repos.',
      missing: 'L’aiguille et la sonde n’ont pas tourné toutes les deux.',
    },
  },
  'tracked-bimanual-dexterity-translation': translation,
  'tracked-bimanual-dexterity-rotation': rotation,
  'targets-scanned': {
    name: 'Cibles explorées',
    definition:
      'Nombre de points cibles qui, dans une position de la sonde, étaient à moins de 5 mm du plan de l’image.',
    formula:
      '#{ k : minᵢ |(q_k − oᵢ) · zᵢ| < 5 mm }, o le milieu de la face de la sonde, z son vecteur unitaire en travers de l’image',
    says: 'À combien des lieux à regarder le plan a été amené.',
    saysNot:
      'Si le lieu était entre les bords et dans la profondeur de l’image, ni s’il a été reconnu : ici le plan n’a pas de bords, comme dans la source.',
  },
  'structures-scanned': {
    name: 'Structures explorées',
    definition:
      'Nombre de structures, surfaces fermées, qu’une ligne de balayage de l’image a croisées dans une position de la sonde. Les lignes partent de la face de la sonde, descendent parallèles dans l’image et sont écartées de 0,25 mm au plus.',
    formula: '#{ structures S : une ligne de balayage d’une position croise la surface de S }',
    says: 'Combien des structures à chercher sont venues dans l’image.',
    saysNot:
      'Si elles pouvaient y être distinguées, ni combien de temps. La source répond oui ou non pour une structure ; ceci est le nombre de oui.',
  },
  'deviation-hausdorff': {
    name: 'Écart : Hausdorff',
    definition:
      'Plus grande distance d’un lieu d’un des chemins au lieu le plus proche de l’autre, dans les deux sens. Le moment où un lieu a été atteint ne compte pas.',
    says: 'De combien, au pire, la pointe s’est écartée du chemin de celle de l’expert, ou a laissé de côté un lieu où celle-ci était passée.',
    saysNot: `Dans quel ordre les lieux ont été atteints : trois allers et retours n’en donnent aucun. ${FRAME}`,
  },
  'deviation-frechet': {
    name: 'Écart : Fréchet',
    definition:
      'Parmi toutes les façons de suivre les deux chemins de position en position, en avant seulement et chacun à son allure, celle dont la plus grande distance entre les deux lieux est la moindre ; cette distance (distance de Fréchet discrète).',
    formula:
      'F(i, k) = max( |pᵢ − qₖ|, min( F(i−1, k), F(i, k−1), F(i−1, k−1) ) ) ; le chiffre est F à la fin des deux',
    says: 'De combien la pointe s’est écartée, au pire, quand l’ordre des lieux compte.',
    saysNot: `Combien de temps elle s’est écartée : un seul écart compte autant que plusieurs. ${FRAME}`,
  },
  'deviation-time-warp': {
    name: 'Écart : déformation temporelle',
    definition:
      'Parmi toutes les façons de suivre les deux chemins de position en position, en avant seulement et chacun à son allure, celle dont la somme des distances entre les deux lieux est la moindre ; cette somme, divisée par le nombre de positions des deux moins un (déformation temporelle dynamique).',
    formula:
      'W(i, k) = |pᵢ − qₖ| + min( W(i−1, k), W(i, k−1), W(i−1, k−1) ) ; le chiffre est W à la fin des deux, divisé par n + m − 1',
    says: 'À quelle distance du chemin de l’expert était la pointe dans l’ensemble, quelle que soit son allure.',
    saysNot: `De combien elle s’est écartée au pire. Le diviseur est la plus longue façon possible, donc le chiffre est au plus la distance moyenne, et le plus souvent moindre. ${FRAME}`,
  },
};
