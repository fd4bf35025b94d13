/** The published metrics of motion, as their source defines them. */
export const published = {
  'elapsed-time': {
    definition: 'Summe der Zeiten zwischen den Lagen, also die letzte Zeit minus die erste.',
    says: 'Wie lange das Werkzeug verfolgt wurde. Sie fällt bei fast allen mit der Übung.',
    saysNot:
      'Ob die Arbeit gut war: Anfänger können schneller und schlechter sein (NeedleTrainer, PMC11583760), daher wiegt Tempo hier nie einen Fehler auf.',
  },
  'path-length': {
    definition: 'Summe der geraden Schritte der Spitze von Lage zu Lage.',
    says: 'Wie weit die Spitze reiste, mit jedem Umweg und jedem Zittern von Hand und Verfolgung.',
    saysNot:
      'Für sich allein viel über die Fertigkeit (AUC 0,61, JVIR 2023;34:1337). Rauschen der Verfolgung verlängert sie bei höherer Rate; nur Durchgänge desselben Aufbaus vergleichen.',
  },
  'path-in-tissue': {
    definition:
      'Summe der Schritte der Spitze, die im Gewebe enden; wo ein Schritt begann, spielt keine Rolle.',
    formula: 'L_Gewebe = Σ |pᵢ − pᵢ₋₁| über alle i mit pᵢ im Gewebe',
    says: 'Wie viel die Spitze unter der Haut schnitt und sich bewegte, hin und her.',
    saysNot:
      'Was der Schaft neben der Spitze tat: siehe überstrichene Fläche. Der Schritt, der das Gewebe verlässt, zählt nicht, der eintretende ganz.',
  },
  'time-in-tissue': {
    definition: 'Summe der Zeiten zwischen Lagen, die mit der Spitze im Gewebe enden.',
    formula: 'T_Gewebe = Σ (tᵢ − tᵢ₋₁) über alle i mit pᵢ im Gewebe',
    says: 'Wie lange die Nadel im Patienten war: Zeit unter der Nadel ist Unbehagen.',
    saysNot: 'Was in der Zeit getan wurde. Warten auf die Wirkung einer Betäubung zählt wie Suchen.',
  },
  'tissue-damage': {
    definition:
      'Fläche, die der im Gewebe liegende Teil des Schafts zwischen Lagen überstreicht, in denen beide Male die Spitze im Gewebe ist. Der Schaft ist eine Gerade von 300 mm von der Spitze zurück; sein Teil im Gewebe endet am Schnitt mit der Haut, der der Spitze am nächsten ist. Zwischen zwei Lagen ist die Fläche die zweier Dreiecke: Spitze, vorige Spitze, Einstich; und Einstich, voriger Einstich, vorige Spitze.',
    formula:
      'A = Σ [ |(pᵢ − eᵢ) × (pᵢ₋₁ − eᵢ)| / 2 + |(eᵢ − pᵢ₋₁) × (eᵢ₋₁ − pᵢ₋₁)| / 2 ] über alle i mit pᵢ₋₁ und pᵢ im Gewebe; p Spitze, e Einstich',
    says: 'Wie viel Gewebe eine seitwärts bewegte Nadel reißt. Ein gerader Weg hinein und hinaus hinterlässt keine. Median 39,7 gegen 128,3 cm² mit und ohne Training (Lumbalpunktion, Keri 2015).',
    saysNot:
      'Schaden an etwas Bestimmtem: Muskel und Nerv zählen gleich. Ein gebogener Schaft gilt als gerade, und Rauschen der Verfolgung überstreicht Fläche, während die Nadel ruht.',
  },
  'translational-actions': {
    definition:
      'Anzahl der Zeiträume, in denen sich die Spitze schneller als 50 mm/s bewegt. Ein Wechsel zwischen Bewegung und Ruhe zählt, sobald er länger als 0,2 s gedauert hat.',
    formula:
      'Anzahl der Wechsel zu Bewegung, mit vᵢ = |pᵢ − pᵢ₋₁| / (tᵢ − tᵢ₋₁) > 50 mm/s länger als 0,2 s ohne Unterbrechung',
    says: 'Wie oft eine Hand neu ansetzte. Bewegungszahlen unterscheiden Anfänger gut von Experten (AUC 0,86, JVIR 2023;34:1337).',
    saysNot:
      'Wie weit oder wie gut sie sich bewegte; langsames Kriechen zählt als Ruhe. Das Skript der Quelle nimmt die Geschwindigkeit aus der Matrix zwischen zwei Lagen, die mit dem Abstand vom Ursprung der Verfolgung wächst, wenn sich das Werkzeug dreht; hier ist es die Geschwindigkeit der Spitze.',
  },
  'rotational-actions': {
    definition:
      'Anzahl der Zeiträume, in denen sich das Werkzeug schneller als 50 Grad je Sekunde dreht. Ein Wechsel zwischen Drehen und Ruhe zählt, sobald er länger als 0,2 s gedauert hat.',
    formula:
      'Anzahl der Wechsel zu Drehung, mit ωᵢ = Winkel(Rᵢ Rᵢ₋₁⁻¹) / (tᵢ − tᵢ₋₁) > 50 °/s länger als 0,2 s ohne Unterbrechung',
    says: 'Wie oft eine Hand ihr Werkzeug neu drehte: das einzelne Bewegungsmaß, das Anfänger am besten von Experten unterscheidet (AUC 0,91, JVIR 2023;34:1337).',
    saysNot:
      'Ob die Drehung gewollt war. Die Nadel um ihre Achse zu drehen, um ihren Schliff zu lenken, zählt wie jede andere Drehung.',
  },
  'rotation-total': {
    definition:
      'Summe der Winkel, jeder höchstens 180°, der Drehungen von Lage zu Lage, um welche Achse auch immer.',
    formula: 'Θ = Σ Winkel(Rᵢ Rᵢ₋₁⁻¹)',
    says: 'Wie viel ein Werkzeug insgesamt gedreht wurde (AUC 0,73, JVIR 2023;34:1337).',
    saysNot:
      'In welchem Sinn: Hin und zurück zählt doppelt. Rauschen der Verfolgung summiert sich, während das Werkzeug ruht.',
  },
  'motion-smoothness': {
    definition:
      'Quadratwurzel aus der Summe des quadrierten Rucks der Spitze mal der Zeit zwischen den Lagen. Der Ruck ist die dritte Rückwärtsdifferenz des Orts über vier aufeinanderfolgende Lagen; jede Differenz wird durch den letzten Zeitschritt derer geteilt, die sie überspannt.',
    formula: 'S = √ Σ |jᵢ|² Δtᵢ, mit vᵢ = (pᵢ − pᵢ₋₁)/Δtᵢ, aᵢ = (vᵢ − vᵢ₋₁)/Δtᵢ, jᵢ = (aᵢ − aᵢ₋₁)/Δtᵢ',
    says: 'Wie unruhig eine Bewegung war: je größer, desto weniger glatt. Nur Durchgänge desselben Aufbaus und etwa gleicher Länge vergleichen.',
    saysNot:
      'Etwas über verschiedene Aufbauten hinweg: Eine dritte Differenz verstärkt Rauschen mit der dritten Potenz der Rate. Sie ist nicht durch die Länge des Durchgangs geteilt, und ihre wahre Einheit wäre mm/s³·√s; die Quelle schreibt mm/s³.',
  },
  'path-inefficiency': {
    definition:
      'Um wie viel der Weg der Spitze länger ist als die Gerade von ihrem ersten zu ihrem letzten Ort. Ohne Wert, wo beide gleich sind.',
    formula: '100 · (L / |p_letzter − p_erster| − 1)',
    says: 'Wie direkt eine einzelne Bewegung von A nach B war; 0 ist eine Gerade.',
    saysNot:
      'Etwas Sinnvolles über einen ganzen Eingriff, der endet, wo er begann: Eine wieder herausgezogene Nadel hat fast keinen Abstand zwischen ihren Enden, und die Zahl wächst über alle Grenzen.',
  },
  'depth-perception': {
    definition:
      'Summe der Anteile der Schritte der Spitze, die längs der Nadel liegen, wie sie am Ende jedes Schritts steht, hin und zurück gleichermaßen.',
    formula: 'D = Σ |(pᵢ − pᵢ₋₁) · uᵢ|, u der Einheitsvektor längs der Nadel',
    says: 'Wie viel die Nadel geschoben und gezogen wurde. Ein sauberer Vorschub und Rückzug ergeben das Doppelte der Tiefe; mehr heißt, dass die Tiefe gesucht wurde.',
    saysNot: 'Ob die Tiefe am Ende stimmte.',
  },
  'average-velocity': {
    definition:
      'Mittel der Geschwindigkeiten der Spitze über alle Schritte; jeder zählt einmal, wie lange er auch dauerte. Ohne Wert bei weniger als zwei Zeiten.',
    says: 'Wie schnell die Spitze war, während sie verfolgt wurde.',
    saysNot:
      'Dasselbe wie Weg durch Zeit, wo die Lagen ungleich kommen: Ein kurzer Schritt wiegt so viel wie ein langer. Ruhe senkt sie.',
  },
  'bounding-box-volume': {
    definition:
      'Volumen des kleinsten Quaders längs der Achsen des Bezugssystems, der jeden Ort der Spitze enthält.',
    says: 'In wie viel Raum die Spitze bewegt wurde.',
    saysNot:
      'Wie sie sich darin bewegte. Es hängt davon ab, wie die Achsen liegen: Derselbe gerade Weg hat längs einer Achse kein Volumen und quer zu allen dreien viel.',
  },
  rms: {
    definition:
      'Quadratisches Mittel der Abstände der Spitze vom Mittel aller ihrer Orte; jede Lage zählt einmal. In einem Gang berechnet (Welford).',
    says: 'Wie ruhig eine Hand einen Ort hielt, den sie halten sollte.',
    saysNot:
      'Fertigkeit in einer Aufgabe, bei der die Spitze reisen muss: Der Weg hin und zurück ist das meiste davon.',
  },
  'tissue-punctures': {
    definition:
      'Eins mehr, jedes Mal wenn die Spitze und die Punkte 1 mm vor und 1 mm hinter ihr längs der Nadel alle im Gewebe sind; es zählt erst wieder, nachdem alle drei draußen waren.',
    formula:
      'Anzahl der Wechsel zu innen; innen beginnt, wenn p, p + 1 mm·u und p − 1 mm·u alle im Gewebe sind, und endet, wenn alle draußen sind',
    says: 'Wie oft die Haut durchstochen wurde.',
    saysNot:
      'Wie oft die Nadel vorgeschoben wurde: Eine Passage, die unter der Haut beginnt, ist kein Einstich.',
  },
};
