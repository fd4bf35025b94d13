/** Start, case and loading. */
import { positions } from './drills.ts';

export const app = {
  name: 'SonoNeedle',
  tagline: 'Ultraschallgeführte Injektionen, geübt, bis sie sicher sind.',
  notMedical:
    'Kein Medizinprodukt. Zum Üben und Lehren; keine klinische Entscheidung darf sich darauf stützen.',
  skip: 'Zum Inhalt springen',
  loading: 'Wird geladen',
  home: 'Eingriffe',
  back: 'Zurück',
  close: 'Schließen',
  cancel: 'Abbrechen',
  keys: 'Tasten',
  notFound: 'Diese Seite gibt es nicht.',
  crashed: 'Diese Seite konnte nicht fortfahren: {{message}}',
  reload: 'Seite neu laden',
};

export const language = {
  label: 'Sprache',
  failed: 'Diese Sprache ließ sich nicht laden. Alles bleibt, wie es ist.',
  keys: {
    Space: 'Leertaste',
    Enter: 'Eingabe',
    Tab: 'Tab',
    Esc: 'Esc',
    End: 'Ende',
    Backspace: 'Rücktaste',
    'Page Up': 'Bild auf',
    'Page Down': 'Bild ab',
    'Enter (keypad)': 'Eingabe (Ziffernblock)',
  },
};

export const start = {
  progress: 'Fortschritt',
  cohort: 'Kohorte',
  workbench: 'Werkbank',
  title: 'Eingriffe',
  best: 'Eigene Bestwerte:',
  noBest: 'Noch nicht gemacht',
  open: '{{title}} öffnen',
  openShort: 'Öffnen',
  pictureAlt: 'Simuliertes Ultraschallbild dieses Eingriffs',
  runs: 'Eigene Durchgänge',
  noRuns: 'Noch keine Durchgänge. Sie bleiben nur in diesem Browser; jeder lässt sich als Datei speichern.',
  import: 'Durchgang aus Datei öffnen',
  importHint: 'Eine Aufzeichnung (.json oder .json.gz) aus diesem oder einem anderen Browser.',
  docs: 'Anleitungen und Nachschlagewerk (auf Englisch)',
};

export const runs = {
  date: 'Wann',
  drill: 'Eingriff',
  mode: 'Modus',
  score: 'Punkte',
  result: 'Ergebnis',
  length: 'Dauer',
  actions: 'Aktionen',
  passed: 'Bestanden',
  notPassed: 'Nicht bestanden',
  running: 'Nicht beendet',
  failed: 'Abgebrochen',
  card: 'Bewertung',
  replay: 'Wiedergabe',
  save: 'Als Datei speichern',
  remove: 'Löschen',
  removeAsk: 'Diesen Durchgang löschen? Er lässt sich nicht wiederherstellen.',
  forRun: '{{action}}: {{title}}, {{date}}',
};

export const mode = { guided: 'Geführt', practice: 'Üben', assessment: 'Prüfung' };

export const modeHint = {
  guided: 'Eine Zeile sagt, was als Nächstes kommt; Ziel, Ebene und Nadel sind in der Szene zu sehen.',
  practice: 'Keine Anleitung und kein Ziel; die Szene zeigt weiter die Ebene und worin die Spitze liegt.',
  assessment: 'Nur Bild, Hände und Skalen, für alle gleich.',
};

export const caseTexts = {
  withPreparation: 'Beim Patienten beginnen',
  withPreparationHint:
    'Der Start geht direkt zur Nadel. Wird beim Patienten begonnen, gehören Fragen, Entscheiden, Gespräch, Vorbereiten und Nachsorge dazu, und es zählt.',
  wholeHint:
    'Dieser Durchgang beginnt beim Patienten: fragen, entscheiden, sprechen, vorbereiten, dann die Nadel nehmen und am Ende den Patienten versorgen. Alles zählt.',
  stepsButton: 'Patient',
  patient: 'Patient',
  block: 'Block',
  position: 'Lagerung und Zugang',
  task: 'Aufgabe',
  tools: 'Nadel und Spritze',
  mode: 'Modus',
  needle: 'Nadel',
  agent: 'In der Spritze',
  start: 'Starten',
  roomier:
    'Auf einem kleinen Bildschirm wechseln sich Hände, Gerät und Szene unter dem Bild ab; ein Tablet oder Computer zeigt alle zugleich.',
  who: '{{sex}}, {{region}} {{side}}',
  sex: { male: 'Mann', female: 'Frau' },
  side: { left: 'links', right: 'rechts' },
  stature: '{{cm}} cm groß',
  muscle: 'Muskeln mit {{percent}} % der üblichen Dicke',
  fat: '{{mm}} mm Fett unter der Haut',
  effusion: 'Erguss von {{ml}} ml',
  flexion: 'Gelenk um {{deg}}° gebeugt',
  drainLine: 'Zuerst {{ml}} ml Flüssigkeit abziehen.',
  taskLine:
    '{{ml}} ml injizieren ({{agent}}) und Abstand halten von allem, was daneben liegt. Ziel: {{target}}.',
  limits:
    'Bestanden ab {{total}} Punkten. Erlaubt sind {{minutes}} min und höchstens {{passes}} Nadelpassagen.',
  avoid: 'Abstand halten von',
  positionText: positions,
};

export const load = {
  anatomy: 'Anatomie wird geladen',
  building: 'Patient wird aufgebaut',
  room: 'Instrumente werden bereitgelegt',
  image: 'Bild wird gestartet',
  scene: 'Szene wird geladen',
  sceneMissing: 'Die Szene ließ sich nicht laden. Das Bild arbeitet ohne sie.',
  failed: 'Laden fehlgeschlagen: {{message}}',
  retry: 'Erneut versuchen',
};
