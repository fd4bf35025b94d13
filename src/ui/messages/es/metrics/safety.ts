/** Metrics of safety. */
const NOT_IN = 'La aguja no estaba en el paciente.';

export const distance = {
  name: 'Menor distancia: {{structure}}',
  advice: {
    good: 'Distancia mantenida ({{structure}}).',
    fair: 'Más cerca de lo seguro ({{structure}}).',
    poor: 'La aguja llegó a lo que hay que evitar ({{structure}}). Localizarlo primero en la imagen y elegir un camino que se mantenga lejos.',
    missing: NOT_IN,
  },
};

export const safety = {
  'safety-margin': {
    name: 'Menor margen con todo lo que hay que evitar',
    definition:
      'Sobre todas las estructuras que hay que evitar, lo menor de (distancia de la aguja, punta y vástago, menos la distancia de seguridad del ejercicio). Negativo: más cerca de lo seguro.',
    formula: 'mín sobre pasos de tiempo y estructuras de (distancia − distancia de seguridad)',
    says: 'Lo cerca que estuvo la ejecución de causar un daño, acabara como acabara. La menor distancia a cada estructura tiene su propia fila.',
    saysNot: 'Cuánto tiempo, y si la estructura se veía en ese momento.',
    source: 'Definición propia; las distancias de seguridad están en el ejercicio con su fuente.',
    advice: {
      good: 'Se mantuvo una distancia segura de todo lo que hay que evitar.',
      fair: 'La aguja se acercó más de lo seguro a una estructura que hay que evitar. Planear un camino que se mantenga lejos.',
      poor: 'La aguja entró en una estructura que hay que evitar, o muy cerca. Localizarla en la imagen antes de elegir la entrada.',
      missing: NOT_IN,
    },
  },
  distance: {
    name: 'Menor distancia a una estructura que hay que evitar',
    definition:
      'Menor distancia de la aguja, punta y vástago introducido, a la estructura que hay que evitar durante la ejecución; negativa dentro de ella.',
    formula: 'mín sobre pasos de tiempo de la distancia con signo entre la aguja y la estructura',
    says: 'Lo cerca que estuvo la aguja, punta o vástago, de algo que no debe alcanzarse.',
    saysNot: 'Si se veía en ese momento, y qué había en medio.',
    source: 'Definición propia; la distancia de seguridad está en el ejercicio con su fuente.',
  },
  'structures-entered': {
    name: 'Estructuras alcanzadas que había que evitar',
    definition:
      'En cuántas de las estructuras que hay que evitar entró la aguja, o cuáles tocó si detienen una aguja.',
    formula: 'número de estructuras que evitar con distancia < 0 o un contacto',
    says: 'Cuántas de las cosas que hay que evitar se alcanzaron. Cada una se nombra con la menor profundidad en que se alcanzó.',
    saysNot: 'Cuántas veces cada una, y qué pasó después: véanse las complicaciones.',
    source: 'Definición propia, según las listas de errores de Ahmed 2017 (PMC5388285).',
    advice: {
      good: 'No se alcanzó nada de lo que hay que evitar.',
      fair: 'La aguja entró en una estructura que hay que evitar. Ver de nuevo cuál era y dónde estaba en la imagen.',
      poor: 'La aguja entró en varias estructuras que hay que evitar. Recorrer todo el camino con la sonda antes de entrar.',
      missing: NOT_IN,
    },
  },
  'bone-cartilage-contacts': {
    name: 'Contactos con hueso y cartílago',
    definition:
      'Cuántas veces el hueso o el cartílago detuvo la punta al avanzar. Cada estructura se nombra con la menor profundidad en que se tocó, y cuántas veces.',
    formula: 'número de contactos óseos + número de contactos con cartílago',
    says: 'Cuántas veces la aguja dio contra algo duro: duele, embota la punta y raya el cartílago.',
    saysNot:
      'Lo fuerte que fue. Donde el contacto con el hueso forma parte del abordaje, lo permiten los límites del ejercicio.',
    source:
      'Definición propia; rayar el cartílago es una trampa conocida del abordaje suprarrotuliano [conocimiento de manual sin fuente].',
    advice: {
      good: 'No se tocó ni hueso ni cartílago.',
      fair: 'La punta tocó hueso o cartílago. Parar un milímetro antes de la línea clara.',
      poor: 'La punta dio una y otra vez en hueso o cartílago. Llevar la aguja más tendida y parar por encima del hueso.',
      missing: NOT_IN,
    },
  },
  complications: {
    name: 'Complicaciones',
    definition:
      'Vasos puncionados, nervios tocados o atravesados, pleura o duramadre perforadas, cartílago rayado, inyecciones en vaso, nervio o tendón, espacios rotos, desmayos, agujas dobladas: cada tipo una vez por estructura.',
    formula: 'número de pares distintos (tipo, estructura)',
    says: 'Cuántos daños distintos ocurrieron.',
    saysNot:
      'Lo grave que fue cada uno; la lista de errores graves dice cuáles impiden superar el ejercicio.',
    source:
      'Definición propia; complicaciones como en las listas de pasos de inyecciones (procedimientos, lista de seguridad).',
    advice: {
      good: 'No se dañó nada.',
      fair: 'Se dañó algo.',
      poor: 'Varias cosas salieron mal.',
      missing: NOT_IN,
    },
  },
  'drug-errors': {
    name: 'Errores con el fármaco',
    definition:
      'Mezclas que no deben hacerse, más anestésico local que la dosis máxima para el peso, un corticoide en tendón o vaso, bajo la piel o en una articulación con líquido turbio: cada uno una vez por estructura.',
    formula: 'número de pares distintos (tipo, objeto)',
    says: 'Si fármaco, dosis y lugar eran adecuados.',
    saysNot: 'Si el fármaco era el mejor para este paciente.',
    source:
      'Dosis máximas y mezclas: tablas de referencia de dosis (D4) y de compatibilidad (D7, conocimiento de manual sin fuente).',
    advice: {
      good: 'Fármaco, dosis y lugar eran adecuados.',
      fair: 'Hubo un error con el fármaco.',
      poor: 'Hubo varios errores con el fármaco.',
      missing: 'No se cargó ni se inyectó nada.',
    },
  },
  'anaesthetic-dose': {
    name: 'Anestésico local, parte de la dosis máxima',
    definition:
      'Anestésico local administrado como parte de la dosis máxima para el peso del paciente; las partes de los distintos anestésicos se suman.',
    formula: '100 · Σ sobre fármacos de (mg administrados / (mg máximos por kg · peso))',
    says: 'Lo cerca que estuvieron las dosis de lo que puede darse a un paciente de ese peso; en 100 se llega al límite.',
    saysNot: 'Si habría bastado una dosis menor, y lo rápido que se absorbe donde se administra.',
    source: 'Dosis máximas según el peso (D4); las partes se suman (conocimiento de manual sin fuente).',
    advice: {
      good: 'La dosis de anestésico local fue segura.',
      fair: 'La dosis de anestésico local se acercó a la máxima.',
      poor: 'Demasiado anestésico local: calcular la dosis máxima según el peso antes de cargar.',
      missing: 'No se administró anestésico local.',
    },
  },
  'rough-handling': {
    name: 'Desgarros y arqueos de la aguja',
    definition:
      'Cuántas veces se arrastró el vástago de lado por el tejido o se empujó hasta arquearse: una aguja profunda no gira, se dobla y desgarra.',
    formula: 'número de desgarros + de arqueos + de dobleces',
    says: 'Si la aguja se usó de palanca.',
    saysNot: 'El dolor o el sangrado que causó.',
    source: 'Definición propia; redirigir solo después de retroceder [conocimiento de manual sin fuente].',
    advice: {
      good: 'No se forzó la aguja.',
      fair: 'El vástago desgarró tejido. Retroceder hasta justo debajo de la piel y luego cambiar de dirección.',
      poor: 'Se hizo palanca una y otra vez con la aguja profunda. Se dobla y desgarra: primero retroceder, y parar cuando se arquee.',
      missing: NOT_IN,
    },
  },
};
