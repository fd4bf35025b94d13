/** Why a recording is not verified. */
export const reason = {
  engine: 'engine: Die Aufzeichnung stammt von Version {{made}}, dies ist {{here}}',
  file: '{{where}}: Diese Version erwartet: {{expected}}, vorgefunden: {{got}}',
  result: 'Eine Ergebnisdatei enthält keine Eingaben: Es gibt nichts nachzuspielen',
  card: 'Eine Bewertung enthält keine Eingaben: Es gibt nichts nachzuspielen',
  noAnswer: 'keine Antwort',
  claim: '{{other}} nennt {{said}} Punkte, {{kept}} nennt {{told}}',
  noPatients: 'drill.patientFrom: Für {{region}} lassen sich keine Patienten auslosen',
  drill: '{{where}}: nicht die Übung, die unter der Kennung {{id}} bekannt ist',
  patient: '{{where}}: nicht der Patient, den die Nummer {{seed}} auslost',
  score: '{{where}}: nicht das, was das Nachspielen ergibt',
  failed: 'commands: Das Nachspielen ist gescheitert: {{said}}',
  state: 'hashes[{{index}}]: Der Zustand weicht ab Tick {{tick}} oder früher ab',
  end: 'endTick: Das Nachspielen endete bei Tick {{replayed}}, die Aufzeichnung nennt {{recorded}}',
  hashCount: 'hashes: Das Nachspielen ergibt {{replayed}}, die Aufzeichnung hat {{recorded}}',
};
