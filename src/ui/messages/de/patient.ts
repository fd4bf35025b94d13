/** Whose body it is, the corridor, and how a card is judged. */
export const patient = {
  title: 'Patient',
  choose: 'Patient wählen',
  refused: 'Einen solchen Patienten gibt es nicht:',
  preparing: 'Dieser Körper wird einmal berechnet; danach behält ihn der Browser.',
  kind: { own: 'Der Standardpatient', drawn: 'Jedes Mal ein anderer', given: 'Von Hand eingestellt' },
  kindBlock: { own: 'Der Standardblock', given: 'Von Hand eingestellt' },
  kindHint: {
    own: 'Wie in der Übung: für alle gleich und sofort da.',
    drawn: 'Ausgelost, so verschieden wie die Menschen, die zu dieser Injektion kommen.',
    given: 'Ein selbst gewählter Körper, so weit diese Region ihn bauen kann.',
  },
  kindBlockHint: {
    own: 'Wie in der Übung und sofort da.',
    given: 'Das Spiegelbild, für alle, die die Nadel links führen.',
  },
  sides: { left: 'Links', right: 'Rechts' },
  synovitisGrade: 'Synovitis Grad {{grade}}',
  waits: 'Ein anderer Körper als der des Standardpatienten braucht einige Sekunden Rechenzeit.',
  told: 'Die Bewertung nennt, wessen Körper es war; eine Wiedergabe braucht nur die Datei des Durchgangs.',
  from: {
    drawn: 'Für diesen Durchgang ausgelost, mit Nummer {{seed}}.',
    given: 'Von Hand eingestellt; nicht der Patient der Übung.',
  },
  verified: {
    drawn: 'An einem Patienten, der mit der Nummer des Durchgangs ausgelost ist.',
    'said-to-be-drawn':
      'An einem Patienten, der als ausgelost gilt, mit einer anderen Version der Auslosung.',
    given: 'An einem von Hand eingestellten Patienten.',
  },
  seed: 'Nummer',
  drawAnother: 'Anderen auslosen',
  field: {
    side: 'Seite',
    sex: 'Geschlecht',
    statureMm: 'Körpergröße',
    fatMm: 'Fett unter der Haut',
    effusionMl: 'Erguss',
    synovitis: 'Synovitis',
    flexionDeg: 'Gelenkbeugung',
    musclePercent: 'Muskeln',
    weightKg: 'Gewicht',
  },
  meaning: {
    side: 'Links ist das Spiegelbild von rechts.',
    sex: 'Knochen von Frauen sind bei gleicher Größe kleiner, ihr Fett ist dicker.',
    statureMm: 'Skaliert die Knochen und alles, was auf ihnen liegt.',
    fatMm: 'Dicke dort, wo die Tabelle der Region misst. Mehr davon legt alles tiefer und macht es dunkler.',
    effusionMl:
      'Flüssigkeit in dem Raum, auf den die Übung zielt. Sie öffnet ihn und schafft Platz für die Nadel.',
    synovitis: 'Verdickung der Gelenkinnenhaut, von keiner (0) bis grob (3).',
    flexionDeg: 'Wie weit das Gelenk auf dem Tisch gebeugt ist.',
    musclePercent:
      'Dicke der Muskeln gegenüber der üblichen bei dieser Größe. Dickere legen tiefer, was unter ihnen liegt.',
    weightKg: 'Bestimmt die Höchstdosen.',
  },
  range: '{{least}} bis {{most}}{{unit}}',
  rangeMeaning: '{{range}}. {{meaning}}',
  value: '{{value}}{{unit}}',
  unit: { mm: 'mm', mL: 'ml', degrees: '°' },
  explore: 'Umsehen',
  exploreHint: 'Freies Schallen ohne Bewertung, an jedem Patienten.',
  exploreTitle: 'Umsehen: {{title}}',
  live: 'Sofort',
  computed: 'Neu berechnet',
  liveHint: 'Bewegt sich im Bild beim Ziehen.',
  computedHint: 'Der Körper wird neben dem Bild neu berechnet; bis er da ist, geht es mit dem alten weiter.',
  standard: 'Standardpatient',
  draw: 'Patienten auslosen',
  drawnAs: 'Ausgelost, Nummer {{seed}}',
  computing: 'Der neue Körper wird berechnet',
  previewing: 'Fett als Vorschau; der neue Körper wird berechnet',
  placing: 'Der neue Körper kommt unter den Schallkopf',
  there: 'Das ist der Patient auf dem Bildschirm.',
  failed: 'Der neue Körper ließ sich nicht berechnen: {{message}} Der auf dem Bildschirm bleibt.',
  practise: 'Üben',
};

export const corridor = {
  toggle: 'Korridor',
  toggleHint: 'Auf der Haut zeigen, von wo ein sicherer Weg zum Ziel führt ({{key}})',
  legend: 'Sicherer Korridor: Raum über die Sicherheitsabstände hinaus, je Einstich',
  coming: 'Der sichere Korridor wird berechnet …',
  failed: 'Der sichere Korridor ließ sich nicht berechnen.',
  none: 'Kein gerader Weg hält alle Abstände ein.',
  room: 'Raum',
  top: '{{mm}} mm',
  most: '{{mm}} mm oder mehr',
  noWay: 'kein sicherer Weg',
  best: 'bester: {{mm}} mm, {{angle}}° zur Haut',
  inPlane: 'in der ersten Schallebene: {{mm}} mm',
  taken: 'eigene Spitze',
};

export const grading = {
  inRow: 'Versuch {{attempts}}: {{inRow}} von {{needed}} in Folge bestanden.',
  inRowDone:
    'Versuch {{attempts}}: {{inRow}} von {{needed}} in Folge bestanden, damit ist die Übung geschafft.',
  inRowBefore:
    'Versuch {{attempts}}: zurzeit {{inRow}} von {{needed}} in Folge bestanden; geschafft war die Übung schon.',
  atLeast: 'Gefordert: mindestens {{value}}',
  atMost: 'Gefordert: höchstens {{value}}',
  origin: 'Herkunft der Grenzen',
  passOrigin: 'Herkunft der Bestehensgrenze von {{total}}',
  passDerived:
    'Aus Durchgängen mit dem Werkzeug „cuts“ abgeleitet: Kontrastgruppen von {{runs}} Lernenden der Fertigkeit {{e0}} bis {{e1}} und {{runs}} von {{b0}} bis {{b1}} treffen sich bei {{meetAt}}, was {{beginners}} % der Anfänger und {{experts}} % der Experten erreichen.',
  originOf: 'Herkunft der Grenzen: {{name}}',
};

export const metric = {
  title: 'Messgrößen',
  intro:
    'Was wie gemessen wird und was es sagt. Eine wählen, um ihre Definition zu lesen; auch jede Zeile einer Bewertung führt hierher.',
  all: 'Alle Messgrößen',
  pages: 'Seiten der Messgrößen',
  unknown: 'Eine Messgröße {{id}} gibt es nicht.',
  unit: 'Einheit',
  count: 'eine Anzahl',
  definition: 'Definition',
  formula: 'Formel',
  says: 'Was sie sagt',
  saysNot: 'Was sie nicht sagt',
  source: 'Quelle',
  limits: 'Punkte, sofern eine Übung keine eigenen Grenzen setzt',
  fullAndNone: 'volle bei {{good}}, keine bei {{poor}}',
  link: 'Was die Zahlen bedeuten',
  further_one: 'Weitere Zahl ({{count}})',
  further_other: 'Weitere Zahlen ({{count}})',
  furtherHint: 'In jedem Durchgang gemessen, in dieser Übung ohne Punkte.',
  group: {
    result: 'Ergebnis',
    image: 'Nadel und Bild',
    safety: 'Sicherheit',
    procedure: 'Ablauf und Patient',
    motion: 'Bewegung',
    tracked: 'Verfolgte Werkzeuge',
  },
  groupHint: {
    result: '',
    image: '',
    safety: '',
    procedure: '',
    motion:
      'Wie sich die Hände bewegten: Passagen, Umlenkungen und die veröffentlichten Bewegungsmaße, wie sie aus einem Durchgang gewonnen werden.',
    tracked:
      'Die veröffentlichten Maße, wie die Befehlszeile sie von jedem aufgezeichneten Werkzeug nimmt, unter den Namen ihrer Quelle.',
  },
};
