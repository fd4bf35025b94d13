/** Metrics of the procedure and the patient. */
const NOT_IN = 'Die Nadel war nicht im Patienten.';

export const procedure = {
  'aspirated-before-injection': {
    name: 'Vor dem Injizieren aspiriert',
    definition:
      'Anteil des injizierten Volumens, vor dem mit der Spitze höchstens 2 mm vom späteren Injektionsort aspiriert wurde.',
    formula: '100 · Σ V, injiziert höchstens 2 mm von der letzten Aspiration / Σ V',
    says: 'Ob der eine Test auf ein Gefäß, der nichts kostet, gemacht wurde, und noch einmal, nachdem sich die Spitze bewegt hatte.',
    saysNot: 'Dass nichts getroffen wurde: Eine Aspiration ohne Blut schließt ein Gefäß nicht aus.',
    source:
      'Aspiration vor der Injektion, Punkt der Checkliste des FICB-Simulators (doi 10.1186/s12245-020-00317-6).',
    advice: {
      good: 'Vor dem Injizieren wurde aspiriert.',
      fair: 'Noch einmal aspirieren, wann immer sich die Nadel bewegt hat.',
      poor: 'Vor dem Injizieren aspirieren: Es zeigt, ob die Spitze in einem Gefäß oder im Gelenk liegt.',
      missing: 'Es wurde nichts injiziert.',
    },
  },
  'doppler-before-advance': {
    name: 'Weg zuvor mit Doppler angesehen',
    definition:
      'Anteil des Nadelwegs, vom ersten Einstich bis zum tiefsten Ort der Spitze, der vor diesem Einstich mit Farb- oder Power-Doppler angesehen wurde: Ein Ort zählt, wo das laufende Fenster über ihm lag, höchstens 5 mm neben der Schallebene, mindestens eine halbe Sekunde lang mit Schallkopf und Fenster in Ruhe.',
    formula:
      '100 · (Punkte des Wegs, einer je mm, die vor dem Einstich in einem Fenster lagen) / (alle Punkte)',
    says: 'Ob nach Gefäßen im Weg gesucht wurde, bevor die Nadel lag.',
    saysNot:
      'Ob ein Gefäß zu sehen gewesen wäre: Dazu braucht es Skala und Verstärkung für langsamen Fluss und eine leichte Hand. Als Weg gilt die Gerade, die die Nadel am Ende ging; ein geplanter und aufgegebener zählt nicht.',
    source:
      'Zuerst mit Doppler absuchen, Schrittlisten von Injektionen; Abstand von der Ebene wie bei Perk Tutor, Targets Scanned. Eigene Definition.',
    advice: {
      good: 'Vor der Nadel wurde nach Gefäßen im Weg gesucht.',
      fair: 'Ein Teil des Wegs wurde nicht mit Doppler angesehen. Das Fenster vor dem Einstich über den ganzen Weg legen.',
      poor: 'Der Weg wurde nicht mit Doppler angesehen. Vor jedem Einstich kurz Farbe einschalten: Was klein und rot ist, zeigt das graue Bild nicht.',
      missing: NOT_IN,
    },
  },
  'checks-done': {
    name: 'Erwartete Prüfschritte gemacht',
    definition: 'Anteil der von der Übung erwarteten Prüfschritte, die gemacht wurden.',
    formula: '100 · gemachte / erwartete Prüfschritte',
    says: 'Ob die Schritte gemacht wurden, die die Übung verlangt.',
    saysNot: 'Wie gut sie gemacht wurden und was sonst getan wurde.',
    source: 'Eigene Definition, nach den Schrittlisten von Eingriffen.',
    advice: {
      good: 'Alle Prüfschritte wurden gemacht.',
      fair: 'Ein Prüfschritt fehlte. Die Schritte der Reihe nach: aspirieren, injizieren, zurückziehen, beenden.',
      poor: 'Die Prüfschritte fehlten. Die Schritte der Reihe nach: aspirieren, injizieren, zurückziehen, beenden.',
      missing: 'Diese Übung erwartet keine Prüfschritte.',
    },
  },
  'patient-comfort': {
    name: 'Befinden des Patienten',
    definition:
      '100, minus 6 je Punkt des stärksten Schmerzes (0–10), minus bis zu 40 für die Summe des Schmerzes über die Zeit (120 Punkte · s), minus 20 für eine Ohnmacht.',
    formula:
      '100 − 6 · stärkster Schmerz − min(40, Σ Schmerz · Δt / 3) − 20 für eine Ohnmacht, nicht unter 0',
    says: 'Wie es der Patient ertrug, nach einem Modell des Schmerzes aus Nadel, Gewebe, Druck und Betäubung.',
    saysNot:
      'Was ein echter Patient spüren würde: Die Tabelle dahinter ist änderbar und eine Schätzung, und Menschen sind verschieden.',
    source:
      'Eigene Definition; Schmerz nach Nadel, Gewebe, Passagen und Betäubung aus einer änderbaren Tabelle.',
    advice: {
      good: 'Dem Patienten ging es gut.',
      fair: 'Der Patient spürte mehr als nötig.',
      poor: 'Das tat sehr weh.',
      missing: NOT_IN,
    },
  },
};
