/** Metrics of both hands, of what a probe looked at, and of a path held against another. */
const PAIRS =
  'Mit jeder neuen Lage eines der Werkzeuge bilden seine Geschwindigkeit und die letzte des anderen ein Paar. Eine Lage mit der Zeit der vorigen hat keine Geschwindigkeit und wird übergangen. Ohne Wert, wenn eine Hand ihre Geschwindigkeit nie änderte.';
const MEANS =
  'Die Quelle nimmt den Mittelwert jeder Hand nur über deren Lagen; hier gehen beide über die Paare, damit der Wert zwischen −1 und 1 bleibt. Sind beide Werkzeuge zu denselben Zeiten bekannt, unterscheiden sich die zwei kaum.';
const IN_RUN =
  'In einem Durchgang werden Nadelspitze und Mitte der Schallkopffläche 100-mal je Sekunde verfolgt, die Nadel nur, solange sie den Patienten berührt oder in ihm ist; ist sie weg, gibt es keine Paare.';
const FRAME =
  'Beide Wege müssen in einem Bezugssystem liegen: Ein anders gelagerter Patient oder ein anderer guter Einstich des Experten macht den Wert groß, ohne dass es ein Fehler wäre.';

const translation = {
  definition: `Korrelation der Geschwindigkeit der Nadelspitze mit der des Schallkopfs über den Durchgang. ${PAIRS}`,
  says: 'Ob beide Hände zugleich (nahe 1), abwechselnd (unter 0) oder unabhängig voneinander (nahe 0) arbeiten. Bei einer Punktion soll der Schallkopf ruhen, während die Nadel vorgeht.',
  saysNot: `Ob eine der Hände sich gut bewegte. Rauschen der Verfolgung zieht den Wert gegen 0. ${MEANS}`,
};
const rotation = {
  definition: `Korrelation der Winkelgeschwindigkeit der Nadel mit der des Schallkopfs über den Durchgang. ${PAIRS}`,
  says: 'Ob beide Hände zugleich (nahe 1), abwechselnd (unter 0) oder unabhängig voneinander (nahe 0) drehen.',
  saysNot: `Ob eine Drehung gewollt war. Das Skript der Quelle multipliziert seine Summe mit sich selbst, wo das Produkt der Geschwindigkeiten hingehört, und gibt stets den Wert einer Summe von 0; hier ist es die gemeinte Korrelation. ${MEANS}`,
};

export const hands = {
  'bimanual-dexterity-translation': {
    ...translation,
    name: 'Beide Hände zugleich bewegt',
    definition: `${translation.definition} ${IN_RUN}`,
    advice: {
      good: 'Eine Hand ruhte, während die andere sich bewegte.',
      fair: 'Beide Hände bewegten sich ab und zu gleichzeitig.',
      poor: 'Beide Hände bewegten sich zugleich. Das Bild finden, den Schallkopf ruhig halten und erst dann die Nadel bewegen.',
      missing: 'Nadel und Schallkopf wurden nicht beide bewegt.',
    },
  },
  'bimanual-dexterity-rotation': {
    ...rotation,
    name: 'Beide Hände zugleich gedreht',
    definition: `${rotation.definition} ${IN_RUN}`,
    advice: {
      good: 'Eine Hand ruhte, während die andere drehte.',
      fair: 'Beide Hände drehten ab und zu gleichzeitig.',
      poor: 'Beide Hände drehten zugleich. Den Schallkopf bei ruhender Nadel drehen oder kippen, die Nadel bei ruhendem Schallkopf.',
      missing: 'Nadel und Schallkopf wurden nicht beide gedreht.',
    },
  },
  'tracked-bimanual-dexterity-translation': translation,
  'tracked-bimanual-dexterity-rotation': rotation,
  'targets-scanned': {
    name: 'Gescannte Ziele',
    definition:
      'Anzahl der Zielpunkte, die in irgendeiner Lage des Schallkopfs weniger als 5 mm von der Bildebene entfernt waren.',
    formula:
      '#{ k : minᵢ |(q_k − oᵢ) · zᵢ| < 5 mm }, o die Mitte der Schallkopffläche, z ihr Einheitsvektor quer zum Bild',
    says: 'An wie viele der anzusehenden Orte die Ebene gebracht wurde.',
    saysNot:
      'Ob der Ort innerhalb der Seiten und der Tiefe des Bildes lag oder erkannt wurde: Die Ebene hat hier wie in der Quelle kein Ende.',
  },
  'structures-scanned': {
    name: 'Gescannte Strukturen',
    definition:
      'Anzahl der Strukturen, geschlossener Flächen, die eine Scanlinie des Bildes in irgendeiner Lage des Schallkopfs kreuzte. Die Scanlinien beginnen an der Schallkopffläche, laufen parallel durch das Bild und liegen höchstens 0,25 mm auseinander.',
    formula: '#{ Strukturen S : eine Scanlinie einer Lage kreuzt die Fläche von S }',
    says: 'Wie viele der gesuchten Strukturen ins Bild kamen.',
    saysNot:
      'Ob sie dort zu unterscheiden waren, oder wie lange. Die Quelle antwortet für eine Struktur mit ja oder nein; dies ist die Anzahl der Ja.',
  },
  'deviation-hausdorff': {
    name: 'Abweichung: Hausdorff',
    definition:
      'Größter Abstand eines Ortes des einen Wegs zum nächsten Ort des anderen, in beiden Richtungen. Wann ein Ort erreicht wurde, spielt keine Rolle.',
    says: 'Wie weit die Spitze schlimmstenfalls von dem abwich, wo die des Experten war, oder einen Ort ausließ, an dem sie war.',
    saysNot: `In welcher Reihenfolge Orte erreicht wurden: Dreimal hin und her ergibt keine. ${FRAME}`,
  },
  'deviation-frechet': {
    name: 'Abweichung: Fréchet',
    definition:
      'Unter allen Arten, beide Wege von Lage zu Lage entlangzugehen, nur vorwärts und jeder in eigenem Tempo, die mit dem kleinsten größten Abstand der beiden Orte; dieser Abstand (diskrete Fréchet-Distanz).',
    formula:
      'F(i, k) = max( |pᵢ − qₖ|, min( F(i−1, k), F(i, k−1), F(i−1, k−1) ) ); der Wert ist F am Ende beider',
    says: 'Wie weit die Spitze schlimmstenfalls abwich, wenn die Reihenfolge der Orte zählt.',
    saysNot: `Wie lange sie weg war: Ein falscher Ort zählt wie viele. ${FRAME}`,
  },
  'deviation-time-warp': {
    name: 'Abweichung: Zeitverzerrung',
    definition:
      'Unter allen Arten, beide Wege von Lage zu Lage entlangzugehen, nur vorwärts und jeder in eigenem Tempo, die mit der kleinsten Summe der Abstände der beiden Orte; diese Summe, geteilt durch die Zahl der Lagen beider minus eins (Dynamic Time Warping).',
    formula:
      'W(i, k) = |pᵢ − qₖ| + min( W(i−1, k), W(i, k−1), W(i−1, k−1) ); der Wert ist W am Ende beider, geteilt durch n + m − 1',
    says: 'Wie weit die Spitze im Ganzen vom Weg des Experten entfernt war, gleich in welchem Tempo.',
    saysNot: `Wie weit sie schlimmstenfalls abwich. Geteilt wird durch die längste mögliche Art; der Wert ist daher höchstens der mittlere Abstand und meist kleiner. ${FRAME}`,
  },
};
