/** The published metrics of motion, as their source defines them. */
export const published = {
  'elapsed-time': {
    definition: 'Suma de los tiempos entre posiciones, es decir, el último menos el primero.',
    says: 'Cuánto tiempo se siguió la herramienta. Ese tiempo baja con la práctica en casi todas las personas.',
    saysNot:
      'Si el trabajo fue bueno: los principiantes pueden ser más rápidos y peores (NeedleTrainer, PMC11583760), por eso la rapidez aquí nunca compensa un fallo.',
  },
  'path-length': {
    definition: 'Suma de los pasos rectos de la punta de posición a posición.',
    says: 'Cuánto viajó la punta, con cada rodeo y cada temblor de la mano y del seguimiento.',
    saysNot:
      'Mucho sobre la destreza por sí sola (AUC 0,61, JVIR 2023;34:1337). El ruido del seguimiento la alarga con más frecuencia de muestreo; comparar solo ejecuciones del mismo montaje.',
  },
  'path-in-tissue': {
    definition:
      'Suma de los pasos de la punta que acaban dentro del tejido; no importa dónde empezó un paso.',
    formula: 'L_tejido = Σ |pᵢ − pᵢ₋₁| sobre todo i con pᵢ en el tejido',
    says: 'Cuánto cortó y se movió la punta bajo la piel, adelante y atrás.',
    saysNot:
      'Lo que hizo el vástago además de la punta: véase el área barrida. El paso que sale del tejido no cuenta, el que entra cuenta entero.',
  },
  'time-in-tissue': {
    definition: 'Suma de los tiempos entre posiciones que acaban con la punta en el tejido.',
    formula: 'T_tejido = Σ (tᵢ − tᵢ₋₁) sobre todo i con pᵢ en el tejido',
    says: 'Cuánto tiempo estuvo la aguja en el paciente: tener una aguja dentro es molesto.',
    saysNot: 'Qué se hizo en ese tiempo. Esperar a que haga efecto la anestesia cuenta como buscar.',
  },
  'tissue-damage': {
    definition:
      'Área que barre la parte del vástago dentro del tejido entre posiciones en que ambas veces la punta está en el tejido. El vástago es una recta de 300 mm hacia atrás desde la punta; su parte en el tejido acaba en el corte con la piel más cercano a la punta. Entre dos posiciones el área es la de dos triángulos: punta, punta anterior, entrada; y entrada, entrada anterior, punta anterior.',
    formula:
      'A = Σ [ |(pᵢ − eᵢ) × (pᵢ₋₁ − eᵢ)| / 2 + |(eᵢ − pᵢ₋₁) × (eᵢ₋₁ − pᵢ₋₁)| / 2 ] sobre todo i con pᵢ₋₁ y pᵢ en el tejido; p punta, e entrada',
    says: 'Cuánto tejido desgarra una aguja movida de lado. Un camino recto de ida y vuelta no deja nada. Mediana 39,7 frente a 128,3 cm² con y sin entrenamiento (punción lumbar, Keri 2015).',
    saysNot:
      'Daño a algo concreto: músculo y nervio cuentan igual. Un vástago doblado se toma por recto, y el ruido del seguimiento barre área con la aguja en reposo.',
  },
  'translational-actions': {
    definition:
      'Número de periodos en que la punta se mueve a más de 50 mm/s. Un cambio entre movimiento y reposo cuenta en cuanto ha durado más de 0,2 s.',
    formula:
      'número de cambios a movimiento, con vᵢ = |pᵢ − pᵢ₋₁| / (tᵢ − tᵢ₋₁) > 50 mm/s más de 0,2 s sin interrupción',
    says: 'Cuántas veces una mano volvió a empezar. Los recuentos de movimientos distinguen bien a principiantes de expertos (AUC 0,86, JVIR 2023;34:1337).',
    saysNot:
      'Cuánto ni lo bien que se movió; arrastrarse despacio cuenta como reposo. El programa de la fuente toma la velocidad de la matriz entre dos posiciones, que crece con la distancia al origen del seguimiento cuando la herramienta gira; aquí es la velocidad de la punta.',
  },
  'rotational-actions': {
    definition:
      'Número de periodos en que la herramienta gira a más de 50 grados por segundo. Un cambio entre giro y reposo cuenta en cuanto ha durado más de 0,2 s.',
    formula:
      'número de cambios a giro, con ωᵢ = ángulo(Rᵢ Rᵢ₋₁⁻¹) / (tᵢ − tᵢ₋₁) > 50 °/s más de 0,2 s sin interrupción',
    says: 'Cuántas veces una mano volvió a girar su herramienta: la medida de movimiento que, sola, mejor distingue a principiantes de expertos (AUC 0,91, JVIR 2023;34:1337).',
    saysNot:
      'Si el giro era intencionado. Hacer rodar la aguja para orientar su bisel cuenta como cualquier otro giro.',
  },
  'rotation-total': {
    definition:
      'Suma de los ángulos, cada uno de 180° como máximo, de los giros de posición a posición, alrededor de cualquier eje.',
    formula: 'Θ = Σ ángulo(Rᵢ Rᵢ₋₁⁻¹)',
    says: 'Cuánto giró en total una herramienta (AUC 0,73, JVIR 2023;34:1337).',
    saysNot:
      'En qué sentido: ida y vuelta cuentan doble. El ruido del seguimiento se suma con la herramienta en reposo.',
  },
  'motion-smoothness': {
    definition:
      'Raíz cuadrada de la suma del cuadrado de la sacudida de la punta por el tiempo entre posiciones. La sacudida es la tercera diferencia hacia atrás del lugar sobre cuatro posiciones seguidas; cada diferencia se divide por el último intervalo de tiempo de las que abarca.',
    formula: 'S = √ Σ |jᵢ|² Δtᵢ, con vᵢ = (pᵢ − pᵢ₋₁)/Δtᵢ, aᵢ = (vᵢ − vᵢ₋₁)/Δtᵢ, jᵢ = (aᵢ − aᵢ₋₁)/Δtᵢ',
    says: 'Lo inquieto que fue un movimiento: cuanto mayor, menos suave. Comparar solo ejecuciones del mismo montaje y de duración parecida.',
    saysNot:
      'Nada entre montajes distintos: una tercera diferencia amplifica el ruido con el cubo de la frecuencia de muestreo. No se divide por la duración, y su unidad real sería mm/s³·√s; la fuente escribe mm/s³.',
  },
  'path-inefficiency': {
    definition:
      'Cuánto más largo es el camino de la punta que la recta de su primer a su último lugar. Sin valor si ambos son el mismo.',
    formula: '100 · (L / |p_último − p_primero| − 1)',
    says: 'Lo directo que fue un solo movimiento de A a B; 0 es una recta.',
    saysNot:
      'Nada sensato sobre un procedimiento entero, que acaba donde empezó: una aguja retirada casi no tiene distancia entre sus extremos, y la cifra crece sin límite.',
  },
  'depth-perception': {
    definition:
      'Suma de las partes de los pasos de la punta a lo largo de la aguja tal como está al final de cada paso, adelante y atrás por igual.',
    formula: 'D = Σ |(pᵢ − pᵢ₋₁) · uᵢ|, u el vector unitario a lo largo de la aguja',
    says: 'Cuánto se empujó y se tiró de la aguja. Un avance y una retirada limpios dan el doble de la profundidad; más quiere decir que se buscó la profundidad.',
    saysNot: 'Si la profundidad era la correcta al final.',
  },
  'average-velocity': {
    definition:
      'Media de las velocidades de la punta sobre todos los pasos; cada uno cuenta una vez, dure lo que dure. Sin valor con menos de dos instantes.',
    says: 'Lo rápida que fue la punta mientras se la seguía.',
    saysNot:
      'Lo mismo que camino dividido por tiempo si las posiciones llegan de forma irregular: un paso corto pesa tanto como uno largo. El reposo la baja.',
  },
  'bounding-box-volume': {
    definition:
      'Volumen del menor caja alineada con los ejes del sistema de referencia que contiene cada lugar de la punta.',
    says: 'En cuánto espacio se movió la punta.',
    saysNot:
      'Cómo se movió en él. Depende de cómo estén los ejes: el mismo camino recto no tiene volumen a lo largo de un eje y tiene mucho a través de los tres.',
  },
  rms: {
    definition:
      'Media cuadrática de las distancias de la punta a la media de todos sus lugares; cada posición cuenta una vez. Calculada en una pasada (Welford).',
    says: 'Lo quieta que una mano mantuvo un lugar que debía mantener.',
    saysNot:
      'La destreza en una tarea en que la punta debe viajar: la mayor parte es el camino de ida y vuelta.',
  },
  'tissue-punctures': {
    definition:
      'Uno más cada vez que la punta y los puntos 1 mm delante y 1 mm detrás de ella a lo largo de la aguja están todos en el tejido; vuelve a contar solo después de que los tres hayan estado fuera.',
    formula:
      'número de cambios a dentro; dentro empieza cuando p, p + 1 mm·u y p − 1 mm·u están todos en el tejido, y acaba cuando todos están fuera',
    says: 'Cuántas veces se puncionó la piel.',
    saysNot: 'Cuántas veces se avanzó la aguja: una pasada que empieza bajo la piel no es una punción.',
  },
};
