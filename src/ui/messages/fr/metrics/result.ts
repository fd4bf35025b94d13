/** Metrics of the result. */
const NOTHING = 'Rien n’a été injecté. Amener la pointe dans la cible et donner le produit.';

export const result = {
  'volume-in-target': {
    name: 'Part du produit dans la cible',
    definition: 'Volume arrivé dans la structure cible, sur tout ce qui a quitté l’aiguille.',
    formula: '100 · V_cible / V_injecté',
    says: 'Où le produit est arrivé, ce pour quoi le geste est fait.',
    saysNot: 'S’il y reste, et à quel moment une mauvaise diffusion a été remarquée.',
    source:
      'Où arrive le produit injecté : c’est l’exactitude que donnent les études d’injections guidées (96,7 % guidées, 81,0 % aux repères, au genou) ; ne pas reconnaître une mauvaise répartition est un des cinq comportements qui compromettent la qualité selon Sites 2007.',
    advice: {
      good: 'Le produit est allé là où il doit.',
      fair: 'Une partie du produit est allée ailleurs. Regarder la diffusion, et arrêter dès que la cible ne s’ouvre pas.',
      poor: 'La plus grande part est allée au mauvais endroit. Injecter une dose test de 0,5 ml, et ne continuer que si la cible s’ouvre.',
      missing: NOTHING,
    },
  },
  'tip-to-target': {
    name: 'Distance de la pointe à la cible à l’injection',
    definition:
      'Distance de la pointe de l’aiguille au point le plus proche de la cible quand le piston commence à pousser ; 0 dans la cible ; la plus grande de toutes les poussées qui ont donné au moins 0,05 ml.',
    formula: 'max sur les poussées de distance(pointe, cible) au début de la poussée',
    says: 'Si la pointe était là où elle doit être quand le produit en est sorti. Débutants : 3,5 ± 3,7 mm (PMC5318157).',
    saysNot:
      'Où le produit est allé : même d’une pointe dans la cible, il peut refluer le long du trajet de l’aiguille.',
    source:
      'Distance de la pointe à la cible au moment de l’injection, comme dans le simulateur en réalité virtuelle du bloc axillaire (PMC4384236) ; débutants 3,5 ± 3,7 mm dans PMC5318157.',
    advice: {
      good: 'La pointe était dans la cible pendant l’injection.',
      fair: 'Approcher encore un peu la pointe avant d’injecter : trouver d’abord le biseau dans la cible.',
      poor: 'L’injection s’est faite à distance de la cible. S’arrêter, montrer la pointe, l’amener dans la cible, et alors seulement pousser le piston.',
      missing: NOTHING,
    },
  },
  'targets-hit': {
    name: 'Cibles atteintes',
    definition:
      'Nombre de points cibles dont la pointe s’est approchée à 3 mm dans une position quelconque. Dans un passage, c’est la cible de l’exercice, entière et non un point : 1 dès que la pointe a été à 3 mm, sinon 0.',
    formula: 'atteintes = 1 si minᵢ distance(pᵢ, cible) < 3 mm, sinon 0',
    says: 'Si la pointe a atteint la cible.',
    saysNot:
      'À quel essai, et si la pointe y était au moment qui compte ; un trajet rapide entre deux positions peut manquer un point par lequel l’aiguille est passée.',
    advice: {
      good: 'La pointe a atteint la cible.',
      fair: 'La pointe a atteint la cible.',
      poor: 'La pointe n’a jamais atteint la cible. Trouver la pointe et la cible dans l’image avant d’avancer.',
      missing: 'L’aiguille n’était pas dans le patient.',
    },
  },
  'dose-error': {
    name: 'Écart au volume prévu',
    definition:
      'Valeur absolue de la différence entre le volume qui a quitté l’aiguille et celui de l’exercice.',
    formula: '|V_donné − V_prévu|',
    says: 'Si la quantité était celle qui est prescrite.',
    saysNot: 'Où elle est allée : voir la part du produit dans la cible.',
    source: 'Définition propre.',
    advice: {
      good: 'Le volume était le volume prévu.',
      fair: 'Surveiller la seringue : le volume s’écartait un peu du plan.',
      poor: 'Donner le volume prévu, ni plus ni moins. Lire la seringue en poussant.',
      missing: NOTHING,
    },
  },
  'drawn-off': {
    name: 'Liquide évacué avant d’injecter',
    definition: 'Volume de liquide de l’articulation, de la bourse ou du kyste aspiré avant toute injection.',
    formula: 'V de liquide aspiré avant la première injection',
    says: 'Si l’espace a été bien vidé avant que quelque chose y entre : ce qui reste dilue le produit et garde la paroi tendue.',
    saysNot: 'Combien de liquide il y avait : cela dépend du patient.',
    source: 'Définition propre ; aspirer d’abord, injecter ensuite : kystes poplités, S92.',
    advice: {
      good: 'Le liquide a été aspiré avant l’injection.',
      fair: 'Il y avait plus à aspirer : suivre la paroi avec la pointe pendant que l’espace se vide.',
      poor: 'Aspirer le liquide avant d’injecter, la pointe en son milieu.',
      missing: 'Rien n’a été aspiré.',
    },
  },
  'maldistribution-late': {
    name: 'Injection poursuivie alors que le produit allait ailleurs',
    definition:
      'Volume encore allé hors de la cible une fois que 0,2 ml de la même poussée s’y trouvaient déjà, le plus grand de toutes les poussées. Une poussée finit quand rien ne quitte l’aiguille pendant un pas de temps.',
    formula: 'max sur les poussées k de max(0, V_k,dehors − 0,2 ml)',
    says: 'À quel point une mauvaise diffusion a été remarquée tardivement : ne pas reconnaître une mauvaise répartition est un des cinq comportements qui compromettent la qualité selon Sites 2007.',
    saysNot:
      'Combien est allé ailleurs en tout : voir la part du produit dans la cible. De petites poussées avec un regard entre elles ne comptent pas ; la dose test sert à cela.',
    source:
      'Mauvaise répartition du produit non reconnue, Sites 2007 (PMID 17350520), en volume ; définition propre.',
    advice: {
      good: 'Ce qui allait ailleurs a été remarqué tout de suite.',
      fair: 'La poussée a continué un moment après que le produit a quitté la cible. Regarder la diffusion, pas la seringue.',
      poor: 'L’injection a continué alors que le produit allait ailleurs. Arrêter dès que la cible ne s’ouvre pas, et chercher la pointe.',
      missing: NOTHING,
    },
  },
};
