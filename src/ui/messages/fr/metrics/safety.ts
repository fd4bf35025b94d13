/** Metrics of safety. */
const NOT_IN = 'L’aiguille n’était pas dans le patient.';

export const distance = {
  name: 'Plus petite distance : {{structure}}',
  advice: {
    good: 'Distance gardée ({{structure}}).',
    fair: 'Plus près que ce qui est sûr ({{structure}}).',
    poor: 'L’aiguille a atteint ce qu’il faut éviter ({{structure}}). Le trouver d’abord dans l’image et choisir un chemin qui en reste éloigné.',
    missing: NOT_IN,
  },
};

export const safety = {
  'safety-margin': {
    name: 'Plus petite marge avec tout ce qu’il faut éviter',
    definition:
      'Sur toutes les structures à éviter, le plus petit de (distance de l’aiguille, pointe et tige, moins la distance de sécurité de l’exercice). Négatif : plus près que ce qui est sûr.',
    formula: 'min sur les pas de temps et les structures de (distance − distance de sécurité)',
    says: 'À quel point le passage a frôlé un dommage, quelle qu’en ait été l’issue. La plus petite distance à chaque structure a sa propre ligne.',
    saysNot: 'Combien de temps, et si la structure se voyait à ce moment.',
    source: 'Définition propre ; les distances de sécurité sont dans l’exercice, avec leur source.',
    advice: {
      good: 'Une distance sûre a été gardée avec tout ce qu’il faut éviter.',
      fair: 'L’aiguille s’est approchée d’une structure à éviter au-delà de la distance de sécurité. Prévoir un chemin qui en reste éloigné.',
      poor: 'L’aiguille est entrée dans une structure à éviter, ou très près. La trouver dans l’image avant de choisir l’entrée.',
      missing: NOT_IN,
    },
  },
  distance: {
    name: 'Plus petite distance à une structure à éviter',
    definition:
      'Plus petite distance de l’aiguille, pointe et tige introduite, à la structure à éviter pendant le passage ; négative à l’intérieur.',
    formula: 'min sur les pas de temps de la distance signée entre l’aiguille et la structure',
    says: 'À quel point l’aiguille, pointe ou tige, est venue près de ce qui ne doit pas être atteint.',
    saysNot: 'Si elle se voyait à ce moment, et ce qu’il y avait entre les deux.',
    source: 'Définition propre ; la distance de sécurité est dans l’exercice, avec sa source.',
  },
  'structures-entered': {
    name: 'Structures à éviter atteintes',
    definition:
      'Nombre de structures à éviter dans lesquelles l’aiguille est entrée, ou qu’elle a touchées si elles arrêtent une aiguille.',
    formula: 'nombre de structures à éviter avec distance < 0 ou un contact',
    says: 'Combien des choses à éviter ont été atteintes. Chacune est nommée avec la plus petite profondeur où elle l’a été.',
    saysNot: 'Combien de fois chacune, et ce qu’il en est advenu : voir les complications.',
    source: 'Définition propre, d’après les listes d’erreurs d’Ahmed 2017 (PMC5388285).',
    advice: {
      good: 'Rien de ce qu’il faut éviter n’a été atteint.',
      fair: 'L’aiguille est entrée dans une structure à éviter. Revoir le passage : laquelle, et où était-elle dans l’image.',
      poor: 'L’aiguille est entrée dans plusieurs structures à éviter. Parcourir tout le chemin avant d’entrer.',
      missing: NOT_IN,
    },
  },
  'bone-cartilage-contacts': {
    name: 'Contacts avec l’os et le cartilage',
    definition:
      'Nombre de fois où l’os ou le cartilage a arrêté la pointe avancée. Chaque structure est nommée avec la plus petite profondeur où elle a été heurtée, et combien de fois.',
    formula: 'nombre de contacts osseux + nombre de contacts avec le cartilage',
    says: 'Combien de fois l’aiguille a buté sur une surface dure : cela fait mal, émousse la pointe et raye le cartilage.',
    saysNot:
      'La force du choc. Là où le contact osseux fait partie de l’abord, les limites de l’exercice le permettent.',
    source:
      'Définition propre ; rayer le cartilage est un piège connu de l’abord suprapatellaire [savoir de manuel sans source].',
    advice: {
      good: 'Ni l’os ni le cartilage n’ont été touchés.',
      fair: 'La pointe a touché l’os ou le cartilage. S’arrêter un millimètre avant la ligne claire.',
      poor: 'La pointe a heurté l’os ou le cartilage à répétition. Mener l’aiguille plus à plat et s’arrêter au-dessus de l’os.',
      missing: NOT_IN,
    },
  },
  complications: {
    name: 'Complications',
    definition:
      'Vaisseaux ponctionnés, nerfs touchés ou traversés, plèvre ou dure-mère perforées, cartilage rayé, injections dans un vaisseau, un nerf ou un tendon, espaces rompus, pertes de connaissance, aiguilles pliées : chaque sorte une fois par structure.',
    formula: 'nombre de paires différentes (sorte, structure)',
    says: 'Combien de dommages différents se sont produits.',
    saysNot: 'La gravité de chacun ; la liste des erreurs graves dit lesquels font échouer.',
    source:
      'Définition propre ; complications comme dans les listes d’étapes des injections (gestes, liste de sécurité).',
    advice: {
      good: 'Rien n’a été lésé.',
      fair: 'Quelque chose a été lésé.',
      poor: 'Plusieurs choses ont mal tourné.',
      missing: NOT_IN,
    },
  },
  'drug-errors': {
    name: 'Erreurs de produit',
    definition:
      'Mélanges à ne pas faire, plus d’anesthésique local que la dose maximale pour le poids, un corticoïde dans un tendon ou un vaisseau, sous la peau ou dans une articulation au liquide trouble : chacun une fois par structure.',
    formula: 'nombre de paires différentes (sorte, objet)',
    says: 'Si le produit, la dose et le lieu d’injection convenaient.',
    saysNot: 'Si le produit était le meilleur pour ce patient.',
    source:
      'Doses maximales et mélanges : tableaux de référence des doses (D4) et des compatibilités (D7, savoir de manuel sans source).',
    advice: {
      good: 'Le produit, la dose et le lieu d’injection convenaient.',
      fair: 'Il y a eu une erreur de produit.',
      poor: 'Il y a eu plusieurs erreurs de produit.',
      missing: 'Rien n’a été aspiré dans la seringue ni injecté.',
    },
  },
  'anaesthetic-dose': {
    name: 'Anesthésique local, part de la dose maximale',
    definition:
      'Anesthésique local donné, en part de la dose maximale pour le poids du patient ; les parts des différents produits s’additionnent.',
    formula: '100 · Σ sur les produits de (mg donnés / (mg maximaux par kg · poids))',
    says: 'À quel point les doses se sont approchées de ce qui peut être donné à un patient de ce poids ; à 100, la limite est atteinte.',
    saysNot:
      'Si une dose plus petite aurait suffi, et à quelle vitesse elle est absorbée à l’endroit où elle est donnée.',
    source:
      'Doses maximales d’après le poids (D4) ; les parts s’additionnent (savoir de manuel sans source).',
    advice: {
      good: 'La dose d’anesthésique local était sûre.',
      fair: 'La dose d’anesthésique local s’est approchée de la dose maximale.',
      poor: 'Trop d’anesthésique local : calculer la dose maximale d’après le poids avant de remplir la seringue.',
      missing: 'Aucun anesthésique local n’a été donné.',
    },
  },
  'rough-handling': {
    name: 'Déchirures et flexions de l’aiguille',
    definition:
      'Nombre de fois où la tige a été tirée de côté à travers le tissu, ou poussée jusqu’à fléchir : une aiguille profonde ne tourne pas, elle se courbe et déchire.',
    formula: 'nombre de déchirures + de flexions + de pliures',
    says: 'Si l’aiguille a servi de levier.',
    saysNot: 'La douleur ou le saignement qui en sont venus.',
    source: 'Définition propre ; ne rediriger qu’après avoir reculé [savoir de manuel sans source].',
    advice: {
      good: 'L’aiguille n’a pas été forcée.',
      fair: 'La tige a déchiré du tissu. Reculer jusque sous la peau, puis changer de direction.',
      poor: 'L’aiguille a servi de levier à répétition en profondeur. Elle se courbe et déchire : reculer d’abord, et s’arrêter dès qu’elle plie.',
      missing: NOT_IN,
    },
  },
};
