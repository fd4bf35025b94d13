/** Why a recording is not verified. */
export const reason = {
  engine: 'engine: la grabación es de la versión {{made}}, esta es la {{here}}',
  file: '{{where}}: esta versión espera {{expected}}, se encontró {{got}}',
  result: 'un archivo de resultados no contiene entradas: no hay nada que reproducir',
  card: 'una valoración no contiene entradas: no hay nada que reproducir',
  noAnswer: 'sin respuesta',
  claim: '{{other}} indica {{said}} puntos, {{kept}} indica {{told}}',
  noPatients: 'drill.patientFrom: no se pueden generar pacientes para {{region}}',
  drill: '{{where}}: no es el ejercicio conocido con el identificador {{id}}',
  patient: '{{where}}: no es el paciente que genera el número {{seed}}',
  score: '{{where}}: no es lo que da la reproducción',
  failed: 'commands: falló la reproducción: {{said}}',
  state: 'hashes[{{index}}]: el estado difiere desde el paso {{tick}} o antes',
  end: 'endTick: la reproducción terminó en el paso {{replayed}}, la grabación indica {{recorded}}',
  hashCount: 'hashes: la reproducción tiene {{replayed}}, la grabación {{recorded}}',
};
