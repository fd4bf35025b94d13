/** Start, case and loading. */
import { positions } from './drills.ts';

export const app = {
  name: 'SonoNeedle',
  tagline: 'Des injections échoguidées, exercées jusqu’à ce qu’elles soient sûres.',
  notMedical:
    'Pas un dispositif médical. Pour s’exercer et enseigner ; aucune décision clinique ne peut s’y appuyer.',
  skip: 'Aller au contenu',
  loading: 'Chargement',
  home: 'Gestes',
  back: 'Retour',
  close: 'Fermer',
  cancel: 'Annuler',
  keys: 'Touches',
  notFound: 'Cette page n’existe pas.',
  crashed: 'Cette page n’a pas pu continuer : {{message}}',
  reload: 'Recharger la page',
};

export const language = {
  label: 'Langue',
  failed: 'Cette langue n’a pas pu être chargée. Tout reste comme avant.',
  keys: {
    Space: 'Espace',
    Enter: 'Entrée',
    Tab: 'Tab',
    Esc: 'Échap',
    End: 'Fin',
    Backspace: 'Retour arrière',
    'Page Up': 'Page haut',
    'Page Down': 'Page bas',
    'Enter (keypad)': 'Entrée (pavé numérique)',
  },
};

export const start = {
  progress: 'Progression',
  cohort: 'Cohorte',
  workbench: 'Atelier',
  title: 'Gestes',
  best: 'Meilleurs résultats :',
  noBest: 'Pas encore fait',
  open: 'Ouvrir {{title}}',
  openShort: 'Ouvrir',
  pictureAlt: 'Image échographique simulée de ce geste',
  runs: 'Passages effectués',
  noRuns:
    'Aucun passage pour l’instant. Ils restent dans ce navigateur seulement, et chacun peut être enregistré dans un fichier.',
  import: 'Ouvrir un fichier de passage',
  importHint: 'Un enregistrement (.json ou .json.gz) de ce navigateur ou d’un autre.',
  docs: 'Guides et référence (en anglais)',
};

export const runs = {
  date: 'Quand',
  drill: 'Geste',
  mode: 'Mode',
  score: 'Points',
  result: 'Résultat',
  length: 'Durée',
  actions: 'Actions',
  passed: 'Réussi',
  notPassed: 'Non réussi',
  running: 'Non terminé',
  failed: 'Interrompu',
  card: 'Bilan',
  replay: 'Revoir',
  save: 'Enregistrer dans un fichier',
  remove: 'Supprimer',
  removeAsk: 'Supprimer ce passage ? Il ne pourra pas être retrouvé.',
  forRun: '{{action}} : {{title}}, {{date}}',
};

export const mode = { guided: 'Guidé', practice: 'Entraînement', assessment: 'Évaluation' };

export const modeHint = {
  guided: 'Une ligne dit quoi faire ensuite ; la cible, le plan et l’aiguille sont visibles dans la scène.',
  practice:
    'Ni guide ni cible ; la scène montre toujours le plan et le tissu dans lequel se trouve la pointe.',
  assessment: 'Seulement l’image, les mains et les échelles, pareil pour tous.',
};

export const caseTexts = {
  withPreparation: 'Commencer par le patient',
  withPreparationHint:
    'Commencer va droit à l’aiguille. Si l’on commence par le patient, interroger, décider, expliquer, préparer et suivre en font partie, et cela compte.',
  wholeHint:
    'Ce passage commence par le patient : interroger, décider, expliquer et préparer, puis prendre l’aiguille, et s’occuper du patient à la fin. Tout compte.',
  stepsButton: 'Patient',
  patient: 'Patient',
  block: 'Bloc',
  position: 'Installation et abord',
  task: 'Tâche',
  tools: 'Aiguille et seringue',
  mode: 'Mode',
  needle: 'Aiguille',
  agent: 'Dans la seringue',
  start: 'Commencer',
  roomier:
    'Sur un petit écran, mains, appareil et scène se relaient sous l’image ; une tablette ou un ordinateur les montre tous à la fois.',
  who: '{{sex}}, {{region}}, côté {{side}}',
  sex: { male: 'Homme', female: 'Femme' },
  side: { left: 'gauche', right: 'droit' },
  stature: '{{cm}} cm de taille',
  muscle: 'muscles à {{percent}} % de l’épaisseur habituelle',
  fat: '{{mm}} mm de graisse sous la peau',
  effusion: 'épanchement de {{ml}} ml',
  flexion: 'articulation fléchie de {{deg}}°',
  drainLine: 'Aspirer d’abord {{ml}} ml de liquide.',
  taskLine: 'Injecter {{ml}} ml ({{agent}}) en restant à distance de ce qui l’entoure. Cible : {{target}}.',
  limits:
    'Réussi à partir de {{total}} points. Permis : {{minutes}} min et {{passes}} passages d’aiguille au plus.',
  avoid: 'Rester à distance de',
  positionText: positions,
};

export const load = {
  anatomy: 'Chargement de l’anatomie',
  building: 'Construction du patient',
  room: 'Préparation des instruments',
  image: 'Démarrage de l’image',
  scene: 'Chargement de la scène',
  sceneMissing: 'La scène n’a pas pu être chargée. L’image fonctionne sans elle.',
  failed: 'Échec du chargement : {{message}}',
  retry: 'Réessayer',
};
