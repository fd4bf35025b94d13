/** Metrics of the procedure and the patient. */
const NOT_IN = 'La aguja no estaba en el paciente.';

export const procedure = {
  'aspirated-before-injection': {
    name: 'Aspirado antes de inyectar',
    definition:
      'Parte del volumen inyectado antes de la cual se aspiró con la punta a 2 mm como máximo de donde se inyectó después.',
    formula: '100 · Σ V inyectado a 2 mm como máximo de la última aspiración / Σ V',
    says: 'Si se hizo la única prueba de un vaso que no cuesta nada, y otra vez después de mover la punta.',
    saysNot: 'Que no se tocó nada: una aspiración sin sangre no descarta un vaso.',
    source:
      'Aspiración antes de la inyección, punto de la lista de comprobación del simulador del bloqueo de la fascia ilíaca (doi 10.1186/s12245-020-00317-6).',
    advice: {
      good: 'Se aspiró antes de inyectar.',
      fair: 'Aspirar otra vez siempre que la aguja se haya movido.',
      poor: 'Aspirar antes de inyectar: muestra si la punta está en un vaso o en la articulación.',
      missing: 'No se inyectó nada.',
    },
  },
  'doppler-before-advance': {
    name: 'Trayecto explorado con Doppler antes de la aguja',
    definition:
      'Parte del camino de la aguja, de la primera punción al lugar más profundo de la punta, explorada con Doppler color o de potencia antes de esa punción: un lugar cuenta si la ventana activa estaba sobre él, a 5 mm como máximo del plano de imagen, al menos medio segundo con sonda y ventana quietas.',
    formula:
      '100 · (puntos del camino, uno por mm, que estaban en una ventana antes de la punción) / (todos los puntos)',
    says: 'Si se buscaron vasos en el camino antes de entrar la aguja.',
    saysNot:
      'Si se habría visto un vaso: hacen falta escala y ganancia para flujos lentos y una mano ligera. El camino es la recta que la aguja siguió al final; uno planeado y abandonado no cuenta.',
    source:
      'Buscar primero con Doppler, listas de pasos de inyecciones; distancia al plano como en Perk Tutor, Targets Scanned. Definición propia.',
    advice: {
      good: 'Antes de la aguja se buscaron vasos en el camino.',
      fair: 'Parte del camino no se exploró con Doppler. Poner la ventana sobre todo el camino antes de entrar.',
      poor: 'El camino no se exploró con Doppler. Activar un momento el color antes de cada punción: la imagen en escala de grises no muestra los vasos pequeños.',
      missing: NOT_IN,
    },
  },
  'checks-done': {
    name: 'Comprobaciones esperadas hechas',
    definition: 'Parte de las comprobaciones que espera el ejercicio que se hicieron.',
    formula: '100 · comprobaciones hechas / esperadas',
    says: 'Si se hicieron los pasos que pide el ejercicio.',
    saysNot: 'Lo bien que se hicieron, y qué más se hizo.',
    source: 'Definición propia, según las listas de pasos de los procedimientos.',
    advice: {
      good: 'Se hicieron todas las comprobaciones.',
      fair: 'Faltó una comprobación. Los pasos en orden: aspirar, inyectar, retroceder, terminar.',
      poor: 'Faltaron las comprobaciones. Los pasos en orden: aspirar, inyectar, retroceder, terminar.',
      missing: 'Este ejercicio no espera comprobaciones.',
    },
  },
  'patient-comfort': {
    name: 'Bienestar del paciente',
    definition:
      '100, menos 6 por punto del dolor más fuerte (0–10), menos hasta 40 por la suma del dolor en el tiempo (120 puntos · s), menos 20 por un desmayo.',
    formula: '100 − 6 · dolor más fuerte − mín(40, Σ dolor · Δt / 3) − 20 por un desmayo, no menos de 0',
    says: 'Cómo lo soportó el paciente, según un modelo del dolor por aguja, tejido, presión y anestesia.',
    saysNot:
      'Lo que sentiría un paciente real: la tabla de la que parte es una estimación que puede cambiarse, y cada persona es distinta.',
    source:
      'Definición propia; dolor según aguja, tejido, pasadas y anestesia, de una tabla que puede cambiarse.',
    advice: {
      good: 'El paciente estuvo bien.',
      fair: 'El paciente sintió más dolor del necesario.',
      poor: 'Le dolió mucho.',
      missing: NOT_IN,
    },
  },
};
