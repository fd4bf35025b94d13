/** Drills, regions, tools and agents by id, and where limits come from. */
export const drills = {
  'knee-suprapatellar-lateral': 'Genou : récessus suprapatellaire, abord latéral dans le plan',
  'knee-bakers-cyst': 'Genou : kyste de Baker, vidé puis injecté par le bas dans le plan',
  'shoulder-glenohumeral-posterior': 'Épaule : articulation gléno-humérale, abord postérieur dans le plan',
  'shoulder-subacromial-bursa': 'Épaule : bourse subacromio-deltoïdienne, abord latéral dans le plan',
  'elbow-olecranon-recess': 'Coude : récessus postérieur, abord latéral dans le plan',
  'elbow-radiocapitellar': 'Coude : articulation huméroradiale, abord latéral dans le plan',
  'elbow-common-extensor': 'Coude : origine commune des extenseurs, sur le tendon, dans le plan',
  'wrist-radiocarpal-dorsal': 'Poignet : articulation radiocarpienne, abord dorsal dans le plan',
  'wrist-carpal-tunnel': 'Poignet : tunnel carpien, autour du nerf médian, abord ulnaire dans le plan',
  'hip-anterior-recess': 'Hanche : récessus antérieur, le long du col fémoral, dans le plan',
  'ankle-tibiotalar-anterior': 'Cheville : articulation talocrurale, abord antérieur dans le plan',
  'gel-block-cyst': 'Bloc de gel : kyste, dans le plan',
  'gel-block-olive': 'Bloc de gel : olive, dans le plan',
};

export const regions = {
  knee: 'Genou',
  shoulder: 'Épaule',
  elbow: 'Coude',
  wrist: 'Poignet',
  hip: 'Hanche',
  ankle: 'Cheville',
  'gel-block': 'Bloc de gel',
};

export const agents = {
  water: 'Eau',
  'viscous-gel': 'Gel à 100 mPa·s, non rhéofluidifiant',
  saline: 'Chlorure de sodium à 0,9 %',
  'dextrose-5-percent': 'Glucose à 5 %',
  'lidocaine-1-percent': 'Lidocaïne à 1 %',
  'lidocaine-2-percent': 'Lidocaïne à 2 %',
  'lidocaine-1-percent-adrenaline': 'Lidocaïne à 1 % adrénalinée',
  'bupivacaine-quarter-percent': 'Bupivacaïne à 0,25 %',
  'bupivacaine-half-percent': 'Bupivacaïne à 0,5 %',
  'levobupivacaine-quarter-percent': 'Lévobupivacaïne à 0,25 %',
  'ropivacaine-fifth-percent': 'Ropivacaïne à 0,2 %',
  'ropivacaine-half-percent': 'Ropivacaïne à 0,5 %',
  'triamcinolone-10': 'Acétonide de triamcinolone à 10 mg/ml',
  'triamcinolone-40': 'Acétonide de triamcinolone à 40 mg/ml',
  'triamcinolone-hexacetonide-20': 'Hexacétonide de triamcinolone à 20 mg/ml',
  'methylprednisolone-40': 'Acétate de méthylprednisolone à 40 mg/ml',
  'betamethasone-6': 'Acétate et phosphate de bétaméthasone à 6 mg/ml',
  'dexamethasone-4': 'Phosphate de dexaméthasone à 4 mg/ml',
  'methylprednisolone-lidocaine': 'Méthylprednisolone 40 mg avec 4 ml de lidocaïne à 1 %',
  'hyaluronic-acid': 'Acide hyaluronique à 20 mg/ml, linéaire',
  'hyaluronic-acid-long-chain': 'Acide hyaluronique à 15 mg/ml, à longue chaîne',
  'hyaluronic-acid-cross-linked': 'Acide hyaluronique à 22 mg/ml, réticulé',
  'platelet-rich-plasma': 'Plasma riche en plaquettes',
  'iohexol-300': 'Iohexol à 300 mg d’iode/ml',
};

export const needleWords = {
  plain: '{{gauge}} G × {{mm}} mm, {{bevel}}',
  echogenic: '{{gauge}} G × {{mm}} mm, {{bevel}}, échogène',
  bevels: {
    short: 'biseau court',
    quincke: 'biseau de Quincke',
    chiba: 'biseau de Chiba',
    tuohy: 'biseau de Tuohy',
    'pencil-point': 'pointe crayon',
  },
};

export const units = { mL: 'ml', deg: '°', 'per 10,000': 'pour 10 000' };

const DERIVED = 'Déduit de passages avec l’outil « cuts »';

export const origins = {
  'volume-in-target':
    'Publié : les injections guidées du genou y parviennent dans 96,7 % des cas, celles aux repères dans 81,0 % ; tous les points à peu près au premier chiffre, exigé à peu près le second.',
  'tip-to-target':
    'Publié : 3,5 ± 3,7 mm à main levée (PMC5318157), moitié plus ne donne aucun point ; le but est le bord de la cible.',
  'dose-error':
    'Savoir de manuel sans source : environ un vingtième de la dose pour tous les points, aucun à partir d’un tiers environ.',
  'needle-in-plane': `Aucune limite n’est publiée (PMC4384236 prend la moyenne des experts). ${DERIVED} : experts simulés 97 ± 12 %, débutants 17 ± 26 %.`,
  'tip-visible': `Aucune limite n’est publiée. ${DERIVED} : experts simulés 100 %, débutants 32 ± 33 %.`,
  'knee-suprapatellar-lateral/tip-visible': `Aucune limite n’est publiée. ${DERIVED} : les apprenants d’habileté 0,85 à 1 ont 97 ± 12 %, ceux de 0 à 0,3 46 ± 36 % ; exigée, la moyenne des premiers moins 3 écarts-types.`,
  'unseen-advance': `Aucune limite n’est publiée. ${DERIVED} : experts simulés 0 mm, débutants 21 ± 11 mm.`,
  'safety-margin':
    'Savoir de manuel sans source : les distances de sécurité de l’exercice ; 3 mm à l’intérieur de l’une d’elles ne donne aucun point.',
  'structures-entered': 'Savoir de manuel sans source : le but est aucune.',
  'bone-cartilage-contacts': 'Savoir de manuel sans source : le but est aucun.',
  'needle-passes':
    'Publié : premier passage réussi dans 76,4 % à main levée et 88,9 % avec guide (PMC5318157) ; le nombre maximal pour réussir est la limite propre de l’exercice, savoir de manuel sans source.',
  redirections: 'Savoir de manuel sans source : une, c’est diriger ; cinq, c’est chercher à l’aveugle.',
  'knee-suprapatellar-lateral/redirections': `Savoir de manuel sans source : une, c’est diriger ; cinq, c’est chercher à l’aveugle. ${DERIVED} : les apprenants d’habileté 0,85 à 1 ont 1,7 ± 0,6, ceux de 0 à 0,3 5,3 ± 2,6 ; exigée, la moyenne des premiers plus 3 écarts-types, en redirections entières.`,
  'rough-handling': 'Savoir de manuel sans source.',
  'aspirated-before-injection':
    'Publié : un point de la liste de contrôle du bloc ilio-fascial (doi 10.1186/s12245-020-00317-6) ; le but est tout le volume.',
  'drawn-off': 'Savoir de manuel sans source : la plus grande part de ce que le patient a.',
  'checks-done':
    'Publié : un point chacun de la liste de contrôle (doi 10.1186/s12245-020-00317-6) ; le but est tous.',
  'patient-comfort': `${DERIVED} : experts simulés 65 ± 7, débutants 58 ± 11. Les sépare mal, ne décide donc jamais.`,
  'drug-errors': 'Savoir de manuel sans source : le but est aucune.',
  'probe-drift':
    'L’erreur est publiée (Sites 2007, PMID 17350520), pas de limite : 1 mm est une main calme, 1 cm une autre image, savoir de manuel sans source.',
  'recess-pressed-empty': 'Savoir de manuel sans source.',
  'rotational-actions':
    'Le décompte est publié (AUC 0,91, JVIR 2023;34:1337), pas de limite pour cette aiguille : savoir de manuel sans source.',
  'translational-actions':
    'Le décompte est publié (AUC 0,86, JVIR 2023;34:1337), pas de limite pour cette aiguille : savoir de manuel sans source.',
  'insertion-angle':
    'Publié pour l’abord, sinon savoir de manuel sans source : l’écho de l’aiguille chute au-delà de 30–45°.',
  pass: 'Savoir de manuel sans source : trois quarts des points ; pas encore déduit de passages de cet exercice.',
};

export const probes = {
  'l12-5-50': 'Linéaire 5–12 MHz, 50 mm',
  'l11-5v': 'Linéaire L11-5v',
  'l12-3v': 'Linéaire L12-3v',
  'l14-5-38': 'Linéaire L14-5/38',
  'l15-6-38': 'Linéaire 6–15 MHz, 38 mm',
  'l18-8-25': 'Crosse de hockey 8–18 MHz',
  'c5-2v': 'Convexe C5-2v',
  'mc9-4': 'Microconvexe 4–9 MHz',
};
