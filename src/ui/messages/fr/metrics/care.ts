/** Metrics of the procedure around the needle. */
const BEGUN_AT_NEEDLE = 'Le passage a commencé à l’aiguille ; ce qui l’entoure n’en faisait pas partie.';

export const careMetrics = {
  'care-steps-done': {
    name: 'Étapes autour de l’aiguille',
    definition:
      'Qualité moyenne des étapes que l’exercice attend autour de l’aiguille : 1 pour une étape bien faite, une part pour une étape faite en partie (points d’une explication, minutes d’une surveillance, un choix plus faible), la moitié si une étape est venue avant une autre qu’elle aurait dû suivre, 0 si elle a été omise. Si le passage a été arrêté à raison, seules comptent les étapes qui mènent à cette décision.',
    formula: '100 · Σ qualité / (étapes attendues)',
    says: 'À quel point le patient a été interrogé, informé, préparé et suivi complètement.',
    saysNot:
      'Si cela a été bien dit : cocher un entretien n’est pas un entretien. L’omission d’étapes critiques fait échouer le passage, quoi qu’en dise ce chiffre.',
    source:
      'Définition propre, d’après la liste de contrôle des étapes d’une injection ; omission d’étapes critiques comme dans les listes de contrôle des gestes (PMC5388285).',
    advice: {
      good: 'Tout a été fait autour de l’aiguille.',
      fair: 'Une partie de ce qui entoure l’aiguille manquait.',
      poor: 'Une grande partie de ce qui entoure l’aiguille manquait.',
      missing: BEGUN_AT_NEEDLE,
    },
  },
  'care-order-errors': {
    name: 'Étapes dans le mauvais ordre',
    definition:
      'Étapes autour de l’aiguille faites avant une autre que l’exercice veut d’abord, et non refaites après elle.',
    formula: 'nombre d’étapes dont une étape préalable est venue plus tard',
    says: 'Si l’ordre a été respecté là où il importe : interroger avant de décider, mains propres avant de préparer le produit, marquer avant de désinfecter.',
    saysNot: 'Quoi que ce soit des étapes dont l’ordre est libre, ni des étapes omises.',
    source: 'Définition propre ; l’ordre est celui de la liste de l’exercice.',
    advice: {
      good: 'L’ordre a été respecté.',
      fair: 'Une étape est venue trop tôt.',
      poor: 'Plusieurs étapes sont venues trop tôt.',
      missing: BEGUN_AT_NEEDLE,
    },
  },
  'skin-drying': {
    name: 'Temps de séchage de la peau',
    definition:
      'Temps entre la dernière désinfection de la peau et la première ponction, en part du temps que le désinfectant met à sécher ; 0 si la peau n’a pas été désinfectée.',
    formula: '100 · min(1, (t ponction − t désinfection) / t séchage)',
    says: 'Si le désinfectant a eu le temps d’agir.',
    saysNot:
      'Si la peau a été bien frottée, ni si elle a été touchée ensuite ; le risque d’infection en tient compte.',
    source:
      'Temps de séchage de la chlorhexidine à 2 %, mesuré à 123 ± 32 s (doi 10.1016/j.ijoa.2018.10.012). Définition propre.',
    advice: {
      good: 'La peau était sèche.',
      fair: 'La peau était encore mouillée. La laisser sécher d’elle-même, environ deux minutes.',
      poor: 'La peau n’était pas désinfectée, ou très mouillée. La désinfecter et la laisser sécher d’elle-même, environ deux minutes.',
      missing: 'Rien n’a été ponctionné, ou le passage a commencé à l’aiguille.',
    },
  },
  'infection-risk': {
    name: 'Risque d’infection',
    definition:
      'Risque d’infection de l’articulation laissé par l’asepsie à la pire ponction : 2 sur 10 000 si tout est bien fait, multiplié pour chaque faute : peau non désinfectée 20, mouillée 5 (en proportion du temps manquant), alcool seul 2, site touché ensuite 5, mains non désinfectées 3, gel non stérile 9, sonde nue 5, sonde sans housse 1,5, flacon partagé 2 ; au plus la moitié.',
    formula: '10 000 · min(0,5 ; 0,0002 · Π facteur)',
    says: 'À quel point l’entrée était propre, en un chiffre dont est aussi tirée l’issue du passage.',
    saysNot:
      'Le risque d’un vrai patient : seuls le risque de base et le facteur du gel sont publiés, les autres facteurs sont des estimations.',
    source:
      'Risque de base de 0,01–0,03 % des injections articulaires ; le gel contamine le site, rapport des cotes 9 (PMID 25163689). Autres facteurs : estimations propres.',
    advice: {
      good: 'Travail propre.',
      fair: 'L’asepsie avait une lacune.',
      poor: 'L’asepsie a été rompue.',
      missing: BEGUN_AT_NEEDLE,
    },
  },
  'care-outcomes': {
    name: 'Dommages après le geste',
    definition:
      'Dommages venus de la manière dont le patient a été interrogé, préparé et suivi : réactions allergiques, infection, hématome, piqûre, chute, toxicité, infection aggravée, hausse de la glycémie sans avertissement.',
    formula: 'nombre de dommages différents',
    says: 'Ce que ce passage a fait à ce patient.',
    saysNot:
      'Si le travail était bon : certains dommages sont tirés au sort par la graine du passage selon le risque restant, si bien qu’un bon travail peut finir mal et un mauvais bien. Le risque en dit plus.',
    source:
      'Définition propre ; chaque probabilité figure avec sa source dans le tableau des chiffres du produit.',
    advice: {
      good: 'Le patient n’a subi aucun dommage après le geste.',
      fair: 'Le patient a subi un dommage après le geste.',
      poor: 'Le patient a subi plusieurs dommages après le geste.',
      missing: BEGUN_AT_NEEDLE,
    },
  },
  'test-dose': {
    name: 'Dose test avant le reste',
    definition:
      '100 si la première poussée du piston a donné une dose test (0,2–0,5 ml sauf indication contraire de l’exercice), puis s’est arrêtée au moins une seconde avant la suite ; sinon 0.',
    formula: '100 si V min. ≤ V première poussée ≤ V max. et pause ≥ 1 s, sinon 0',
    says: 'Si un peu de produit a été donné et regardé avant le reste.',
    saysNot: 'Si les yeux étaient sur l’image pendant cette seconde.',
    source:
      'Injection test, listes d’étapes des injections. Définition propre ; les volumes sont un savoir de manuel sans source.',
    advice: {
      good: 'Un peu a d’abord été donné, en regardant où il allait.',
      fair: 'Donner 0,2 à 0,5 ml, s’arrêter et regarder où cela va.',
      poor: 'La dose est entrée d’un coup. Donner 0,2 à 0,5 ml, s’arrêter et regarder où cela va.',
      missing: 'Rien n’a été injecté.',
    },
  },
};
