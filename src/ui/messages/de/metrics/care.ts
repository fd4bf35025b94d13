/** Metrics of the procedure around the needle. */
const BEGUN_AT_NEEDLE = 'Der Durchgang begann an der Nadel; was sie umgibt, gehörte nicht dazu.';

export const careMetrics = {
  'care-steps-done': {
    name: 'Schritte um die Nadel',
    definition:
      'Mittlere Güte der Schritte, die die Übung um die Nadel erwartet: 1 für einen richtig getanen Schritt, ein Teil für einen teilweise getanen (Punkte eines Gesprächs, Minuten einer Überwachung, eine schwächere Wahl), davon die Hälfte, wenn ein Schritt vor einem anderen kam, dem er hätte folgen sollen, 0 für einen ausgelassenen. Wurde zu Recht abgebrochen, zählen nur die Schritte, die zu dieser Entscheidung führen.',
    formula: '100 · Σ Güte / (erwartete Schritte)',
    says: 'Wie vollständig der Patient befragt, aufgeklärt, vorbereitet und versorgt wurde.',
    saysNot:
      'Wie gut es gesagt wurde: Ein Häkchen für ein Gespräch ist kein Gespräch. Ausgelassene entscheidende Schritte lassen den Durchgang scheitern, was immer hier steht.',
    source:
      'Eigene Definition, nach der Checkliste der Schritte einer Injektion; Auslassen entscheidender Schritte wie in Checklisten von Eingriffen (PMC5388285).',
    advice: {
      good: 'Um die Nadel wurde alles getan.',
      fair: 'Ein Teil dessen, was um die Nadel dazugehört, fehlte.',
      poor: 'Viel von dem, was um die Nadel dazugehört, fehlte.',
      missing: BEGUN_AT_NEEDLE,
    },
  },
  'care-order-errors': {
    name: 'Schritte in falscher Reihenfolge',
    definition:
      'Schritte um die Nadel, die vor einem anderen getan wurden, den die Übung zuerst verlangt, und danach nicht noch einmal.',
    formula: 'Anzahl der Schritte, deren früherer Schritt später kam',
    says: 'Ob die Reihenfolge dort eingehalten wurde, wo sie wichtig ist: fragen vor dem Entscheiden, saubere Hände vor dem Aufziehen, markieren vor dem Desinfizieren.',
    saysNot: 'Etwas über Schritte, deren Reihenfolge frei ist, und über ausgelassene Schritte.',
    source: 'Eigene Definition; die Reihenfolge ist die der Liste der Übung.',
    advice: {
      good: 'Die Reihenfolge wurde eingehalten.',
      fair: 'Ein Schritt kam zu früh.',
      poor: 'Mehrere Schritte kamen zu früh.',
      missing: BEGUN_AT_NEEDLE,
    },
  },
  'skin-drying': {
    name: 'Einwirkzeit auf der Haut',
    definition:
      'Zeit zwischen der letzten Hautdesinfektion und dem ersten Einstich, als Anteil der Zeit, die das Mittel zum Trocknen braucht; 0, wenn die Haut nicht desinfiziert wurde.',
    formula: '100 · min(1, (t Einstich − t Desinfektion) / t Trocknen)',
    says: 'Ob das Desinfektionsmittel die Zeit bekam, in der es wirkt.',
    saysNot: 'Ob die Haut gut abgerieben und ob sie danach berührt wurde; das zählt das Infektionsrisiko.',
    source:
      'Trockenzeit von Chlorhexidin 2 %, gemessen mit 123 ± 32 s (doi 10.1016/j.ijoa.2018.10.012). Eigene Definition.',
    advice: {
      good: 'Die Haut war trocken.',
      fair: 'Die Haut war noch nass. Von selbst trocknen lassen, etwa zwei Minuten.',
      poor: 'Die Haut war nicht desinfiziert oder ganz nass. Desinfizieren und von selbst trocknen lassen, etwa zwei Minuten.',
      missing: 'Es wurde nichts durchstochen, oder der Durchgang begann an der Nadel.',
    },
  },
  'infection-risk': {
    name: 'Infektionsrisiko',
    definition:
      'Risiko einer Gelenkinfektion, das die Asepsis beim schlechtesten Einstich ließ: 2 von 10.000, wenn alles stimmt, vervielfacht für jeden Fehler: Haut nicht desinfiziert 20, nass 5 (anteilig nach der fehlenden Zeit), nur Alkohol 2, Stelle danach berührt 5, Hände nicht desinfiziert 3, Gel nicht steril 9, Schallkopf blank 5, Schallkopf ohne Bezug 1,5, geteilte Flasche 2; höchstens die Hälfte.',
    formula: '10.000 · min(0,5; 0,0002 · Π Faktor)',
    says: 'Wie sauber der Weg hinein war, als Zahl, aus der auch der Ausgang des Durchgangs gezogen wird.',
    saysNot:
      'Wie groß das Risiko eines echten Patienten ist: Nur das Grundrisiko und der Faktor des Gels sind veröffentlicht, die anderen Faktoren sind Schätzungen.',
    source:
      'Grundrisiko 0,01–0,03 % der Gelenkinjektionen; Gel verunreinigt die Stelle, Odds Ratio 9 (PMID 25163689). Andere Faktoren: eigene Schätzungen.',
    advice: {
      good: 'Sauber gearbeitet.',
      fair: 'Die Asepsis hatte eine Lücke.',
      poor: 'Die Asepsis brach zusammen.',
      missing: BEGUN_AT_NEEDLE,
    },
  },
  'care-outcomes': {
    name: 'Schaden danach',
    definition:
      'Schäden, die daraus folgten, wie der Patient befragt, vorbereitet und versorgt wurde: allergische Reaktionen, Infektion, Hämatom, Nadelstich, Sturz, Vergiftung, eine verschlimmerte Infektion, ein Anstieg des Blutzuckers ohne Warnung.',
    formula: 'Anzahl der verschiedenen Schäden',
    says: 'Was dieser Durchgang diesem Patienten antat.',
    saysNot:
      'Wie gut die Arbeit war: Mancher Schaden wird über die Nummer des Durchgangs mit dem verbliebenen Risiko ausgelost, sodass gute Arbeit schlecht ausgehen kann und schlechte gut. Das Risiko sagt mehr.',
    source:
      'Eigene Definition; jede Wahrscheinlichkeit steht mit ihrer Quelle in der Zahlentabelle des Produkts.',
    advice: {
      good: 'Der Patient kam danach nicht zu Schaden.',
      fair: 'Der Patient kam danach zu Schaden.',
      poor: 'Der Patient erlitt danach mehrere Schäden.',
      missing: BEGUN_AT_NEEDLE,
    },
  },
  'test-dose': {
    name: 'Testdosis zuerst',
    definition:
      '100, wenn der erste Stoß des Kolbens eine Testdosis gab (0,2–0,5 ml, sofern die Übung nichts anderes sagt) und dann mindestens eine Sekunde ruhte, bevor mehr folgte; sonst 0.',
    formula: '100, wenn V min. ≤ V erster Stoß ≤ V max. und Ruhe ≥ 1 s, sonst 0',
    says: 'Ob erst ein wenig gegeben und angesehen wurde.',
    saysNot: 'Ob die Augen in dieser Sekunde auf dem Bild waren.',
    source:
      'Testinjektion, Schrittlisten von Injektionen. Eigene Definition; die Volumina sind Lehrbuchwissen ohne Quelle.',
    advice: {
      good: 'Erst wurde wenig gegeben und geschaut, wohin es geht.',
      fair: '0,2 bis 0,5 ml geben, anhalten und schauen, wohin es geht.',
      poor: 'Die Dosis ging auf einmal hinein. 0,2 bis 0,5 ml geben, anhalten und schauen, wohin es geht.',
      missing: 'Es wurde nichts injiziert.',
    },
  },
};
