/** What the scorer says of a run. Names stand without an article, behind a colon or in brackets. */
export const sentences = {
  astray: '{{ml}} ml sur {{ofMl}} sont allés au mauvais endroit : {{structure}}.',
  entered: 'L’aiguille est entrée dans : {{structure}}.',
  hit: 'L’aiguille a heurté : {{structure}}.',
  intoVessel: 'Le produit a été injecté dans un vaisseau sanguin : {{structure}}.',
  intoNerve: 'Le produit a été injecté dans un nerf : {{structure}}.',
  intoTendon: 'Le produit a été injecté dans un tendon : {{structure}}.',
  wrongSide:
    'La peau a été ponctionnée à {{mm}} mm de distance : mauvais côté ou mauvais endroit. Le bon : {{landmark}}.',
  blindAdvance: 'L’aiguille a été avancée sans voir sa pointe, près de : {{structure}}.',
  afterBlood: 'L’injection a eu lieu alors que du sang était revenu.',
  pushedOn: 'La poussée a continué pendant {{s}} s.',
  settingsOff: 'Mal réglé par moments : {{settings}}.',
  neverMixed: 'Jamais dans une même seringue : {{reason}}.',
  overDose:
    'Plus d’anesthésique local que ce patient ne peut en recevoir : calculer d’abord la dose maximale d’après le poids.',
  wrongDrugPlace: 'Ce produit ne doit pas aller ici : {{structure}}.',
  skinAtrophy:
    'Un corticoïde sous la peau l’amincit et la pâlit : arrêter s’il y a une fuite, et rincer l’aiguille au sérum physiologique avant de la retirer.',
  cloudyFluid:
    'Un liquide trouble peut être infecté : l’envoyer au laboratoire et ne pas donner de corticoïde.',
  fainted: 'Le patient a perdu connaissance : l’allonger, jambes surélevées, et attendre.',
  tooEarly: 'Trop tôt : {{steps}}.',
  stepsLacking: 'Omis ou mal fait : {{steps}}.',
  stepLeftOut: 'Une étape critique a été omise : {{steps}}.',
  stepWrong: 'Une étape critique a été mal faite : {{steps}}.',
  notToday: 'Ce patient ne devait pas être injecté aujourd’hui : {{stopReasons}}.',
  sentAway: 'Le patient a été renvoyé alors que rien ne s’opposait à l’injection.',
  asepsisSlips: 'Fautes d’asepsie : {{slips}}.',
  outcomesCame: 'Conséquences : {{outcomes}}.',
  itWas: 'En cause : {{list}}.',
};

export const sentenceParts = {
  at: '{{structure}} à {{mm}} mm de profondeur',
  atTimes: '{{structure}} à {{mm}} mm de profondeur ({{count}} fois)',
  more: 'et {{count}} de plus',
  of: '{{harm}} ({{structure}})',
  step: '« {{step}} »',
  reaction: 'réaction : {{allergen}}',
};

export const errors = {
  'vessel-entered': 'Vaisseau atteint',
  'nerve-entered': 'Nerf atteint',
  'tendon-entered': 'Tendon atteint',
  'cartilage-entered': 'Cartilage atteint',
  'ligament-entered': 'Ligament atteint',
  'bone-entered': 'Os atteint',
  'structure-entered': 'Structure atteinte',
  'injected-into-vessel': 'Injecté dans un vaisseau',
  'injected-into-nerve': 'Injecté dans un nerf',
  'injected-into-tendon': 'Injecté dans un tendon',
  'injected-after-blood': 'Injecté après du sang',
  'blind-advance': 'Avancée à l’aveugle',
  'wrong-side': 'Mauvais côté',
  'drug-in-wrong-place': 'Produit au mauvais endroit',
  'injected-despite-contraindication': 'Injecté malgré une contre-indication',
  'stopped-without-reason': 'Arrêté sans raison',
  'care-step-left-out': 'Étape critique omise',
  'care-step-wrong': 'Étape critique mal faite',
};

export const harms = {
  'vessel-punctured': 'vaisseau ponctionné',
  'nerve-contact': 'nerf touché',
  'nerve-pierced': 'nerf traversé',
  'pleural-breach': 'plèvre perforée',
  'dural-breach': 'dure-mère perforée',
  'cartilage-scratched': 'cartilage rayé',
  'intravascular-injection': 'injecté dans un vaisseau',
  'intraneural-injection': 'injecté dans un nerf',
  'intratendinous-injection': 'injecté dans un tendon',
  burst: 'paroi rompue',
  fainted: 'patient inconscient',
  'needle-kinked': 'aiguille pliée',
};

export const painAdvice = {
  skin: 'La peau a fait le plus mal : prendre une aiguille plus fine, traverser d’un seul geste, ou anesthésier avant.',
  tissue: 'Le trajet a fait le plus mal : avancer régulièrement et lentement, et anesthésier le trajet.',
  capsule:
    'La capsule a fait le plus mal : donner un peu d’anesthésique local devant elle et attendre son effet.',
  periosteum: 'L’os a fait le plus mal : s’arrêter au premier contact, et voir l’os avant de l’atteindre.',
  nerve:
    'Un nerf a été atteint : s’arrêter dès que le patient sent une décharge, et chercher les nerfs avant d’entrer.',
  tendon: 'Un tendon a fait le plus mal : il ne doit être ni traversé ni injecté.',
  vessel: 'Un vaisseau a fait le plus mal : le chercher au Doppler couleur avant d’entrer.',
  sideways:
    'Tourner l’aiguille dans le tissu a fait le plus mal : reculer jusque sous la peau, viser et avancer de nouveau.',
  pressure: 'La pression du liquide a fait le plus mal : injecter lentement, et pas contre une résistance.',
  probe: 'La sonde a fait le plus mal : appuyer moins.',
};

export const settings = {
  depth: 'profondeur',
  gain: 'gain',
  focus: 'focale',
  'marker side': 'côté du repère',
  'frozen picture': 'image figée',
};

export const mixReasons = {
  'ropivacaine-dexamethasone': 'la ropivacaïne cristallise avec la dexaméthasone',
  'plasma-with-drug':
    'les plaquettes perdent leur effet avec un anesthésique local ou un corticoïde dans la seringue',
  'lidocaine-betamethasone': 'la lidocaïne avec la bétaméthasone tue les cellules du cartilage',
  'bupivacaine-betamethasone': 'la bupivacaïne avec la bétaméthasone tue les cellules du cartilage',
  'lidocaine-steroid':
    'la lidocaïne avec ce corticoïde est plus toxique pour le cartilage que la lidocaïne seule : en mettre moins, plus diluée',
  'steroid-hyaluronate':
    'un corticoïde et un hyaluronate dans une même seringue ne sont pas autorisés et peuvent précipiter',
};

export const stopReasons = {
  infection: 'signes d’infection',
  inr: 'INR trop élevé',
  surgery: 'remplacement prochain de l’articulation',
};

export const slips = {
  'skin-not-prepared': 'peau non désinfectée',
  'skin-not-dry': 'peau mouillée',
  'alcohol-alone': 'alcool seul sur la peau',
  'site-touched': 'site touché après la désinfection',
  'hands-not-cleaned': 'mains non désinfectées',
  'gel-not-sterile': 'gel du flacon',
  'probe-bare': 'sonde nue',
  'probe-uncovered': 'sonde sans housse',
  'vial-shared': 'un flacon pour plusieurs patients',
};

export const outcomes = {
  infection: 'infection de l’articulation',
  'haematoma-after': 'hématome faute de compression du point de ponction',
  needlestick: 'piqûre avec l’aiguille usagée',
  'fall-unattended': 'perte de connaissance sans surveillance et chute',
  'faint-cared-for': 'perte de connaissance prise en charge',
  'anaesthetic-toxicity': 'signes de toxicité de l’anesthésique local',
  'sepsis-spread': 'corticoïde dans une articulation infectée qui s’est aggravée',
  'glucose-unwarned': 'hausse de la glycémie sans avertissement',
};
