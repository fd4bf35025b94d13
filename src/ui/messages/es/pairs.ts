/** Pairs of patients: titles, names and what to look at. */
const TEXTBOOK = 'Conocimiento de manual sin fuente';

export const pairs = {
  'knee-effusion': {
    title: 'Rodilla: derrame en el receso suprarrotuliano',
    normal: 'Normal: 3 ml',
    other: 'Derrame: 25 ml',
    lookAt: [
      {
        text: 'La banda oscura entre las almohadillas grasas suprarrotuliana y prefemoral. Un receso normal muestra una hendidura de unos 2 mm, o nada; una banda de 4 mm o más es un derrame.',
        source:
          'Schmidt 2004, Ann Rheum Dis 63:988 (se ve líquido en el 77 % de las rodillas normales); los 2 mm son conocimiento de manual',
      },
      {
        text: 'Las almohadillas grasas se separan: la suprarrotuliana se levanta hacia el tendón, la prefemoral queda sobre el fémur.',
        source: TEXTBOOK,
      },
      {
        text: 'Presionar con la sonda: el líquido libre se va a los lados, de modo que una mano pesada esconde un derrame pequeño. Para 4 mm de profundidad hacen falta unos 12 ml.',
        source:
          'Límite de detección del derrame de rodilla, PMID 21173686: 4 mm con 11,6 ± 5,7 ml en la línea media',
      },
    ],
  },
  'knee-synovitis': {
    title: 'Rodilla: sinovitis',
    normal: 'Sin sinovitis, 8 ml de líquido',
    other: 'Sinovitis de grado 3, 8 ml de líquido',
    lookAt: [
      {
        text: 'El revestimiento del receso. Normal, es demasiado fino para verse; con sinovitis, un ribete gris separa el líquido oscuro de la grasa clara.',
        source: 'Grados semicuantitativos de 0 a 3; conocimiento de manual sin fuente',
      },
      {
        text: 'Presionar con la sonda: el líquido se aparta, la sinovial engrosada se queda.',
        source: TEXTBOOK,
      },
    ],
  },
  'knee-bakers-cyst': {
    title: 'Rodilla: quiste de Baker',
    normal: 'Sin quiste',
    other: 'Quiste: 14 ml',
    lookAt: [
      {
        text: 'El cuerpo oscuro sobre el gastrocnemio medial, de pared nítida y con una banda más clara detrás. Sin líquido, la bolsa es solo una línea entre los músculos.',
        source: 'Tamaño: 20 a 60 mm de largo y 10 a 30 mm de fondo; conocimiento de manual sin fuente',
      },
      {
        text: 'Lo lejos que está de los vasos: deslizar a través y encontrar la arteria antes de planear una aguja.',
        source: TEXTBOOK,
      },
      {
        text: 'Es frecuente: uno de cada ocho adultos, más con artritis.',
        source: '11,7 % de los adultos mayores, Arthritis Res Ther 2014;16:R59',
      },
    ],
  },
  'shoulder-effusion': {
    title: 'Hombro: derrame en el receso posterior',
    normal: 'Normal: 1 ml',
    other: 'Derrame: 12 ml',
    lookAt: [
      {
        text: 'La línea entre el infraespinoso y la cabeza humeral, junto al borde libre del labrum. El líquido la abre en una cuña oscura y levanta la cápsula.',
        source:
          'El receso está entre el borde libre del labrum posterior y el cartílago de la cabeza: sportsmedreview.com, glenohumeral injection',
      },
      {
        text: 'El músculo se levanta entero: el infraespinoso conserva su grosor.',
        source: TEXTBOOK,
      },
    ],
  },
  'shoulder-bursitis': {
    title: 'Hombro: bursitis subacromial-subdeltoidea',
    normal: 'Normal: 0,5 ml',
    other: 'Bursitis: 8 ml',
    lookAt: [
      {
        text: 'La línea oscura bajo el deltoides. Hasta 2 mm es habitual en hombros sin molestias; más de 3 mm es raro en ellos.',
        source:
          'PMC3127806, figura 4: de 200 hombros, menos de 1 mm en 71, 1 a 2 mm en 82, 2 a 3 mm en 42, más de 3 mm en 5',
      },
      {
        text: 'El tendón de debajo: su contorno debe seguir liso. Un escalón o un hueco ahí es un desgarro, no una bursitis.',
        source: TEXTBOOK,
      },
    ],
  },
  'elbow-effusion': {
    title: 'Codo: derrame en la fosa olecraniana',
    normal: 'Normal: 0,5 ml',
    other: 'Derrame: 7 ml',
    lookAt: [
      {
        text: 'El fondo de la fosa. El líquido levanta del hueso la almohadilla grasa posterior; en la articulación normal descansa en él.',
        source: 'mskultrasound.net, elbow: la ecografía muestra de 1 a 3 ml, la radiografía de 5 a 10 ml',
      },
      {
        text: 'La almohadilla grasa cambia de forma antes que el tríceps: mirar su borde inferior.',
        source: TEXTBOOK,
      },
    ],
  },
  'wrist-effusion': {
    title: 'Muñeca: derrame en el receso dorsal',
    normal: 'Normal: 0,3 ml',
    other: 'Derrame: 2,8 ml',
    lookAt: [
      {
        text: 'El triángulo entre el reborde del radio y el escafoides. Normalmente la cápsula está a menos de un milímetro del hueso; más de 3 mm es una hinchazón.',
        source:
          '0,80 y 0,82 mm en 251 adultos: Kim 2019, Korean J Intern Med 34:1372; los 3 mm son conocimiento de manual',
      },
      {
        text: 'Los tendones extensores de encima se levantan, pero su vaina queda seca: el líquido articular está bajo el retináculo.',
        source: TEXTBOOK,
      },
    ],
  },
  'wrist-synovitis': {
    title: 'Muñeca: sinovitis',
    normal: 'Sin sinovitis',
    other: 'Sinovitis de grado 3',
    lookAt: [
      {
        text: 'El revestimiento del receso es más o menos el doble de grueso: un tejido gris que apenas se comprime, donde el líquido sería negro. En la muñeca la diferencia es pequeña; mirar el ángulo junto al radio.',
        source: TEXTBOOK,
      },
    ],
  },
  'hip-effusion': {
    title: 'Cadera: derrame en el receso anterior',
    normal: 'Normal: 2 ml',
    other: 'Derrame: 14 ml',
    lookAt: [
      {
        text: 'La distancia del cuello femoral a la cápsula. Unos 5 mm es normal; más de 8 mm, o 2 mm más que en el otro lado, es un derrame.',
      },
      {
        text: 'El contorno de la cápsula: hundido sobre un cuello normal, recto o abombado sobre líquido.',
        source: TEXTBOOK,
      },
    ],
  },
  'ankle-effusion': {
    title: 'Tobillo: derrame en el receso anterior',
    normal: 'Normal: 0,8 ml',
    other: 'Derrame: 8 ml',
    lookAt: [
      {
        text: 'El ángulo entre el reborde de la tibia y la cúpula del astrágalo. Hasta 4 mm entre hueso y cápsula es normal, más de 5 mm es un derrame.',
        source: TEXTBOOK,
      },
      {
        text: 'La almohadilla grasa del ángulo es empujada hacia delante y arriba cuando el receso se llena.',
        source:
          'El receso está justo distal al reborde de la tibia: musculoskeletalkey.com, capítulo 13, The Ankle and Foot',
      },
    ],
  },
};
