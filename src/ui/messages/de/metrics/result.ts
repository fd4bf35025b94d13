/** Metrics of the result. */
const NOTHING = 'Es wurde nichts injiziert. Spitze ins Ziel bringen und das Mittel geben.';

export const result = {
  'volume-in-target': {
    name: 'Anteil des Mittels im Ziel',
    definition: 'Volumen, das in die Zielstruktur gelangte, von allem, was die Nadel verließ.',
    formula: '100 · V_Ziel / V_injiziert',
    says: 'Wo das Mittel ankam, wofür der Eingriff da ist.',
    saysNot: 'Ob es dort bleibt und wie spät eine falsche Ausbreitung bemerkt wurde.',
    source:
      'Wo das Injizierte ankommt, ist die Genauigkeit, die Studien geführter Injektionen angeben (96,7 % geführt, 81,0 % nach Landmarken am Knie); eine Fehlverteilung nicht zu erkennen ist eine der fünf qualitätsmindernden Verhaltensweisen nach Sites 2007.',
    advice: {
      good: 'Das Mittel ging dorthin, wohin es gehört.',
      fair: 'Ein Teil des Mittels ging daneben. Die Ausbreitung beobachten und aufhören, sobald sich das Ziel nicht öffnet.',
      poor: 'Das meiste ging an den falschen Ort. Eine Testmenge von 0,5 ml injizieren und nur weitermachen, wenn sich das Ziel öffnet.',
      missing: NOTHING,
    },
  },
  'tip-to-target': {
    name: 'Spitze zum Ziel bei der Injektion',
    definition:
      'Abstand der Nadelspitze zum nächsten Punkt des Ziels, wenn der Kolben zu drücken beginnt; 0 im Ziel; der größte aller Stöße, die mindestens 0,05 ml gaben.',
    formula: 'max über Stöße von Abstand(Spitze, Ziel) zu Beginn des Stoßes',
    says: 'Ob die Spitze dort lag, wo sie liegen soll, als das Mittel kam. Anfänger 3,5 ± 3,7 mm (PMC5318157).',
    saysNot: 'Wohin das Mittel ging: Auch aus einer Spitze im Ziel kann es den Nadelkanal zurücklaufen.',
    source:
      'Abstand von Spitze und Ziel im Moment der Injektion wie im VR-Trainer für den axillären Block (PMC4384236); Anfänger 3,5 ± 3,7 mm in PMC5318157.',
    advice: {
      good: 'Die Spitze lag beim Injizieren im Ziel.',
      fair: 'Die Spitze vor dem Injizieren noch etwas näher bringen: erst den Schliff im Ziel finden.',
      poor: 'Es wurde abseits des Ziels injiziert. Anhalten, die Spitze zeigen und ins Ziel bringen, dann erst den Kolben drücken.',
      missing: NOTHING,
    },
  },
  'targets-hit': {
    name: 'Getroffene Ziele',
    definition:
      'Anzahl der Zielpunkte, denen die Spitze in irgendeiner Lage auf 3 mm nahe kam. In einem Durchgang ist es das Ziel der Übung, ganz und kein Punkt: 1, sobald die Spitze auf 3 mm heran war, sonst 0.',
    formula: 'Treffer = 1, wenn minᵢ Abstand(pᵢ, Ziel) < 3 mm, sonst 0',
    says: 'Ob die Spitze das Ziel überhaupt erreichte.',
    saysNot:
      'Beim wievielten Versuch, und ob die Spitze dort war, als es darauf ankam; ein schneller Weg zwischen zwei Lagen kann einen Punkt verfehlen, durch den die Nadel ging.',
    advice: {
      good: 'Die Spitze erreichte das Ziel.',
      fair: 'Die Spitze erreichte das Ziel.',
      poor: 'Die Spitze erreichte das Ziel nie. Vor dem Vorschieben beide im Bild suchen.',
      missing: 'Die Nadel war nicht im Patienten.',
    },
  },
  'dose-error': {
    name: 'Abweichung vom geplanten Volumen',
    definition: 'Betrag des Unterschieds zwischen dem Volumen, das die Nadel verließ, und dem der Übung.',
    formula: '|V_gegeben − V_geplant|',
    says: 'Ob die Menge wie verordnet war.',
    saysNot: 'Wohin sie ging: siehe den Anteil des Mittels im Ziel.',
    source: 'Eigene Definition.',
    advice: {
      good: 'Das Volumen war wie geplant.',
      fair: 'Auf die Spritze achten: Das Volumen wich etwas vom Plan ab.',
      poor: 'Das geplante Volumen geben, nicht mehr und nicht weniger. Beim Drücken an der Spritze ablesen.',
      missing: NOTHING,
    },
  },
  'drawn-off': {
    name: 'Vor dem Injizieren abgezogen',
    definition:
      'Volumen der Flüssigkeit aus Gelenk, Bursa oder Zyste, das aspiriert wurde, bevor etwas injiziert wurde.',
    formula: 'V der vor der ersten Injektion aspirierten Flüssigkeit',
    says: 'Wie gut der Raum geleert wurde, bevor etwas hineinkam: Was bleibt, verdünnt das Mittel und hält die Wand gespannt.',
    saysNot: 'Wie viel Flüssigkeit da war: Das ist Sache des Patienten.',
    source: 'Eigene Definition; erst abziehen, dann injizieren: Popliteazysten, S92.',
    advice: {
      good: 'Vor dem Injizieren wurde abgezogen.',
      fair: 'Es war mehr abzuziehen: mit der Spitze der Wand folgen, während sich der Raum leert.',
      poor: 'Vor dem Injizieren die Flüssigkeit abziehen, mit der Spitze in ihrer Mitte.',
      missing: 'Es wurde nichts abgezogen.',
    },
  },
  'maldistribution-late': {
    name: 'Weiter injiziert, als es danebenging',
    definition:
      'Volumen, das noch neben das Ziel ging, nachdem 0,2 ml desselben Stoßes dorthin gegangen waren, das meiste aller Stöße. Ein Stoß endet, wenn einen Tick lang nichts die Nadel verlässt.',
    formula: 'max über Stöße k von max(0, V_k,außerhalb − 0,2 ml)',
    says: 'Wie spät eine falsche Ausbreitung bemerkt wurde: Eine Fehlverteilung nicht zu erkennen ist eine der fünf qualitätsmindernden Verhaltensweisen nach Sites 2007.',
    saysNot:
      'Wie viel insgesamt danebenging: siehe den Anteil des Mittels im Ziel. Kleine Stöße mit einem Blick dazwischen zählen nicht; dafür ist eine Testmenge da.',
    source:
      'Nicht erkannte Fehlverteilung des Injizierten, Sites 2007 (PMID 17350520), als Volumen; eigene Definition.',
    advice: {
      good: 'Was danebenging, wurde sofort bemerkt.',
      fair: 'Der Stoß ging eine Weile weiter, nachdem das Mittel das Ziel verlassen hatte. Auf die Ausbreitung sehen, nicht auf die Spritze.',
      poor: 'Es wurde weiter injiziert, obwohl das Mittel anderswohin ging. Aufhören, sobald sich das Ziel nicht öffnet, und die Spitze suchen.',
      missing: NOTHING,
    },
  },
};
