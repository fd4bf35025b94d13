/** Metrics of needle and image. */
const NOT_ADVANCED = 'Die Nadel wurde nicht vorgeschoben.';
const NOT_IN = 'Die Nadel war nicht im Patienten.';

export const image = {
  'needle-in-plane': {
    name: 'Nadel beim Vorschieben in der Ebene',
    definition:
      'Anteil der vorgeschobenen Länge, bei der die letzten 15 mm des Schafts in der Dicke der Schallebene lagen. Zweimal vorgeschobene Längen zählen doppelt; Zurückziehen zählt nicht.',
    formula: '100 · Σ Vorschub mit dem Schaft in der Ebene / Σ Vorschub',
    says: 'Wie gut Strahl und Nadel in einer Linie blieben. Das Fertigkeitsmaß des VR-Trainers für den axillären Block.',
    saysNot:
      'Ob die Spitze zu sehen war: Ein Schaft in der Ebene kann jenseits des Bildrands oder hinter Knochen enden.',
    source:
      'Prozent des Vorschubs in der Ebene, ein Fertigkeitsmaß des VR-Trainers für den axillären Block (PMC4384236). Eine Grenze in mm ist nicht veröffentlicht; jener Trainer setzt sie auf das Mittel der Experten.',
    advice: {
      good: 'Die Nadel blieb in der Schallebene.',
      fair: 'Anhalten, wenn der Schaft verblasst, und den Schallkopf drehen oder schieben, bis die ganze Nadel wieder zu sehen ist.',
      poor: 'Die Nadel war den größten Teil ihres Wegs außerhalb der Ebene. Schallkopf und Nadel vor der Haut ausrichten und nur vorschieben, solange der Schaft zu sehen ist.',
      missing: NOT_ADVANCED,
    },
  },
  'tip-visible': {
    name: 'Spitze beim Vorschieben sichtbar',
    definition:
      'Anteil der vorgeschobenen Länge, bei der die Spitze im Bild zu sehen war. Der Weg von der Haut bis zum Rand des Schallkopfs, wohin kein Strahl reicht, zählt nicht.',
    formula: '100 · Σ Vorschub unter dem Schallkopf mit sichtbarer Spitze / Σ Vorschub unter dem Schallkopf',
    says: 'Ob die Nadel nur dorthin ging, wo sie beobachtet wurde: Blindes Vorschieben ist der häufigste Fehler von Anfängern (Sites 2007).',
    saysNot:
      'Ob hingesehen wurde: Es sagt, dass die Spitze zu sehen war. Eine veröffentlichte Grenze gibt es nicht.',
    source:
      'Vorschieben, ohne die Nadel zu sehen, ist der häufigste Fehler von Anfängern (Sites 2007, PMID 17350520). Eine Grenze ist nicht veröffentlicht; die Grenzen folgen den Expertendurchgängen dieses Simulators.',
    advice: {
      good: 'Die Spitze blieb im Blick.',
      fair: 'Innehalten, wenn die Spitze verschwindet. Mit dem Strahl suchen, dann weiter.',
      poor: 'Es wurde vorgeschoben, ohne die Spitze zu sehen. Die Nadel nur bewegen, solange die Spitze im Bild ist.',
      missing: 'Die Spitze kam nie unter den Schallkopf.',
    },
  },
  'tip-visible-at-injection': {
    name: 'Spitze bei der Injektion sichtbar',
    definition:
      'Anteil des injizierten Volumens aus Stößen, zu deren Beginn die Spitze im Bild zu sehen war. Ein Stoß beginnt mit dem ersten Mittel, das die Nadel nach einem Tick ohne verlässt.',
    formula: '100 · Σ V_k über Stöße k, die mit sichtbarer Spitze begannen / Σ V_k',
    says: 'Ob bekannt war, wohin das Mittel gehen würde, als es sich noch zurückhalten ließ: zusammen mit dem Abstand von Spitze und Ziel die Fertigkeitsaufgabe des VR-Trainers für den axillären Block.',
    saysNot: 'Ob die Spitze am rechten Ort war und ob sie sichtbar blieb, während der Kolben lief.',
    source: 'Spitze im Moment der Injektion sichtbar, VR-Trainer für den axillären Block (PMC4384236).',
    advice: {
      good: 'Die Spitze war zu Beginn der Injektion zu sehen.',
      fair: 'Ein Teil des Mittels wurde ohne Blick auf die Spitze begonnen. Vor jedem Stoß die Spitze wieder suchen.',
      poor: 'Es wurde injiziert, ohne die Spitze zu sehen. Kein Mittel, bevor die Spitze im Bild ist.',
      missing: 'Es wurde nichts injiziert. Spitze ins Ziel bringen und das Mittel geben.',
    },
  },
  'unseen-advance': {
    name: 'Vorschub bei unsichtbarer Spitze',
    definition:
      'Vorgeschobene Länge, bei der die Spitze nicht im Bild zu sehen war, ohne den Weg von der Haut bis zum Rand des Schallkopfs.',
    formula: 'Σ Vorschub unter dem Schallkopf mit unsichtbarer Spitze',
    says: 'Wie weit die Nadel blind ging: Der Anteil an einem langen Weg kann verbergen, was eine Länge zeigt.',
    saysNot: 'Ob etwas nahe war: Blinder Vorschub nahe einer Gefahr ist ein eigener schwerer Fehler.',
    source: 'Vorschieben, ohne die Nadel zu sehen, Sites 2007 (PMID 17350520), als Länge.',
    advice: {
      good: 'Die Nadel wurde kaum ungesehen bewegt.',
      fair: 'Ein Teil des Wegs war blind. Die Nadelhand anhalten, sobald die Spitze verloren ist.',
      poor: 'Lange Strecken waren blind. Mit dem Strahl die Nadel suchen, nie mit der Nadel den Strahl.',
      missing: NOT_ADVANCED,
    },
  },
  'insertion-angle': {
    name: 'Winkel der Nadel zur Schallkopffläche',
    definition:
      'Winkel zwischen Nadel und Schallkopffläche, 0 heißt parallel, wenn das erste Mittel die Nadel verlässt; ohne Injektion am tiefsten Punkt.',
    formula: 'arcsin |u · y|, u längs der Nadel, y längs des Strahls',
    says: 'Wie gut die Nadel reflektieren kann: je flacher zur Fläche, desto heller.',
    saysNot:
      'Ob der Weg gut war: Ein flacher kann lang sein, und neben einem Knochen kann der steile der einzige sein.',
    source:
      'Winkel zur Schallkopffläche, wie Anleitungen ihn angeben: 0–30° für den lateralen suprapatellaren Zugang; das Echo der Nadel fällt oberhalb von 30–45° steil ab [Lehrbuchwissen ohne Quelle].',
    advice: {
      good: 'Die Nadel lag flach genug, um gut zu reflektieren.',
      fair: 'Eine flachere Nadel ist besser zu sehen: etwas weiter vom Schallkopf einstechen.',
      poor: 'Die Nadel war zu steil, um gut gesehen zu werden. Weiter vom Schallkopf einstechen und den Ansatz senken.',
      missing: NOT_IN,
    },
  },
  'image-quality-kept': {
    name: 'Bild richtig eingestellt, solange die Nadel liegt',
    definition:
      'Anteil der Zeit mit der Nadel im Patienten, in der all dies gilt: Tiefe vom 0,75- bis 1,5-Fachen der Übung; Verstärkung mit dem Mittel ihrer Regler höchstens 10 dB neben der der Übung; Fokus höchstens 8 mm oder das 0,3-Fache der Tiefe der Übung daneben, je nachdem, was mehr ist; Markerseite des Bildes höchstens 100° von der zu Beginn der Übung; Bild nicht eingefroren.',
    formula: '100 · Zeit im Patienten mit jeder Einstellung richtig / Zeit im Patienten',
    says: 'Ob das Bild eines war, auf dem Nadel und Ziel zu sehen sind. Die Seite des Bildes nicht mit der des Patienten abzugleichen ist eine der fünf qualitätsmindernden Verhaltensweisen nach Sites 2007.',
    saysNot:
      'Ob es das beste Bild war: Die Grenzen sind weit. Es sind die eigenen dieses Simulators; keine Studie setzt sie.',
    source:
      'Bildoptimierung, Punkt des OSAUS (doi 10.1371/journal.pone.0057687); Seite des Bildes, Sites 2007 (PMID 17350520). Grenzen nach eigener Definition.',
    advice: {
      good: 'Das Bild war richtig eingestellt, solange die Nadel lag.',
      fair: 'Das Bild war nicht die ganze Zeit richtig eingestellt. Tiefe, Fokus und Verstärkung vor der Haut einstellen und so lassen.',
      poor: 'Die Nadel wurde bei schlecht eingestelltem Bild bewegt. Ziel ins mittlere Drittel, Fokus auf seine Tiefe, Verstärkung so, dass Flüssigkeit schwarz ist.',
      missing: NOT_IN,
    },
  },
  'probe-drift': {
    name: 'Schallkopf beim Vorschieben bewegt',
    definition:
      'Weg des Schallkopfs über die Haut in den Ticks, in denen auch die Nadel tiefer ging. Das Suchen nach der ruhenden Nadel zählt nicht.',
    formula: 'Σ |Schritt des Schallkopfs| über Ticks mit Vorschub',
    says: 'Ob die Schallkopfhand ruhig blieb, während sich die andere bewegte: der zweithäufigste Fehler von Anfängern (Sites 2007).',
    saysNot: 'Bewegung des Schallkopfs bei ruhender Nadel; so findet man die Spitze wieder.',
    source:
      'Ungewollte Bewegung des Schallkopfs ist der zweithäufigste Fehler von Anfängern (Sites 2007, PMID 17350520).',
    advice: {
      good: 'Die Schallkopfhand war ruhig, während sich die Nadel bewegte.',
      fair: 'Die Schallkopfhand am Patienten abstützen, damit sie bleibt, während sich die Nadel bewegt.',
      poor: 'Der Schallkopf rutschte beim Vorschieben. Immer nur eine Hand bewegen.',
      missing: NOT_ADVANCED,
    },
  },
  'recess-pressed-empty': {
    name: 'Recessus leer gedrückt',
    definition:
      'Größter Anteil der Flüssigkeitstiefe unter dem Schallkopf, den die Hand aus dem Recessus drückte, während die Nadel im Patienten war.',
    formula: '100 · max über Ticks von (unter dem Schallkopf ausgedrückt / in Ruhe vorhanden)',
    says: 'Wie schwer die Hand am Schallkopf dort war, wo es darauf ankommt.',
    saysNot: 'Die Kraft der Hand in Newton; einen gespannten Recessus drückt dieselbe Hand weniger zusammen.',
    source:
      'Eine schwere Hand leert einen kleinen Erguss aus dem Bild, und es bleibt nichts, worauf zu zielen wäre [Lehrbuchwissen ohne Quelle].',
    advice: {
      good: 'Der Schallkopf lag leicht auf: Die Flüssigkeit blieb sichtbar.',
      fair: 'Den Schallkopf entlasten: Die Hand drückte Flüssigkeit aus dem Recessus.',
      poor: 'Die Hand am Schallkopf leerte den Recessus. Den Schallkopf auf Gel schweben lassen, bis die Flüssigkeit zurückkommt.',
      missing: NOT_IN,
    },
  },
};
