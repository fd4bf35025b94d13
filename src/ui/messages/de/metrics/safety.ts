/** Metrics of safety. */
const NOT_IN = 'Die Nadel war nicht im Patienten.';

export const distance = {
  name: 'Kleinster Abstand: {{structure}}',
  advice: {
    good: 'Abstand gehalten ({{structure}}).',
    fair: 'Näher gekommen, als sicher ist ({{structure}}).',
    poor: 'Die Nadel erreichte, was zu meiden ist ({{structure}}). Zuerst im Bild suchen und einen Weg wählen, der davon fernbleibt.',
    missing: NOT_IN,
  },
};

export const safety = {
  'safety-margin': {
    name: 'Kleinster Spielraum zu allem, was zu meiden ist',
    definition:
      'Über alle zu meidenden Strukturen das Kleinste aus (Abstand der Nadel, Spitze und Schaft, minus Sicherheitsabstand der Übung). Negativ: näher, als sicher ist.',
    formula: 'min über Ticks und Strukturen von (Abstand − Sicherheitsabstand)',
    says: 'Wie nahe der Durchgang einem Schaden kam, was auch daraus wurde. Der kleinste Abstand zu jeder Struktur hat seine eigene Zeile.',
    saysNot: 'Wie lange, und ob die Struktur in dem Moment zu sehen war.',
    source: 'Eigene Definition; die Sicherheitsabstände stehen mit ihrer Quelle in der Übung.',
    advice: {
      good: 'Von allem, was zu meiden ist, wurde sicherer Abstand gehalten.',
      fair: 'Einer zu meidenden Struktur kam die Nadel näher, als sicher ist. Einen Weg planen, der davon fernbleibt.',
      poor: 'Die Nadel kam in oder sehr nahe an eine zu meidende Struktur. Sie im Bild suchen, bevor der Einstich gewählt wird.',
      missing: NOT_IN,
    },
  },
  distance: {
    name: 'Kleinster Abstand zu einer zu meidenden Struktur',
    definition:
      'Kleinster Abstand der Nadel, Spitze und eingeführter Schaft, zu der zu meidenden Struktur im Durchgang; in ihr negativ.',
    formula: 'min über Ticks des vorzeichenbehafteten Abstands zwischen Nadel und Struktur',
    says: 'Wie nahe die Nadel, Spitze oder Schaft, einer Sache kam, die nicht getroffen werden darf.',
    saysNot: 'Ob sie in dem Moment zu sehen war und was dazwischenlag.',
    source: 'Eigene Definition; der Sicherheitsabstand steht mit seiner Quelle in der Übung.',
  },
  'structures-entered': {
    name: 'Getroffene Strukturen, die zu meiden sind',
    definition:
      'In wie viele der zu meidenden Strukturen die Nadel eindrang oder welche sie berührte, wo sie eine Nadel aufhalten.',
    formula: 'Anzahl zu meidender Strukturen mit Abstand < 0 oder einem Kontakt',
    says: 'Wie viele der zu meidenden Dinge getroffen wurden. Jedes wird mit der geringsten Tiefe genannt, in der es getroffen wurde.',
    saysNot: 'Wie oft jedes getroffen wurde und was daraus wurde: siehe Komplikationen.',
    source: 'Eigene Definition, nach den Fehlerlisten von Ahmed 2017 (PMC5388285).',
    advice: {
      good: 'Nichts, was zu meiden ist, wurde getroffen.',
      fair: 'Die Nadel drang in eine zu meidende Struktur ein. In der Wiedergabe nachsehen, welche es war und wo sie im Bild lag.',
      poor: 'Die Nadel drang in mehrere zu meidende Strukturen ein. Vor dem Einstich den ganzen Weg abfahren.',
      missing: NOT_IN,
    },
  },
  'bone-cartilage-contacts': {
    name: 'Kontakte mit Knochen und Knorpel',
    definition:
      'Wie oft Knochen oder Knorpel die vorgeschobene Spitze aufhielt. Jede Struktur wird mit der geringsten Tiefe genannt, in der sie getroffen wurde, und wie oft.',
    formula: 'Anzahl der Knochenkontakte + Anzahl der Knorpelkontakte',
    says: 'Wie oft die Nadel gegen etwas Hartes lief: Es schmerzt, macht die Spitze stumpf und zerkratzt Knorpel.',
    saysNot: 'Wie hart es war. Wo Knochenkontakt zum Zugang gehört, lassen ihn die Grenzen der Übung zu.',
    source:
      'Eigene Definition; zerkratzter Knorpel ist eine bekannte Falle des suprapatellaren Zugangs [Lehrbuchwissen ohne Quelle].',
    advice: {
      good: 'Weder Knochen noch Knorpel wurde berührt.',
      fair: 'Die Spitze berührte Knochen oder Knorpel. Einen Millimeter vor der hellen Linie anhalten.',
      poor: 'Die Spitze traf immer wieder Knochen oder Knorpel. Die Nadel flacher führen und oberhalb des Knochens anhalten.',
      missing: NOT_IN,
    },
  },
  complications: {
    name: 'Komplikationen',
    definition:
      'Durchstochene Gefäße, berührte oder durchstochene Nerven, durchstochene Pleura oder Dura, zerkratzter Knorpel, Injektionen in Gefäß, Nerv oder Sehne, gerissene Räume, Ohnmachten, geknickte Nadeln: jede Art einmal je Struktur.',
    formula: 'Anzahl verschiedener Paare (Art, Struktur)',
    says: 'Wie viele verschiedene Schäden entstanden.',
    saysNot:
      'Wie schwer jeder war; die Liste der schweren Fehler sagt, welche davon zum Nichtbestehen führen.',
    source:
      'Eigene Definition; Komplikationen wie in Schrittlisten von Injektionen (Eingriffe, Sicherheitscheckliste).',
    advice: {
      good: 'Nichts wurde verletzt.',
      fair: 'Etwas wurde verletzt.',
      poor: 'Mehreres ging schief.',
      missing: NOT_IN,
    },
  },
  'drug-errors': {
    name: 'Fehler mit dem Mittel',
    definition:
      'Mischungen, die nicht gemacht werden dürfen, mehr Lokalanästhetikum als die Höchstdosis für das Gewicht, ein Steroid in Sehne oder Gefäß, unter die Haut oder in ein Gelenk mit trüber Flüssigkeit: jeder einmal je Struktur.',
    formula: 'Anzahl verschiedener Paare (Art, Gegenstand)',
    says: 'Ob Mittel, Dosis und Ort zusammenpassten.',
    saysNot: 'Ob das Mittel für diesen Patienten das beste war.',
    source:
      'Höchstdosen und Mischungen: Referenztabellen der Dosen (D4) und der Verträglichkeit (D7, Lehrbuchwissen ohne Quelle).',
    advice: {
      good: 'Mittel, Dosis und Ort passten zusammen.',
      fair: 'Mit dem Mittel gab es einen Fehler.',
      poor: 'Mit dem Mittel gab es mehrere Fehler.',
      missing: 'Es wurde nichts aufgezogen oder injiziert.',
    },
  },
  'anaesthetic-dose': {
    name: 'Lokalanästhetikum, Anteil an der Höchstdosis',
    definition:
      'Gegebenes Lokalanästhetikum als Anteil der Höchstdosis für das Gewicht des Patienten; verschiedene werden addiert.',
    formula: '100 · Σ über Mittel von (gegebene mg / (höchste mg je kg · Gewicht))',
    says: 'Wie nahe die Dosen dem kamen, was einem Patienten dieses Gewichts gegeben werden darf; bei 100 ist die Grenze erreicht.',
    saysNot: 'Ob eine kleinere Dosis genügt hätte und wie schnell sie am Ort der Gabe aufgenommen wird.',
    source: 'Höchstdosen nach Gewicht (D4); Anteile addieren sich (Lehrbuchwissen ohne Quelle).',
    advice: {
      good: 'Die Dosis des Lokalanästhetikums war sicher.',
      fair: 'Die Dosis des Lokalanästhetikums kam der Höchstdosis nahe.',
      poor: 'Zu viel Lokalanästhetikum: vor dem Aufziehen die Höchstdosis aus dem Gewicht berechnen.',
      missing: 'Es wurde kein Lokalanästhetikum gegeben.',
    },
  },
  'rough-handling': {
    name: 'Risse und Ausknicken',
    definition:
      'Wie oft der Schaft seitwärts durch Gewebe gezogen oder gedrückt wurde, bis er ausknickte: Eine tiefe Nadel wendet nicht, sie biegt sich und reißt.',
    formula: 'Anzahl der Risse + des Ausknickens + der Knicke',
    says: 'Ob die Nadel als Hebel benutzt wurde.',
    saysNot: 'Schmerz oder Blutung, die daraus entstanden.',
    source: 'Eigene Definition; erst nach dem Zurückziehen umlenken [Lehrbuchwissen ohne Quelle].',
    advice: {
      good: 'Die Nadel wurde nicht gezwungen.',
      fair: 'Der Schaft riss Gewebe. Bis knapp unter die Haut zurückziehen, dann die Richtung ändern.',
      poor: 'Die Nadel wurde tief im Gewebe immer wieder gehebelt. Sie biegt sich und reißt: erst zurückziehen, und anhalten, wenn sie sich durchbiegt.',
      missing: NOT_IN,
    },
  },
};
