/** Metrics of the procedure around the needle. */
const BEGUN_AT_NEEDLE = 'La ejecución empezó con la aguja; lo que la rodea no formaba parte de ella.';

export const careMetrics = {
  'care-steps-done': {
    name: 'Pasos en torno a la aguja',
    definition:
      'Calidad media de los pasos que el ejercicio espera en torno a la aguja: 1 por un paso bien hecho, una parte por uno hecho en parte (puntos de una explicación, minutos de una vigilancia, una elección más débil), la mitad de ello si un paso se dio antes de otro al que debía seguir, 0 si se omitió. Si la ejecución se paró con razón, solo cuentan los pasos que llevan a esa decisión.',
    formula: '100 · Σ calidad / (pasos esperados)',
    says: 'Hasta qué punto se interrogó, informó, preparó y vigiló al paciente.',
    saysNot:
      'Lo bien que se dijo: marcar una conversación no es una conversación. Omitir pasos críticos impide superar la ejecución diga lo que diga esta cifra.',
    source:
      'Definición propia, según la lista de comprobación de los pasos de una inyección; omisión de pasos críticos como en las listas de comprobación de procedimientos (PMC5388285).',
    advice: {
      good: 'Se hizo todo lo que rodea a la aguja.',
      fair: 'Faltó algo de lo que rodea a la aguja.',
      poor: 'Faltó mucho de lo que rodea a la aguja.',
      missing: BEGUN_AT_NEEDLE,
    },
  },
  'care-order-errors': {
    name: 'Pasos en orden equivocado',
    definition:
      'Pasos en torno a la aguja que se dieron antes de otro que el ejercicio pide primero, y que no se repitieron después.',
    formula: 'número de pasos cuyo paso previo llegó después',
    says: 'Si se respetó el orden donde importa: preguntar antes de decidir, manos limpias antes de cargar, marcar antes de desinfectar.',
    saysNot: 'Nada sobre los pasos de orden libre ni sobre los omitidos.',
    source: 'Definición propia; el orden es el de la lista del ejercicio.',
    advice: {
      good: 'Se respetó el orden.',
      fair: 'Un paso llegó demasiado pronto.',
      poor: 'Varios pasos llegaron demasiado pronto.',
      missing: BEGUN_AT_NEEDLE,
    },
  },
  'skin-drying': {
    name: 'Tiempo de secado de la piel',
    definition:
      'Tiempo entre la última desinfección de la piel y la primera punción, como parte del tiempo que el desinfectante tarda en secarse; 0 si la piel no se desinfectó.',
    formula: '100 · mín(1, (t punción − t desinfección) / t secado)',
    says: 'Si se dio al desinfectante el tiempo en que actúa.',
    saysNot: 'Si la piel se frotó bien, ni si se tocó después; eso lo cuenta el riesgo de infección.',
    source:
      'Tiempo de secado de la clorhexidina al 2 %, medido en 123 ± 32 s (doi 10.1016/j.ijoa.2018.10.012). Definición propia.',
    advice: {
      good: 'La piel estaba seca.',
      fair: 'La piel aún estaba mojada. Dejar que se seque sola, unos dos minutos.',
      poor: 'La piel no estaba desinfectada, o estaba muy mojada. Desinfectarla y dejar que se seque sola, unos dos minutos.',
      missing: 'No se puncionó nada, o la ejecución empezó con la aguja.',
    },
  },
  'infection-risk': {
    name: 'Riesgo de infección',
    definition:
      'Riesgo de infección de la articulación que dejó la asepsia en la peor punción: 2 por 10 000 si todo está bien, multiplicado por cada fallo: piel sin desinfectar 20, mojada 5 (en proporción al tiempo que faltó), solo alcohol 2, lugar tocado después 5, manos sin desinfectar 3, gel no estéril 9, sonda desnuda 5, sonda sin funda 1,5, vial compartido 2; como máximo la mitad.',
    formula: '10 000 · mín(0,5; 0,0002 · Π factor)',
    says: 'Lo limpia que estaba la entrada, en una cifra con la que también se sortea el desenlace de la ejecución.',
    saysNot:
      'El riesgo de un paciente real: solo están publicados el riesgo de base y el factor del gel; los demás factores son estimaciones.',
    source:
      'Riesgo de base del 0,01–0,03 % de las inyecciones articulares; el gel contamina el lugar, razón de posibilidades 9 (PMID 25163689). Otros factores: estimaciones propias.',
    advice: {
      good: 'Trabajo limpio.',
      fair: 'Hubo un hueco en la asepsia.',
      poor: 'Se rompió la asepsia.',
      missing: BEGUN_AT_NEEDLE,
    },
  },
  'care-outcomes': {
    name: 'Daños tras el procedimiento',
    definition:
      'Daños que vinieron de cómo se interrogó, preparó y vigiló al paciente: reacciones alérgicas, infección, hematoma, pinchazo, caída, toxicidad, una infección empeorada, una subida de la glucemia sin aviso.',
    formula: 'número de daños distintos',
    says: 'Lo que esta ejecución le hizo a este paciente.',
    saysNot:
      'Lo bueno que fue el trabajo: algunos daños se sortean con el número de la ejecución según el riesgo que quedó, de modo que un buen trabajo puede acabar mal y uno malo bien. El riesgo dice más.',
    source: 'Definición propia; cada probabilidad está con su fuente en la tabla de cifras del producto.',
    advice: {
      good: 'El paciente no sufrió ningún daño después.',
      fair: 'El paciente sufrió un daño después.',
      poor: 'El paciente sufrió varios daños después.',
      missing: BEGUN_AT_NEEDLE,
    },
  },
  'test-dose': {
    name: 'Primero una dosis de prueba',
    definition:
      '100 si el primer empuje del émbolo dio una dosis de prueba (0,2–0,5 ml salvo que el ejercicio diga otra cosa) y luego paró al menos un segundo antes de que entrara más; si no, 0.',
    formula: '100 si V mín. ≤ V primer empuje ≤ V máx. y pausa ≥ 1 s; si no, 0',
    says: 'Si se dio un poco y se miró antes de dar el resto.',
    saysNot: 'Si los ojos estaban en la imagen en ese segundo.',
    source:
      'Inyección de prueba, listas de pasos de inyecciones. Definición propia; los volúmenes son conocimiento de manual sin fuente.',
    advice: {
      good: 'Se dio un poco y se miró adónde iba.',
      fair: 'Dar de 0,2 a 0,5 ml, parar y mirar adónde va.',
      poor: 'La dosis entró de una vez. Dar de 0,2 a 0,5 ml, parar y mirar adónde va.',
      missing: 'No se inyectó nada.',
    },
  },
};
