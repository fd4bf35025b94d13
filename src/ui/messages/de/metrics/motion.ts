/** Metrics of motion in a run. */
import { published } from './published.ts';

const NOT_IN = 'Die Nadel war nicht im Patienten.';
const NOT_TOUCHED = 'Die Nadel berührte den Patienten nicht.';
const PROBE_NOT_MOVED = 'Der Schallkopf wurde nicht bewegt.';
const NEEDLE_IN_RUN =
  'In einem Durchgang wird die Nadel 100-mal je Sekunde verfolgt, solange sie den Patienten berührt oder in ihm ist; das Gewebe ist alles unter der Haut, und der Einstich ist, wo der Schaft daraus hervortritt.';
const PROBE_IN_RUN = 'In einem Durchgang wird die Mitte der Schallkopffläche 100-mal je Sekunde verfolgt.';

/** A published metric as it is taken from a run, with what is particular about it there. */
const needle = (id: keyof typeof published, inRun = '') => ({
  ...published[id],
  definition: `${published[id].definition} ${NEEDLE_IN_RUN} ${inRun}`.trim(),
});
const probe = (id: keyof typeof published) => ({
  ...published[id],
  definition: `${published[id].definition} ${PROBE_IN_RUN}`,
});

export const motion = {
  'needle-passes': {
    name: 'Nadelpassagen',
    definition:
      'Anzahl der Vorschübe: der erste und jeder, der auf ein Zurückziehen um mindestens 5 mm oder einen neuen Einstich folgt.',
    formula: '1 + Anzahl der Vorschübe nach einem Zurückziehen um 5 mm oder einem neuen Einstich',
    says: 'Ob der erste Versuch genügte: 76,4 % freihändig, 88,9 % mit Führung (PMC5318157).',
    saysNot: 'Wie gerade jede Passage war: siehe Umlenkungen und überstrichene Fläche.',
    source:
      'Erfolg der ersten Passage wie in NeedleTrainer (PMC11583760) und PMC5318157: 76,4 % freihändig, 88,9 % geführt.',
    advice: {
      good: 'Eine Passage genügte.',
      fair: 'Eine Passage mehr als nötig. Die Linie der Nadel vor der Haut mit dem Ziel abgleichen.',
      poor: 'Viele Passagen tun weh. Einstich und Winkel aus der Tiefe im Bild planen, dann einmal gehen.',
      missing: NOT_IN,
    },
  },
  redirections: {
    name: 'Umlenkungen im Gewebe',
    definition: 'Wie oft die Spitze im Gewebe um mehr als 2 mm seitwärts bewegt wurde, ohne zurückzuziehen.',
    formula: 'Anzahl der Male, die der Seitwärtsweg der Spitze in einer Passage um 2 mm wuchs',
    says: 'Wie oft die Nadel im Gewebe gehebelt wurde, statt sie zurückzuziehen und neu zu zielen.',
    saysNot: 'Wie viel Gewebe das riss: siehe die im Gewebe überstrichene Fläche.',
    source:
      'Eigene Definition; Steuern durch Stochern ist ein Mangel der Spitzenführung [Lehrbuchwissen ohne Quelle].',
    advice: {
      good: 'Die Nadel wurde kaum umgelenkt.',
      fair: 'Vor einer Richtungsänderung bis knapp unter die Haut zurückziehen.',
      poor: 'Die Nadel wurde seitwärts durch Gewebe geführt. Zurückziehen, neu zielen, vorschieben.',
      missing: NOT_IN,
    },
  },
  'rotational-actions': {
    name: 'Drehbewegungen',
    ...published['rotational-actions'],
    definition: `${published['rotational-actions'].definition} In einem Durchgang werden die der Nadelachse, solange die Nadel den Patienten berührt oder in ihm ist, und die des Schallkopfs addiert. Das Rollen der Nadel um die eigene Achse zählt nicht: Den Schliff zu lenken ist erwünscht.`,
    saysNot:
      'Ob die Drehung gewollt war. Die Quelle zählt auch das Rollen der Nadel; die gesamte Drehung der Nadel tut es hier ebenfalls.',
    advice: {
      good: 'Die Werkzeuge wurden ruhig gedreht.',
      fair: 'Schallkopf und Nadel in kleineren, langsameren Schritten drehen.',
      poor: 'Die Werkzeuge wurden immer wieder gedreht. Den Winkel nach der Tiefe des Ziels bestimmen, dann einmal einstellen.',
      missing: 'Nichts wurde gedreht.',
    },
  },
  'translational-actions': {
    name: 'Schiebebewegungen',
    ...published['translational-actions'],
    definition: `${published['translational-actions'].definition} In einem Durchgang werden die der Nadel, solange sie den Patienten berührt oder in ihm ist, und die des Schallkopfs über der Haut addiert.`,
    advice: {
      good: 'Die Hände bewegten sich ruhig.',
      fair: 'Weniger schnelle Bewegungen: den Schallkopf langsam schieben und zwischen den Bewegungen innehalten.',
      poor: 'Die Hände waren unruhig. Ein Werkzeug nach dem anderen bewegen, langsam, und vor der nächsten Bewegung hinsehen.',
      missing: 'Nichts wurde bewegt.',
    },
  },
  'time-in-tissue': {
    name: 'Zeit im Gewebe',
    ...needle('time-in-tissue'),
    advice: {
      good: 'Die Nadel war nicht länger als nötig im Patienten.',
      fair: 'Den Plan vor der Haut bereit haben, damit die Nadel kürzer liegt.',
      poor: 'Die Nadel lag lange. Erst schallen und planen, mit der Nadel draußen.',
      missing: NOT_IN,
    },
  },
  'total-time': {
    name: 'Gesamtzeit',
    ...published['elapsed-time'],
    definition: `${published['elapsed-time'].definition} In einem Durchgang ist es die Zeit von seinem Anfang bis zu seinem Ende; Pausen zählen nicht.`,
    advice: {
      good: 'Die Arbeit ging in guter Zeit.',
      fair: 'Es geht etwas schneller, sobald die Schritte vertraut sind.',
      poor: 'Der Durchgang dauerte lange. Das Schallen und das Einrichten für sich üben.',
      missing: 'Der Durchgang hat keine Dauer.',
    },
  },
  'path-in-tissue': {
    name: 'Weg der Spitze im Gewebe',
    ...needle('path-in-tissue'),
    advice: {
      good: 'Die Spitze nahm einen kurzen Weg durch Gewebe.',
      fair: 'Der Weg durch Gewebe war länger, als er sein muss.',
      poor: 'Die Spitze schnitt viel. Weniger und geradere Vorschübe schaden weniger.',
      missing: NOT_IN,
    },
  },
  'path-length': {
    name: 'Weg der Spitze',
    ...needle('path-length'),
    advice: {
      good: 'Die Spitze nahm einen kurzen Weg.',
      fair: 'Die Spitze machte einen Umweg.',
      poor: 'Die Spitze irrte umher. Erst denken, dann einmal bewegen.',
      missing: NOT_TOUCHED,
    },
  },
  'tissue-damage': {
    name: 'Im Gewebe überstrichene Fläche',
    ...needle('tissue-damage'),
    advice: {
      good: 'Die Nadel ging auf ihrem eigenen Weg hinein und hinaus.',
      fair: 'Der Schaft überstrich etwas Gewebe. Vor dem Wenden bis knapp unter die Haut zurückziehen.',
      poor: 'Der Schaft überstrich viel Gewebe. Vor der Haut ausrichten und gerade hinein.',
      missing: NOT_IN,
    },
  },
  'tissue-punctures': {
    name: 'Einstiche in die Haut',
    ...needle('tissue-punctures'),
    advice: {
      good: 'Die Haut wurde einmal durchstochen.',
      fair: 'Die Haut wurde zweimal durchstochen. Zum neuen Zielen nur bis knapp unter die Haut zurückziehen.',
      poor: 'Die Haut wurde immer wieder durchstochen. Den Einstich nach dem Bild wählen und dabei bleiben.',
      missing: NOT_IN,
    },
  },
  'path-inefficiency': {
    name: 'Umweg der Spitze',
    ...needle(
      'path-inefficiency',
      'In der Quelle „path inefficiency“ genannt. Genommen von der ersten Berührung der Haut, bis das erste Mittel die Nadel verlässt, da ein ganzer Durchgang endet, wo er begann.',
    ),
    advice: {
      good: 'Die Spitze ging gerade von der Haut zum Ort der Injektion.',
      fair: 'Die Spitze machte unterwegs einen Umweg.',
      poor: 'Der Weg war viel länger als die Gerade. Zurückziehen und neu zielen, statt zu suchen.',
      missing: 'Es wurde nichts injiziert. Spitze ins Ziel bringen und das Mittel geben.',
    },
  },
  'depth-perception': {
    name: 'Schieben und Ziehen längs der Nadel',
    ...needle('depth-perception', 'In der Quelle „depth perception“ genannt.'),
    advice: {
      good: 'Die Tiefe war sofort gefunden.',
      fair: 'Die Nadel wurde mehr geschoben und gezogen als nötig.',
      poor: 'Die Tiefe wurde mit der Nadel gesucht. Vor der Haut aus dem Bild ablesen.',
      missing: NOT_TOUCHED,
    },
  },
  'rotation-total': {
    name: 'Drehung der Nadel',
    ...needle(
      'rotation-total',
      'Das Rollen um die eigene Achse, je eine halbe Drehung, um den Schliff zu lenken, zählt mit und ist das meiste davon.',
    ),
    advice: {
      good: 'Die Nadel behielt ihre Richtung.',
      fair: 'Die Nadel wurde mehr gedreht als nötig.',
      poor: 'Die Nadel wurde immer wieder gedreht. Den Winkel vor der Haut nach der Tiefe des Ziels einstellen.',
      missing: NOT_TOUCHED,
    },
  },
  'average-velocity': {
    name: 'Mittlere Geschwindigkeit der Spitze',
    ...needle('average-velocity'),
    advice: {
      good: 'Die Spitze bewegte sich so schnell, dass das Bild folgen kann.',
      fair: 'Die Spitze bewegte sich schnell. Langsamer, damit zu sehen ist, wohin sie geht.',
      poor: 'Die Spitze bewegte sich zu schnell, um beobachtet zu werden. Millimeter um Millimeter vorschieben.',
      missing: NOT_TOUCHED,
    },
  },
  'motion-smoothness': {
    name: 'Unruhe der Spitze',
    ...needle('motion-smoothness', 'In der Quelle „motion smoothness“ genannt, obwohl weniger glatter ist.'),
    advice: {
      good: 'Die Nadel bewegte sich glatt.',
      fair: 'Die Nadel bewegte sich in kleinen Rucken.',
      poor: 'Die Nadel bewegte sich ruckweise. Die Hand am Patienten abstützen und gleichmäßig vorschieben.',
      missing: NOT_TOUCHED,
    },
  },
  'bounding-box-volume': {
    name: 'Quader um den Weg der Spitze',
    ...needle('bounding-box-volume', 'Die Achsen sind die des Patienten: links, hinten, oben.'),
    advice: {
      good: 'Die Spitze blieb in einem kleinen Raum.',
      fair: 'Die Spitze ging weiter umher als nötig.',
      poor: 'Die Spitze ging weit umher. Den Einstich einmal nach dem Bild wählen.',
      missing: NOT_TOUCHED,
    },
  },
  'tip-spread': {
    name: 'Streuung der Spitze',
    ...needle('rms', 'In der Quelle „RMS“ genannt.'),
    advice: {
      good: 'Die Spitze blieb nahe einem Ort.',
      fair: 'Die Spitze war an getrennten Orten.',
      poor: 'Die Spitze war an weit getrennten Orten: mehr als ein Einstich oder ein langer Weg. Siehe die Wiedergabe.',
      missing: NOT_TOUCHED,
    },
  },
  'probe-path-length': {
    name: 'Weg des Schallkopfs',
    ...probe('path-length'),
    advice: {
      good: 'Der Schallkopf nahm einen kurzen Weg.',
      fair: 'Der Schallkopf machte einen Umweg.',
      poor: 'Der Schallkopf irrte umher. An der Landmarke der Standardebene beginnen und von dort gehen.',
      missing: PROBE_NOT_MOVED,
    },
  },
  'probe-rotation-total': {
    name: 'Drehung des Schallkopfs',
    ...probe('rotation-total'),
    advice: {
      good: 'Der Schallkopf wurde wenig gedreht.',
      fair: 'Der Schallkopf wurde mehr gedreht als nötig.',
      poor: 'Der Schallkopf wurde immer wieder gedreht. Immer nur eine Bewegung: schieben, dann drehen, dann kippen.',
      missing: PROBE_NOT_MOVED,
    },
  },
  'corridor-angle': {
    name: 'Winkel zum besten Korridor',
    definition:
      'Winkel zwischen der Geraden vom Loch in der Haut zur Spitze, wenn das erste Mittel die Nadel verlässt (ohne Injektion am tiefsten Punkt), und dem nächsten guten Weg vom selben Loch. Gut ist ein gerader Weg, der das Ziel mit der längsten Nadel der Übung erreicht, weder Knochen noch Knorpel noch Luft trifft und so viel Raum über die Sicherheitsabstände hinaus hält wie der beste, minus 0,5 mm; mehr als 2 mm Raum zählen als 2 mm. 0: Die Gerade ist selbst ein solcher Weg. Gewebe, wie es ohne Schallkopf und ohne Injiziertes liegt.',
    formula:
      'α = min über gute Wege w von arccos(d · w), d der Einheitsvektor vom Loch in der Haut zur Spitze',
    says: 'Wie gut die Nadel von ihrem Einstich aus gerichtet war.',
    saysNot:
      'Ob der Einstich gut gewählt war (siehe corridor-margin), was unterwegs berührt wurde (siehe safety-margin) und wie tief die Spitze war.',
    source: 'Eigene Definition, aus den Abständen der Übung.',
    advice: {
      good: 'Die Nadel lief im sicheren Korridor.',
      fair: 'Die Nadel lief etwas neben dem sicheren Korridor. Vor der Haut auf das Ziel ausrichten.',
      poor: 'Die Nadel wies deutlich vom sicheren Korridor weg. Ihre Linie im Bild planen, dann zielen, bevor vorgeschoben wird.',
      missing:
        'Die Nadel war nicht im Patienten, oder von ihrem Einstich erreicht kein gerader Weg das Ziel.',
    },
  },
  'corridor-margin': {
    name: 'Raum, den der Einstich lässt',
    definition:
      'Von allen geraden Wegen vom Loch in der Haut, durch das das Mittel gegeben wurde (ohne Injektion das tiefste), zum Ziel der größte kleinste Abstand zu dem, was zu meiden ist, über dessen Sicherheitsabstand hinaus; mehr als 2 mm zählen als 2 mm, unter 0 kommt jeder Weg näher, als sicher ist. Gewebe, wie es ohne Schallkopf und ohne Injiziertes liegt.',
    formula: 'm = min(2 mm, max über Wege w zum Ziel von min über w von (Abstand − Sicherheitsabstand))',
    says: 'Ob der Einstich gut gewählt war: wie sicher der beste Weg von dort ist.',
    saysNot: 'Wie die Nadel dann ging (siehe corridor-angle und safety-margin).',
    source: 'Eigene Definition; die Sicherheitsabstände stehen mit ihrer Quelle in der Übung.',
    advice: {
      good: 'Vom Einstich führt ein sicherer Weg zum Ziel.',
      fair: 'Vom Einstich kommt jeder gerade Weg näher, als sicher ist. Den Einstich etwas zur Seite versuchen.',
      poor: 'Vom Einstich ist kein gerader Weg sicher. Die Gefahren im Bild suchen, dann den Einstich wählen.',
      missing:
        'Die Nadel war nicht im Patienten, oder von ihrem Einstich erreicht kein gerader Weg das Ziel.',
    },
  },
};
