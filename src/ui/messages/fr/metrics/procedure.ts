/** Metrics of the procedure and the patient. */
const NOT_IN = 'L’aiguille n’était pas dans le patient.';

export const procedure = {
  'aspirated-before-injection': {
    name: 'Aspiré avant d’injecter',
    definition:
      'Part du volume injecté avant laquelle on a aspiré, la pointe à 2 mm au plus de l’endroit injecté ensuite.',
    formula: '100 · Σ V injecté à 2 mm au plus de la dernière aspiration / Σ V',
    says: 'Si l’on a fait le seul test d’un vaisseau qui ne coûte rien, et de nouveau après avoir bougé la pointe.',
    saysNot: 'Que rien n’a été touché : une aspiration sans sang n’exclut pas un vaisseau.',
    source:
      'Aspiration avant l’injection, point de la liste de contrôle du simulateur de bloc ilio-fascial (doi 10.1186/s12245-020-00317-6).',
    advice: {
      good: 'On a aspiré avant d’injecter.',
      fair: 'Aspirer de nouveau chaque fois que l’aiguille a bougé.',
      poor: 'Aspirer avant d’injecter : cela montre si la pointe est dans un vaisseau ou dans l’articulation.',
      missing: 'Rien n’a été injecté.',
    },
  },
  'doppler-before-advance': {
    name: 'Trajet exploré au Doppler avant l’aiguille',
    definition:
      'Part du chemin de l’aiguille, de la première ponction au point le plus profond de la pointe, explorée au Doppler couleur ou puissance avant cette ponction : un point compte si la fenêtre active était sur lui, à 5 mm au plus du plan de coupe, pendant au moins une demi-seconde, sonde et fenêtre au repos.',
    formula:
      '100 · (points du chemin, un par mm, qui étaient dans une fenêtre avant la ponction) / (tous les points)',
    says: 'Si l’on a cherché les vaisseaux sur le chemin avant que l’aiguille soit en place.',
    saysNot:
      'Qu’un vaisseau aurait été visible : il faut pour cela une échelle et un gain pour flux lents et une main légère. Le chemin est la droite que l’aiguille a finalement prise ; un chemin prévu et abandonné ne compte pas.',
    source:
      'Chercher d’abord au Doppler, listes d’étapes des injections ; distance au plan comme dans Perk Tutor, Targets Scanned. Définition propre.',
    advice: {
      good: 'Les vaisseaux ont été cherchés sur le chemin avant l’aiguille.',
      fair: 'Une partie du chemin n’a pas été explorée au Doppler. Placer la fenêtre sur tout le chemin avant d’entrer.',
      poor: 'Le chemin n’a pas été exploré au Doppler. Activer un instant la couleur avant chaque ponction : l’image en échelle de gris ne montre pas les petits vaisseaux.',
      missing: NOT_IN,
    },
  },
  'checks-done': {
    name: 'Contrôles attendus faits',
    definition: 'Part des contrôles attendus par l’exercice qui ont été faits.',
    formula: '100 · contrôles faits / attendus',
    says: 'Si les étapes que demande l’exercice ont été faites.',
    saysNot: 'Si elles ont été bien faites, et ce qui a été fait d’autre.',
    source: 'Définition propre, d’après les listes d’étapes des gestes.',
    advice: {
      good: 'Tous les contrôles ont été faits.',
      fair: 'Un contrôle manquait. Les étapes dans l’ordre : aspirer, injecter, reculer, terminer.',
      poor: 'Des contrôles manquaient. Les étapes dans l’ordre : aspirer, injecter, reculer, terminer.',
      missing: 'Cet exercice n’attend aucun contrôle.',
    },
  },
  'patient-comfort': {
    name: 'Confort du patient',
    definition:
      '100, moins 6 par point de la douleur la plus forte (0–10), moins jusqu’à 40 pour la somme de la douleur dans le temps (120 points · s), moins 20 pour une perte de connaissance.',
    formula:
      '100 − 6 · douleur la plus forte − min(40, Σ douleur · Δt / 3) − 20 pour une perte de connaissance, pas moins de 0',
    says: 'Comment le patient l’a supporté, d’après un modèle de la douleur par l’aiguille, le tissu, la pression et l’anesthésie.',
    saysNot:
      'Ce que sentirait un vrai patient : le tableau dont il part est une estimation que l’on peut modifier, et chacun est différent.',
    source:
      'Définition propre ; douleur selon l’aiguille, le tissu, les passages et l’anesthésie, d’après un tableau modifiable.',
    advice: {
      good: 'Le patient allait bien.',
      fair: 'Le patient a eu plus mal que nécessaire.',
      poor: 'Cela a fait très mal.',
      missing: NOT_IN,
    },
  },
};
