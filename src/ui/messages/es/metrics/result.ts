/** Metrics of the result. */
const NOTHING = 'No se inyectó nada. Llevar la punta al objetivo y administrar el fármaco.';

export const result = {
  'volume-in-target': {
    name: 'Parte del fármaco en el objetivo',
    definition: 'Volumen que llegó a la estructura objetivo, de todo lo que salió de la aguja.',
    formula: '100 · V_objetivo / V_inyectado',
    says: 'Adónde llegó el fármaco, que es para lo que se hace el procedimiento.',
    saysNot: 'Si se queda ahí, y cuándo se notó una mala distribución.',
    source:
      'Adónde llega lo inyectado es la exactitud que dan los estudios de inyecciones guiadas (96,7 % guiadas, 81,0 % por referencias, en la rodilla); no reconocer una mala distribución es una de las cinco conductas que comprometen la calidad según Sites 2007.',
    advice: {
      good: 'El fármaco fue adonde debía.',
      fair: 'Parte del fármaco se desvió. Observar la distribución y parar en cuanto el objetivo no se abra.',
      poor: 'La mayor parte fue al lugar equivocado. Inyectar una prueba de 0,5 ml, y seguir solo si el objetivo se abre.',
      missing: NOTHING,
    },
  },
  'tip-to-target': {
    name: 'Distancia de la punta al objetivo al inyectar',
    definition:
      'Distancia de la punta de la aguja al punto más cercano del objetivo cuando el émbolo empieza a empujar; 0 dentro del objetivo; la mayor de todos los empujes que dieron al menos 0,05 ml.',
    formula: 'máx sobre empujes de distancia(punta, objetivo) al empezar el empuje',
    says: 'Si la punta estaba donde debía cuando salió el fármaco. Principiantes: 3,5 ± 3,7 mm (PMC5318157).',
    saysNot:
      'Adónde fue el fármaco: incluso desde una punta en el objetivo puede volver por el trayecto de la aguja.',
    source:
      'Distancia de la punta al objetivo en el momento de inyectar, como en el simulador de realidad virtual del bloqueo axilar (PMC4384236); principiantes 3,5 ± 3,7 mm en PMC5318157.',
    advice: {
      good: 'La punta estaba en el objetivo al inyectar.',
      fair: 'Acercar un poco más la punta antes de inyectar: encontrar primero el bisel en el objetivo.',
      poor: 'Se inyectó lejos del objetivo. Parar, mostrar la punta, llevarla al objetivo y solo entonces empujar el émbolo.',
      missing: NOTHING,
    },
  },
  'targets-hit': {
    name: 'Objetivos alcanzados',
    definition:
      'Número de puntos objetivo a los que la punta se acercó a 3 mm en alguna posición. En una ejecución es el objetivo del ejercicio, entero y no un punto: 1 en cuanto la punta estuvo a 3 mm, si no 0.',
    formula: 'alcanzados = 1 si mínᵢ distancia(pᵢ, objetivo) < 3 mm, si no 0',
    says: 'Si la punta llegó al objetivo.',
    saysNot:
      'En qué intento, y si la punta estaba ahí cuando importaba; un paso rápido entre dos posiciones puede saltarse un punto por el que pasó la aguja.',
    advice: {
      good: 'La punta llegó al objetivo.',
      fair: 'La punta llegó al objetivo.',
      poor: 'La punta nunca llegó al objetivo. Localizar la punta y el objetivo en la imagen antes de avanzar.',
      missing: 'La aguja no estaba en el paciente.',
    },
  },
  'dose-error': {
    name: 'Diferencia con el volumen previsto',
    definition: 'Valor absoluto de la diferencia entre el volumen que salió de la aguja y el del ejercicio.',
    formula: '|V_administrado − V_previsto|',
    says: 'Si la cantidad era la prescrita.',
    saysNot: 'Adónde fue: véase la parte del fármaco en el objetivo.',
    source: 'Definición propia.',
    advice: {
      good: 'El volumen fue el previsto.',
      fair: 'Vigilar la jeringa: el volumen se apartó un poco de lo previsto.',
      poor: 'Administrar el volumen previsto, ni más ni menos. Leer la jeringa mientras se empuja.',
      missing: NOTHING,
    },
  },
  'drawn-off': {
    name: 'Líquido extraído antes de inyectar',
    definition:
      'Volumen de líquido de la articulación, la bolsa o el quiste aspirado antes de inyectar nada.',
    formula: 'V de líquido aspirado antes de la primera inyección',
    says: 'Lo bien que se vació el espacio antes de que entrara algo: lo que queda diluye el fármaco y mantiene tensa la pared.',
    saysNot: 'Cuánto líquido había: eso depende del paciente.',
    source: 'Definición propia; primero extraer, después inyectar: quistes poplíteos, S92.',
    advice: {
      good: 'Se extrajo líquido antes de inyectar.',
      fair: 'Había más que extraer: seguir la pared con la punta mientras el espacio se vacía.',
      poor: 'Extraer el líquido antes de inyectar, con la punta en su centro.',
      missing: 'No se extrajo nada.',
    },
  },
  'maldistribution-late': {
    name: 'Inyección continuada mientras el fármaco se desviaba',
    definition:
      'Volumen que aún fue a parar fuera del objetivo después de que 0,2 ml del mismo empuje hubieran ido allí, el mayor de todos los empujes. Un empuje acaba cuando durante un paso de tiempo no sale nada de la aguja.',
    formula: 'máx sobre empujes k de máx(0, V_k,fuera − 0,2 ml)',
    says: 'Lo tarde que se notó una mala distribución: no reconocerla es una de las cinco conductas que comprometen la calidad según Sites 2007.',
    saysNot:
      'Cuánto se desvió en total: véase la parte del fármaco en el objetivo. Los empujes pequeños con una mirada entre ellos no cuentan; para eso está la prueba.',
    source:
      'Mala distribución de lo inyectado no reconocida, Sites 2007 (PMID 17350520), como volumen; definición propia.',
    advice: {
      good: 'Lo que se desviaba se notó enseguida.',
      fair: 'El empuje siguió un rato después de que el fármaco dejara el objetivo. Mirar la distribución, no la jeringa.',
      poor: 'Se siguió inyectando mientras el fármaco iba a otro sitio. Parar en cuanto el objetivo no se abra, y buscar la punta.',
      missing: NOTHING,
    },
  },
};
