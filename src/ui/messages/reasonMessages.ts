/** Why a recording is not verified, in the words in which the replay and the cohort store them. */
export const reasonMessages = {
  engine: 'engine: the recording was made by version {{made}}, this is {{here}}',
  file: '{{where}}: this version expects {{expected}}, got {{got}}',
  result: 'a result file holds no inputs: there is nothing to replay',
  card: 'a score card holds no inputs: there is nothing to replay',
  noAnswer: 'no answer',
  claim: '{{other}}: says {{said}} points, {{kept}} says {{told}}',
  noPatients: 'drill.patientFrom: {{region}} has no patients to draw',
  drill: '{{where}}: not the drill that is known by the id {{id}}',
  patient: '{{where}}: not the patient that seed {{seed}} draws',
  score: '{{where}}: not what the replay scores',
  failed: 'commands: the replay failed: {{said}}',
  state: 'hashes[{{index}}]: the state differs from tick {{tick}} or before',
  end: 'endTick: the replay ended at tick {{replayed}}, the recording says {{recorded}}',
  hashCount: 'hashes: the replay has {{replayed}}, the recording {{recorded}}',
};
