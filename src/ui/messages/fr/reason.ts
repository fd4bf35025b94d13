/** Why a recording is not verified. */
export const reason = {
  engine: 'engine : l’enregistrement vient de la version {{made}}, celle-ci est la {{here}}',
  file: '{{where}} : cette version attend {{expected}}, trouvé {{got}}',
  result: 'un fichier de résultats ne contient aucune entrée : il n’y a rien à rejouer',
  card: 'un bilan ne contient aucune entrée : il n’y a rien à rejouer',
  noAnswer: 'pas de réponse',
  claim: '{{other}} indique {{said}} points, {{kept}} indique {{told}}',
  noPatients: 'drill.patientFrom : aucun patient ne peut être tiré au sort pour {{region}}',
  drill: '{{where}} : pas l’exercice connu sous l’identifiant {{id}}',
  patient: '{{where}} : pas le patient que le numéro {{seed}} tire au sort',
  score: '{{where}} : pas ce que donne le passage rejoué',
  failed: 'commands : impossible de rejouer : {{said}}',
  state: 'hashes[{{index}}] : l’état diffère à partir du pas {{tick}} ou avant',
  end: 'endTick : le passage rejoué finit au pas {{replayed}}, l’enregistrement indique {{recorded}}',
  hashCount: 'hashes : le passage rejoué en a {{replayed}}, l’enregistrement {{recorded}}',
};
