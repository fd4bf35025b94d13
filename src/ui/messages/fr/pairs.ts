/** Pairs of patients: titles, names and what to look at. */
const TEXTBOOK = 'Savoir de manuel sans source';

export const pairs = {
  'knee-effusion': {
    title: 'Genou : épanchement du récessus suprapatellaire',
    normal: 'Normal : 3 ml',
    other: 'Épanchement : 25 ml',
    lookAt: [
      {
        text: 'La bande sombre entre les coussinets graisseux suprapatellaire et préfémoral. Un récessus normal montre une fente d’environ 2 mm, ou rien ; une bande de 4 mm ou plus est un épanchement.',
        source:
          'Schmidt 2004, Ann Rheum Dis 63:988 (du liquide se voit dans 77 % des genoux normaux) ; les 2 mm sont un savoir de manuel',
      },
      {
        text: 'Les coussinets graisseux s’écartent : le suprapatellaire est soulevé vers le tendon, le préfémoral reste sur le fémur.',
        source: TEXTBOOK,
      },
      {
        text: 'Appuyer avec la sonde : le liquide libre fuit sur les côtés, si bien qu’une main lourde cache un petit épanchement. Il faut environ 12 ml pour 4 mm de profondeur.',
        source:
          'Seuil de détection de l’épanchement du genou, PMID 21173686 : 4 mm à 11,6 ± 5,7 ml sur la ligne médiane',
      },
    ],
  },
  'knee-synovitis': {
    title: 'Genou : synovite',
    normal: 'Pas de synovite, 8 ml de liquide',
    other: 'Synovite de grade 3, 8 ml de liquide',
    lookAt: [
      {
        text: 'La paroi du récessus. Normale, elle est trop fine pour être vue ; en cas de synovite, un liseré gris sépare le liquide sombre de la graisse claire.',
        source: 'Grades semi-quantitatifs de 0 à 3 ; savoir de manuel sans source',
      },
      {
        text: 'Appuyer avec la sonde : le liquide s’en va, la synoviale épaissie reste.',
        source: TEXTBOOK,
      },
    ],
  },
  'knee-bakers-cyst': {
    title: 'Genou : kyste de Baker',
    normal: 'Pas de kyste',
    other: 'Kyste : 14 ml',
    lookAt: [
      {
        text: 'Le corps sombre sur le gastrocnémien médial, à paroi nette et avec une bande plus claire derrière lui. Sans liquide, la bourse n’est qu’une ligne entre les muscles.',
        source: 'Taille : 20 à 60 mm de long et 10 à 30 mm de profondeur ; savoir de manuel sans source',
      },
      {
        text: 'Sa distance aux vaisseaux : faire glisser la sonde en travers et trouver l’artère avant de prévoir une aiguille.',
        source: TEXTBOOK,
      },
      {
        text: 'Il est fréquent : un adulte sur huit, plus souvent en cas d’arthrite.',
        source: '11,7 % des adultes âgés, Arthritis Res Ther 2014;16:R59',
      },
    ],
  },
  'shoulder-effusion': {
    title: 'Épaule : épanchement du récessus postérieur',
    normal: 'Normal : 1 ml',
    other: 'Épanchement : 12 ml',
    lookAt: [
      {
        text: 'La ligne entre l’infra-épineux et la tête humérale, à côté du bord libre du labrum. Le liquide l’ouvre en un coin sombre et soulève la capsule.',
        source:
          'Le récessus est entre le bord libre du labrum postérieur et le cartilage de la tête : sportsmedreview.com, glenohumeral injection',
      },
      {
        text: 'Le muscle est soulevé en entier : l’infra-épineux garde son épaisseur.',
        source: TEXTBOOK,
      },
    ],
  },
  'shoulder-bursitis': {
    title: 'Épaule : bursite subacromio-deltoïdienne',
    normal: 'Normal : 0,5 ml',
    other: 'Bursite : 8 ml',
    lookAt: [
      {
        text: 'La ligne sombre sous le deltoïde. Jusqu’à 2 mm, elle est courante dans les épaules sans plainte ; plus de 3 mm y est rare.',
        source:
          'PMC3127806, figure 4 : sur 200 épaules, moins de 1 mm dans 71, 1 à 2 mm dans 82, 2 à 3 mm dans 42, plus de 3 mm dans 5',
      },
      {
        text: 'Le tendon au-dessous : son contour doit rester lisse. Une marche ou un vide y est une rupture, pas une bursite.',
        source: TEXTBOOK,
      },
    ],
  },
  'elbow-effusion': {
    title: 'Coude : épanchement dans la fosse olécranienne',
    normal: 'Normal : 0,5 ml',
    other: 'Épanchement : 7 ml',
    lookAt: [
      {
        text: 'Le fond de la fosse. Le liquide soulève le coussinet graisseux postérieur de l’os ; dans une articulation normale, il y repose.',
        source: 'mskultrasound.net, elbow : l’échographie montre 1 à 3 ml, la radiographie 5 à 10 ml',
      },
      {
        text: 'Le coussinet graisseux change de forme avant le triceps : regarder son bord inférieur.',
        source: TEXTBOOK,
      },
    ],
  },
  'wrist-effusion': {
    title: 'Poignet : épanchement du récessus dorsal',
    normal: 'Normal : 0,3 ml',
    other: 'Épanchement : 2,8 ml',
    lookAt: [
      {
        text: 'Le triangle entre le rebord du radius et le scaphoïde. Normalement, la capsule est à moins d’un millimètre de l’os ; plus de 3 mm est un gonflement.',
        source:
          '0,80 et 0,82 mm chez 251 adultes : Kim 2019, Korean J Intern Med 34:1372 ; les 3 mm sont un savoir de manuel',
      },
      {
        text: 'Les tendons extenseurs au-dessus sont soulevés, mais leur gaine reste sèche : le liquide articulaire est sous le rétinaculum.',
        source: TEXTBOOK,
      },
    ],
  },
  'wrist-synovitis': {
    title: 'Poignet : synovite',
    normal: 'Pas de synovite',
    other: 'Synovite de grade 3',
    lookAt: [
      {
        text: 'La paroi du récessus est environ deux fois plus épaisse : un tissu gris qui ne se comprime que peu, là où le liquide serait noir. Au poignet, la différence est petite ; regarder l’angle à côté du radius.',
        source: TEXTBOOK,
      },
    ],
  },
  'hip-effusion': {
    title: 'Hanche : épanchement du récessus antérieur',
    normal: 'Normal : 2 ml',
    other: 'Épanchement : 14 ml',
    lookAt: [
      {
        text: 'La distance du col fémoral à la capsule. Environ 5 mm est normal ; plus de 8 mm, ou 2 mm de plus que l’autre côté, est un épanchement.',
      },
      {
        text: 'Le contour de la capsule : creux sur un col normal, droit ou bombé sur du liquide.',
        source: TEXTBOOK,
      },
    ],
  },
  'ankle-effusion': {
    title: 'Cheville : épanchement du récessus antérieur',
    normal: 'Normal : 0,8 ml',
    other: 'Épanchement : 8 ml',
    lookAt: [
      {
        text: 'L’angle entre le rebord du tibia et le dôme du talus. Jusqu’à 4 mm entre l’os et la capsule sont normaux, plus de 5 mm est un épanchement.',
        source: TEXTBOOK,
      },
      {
        text: 'Le coussinet graisseux de l’angle est repoussé vers l’avant et le haut quand le récessus se remplit.',
        source:
          'Le récessus est juste distal au rebord du tibia : musculoskeletalkey.com, chapitre 13, The Ankle and Foot',
      },
    ],
  },
};
