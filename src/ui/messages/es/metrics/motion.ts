/** Metrics of motion in a run. */
import { published } from './published.ts';

const NOT_IN = 'La aguja no estaba en el paciente.';
const NOT_TOUCHED = 'La aguja no tocó al paciente.';
const PROBE_NOT_MOVED = 'La sonda no se movió.';
const NEEDLE_IN_RUN =
  'En una ejecución, la aguja se sigue 100 veces por segundo mientras toca al paciente o está en él; el tejido es todo lo que hay bajo la piel, y la entrada está donde el vástago sale de él.';
const PROBE_IN_RUN = 'En una ejecución, el centro de la cara de la sonda se sigue 100 veces por segundo.';

/** A published metric as it is taken from a run, with what is particular about it there. */
const needle = (id: keyof typeof published, inRun = '') => ({
  ...published[id],
  definition: `${published[id].definition} ${NEEDLE_IN_RUN} ${inRun}`.trim(),
});
const probe = (id: keyof typeof published) => ({
  ...published[id],
  definition: `${published[id].definition} ${PROBE_IN_RUN}`,
});

export const motion = {
  'needle-passes': {
    name: 'Pasadas de aguja',
    definition:
      'Número de avances: el primero y cada uno que sigue a un retroceso de al menos 5 mm o a una nueva punción.',
    formula: '1 + número de avances tras un retroceso de 5 mm o una nueva punción',
    says: 'Si bastó el primer intento: 76,4 % a mano alzada, 88,9 % con guía (PMC5318157).',
    saysNot: 'Lo recta que fue cada pasada: véanse las redirecciones y el área barrida.',
    source:
      'Éxito de la primera pasada como en NeedleTrainer (PMC11583760) y PMC5318157: 76,4 % a mano alzada, 88,9 % con guía.',
    advice: {
      good: 'Bastó una pasada.',
      fair: 'Una pasada más de lo necesario. Alinear la aguja con el objetivo antes de pinchar.',
      poor: 'Muchas pasadas duelen. Planear entrada y ángulo según la profundidad en la imagen, y luego ir una vez.',
      missing: NOT_IN,
    },
  },
  redirections: {
    name: 'Redirecciones en el tejido',
    definition: 'Cuántas veces la punta se movió de lado más de 2 mm en el tejido sin retroceder.',
    formula: 'número de veces que el camino lateral de la punta creció 2 mm en una misma pasada',
    says: 'Cuántas veces se hizo palanca con la aguja en el tejido en vez de retroceder y apuntar de nuevo.',
    saysNot: 'Cuánto tejido desgarró: véase el área barrida en el tejido.',
    source:
      'Definición propia; hurgar con la aguja es un defecto del control de la punta [conocimiento de manual sin fuente].',
    advice: {
      good: 'La aguja apenas se redirigió.',
      fair: 'Retroceder hasta justo debajo de la piel antes de cambiar de dirección.',
      poor: 'La aguja se llevó de lado por el tejido. Retroceder, apuntar, avanzar.',
      missing: NOT_IN,
    },
  },
  'rotational-actions': {
    name: 'Movimientos de giro',
    ...published['rotational-actions'],
    definition: `${published['rotational-actions'].definition} En una ejecución se suman los del eje de la aguja, mientras toca al paciente o está en él, y los de la sonda. Hacer rodar la aguja sobre su eje no cuenta: orientar el bisel es lo deseado.`,
    saysNot:
      'Si el giro era intencionado. La fuente cuenta también la rotación de la aguja sobre su eje; aquí lo hace también el giro total de la aguja.',
    advice: {
      good: 'Las herramientas se giraron con calma.',
      fair: 'Girar sonda y aguja en pasos menores y más lentos.',
      poor: 'Las herramientas se giraron una y otra vez. Decidir el ángulo según la profundidad del objetivo y ajustarlo una vez.',
      missing: 'No se giró nada.',
    },
  },
  'translational-actions': {
    name: 'Movimientos de desplazamiento',
    ...published['translational-actions'],
    definition: `${published['translational-actions'].definition} En una ejecución se suman los de la aguja, mientras toca al paciente o está en él, y los de la sonda sobre la piel.`,
    advice: {
      good: 'Las manos se movieron con calma.',
      fair: 'Menos movimientos rápidos: deslizar la sonda despacio y hacer pausas entre movimientos.',
      poor: 'Las manos estaban inquietas. Mover una herramienta tras otra, despacio, y mirar antes del siguiente movimiento.',
      missing: 'No se movió nada.',
    },
  },
  'time-in-tissue': {
    name: 'Tiempo en el tejido',
    ...needle('time-in-tissue'),
    advice: {
      good: 'La aguja no estuvo en el paciente más de lo necesario.',
      fair: 'Tener el plan listo antes de pinchar, para que la aguja esté dentro menos tiempo.',
      poor: 'La aguja estuvo dentro mucho tiempo. Explorar y planear primero, con la aguja fuera.',
      missing: NOT_IN,
    },
  },
  'total-time': {
    name: 'Tiempo total',
    ...published['elapsed-time'],
    definition: `${published['elapsed-time'].definition} En una ejecución es el tiempo de su principio a su final; las pausas no cuentan.`,
    advice: {
      good: 'El trabajo se hizo en un tiempo adecuado.',
      fair: 'Irá algo más rápido cuando los pasos sean familiares.',
      poor: 'La ejecución duró mucho. Practicar aparte la exploración y la alineación.',
      missing: 'La ejecución no tiene duración.',
    },
  },
  'path-in-tissue': {
    name: 'Camino de la punta en el tejido',
    ...needle('path-in-tissue'),
    advice: {
      good: 'La punta tomó un camino corto por el tejido.',
      fair: 'El camino por el tejido fue más largo de lo que debe ser.',
      poor: 'La punta cortó mucho. Menos avances y más rectos dañan menos.',
      missing: NOT_IN,
    },
  },
  'path-length': {
    name: 'Camino de la punta',
    ...needle('path-length'),
    advice: {
      good: 'La punta tomó un camino corto.',
      fair: 'La punta dio un rodeo.',
      poor: 'La punta fue de un lado a otro. Pensar primero y mover una vez.',
      missing: NOT_TOUCHED,
    },
  },
  'tissue-damage': {
    name: 'Área barrida en el tejido',
    ...needle('tissue-damage'),
    advice: {
      good: 'La aguja entró y salió por su propio camino.',
      fair: 'El vástago barrió algo de tejido. Retroceder hasta justo debajo de la piel antes de girar.',
      poor: 'El vástago barrió mucho tejido. Alinear antes de pinchar y entrar recto.',
      missing: NOT_IN,
    },
  },
  'tissue-punctures': {
    name: 'Punciones de la piel',
    ...needle('tissue-punctures'),
    advice: {
      good: 'La piel se puncionó una vez.',
      fair: 'La piel se puncionó dos veces. Para apuntar de nuevo, retroceder solo hasta debajo de la piel.',
      poor: 'La piel se puncionó una y otra vez. Elegir la entrada según la imagen y mantenerla.',
      missing: NOT_IN,
    },
  },
  'path-inefficiency': {
    name: 'Rodeo de la punta',
    ...needle(
      'path-inefficiency',
      'Llamada «path inefficiency» en la fuente. Tomada desde el primer contacto con la piel hasta que sale de la aguja el primer fármaco, ya que una ejecución entera acaba donde empezó.',
    ),
    advice: {
      good: 'La punta fue recta de la piel al lugar de la inyección.',
      fair: 'La punta dio un rodeo por el camino.',
      poor: 'El camino fue mucho más largo que la recta. Retroceder y apuntar de nuevo en vez de buscar.',
      missing: 'No se inyectó nada. Llevar la punta al objetivo y administrar el fármaco.',
    },
  },
  'depth-perception': {
    name: 'Empujar y tirar a lo largo de la aguja',
    ...needle('depth-perception', 'Llamada «depth perception» en la fuente.'),
    advice: {
      good: 'La profundidad se encontró enseguida.',
      fair: 'La aguja se empujó y se retiró más de lo necesario.',
      poor: 'La profundidad se buscó con la aguja. Leerla en la imagen antes de pinchar.',
      missing: NOT_TOUCHED,
    },
  },
  'rotation-total': {
    name: 'Giro de la aguja',
    ...needle(
      'rotation-total',
      'La rotación sobre su eje, media vuelta cada vez para orientar el bisel, también cuenta y es la mayor parte.',
    ),
    advice: {
      good: 'La aguja mantuvo su dirección.',
      fair: 'La aguja se giró más de lo necesario.',
      poor: 'La aguja se giró una y otra vez. Ajustar el ángulo antes de pinchar, según la profundidad del objetivo.',
      missing: NOT_TOUCHED,
    },
  },
  'average-velocity': {
    name: 'Velocidad media de la punta',
    ...needle('average-velocity'),
    advice: {
      good: 'La punta se movió a una velocidad que la imagen puede seguir.',
      fair: 'La punta se movió deprisa. Más despacio, para ver adónde va.',
      poor: 'La punta se movió demasiado rápido para observarla. Avanzar milímetro a milímetro.',
      missing: NOT_TOUCHED,
    },
  },
  'motion-smoothness': {
    name: 'Inquietud de la punta',
    ...needle('motion-smoothness', 'Llamada «motion smoothness» en la fuente, aunque menos es más suave.'),
    advice: {
      good: 'La aguja se movió con suavidad.',
      fair: 'La aguja se movió a pequeños tirones.',
      poor: 'La aguja se movió a tirones. Apoyar la mano en el paciente y avanzar de forma uniforme.',
      missing: NOT_TOUCHED,
    },
  },
  'bounding-box-volume': {
    name: 'Caja alrededor del camino de la punta',
    ...needle('bounding-box-volume', 'Los ejes son los del paciente: izquierda, atrás, arriba.'),
    advice: {
      good: 'La punta se quedó en un espacio pequeño.',
      fair: 'La punta se movió más de lo necesario.',
      poor: 'La punta se movió por mucho espacio. Elegir la entrada una vez, según la imagen.',
      missing: NOT_TOUCHED,
    },
  },
  'tip-spread': {
    name: 'Dispersión de la punta',
    ...needle('rms', 'Llamada «RMS» en la fuente.'),
    advice: {
      good: 'La punta se mantuvo en un mismo lugar.',
      fair: 'La punta estuvo en lugares separados.',
      poor: 'La punta estuvo en lugares muy separados: más de una entrada, o un camino largo. Ver la ejecución de nuevo.',
      missing: NOT_TOUCHED,
    },
  },
  'probe-path-length': {
    name: 'Camino de la sonda',
    ...probe('path-length'),
    advice: {
      good: 'La sonda tomó un camino corto.',
      fair: 'La sonda dio un rodeo.',
      poor: 'La sonda fue de un lado a otro. Empezar en la referencia del plano estándar y partir de ahí.',
      missing: PROBE_NOT_MOVED,
    },
  },
  'probe-rotation-total': {
    name: 'Giro de la sonda',
    ...probe('rotation-total'),
    advice: {
      good: 'La sonda se giró poco.',
      fair: 'La sonda se giró más de lo necesario.',
      poor: 'La sonda se giró una y otra vez. Un solo movimiento cada vez: deslizar, luego rotar, luego inclinar.',
      missing: PROBE_NOT_MOVED,
    },
  },
  'corridor-angle': {
    name: 'Ángulo con el mejor corredor',
    definition:
      'Ángulo entre la recta del agujero en la piel a la punta, cuando sale de la aguja el primer fármaco (sin inyección, en el punto más profundo), y el buen camino más cercano desde el mismo agujero. Bueno es un camino recto que llega al objetivo con la aguja más larga del ejercicio, no encuentra hueso, cartílago ni aire y mantiene más allá de las distancias de seguridad tanto margen como el mejor, menos 0,5 mm; más de 2 mm de margen cuentan como 2 mm. 0: la recta misma es un camino así. Tejido tal como está sin sonda y sin nada inyectado.',
    formula:
      'α = mín sobre buenos caminos w de arccos(d · w), d el vector unitario del agujero en la piel a la punta',
    says: 'Lo bien dirigida que iba la aguja desde su entrada.',
    saysNot:
      'Si la entrada estaba bien elegida (véase corridor-margin), qué se tocó por el camino (véase safety-margin) y a qué profundidad estaba la punta.',
    source: 'Definición propia, a partir de las distancias del ejercicio.',
    advice: {
      good: 'La aguja iba por el corredor seguro.',
      fair: 'La aguja iba algo desviada del corredor seguro. Orientarla al objetivo antes de pinchar.',
      poor: 'La aguja apuntaba claramente fuera del corredor seguro. Planear su línea en la imagen y apuntar antes de avanzar.',
      missing: 'La aguja no estaba en el paciente, o desde su entrada ningún camino recto llega al objetivo.',
    },
  },
  'corridor-margin': {
    name: 'Margen que deja la entrada',
    definition:
      'De todos los caminos rectos del agujero en la piel por el que se administró el fármaco (sin inyección, el más profundo) al objetivo, la mayor de las menores distancias a lo que hay que evitar, más allá de su distancia de seguridad; más de 2 mm cuentan como 2 mm, por debajo de 0 todo camino se acerca más de lo seguro. Tejido tal como está sin sonda y sin nada inyectado.',
    formula:
      'm = mín(2 mm, máx sobre caminos w al objetivo de mín sobre w de (distancia − distancia de seguridad))',
    says: 'Si la entrada estaba bien elegida: lo seguro que es el mejor camino desde ella.',
    saysNot: 'Cómo fue después la aguja (véanse corridor-angle y safety-margin).',
    source: 'Definición propia; las distancias de seguridad están en el ejercicio con su fuente.',
    advice: {
      good: 'Desde la entrada lleva un camino seguro al objetivo.',
      fair: 'Desde la entrada todo camino recto se acerca más de lo seguro. Probar la entrada un poco al lado.',
      poor: 'Desde la entrada ningún camino recto es seguro. Localizar los peligros en la imagen y luego elegir la entrada.',
      missing: 'La aguja no estaba en el paciente, o desde su entrada ningún camino recto llega al objetivo.',
    },
  },
};
