/** Metrics of needle and image. */
const NOT_ADVANCED = 'La aguja no avanzó.';
const NOT_IN = 'La aguja no estaba en el paciente.';

export const image = {
  'needle-in-plane': {
    name: 'Aguja en plano al avanzar',
    definition:
      'Parte de la longitud avanzada en la que los últimos 15 mm del vástago estaban dentro del grosor del plano de imagen. Las longitudes avanzadas dos veces cuentan doble; retroceder no cuenta.',
    formula: '100 · Σ avance con el vástago en el plano / Σ avance',
    says: 'Lo bien alineados que siguieron haz y aguja. La medida de destreza del simulador de realidad virtual del bloqueo axilar.',
    saysNot:
      'Si se veía la punta: un vástago en el plano puede acabar fuera del borde de la imagen o detrás de un hueso.',
    source:
      'Porcentaje de avance en plano, una medida de destreza del simulador de realidad virtual del bloqueo axilar (PMC4384236). No hay límite en mm publicado; ese simulador lo fija en la media de los expertos.',
    advice: {
      good: 'La aguja se mantuvo en el plano de imagen.',
      fair: 'Parar cuando el vástago se desvanece, y rotar o deslizar la sonda hasta volver a ver toda la aguja.',
      poor: 'La aguja estuvo fuera de plano la mayor parte de su camino. Alinear sonda y aguja antes de pinchar, y avanzar solo mientras se vea el vástago.',
      missing: NOT_ADVANCED,
    },
  },
  'tip-visible': {
    name: 'Punta visible al avanzar',
    definition:
      'Parte de la longitud avanzada en la que la punta se veía en la imagen. El camino de la piel al borde de la sonda, adonde no llega ningún haz, no cuenta.',
    formula: '100 · Σ avance bajo la sonda con la punta visible / Σ avance bajo la sonda',
    says: 'Si la aguja fue solo adonde se la miraba: avanzar a ciegas es el error más frecuente de los principiantes (Sites 2007).',
    saysNot: 'Si alguien miraba: esta cifra solo dice que la punta podía verse. No hay límite publicado.',
    source:
      'Avanzar sin ver la aguja es el error más frecuente de los principiantes (Sites 2007, PMID 17350520). No hay límite publicado; los límites siguen las ejecuciones de expertos de este simulador.',
    advice: {
      good: 'La punta se mantuvo a la vista.',
      fair: 'Hacer una pausa cuando la punta desaparece. Buscarla con el haz y luego seguir.',
      poor: 'Se avanzó sin ver la punta. Mover la aguja solo mientras la punta esté en la imagen.',
      missing: 'La punta nunca llegó bajo la sonda.',
    },
  },
  'tip-visible-at-injection': {
    name: 'Punta visible al inyectar',
    definition:
      'Parte del volumen inyectado en empujes a cuyo comienzo la punta se veía en la imagen. Un empuje empieza con el primer fármaco que sale de la aguja tras un paso de tiempo en que no salía.',
    formula: '100 · Σ V_k sobre empujes k comenzados con la punta visible / Σ V_k',
    says: 'Si se sabía adónde iría el fármaco cuando aún podía retenerse: junto con la distancia de la punta al objetivo, la tarea de destreza del simulador del bloqueo axilar.',
    saysNot: 'Si la punta estaba en el lugar correcto, y si siguió visible mientras corría el émbolo.',
    source:
      'Punta visible en el momento de inyectar, simulador de realidad virtual del bloqueo axilar (PMC4384236).',
    advice: {
      good: 'La punta se veía al empezar la inyección.',
      fair: 'Parte del fármaco se empezó sin ver la punta. Volver a encontrarla antes de cada empuje.',
      poor: 'Se inyectó sin ver la punta. Nada de fármaco hasta que la punta esté en la imagen.',
      missing: 'No se inyectó nada. Llevar la punta al objetivo y administrar el fármaco.',
    },
  },
  'unseen-advance': {
    name: 'Avance con la punta invisible',
    definition:
      'Longitud avanzada en la que la punta no se veía en la imagen, sin el camino de la piel al borde de la sonda.',
    formula: 'Σ avance bajo la sonda con la punta invisible',
    says: 'Cuánto fue la aguja a ciegas: la parte de un camino largo puede esconder lo que muestra una longitud.',
    saysNot: 'Si había algo cerca: el avance a ciegas cerca de un peligro es un error grave aparte.',
    source: 'Avanzar sin ver la aguja, Sites 2007 (PMID 17350520), como longitud.',
    advice: {
      good: 'La aguja apenas se movió sin verse.',
      fair: 'Parte del camino fue a ciegas. Parar la mano de la aguja en cuanto se pierda la punta.',
      poor: 'Hubo tramos largos a ciegas. Buscar la aguja con el haz, nunca el haz con la aguja.',
      missing: NOT_ADVANCED,
    },
  },
  'insertion-angle': {
    name: 'Ángulo de la aguja con la cara de la sonda',
    definition:
      'Ángulo entre la aguja y la cara de la sonda, 0 si es paralela, cuando sale de la aguja el primer fármaco; sin inyección, en el punto más profundo.',
    formula: 'arcsen |u · y|, u a lo largo de la aguja, y a lo largo del haz',
    says: 'Lo bien que la aguja puede devolver el eco: cuanto más paralela a la cara, más brillante.',
    saysNot:
      'Si el camino era bueno: uno tendido puede ser largo, y junto a un hueso el vertical puede ser el único.',
    source:
      'Ángulo con la cara de la sonda, como lo dan las guías: 0–30° para el abordaje suprarrotuliano lateral; el eco de la aguja cae por encima de 30–45° [conocimiento de manual sin fuente].',
    advice: {
      good: 'La aguja estaba lo bastante tendida para devolver bien el eco.',
      fair: 'Una aguja más tendida se ve mejor: entrar algo más lejos de la sonda.',
      poor: 'La aguja estaba demasiado vertical para verse bien. Entrar más lejos de la sonda y bajar el cono.',
      missing: NOT_IN,
    },
  },
  'image-quality-kept': {
    name: 'Imagen bien ajustada mientras la aguja está dentro',
    definition:
      'Parte del tiempo con la aguja en el paciente en que se cumple todo esto: profundidad de 0,75 a 1,5 veces la del ejercicio; ganancia con la media de sus reguladores a 10 dB como máximo de la del ejercicio; foco a 8 mm o 0,3 veces la profundidad del ejercicio como máximo, lo que sea mayor; lado de la marca a 100° como máximo del inicial; imagen sin congelar.',
    formula: '100 · tiempo en el paciente con cada ajuste correcto / tiempo en el paciente',
    says: 'Si la imagen permitía ver la aguja y el objetivo. No hacer coincidir el lado de la imagen con el del paciente es una de las cinco conductas que comprometen la calidad según Sites 2007.',
    saysNot:
      'Si era la mejor imagen: los límites son amplios. Son los de este simulador; ningún estudio los fija.',
    source:
      'Optimización de la imagen, punto del OSAUS (doi 10.1371/journal.pone.0057687); lado de la imagen, Sites 2007 (PMID 17350520). Límites de definición propia.',
    advice: {
      good: 'La imagen estuvo bien ajustada mientras la aguja estaba dentro.',
      fair: 'La imagen no estuvo bien ajustada todo el tiempo. Ajustar profundidad, foco y ganancia antes de pinchar, y no tocarlos más.',
      poor: 'La aguja se movió con una imagen mal ajustada. El objetivo en el tercio medio, el foco a su profundidad, la ganancia de modo que el líquido sea negro.',
      missing: NOT_IN,
    },
  },
  'probe-drift': {
    name: 'Sonda movida al avanzar',
    definition:
      'Camino de la sonda sobre la piel en los pasos de tiempo en que también se hundía la aguja. Buscar la aguja en reposo no cuenta.',
    formula: 'Σ |paso de la sonda| sobre pasos de tiempo con avance',
    says: 'Si la mano de la sonda siguió quieta mientras se movía la otra: el segundo error más frecuente de los principiantes (Sites 2007).',
    saysNot: 'El movimiento de la sonda con la aguja en reposo; así se recupera la punta.',
    source:
      'El movimiento involuntario de la sonda es el segundo error más frecuente de los principiantes (Sites 2007, PMID 17350520).',
    advice: {
      good: 'La mano de la sonda estuvo quieta mientras se movía la aguja.',
      fair: 'Apoyar la mano de la sonda en el paciente, para que se quede mientras se mueve la aguja.',
      poor: 'La sonda resbalaba al avanzar. Mover una sola mano cada vez.',
      missing: NOT_ADVANCED,
    },
  },
  'recess-pressed-empty': {
    name: 'Receso vaciado por presión',
    definition:
      'Mayor parte de la profundidad de líquido bajo la sonda que la mano expulsó del receso mientras la aguja estaba en el paciente.',
    formula: '100 · máx sobre pasos de tiempo de (expulsado bajo la sonda / presente en reposo)',
    says: 'Lo pesada que fue la mano de la sonda donde importa.',
    saysNot: 'La fuerza de la mano en newtons; la misma mano comprime menos un receso tenso.',
    source:
      'Una mano pesada vacía de la imagen un derrame pequeño, y no queda nada a lo que apuntar [conocimiento de manual sin fuente].',
    advice: {
      good: 'La sonda se apoyó con ligereza: el líquido siguió visible.',
      fair: 'Aligerar la sonda: la mano expulsaba líquido del receso.',
      poor: 'La mano de la sonda vació el receso. Dejar flotar la sonda en el gel hasta que vuelva el líquido.',
      missing: NOT_IN,
    },
  },
};
