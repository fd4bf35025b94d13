/** Metrics of needle and image. */
const NOT_ADVANCED = 'L’aiguille n’a pas été avancée.';
const NOT_IN = 'L’aiguille n’était pas dans le patient.';

export const image = {
  'needle-in-plane': {
    name: 'Aiguille dans le plan pendant l’avance',
    definition:
      'Part de la longueur avancée pendant laquelle les 15 derniers millimètres de la tige étaient dans l’épaisseur du plan de coupe. Une longueur avancée deux fois compte double ; le recul ne compte pas.',
    formula: '100 · Σ avance avec la tige dans le plan / Σ avance',
    says: 'Si faisceau et aiguille sont restés alignés. La mesure d’habileté du simulateur en réalité virtuelle du bloc axillaire.',
    saysNot:
      'Si la pointe se voyait : une tige dans le plan peut finir au-delà du bord de l’image ou derrière un os.',
    source:
      'Pourcentage d’avance dans le plan, une mesure d’habileté du simulateur en réalité virtuelle du bloc axillaire (PMC4384236). Aucune limite en mm n’est publiée ; ce simulateur la fixe à la moyenne des experts.',
    advice: {
      good: 'L’aiguille est restée dans le plan de l’image.',
      fair: 'S’arrêter quand la tige pâlit, et tourner ou faire glisser la sonde jusqu’à revoir toute l’aiguille.',
      poor: 'L’aiguille était hors du plan la plus grande partie de son trajet. Aligner sonde et aiguille avant de piquer, et n’avancer que tant que la tige se voit.',
      missing: NOT_ADVANCED,
    },
  },
  'tip-visible': {
    name: 'Pointe visible pendant l’avance',
    definition:
      'Part de la longueur avancée pendant laquelle la pointe se voyait dans l’image. Le chemin de la peau au bord de la sonde, où aucun faisceau n’arrive, ne compte pas.',
    formula: '100 · Σ avance sous la sonde avec la pointe visible / Σ avance sous la sonde',
    says: 'Si l’aiguille n’est allée que là où on la regardait : avancer à l’aveugle est l’erreur la plus fréquente des débutants (Sites 2007).',
    saysNot:
      'Si quelqu’un regardait : ce chiffre dit seulement que la pointe pouvait être vue. Il n’y a pas de limite publiée.',
    source:
      'Avancer sans voir l’aiguille est l’erreur la plus fréquente des débutants (Sites 2007, PMID 17350520). Aucune limite n’est publiée ; les limites suivent les passages d’experts de ce simulateur.',
    advice: {
      good: 'La pointe est restée en vue.',
      fair: 'Faire une pause quand la pointe disparaît. La chercher avec le faisceau, puis continuer.',
      poor: 'L’aiguille a avancé sans que la pointe se voie. Ne la bouger que tant que la pointe est dans l’image.',
      missing: 'La pointe n’est jamais arrivée sous la sonde.',
    },
  },
  'tip-visible-at-injection': {
    name: 'Pointe visible à l’injection',
    definition:
      'Part du volume injecté venant de poussées au début desquelles la pointe se voyait dans l’image. Une poussée commence avec le premier produit qui quitte l’aiguille après un pas de temps sans produit.',
    formula: '100 · Σ V_k sur les poussées k commencées pointe visible / Σ V_k',
    says: 'Si l’on savait où le produit irait quand on pouvait encore le retenir : avec la distance de la pointe à la cible, la tâche d’habileté du simulateur du bloc axillaire.',
    saysNot:
      'Si la pointe était au bon endroit, et si elle est restée visible pendant que le piston avançait.',
    source:
      'Pointe visible au moment de l’injection, simulateur en réalité virtuelle du bloc axillaire (PMC4384236).',
    advice: {
      good: 'La pointe se voyait au début de l’injection.',
      fair: 'Une partie du produit a été commencée sans voir la pointe. La retrouver avant chaque poussée.',
      poor: 'L’injection s’est faite sans voir la pointe. Aucun produit avant que la pointe soit dans l’image.',
      missing: 'Rien n’a été injecté. Amener la pointe dans la cible et donner le produit.',
    },
  },
  'unseen-advance': {
    name: 'Avance avec la pointe invisible',
    definition:
      'Longueur avancée pendant laquelle la pointe ne se voyait pas dans l’image, sans le chemin de la peau au bord de la sonde.',
    formula: 'Σ avance sous la sonde avec la pointe invisible',
    says: 'Sur quelle longueur l’aiguille est allée à l’aveugle : la part d’un long chemin peut cacher ce qu’une longueur montre.',
    saysNot:
      'Si quelque chose était proche : une avance à l’aveugle près d’un danger est une erreur grave à part.',
    source: 'Avancer sans voir l’aiguille, Sites 2007 (PMID 17350520), en longueur.',
    advice: {
      good: 'L’aiguille n’a presque pas bougé sans être vue.',
      fair: 'Une partie du chemin était à l’aveugle. Arrêter la main de l’aiguille dès que la pointe est perdue.',
      poor: 'De longs trajets étaient à l’aveugle. Chercher l’aiguille avec le faisceau, jamais le faisceau avec l’aiguille.',
      missing: NOT_ADVANCED,
    },
  },
  'insertion-angle': {
    name: 'Angle de l’aiguille avec la face de la sonde',
    definition:
      'Angle entre l’aiguille et la face de la sonde, 0 pour parallèle, quand le premier produit quitte l’aiguille ; sans injection, au point le plus profond.',
    formula: 'arcsin |u · y|, u le long de l’aiguille, y le long du faisceau',
    says: 'À quel point l’aiguille peut renvoyer l’écho : plus elle est parallèle à la face, plus elle est brillante.',
    saysNot:
      'Si le chemin était bon : un chemin à plat peut être long, et à côté d’un os le plus raide peut être le seul.',
    source:
      'Angle avec la face de la sonde, comme le donnent les guides : 0–30° pour l’abord suprapatellaire latéral ; l’écho de l’aiguille chute au-delà de 30–45° [savoir de manuel sans source].',
    advice: {
      good: 'L’aiguille était assez à plat pour bien renvoyer l’écho.',
      fair: 'Une aiguille plus à plat se voit mieux : entrer un peu plus loin de la sonde.',
      poor: 'L’aiguille était trop raide pour être bien vue. Entrer plus loin de la sonde et baisser l’embase.',
      missing: NOT_IN,
    },
  },
  'image-quality-kept': {
    name: 'Image bien réglée tant que l’aiguille est en place',
    definition:
      'Part du temps avec l’aiguille dans le patient où tout ceci est vrai : profondeur de 0,75 à 1,5 fois celle de l’exercice ; gain avec la moyenne de ses curseurs à 10 dB au plus de celui de l’exercice ; focale à 8 mm ou 0,3 fois la profondeur de l’exercice au plus, le plus grand des deux ; côté du repère à 100° au plus de celui du début de l’exercice ; image non figée.',
    formula: '100 · temps dans le patient avec chaque réglage juste / temps dans le patient',
    says: 'Si l’image permettait de voir l’aiguille et la cible. Ne pas mettre en accord le côté de l’image et celui du patient est un des cinq comportements qui compromettent la qualité selon Sites 2007.',
    saysNot:
      'Si c’était la meilleure image : les limites sont larges. Ce sont celles de ce simulateur ; aucune étude n’en fixe.',
    source:
      'Optimisation de l’image, point de l’OSAUS (doi 10.1371/journal.pone.0057687) ; côté de l’image, Sites 2007 (PMID 17350520). Limites de définition propre.',
    advice: {
      good: 'L’image était bien réglée tant que l’aiguille était en place.',
      fair: 'L’image n’était pas bien réglée tout le temps. Régler profondeur, focale et gain avant de piquer, puis ne plus y toucher.',
      poor: 'L’aiguille a bougé avec une image mal réglée. La cible dans le tiers moyen, la focale à sa profondeur, le gain réglé pour que le liquide soit noir.',
      missing: NOT_IN,
    },
  },
  'probe-drift': {
    name: 'Sonde déplacée pendant l’avance',
    definition:
      'Chemin de la sonde sur la peau pendant les pas de temps où l’aiguille s’enfonçait aussi. Chercher l’aiguille au repos ne compte pas.',
    formula: 'Σ |pas de la sonde| sur les pas de temps avec avance',
    says: 'Si la main de la sonde est restée calme pendant que l’autre bougeait : la deuxième erreur la plus fréquente des débutants (Sites 2007).',
    saysNot: 'Le mouvement de la sonde avec l’aiguille au repos ; c’est ainsi qu’on retrouve la pointe.',
    source:
      'Le mouvement involontaire de la sonde est la deuxième erreur la plus fréquente des débutants (Sites 2007, PMID 17350520).',
    advice: {
      good: 'La main de la sonde était calme pendant que l’aiguille bougeait.',
      fair: 'Appuyer la main de la sonde sur le patient, pour qu’elle reste en place pendant que l’aiguille bouge.',
      poor: 'La sonde glissait pendant l’avance. Ne bouger qu’une main à la fois.',
      missing: NOT_ADVANCED,
    },
  },
  'recess-pressed-empty': {
    name: 'Récessus vidé par la pression',
    definition:
      'Plus grande part de la profondeur de liquide sous la sonde que la main a chassée du récessus, tant que l’aiguille était dans le patient.',
    formula: '100 · max sur les pas de temps de (chassé sous la sonde / présent au repos)',
    says: 'À quel point la main de la sonde est lourde là où cela compte.',
    saysNot: 'La force de la main en newtons ; la même main comprime moins un récessus tendu.',
    source:
      'Une main lourde vide de l’image un petit épanchement, et il ne reste rien à viser [savoir de manuel sans source].',
    advice: {
      good: 'La sonde était posée légèrement : le liquide est resté visible.',
      fair: 'Alléger la sonde : la main chassait du liquide hors du récessus.',
      poor: 'La main de la sonde a vidé le récessus. Laisser la sonde flotter sur le gel jusqu’à ce que le liquide revienne.',
      missing: NOT_IN,
    },
  },
};
