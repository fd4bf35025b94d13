/** The quality report. */
export const qa = {
  title: 'Calidad de imagen',
  intro:
    'Cada sonda explora un maniquí de calidad; junto a cada cifra está lo que predicen sus propios datos. Las mismas medidas forman parte de las pruebas del proyecto.',
  probe: 'Sonda',
  loading: 'Cargando el informe',
  failed: 'No se pudo cargar el informe: {{message}}',
  summary_one: '{{count}} cifra, {{outside}} fuera de tolerancia',
  summary_many: '{{count}} de cifras, {{outside}} fuera de tolerancia',
  summary_other: '{{count}} cifras, {{outside}} fuera de tolerancia',
  at: 'En',
  measured: 'Medido',
  predicted: 'Predicho',
  tolerance: 'Tolerancia',
  holds: 'Cumple',
  gpu: 'En la GPU',
  unlike: '{{value}}, distinto de la referencia',
  gpuSummary_one:
    '{{count}} cifra medida también en la GPU ({{name}}), {{outside}} distinta de la referencia',
  gpuSummary_many:
    '{{count}} de cifras medidas también en la GPU ({{name}}), {{outside}} distintas de la referencia (1 dB, 0,05 mm, 0,05)',
  gpuSummary_other:
    '{{count}} cifras medidas también en la GPU ({{name}}), {{outside}} distintas de la referencia (1 dB, 0,05 mm, 0,05)',
  yes: 'sí',
  no: 'no',
  told: '–',
  least: 'al menos {{value}}',
  most: 'como máximo {{value}}',
  plotAlt: '{{name}}: medido junto a predicho',
  link: 'Informe de calidad de imagen',
  plot: { depth: 'profundidad, mm', width: 'mm a −6 dB', angle: 'ángulo con la cara, °', level: 'dB' },
  place: {
    depth: '{{a}} mm',
    apart: '{{a}} mm, a {{b}} mm entre sí',
    speed: '{{a}} mm a {{b}} m/s',
    oneLook: 'un ángulo',
    looks: '{{a}} ángulos',
    across: 'de lado {{a}} mm',
    down: 'en profundidad {{a}} mm',
    outOfPlane: 'fuera del plano {{a}} mm',
    lossOver: '{{a}} dB/cm/MHz, de {{b}} a {{c}} mm',
    loss: '{{a}} dB/cm/MHz',
    byFrequency: 'al menos {{a}} cm MHz',
    byWavelength: 'como máximo {{a}} λ',
    firstWire: 'primer hilo visible',
    cyst: '{{a}} mm a {{b}} mm',
    level: '{{a}} dB',
    span: 'de {{a}} a {{b}} mm',
    boneEcho: 'segundo eco del hueso',
    angle: '{{a}}°',
  },
  tissue: {
    muscle: 'músculo',
    air: 'aire',
    steel: 'acero',
    'cortical-bone': 'hueso',
    'hyaline-cartilage': 'cartílago',
    'synovial-fluid': 'líquido sinovial',
    'vessel-wall': 'pared del vaso',
    skin: 'piel',
    fat: 'grasa',
    fascia: 'fascia',
    tendon: 'tendón',
    blood: 'sangre',
    nerve: 'nervio',
  },
  measure: {
    'principle-axial': {
      name: 'Pulso, según la regla de su banda',
      how: 'anchura axial de un hilo frente a λ por lo que deja la banda',
    },
    'principle-lateral': {
      name: 'Mancha en el foco, por difracción',
      how: 'anchura lateral de un hilo frente al producto de los campos lejanos de una apertura de Hann y una plana',
    },
    'principle-slice': {
      name: 'Corte en el foco de la lente, por difracción',
      how: 'frente a 0,443 λ F / H: del centro del plano a la mitad del eco de una rendija, ida y vuelta',
    },
    'principle-speed': {
      name: 'Profundidad bajo otra velocidad del sonido',
      how: 'cuánto de más profundo se dibuja un hilo bajo una capa, frente a grosor × (1540 / c − 1)',
    },
    'penetration-rule': {
      name: 'Penetración, según reglas prácticas',
      how: 'profundidad en que moteado y ruido son iguales, al menos 40 cm MHz entre la frecuencia y como máximo 500 longitudes de onda',
    },
    axial: { name: 'Resolución axial', how: 'anchura del eco de un hilo en profundidad, a −6 dB' },
    lateral: {
      name: 'Resolución lateral',
      how: 'anchura del eco de un hilo a través de las líneas, a −6 dB, un foco',
    },
    'distance-down': { name: 'Distancia en profundidad', how: 'profundidad dibujada de un hilo' },
    'distance-across': {
      name: 'Distancia a través',
      how: 'separación dibujada de dos hilos uno junto a otro',
    },
    'pair-axial': {
      name: 'Par más estrecho, axial',
      how: 'menor separación de dos hilos distinguidos, uno tras otro',
    },
    'pair-lateral': {
      name: 'Par más estrecho, lateral',
      how: 'menor separación de dos hilos distinguidos, uno junto a otro',
    },
    slice: {
      name: 'Grosor de corte',
      how: 'eco de un hilo mientras la sonda pasa sobre él a través del plano, a −6 dB',
    },
    speckle: {
      name: 'Moteado según la profundidad',
      how: 'media entre desviación típica de la envolvente en el medio',
    },
    'speckle-mean': {
      name: 'Moteado según los ángulos',
      how: 'lo mismo, media de cinco profundidades; crece con la raíz del número de ángulos',
    },
    motion: {
      name: 'Movimiento del moteado',
      how: 'correlación de la intensidad tras mover la sonda, frente a la de una mancha gaussiana',
    },
    'plane-length': {
      name: 'Decorrelación fuera del plano',
      how: 'anchura completa de esa correlación a través del plano',
    },
    attenuation: {
      name: 'Atenuación',
      how: 'caída del moteado entre dos profundidades, frente a la forma cerrada del pulso',
    },
    penetration: {
      name: 'Penetración',
      how: 'profundidad en que moteado y ruido electrónico son iguales',
    },
    'dead-zone': {
      name: 'Zona muerta',
      how: 'profundidad del primer hilo que supera el moteado en 6 dB',
    },
    cyst: { name: 'Quiste', how: 'nivel en el núcleo de un cilindro anecoico bajo el del medio' },
    enhancement: {
      name: 'Refuerzo posterior',
      how: 'nivel detrás de un quiste sobre el del medio a la misma profundidad',
    },
    'grey-target': {
      name: 'Diana de escala de grises',
      how: 'nivel de un cilindro de otra dispersión sobre el del medio',
    },
    interface: {
      name: 'Interfase',
      how: 'eco de un límite plano y liso bajo el de un espejo perfecto',
    },
    'bone-shadow': {
      name: 'Sombra ósea',
      how: 'nivel bajo el hueso por debajo del de la misma profundidad al lado',
    },
    reverberation: {
      name: 'Reverberación',
      how: 'profundidad del segundo eco del hueso frente al doble del primero',
    },
    needle: {
      name: 'Aguja según el ángulo',
      how: 'eco de una aguja de 22 G en el plano, sobre el de una aguja paralela a la cara',
    },
  },
};
