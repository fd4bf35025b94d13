/** The quality report. */
export const qa = {
  title: 'Qualité de l’image',
  intro:
    'Chaque sonde examine un fantôme de qualité ; à côté de chaque chiffre, ce que ses propres données prédisent. Les mêmes mesures font partie des tests du projet.',
  probe: 'Sonde',
  loading: 'Chargement du rapport',
  failed: 'Le rapport n’a pas pu être chargé : {{message}}',
  summary_one: '{{count}} chiffre, {{outside}} hors tolérance',
  summary_many: '{{count}} de chiffres, {{outside}} hors tolérance',
  summary_other: '{{count}} chiffres, {{outside}} hors tolérance',
  at: 'À',
  measured: 'Mesuré',
  predicted: 'Prédit',
  tolerance: 'Tolérance',
  holds: 'Tenu',
  gpu: 'Sur le GPU',
  unlike: '{{value}}, différent de la référence',
  gpuSummary_one:
    '{{count}} chiffre mesuré aussi sur le GPU ({{name}}), {{outside}} différent de la référence',
  gpuSummary_many:
    '{{count}} de chiffres mesurés aussi sur le GPU ({{name}}), {{outside}} différents de la référence (1 dB, 0,05 mm, 0,05)',
  gpuSummary_other:
    '{{count}} chiffres mesurés aussi sur le GPU ({{name}}), {{outside}} différents de la référence (1 dB, 0,05 mm, 0,05)',
  yes: 'oui',
  no: 'non',
  told: '–',
  least: 'au moins {{value}}',
  most: 'au plus {{value}}',
  plotAlt: '{{name}} : mesuré à côté de prédit',
  link: 'Rapport sur la qualité de l’image',
  plot: { depth: 'profondeur, mm', width: 'mm à −6 dB', angle: 'angle avec la face, °', level: 'dB' },
  place: {
    depth: '{{a}} mm',
    apart: '{{a}} mm, à {{b}} mm l’un de l’autre',
    speed: '{{a}} mm à {{b}} m/s',
    oneLook: 'un angle',
    looks: '{{a}} angles',
    across: 'de côté {{a}} mm',
    down: 'en profondeur {{a}} mm',
    outOfPlane: 'hors du plan {{a}} mm',
    lossOver: '{{a}} dB/cm/MHz, de {{b}} à {{c}} mm',
    loss: '{{a}} dB/cm/MHz',
    byFrequency: 'au moins {{a}} cm MHz',
    byWavelength: 'au plus {{a}} λ',
    firstWire: 'premier fil visible',
    cyst: '{{a}} mm à {{b}} mm',
    level: '{{a}} dB',
    span: 'de {{a}} à {{b}} mm',
    boneEcho: 'deuxième écho de l’os',
    angle: '{{a}}°',
  },
  tissue: {
    muscle: 'muscle',
    air: 'air',
    steel: 'acier',
    'cortical-bone': 'os',
    'hyaline-cartilage': 'cartilage',
    'synovial-fluid': 'liquide synovial',
    'vessel-wall': 'paroi du vaisseau',
    skin: 'peau',
    fat: 'graisse',
    fascia: 'fascia',
    tendon: 'tendon',
    blood: 'sang',
    nerve: 'nerf',
  },
  measure: {
    'principle-axial': {
      name: 'Impulsion, d’après la règle de sa bande',
      how: 'largeur axiale d’un fil contre λ fois ce que la bande en laisse',
    },
    'principle-lateral': {
      name: 'Tache au foyer, par diffraction',
      how: 'largeur latérale d’un fil contre le produit des champs lointains d’une ouverture de Hann et d’une ouverture plate',
    },
    'principle-slice': {
      name: 'Coupe au foyer de la lentille, par diffraction',
      how: 'contre 0,443 λ F / H : du milieu du plan à la moitié de l’écho d’une fente, aller et retour',
    },
    'principle-speed': {
      name: 'Profondeur sous une autre vitesse du son',
      how: 'de combien un fil sous une couche est dessiné trop profond, contre épaisseur × (1540 / c − 1)',
    },
    'penetration-rule': {
      name: 'Pénétration, d’après les règles empiriques',
      how: 'profondeur où speckle et bruit sont égaux, au moins 40 cm MHz divisés par la fréquence et au plus 500 longueurs d’onde',
    },
    axial: { name: 'Résolution axiale', how: 'largeur de l’écho d’un fil en profondeur, à −6 dB' },
    lateral: {
      name: 'Résolution latérale',
      how: 'largeur de l’écho d’un fil en travers des lignes, à −6 dB, un foyer',
    },
    'distance-down': { name: 'Distance en profondeur', how: 'profondeur dessinée d’un fil' },
    'distance-across': {
      name: 'Distance en travers',
      how: 'écart dessiné de deux fils côte à côte',
    },
    'pair-axial': {
      name: 'Paire la plus serrée, axiale',
      how: 'plus petit écart de deux fils distingués, l’un derrière l’autre',
    },
    'pair-lateral': {
      name: 'Paire la plus serrée, latérale',
      how: 'plus petit écart de deux fils distingués, côte à côte',
    },
    slice: {
      name: 'Épaisseur de coupe',
      how: 'écho d’un fil quand la sonde passe dessus en travers du plan, à −6 dB',
    },
    speckle: {
      name: 'Speckle selon la profondeur',
      how: 'moyenne divisée par l’écart-type de l’enveloppe dans le milieu',
    },
    'speckle-mean': {
      name: 'Speckle selon les angles',
      how: 'de même, moyenne de cinq profondeurs ; croît comme la racine du nombre d’angles',
    },
    motion: {
      name: 'Mouvement du speckle',
      how: 'corrélation de l’intensité après un déplacement de la sonde, contre celle d’une tache gaussienne',
    },
    'plane-length': {
      name: 'Décorrélation hors du plan',
      how: 'pleine largeur de cette corrélation en travers du plan',
    },
    attenuation: {
      name: 'Atténuation',
      how: 'chute du speckle entre deux profondeurs, contre la forme close de l’impulsion',
    },
    penetration: {
      name: 'Pénétration',
      how: 'profondeur où speckle et bruit électronique sont égaux',
    },
    'dead-zone': {
      name: 'Zone morte',
      how: 'profondeur du premier fil qui dépasse le speckle de 6 dB',
    },
    cyst: { name: 'Kyste', how: 'niveau au cœur d’un cylindre anéchogène sous celui du milieu' },
    enhancement: {
      name: 'Renforcement postérieur',
      how: 'niveau derrière un kyste au-dessus de celui du milieu à la même profondeur',
    },
    'grey-target': {
      name: 'Cible en niveaux de gris',
      how: 'niveau d’un cylindre d’une autre diffusion au-dessus de celui du milieu',
    },
    interface: {
      name: 'Interface',
      how: 'écho d’une limite plane et lisse sous celui d’un miroir parfait',
    },
    'bone-shadow': {
      name: 'Ombre osseuse',
      how: 'niveau sous l’os, en dessous de celui à la même profondeur à côté',
    },
    reverberation: {
      name: 'Réverbération',
      how: 'profondeur du second écho de l’os contre le double du premier',
    },
    needle: {
      name: 'Aiguille selon l’angle',
      how: 'écho d’une aiguille de 22 G dans le plan, au-dessus de celui d’une aiguille parallèle à la face',
    },
  },
};
