/** What the screen says of one drill, by its id: how patient and probe lie, and what to look for while scanning. */

export const positions = {
  'wrist-radiocarpal-dorsal':
    'Antebrazo sobre la mesa en pronación, el dorso de la muñeca hacia arriba. Sonda pequeña a lo largo, justo distal al tubérculo dorsal del radio (de Lister), en el hueco entre el tendón del extensor largo del pulgar y los extensores de los dedos: inclinar hasta que no haya ningún tendón en la imagen. El reborde del radio y el escafoides redondo son dos líneas claras con un pequeño triángulo oscuro entre ellas, el receso, bajo la cápsula. La arteria radial y ramos del nervio radial pasan por el lado del pulgar. Aguja desde distal, en plano, tendida entre los tendones.',
  'wrist-carpal-tunnel':
    'Palma hacia arriba, la muñeca sobre una toalla. Sonda pequeña a través de la muñeca, a la altura del pisiforme. Bajo el retináculo claro está el nervio mediano, un óvalo con aspecto de panal, sobre los tendones flexores; localizar la arteria y el nervio cubitales del lado del meñique antes de entrar. Aguja desde el lado cubital, en plano y casi tendida, por debajo de arteria y nervio, hasta que el líquido rodee el nervio mediano y lo despegue del retináculo.',
  'knee-bakers-cyst':
    'Decúbito prono, la rodilla un poco flexionada. Sonda detrás de la rodilla por el lado medial: primero a través, para ver el cuello del quiste entre el gastrocnemio medial y el semimembranoso y los vasos hacia el centro; después a lo largo. El quiste es oscuro, con una pared clara detrás. Aguja desde abajo, en plano, hasta el extremo superior del quiste; vaciarlo siguiendo la pared que se cierra y luego inyectar por la misma aguja. La arteria, la vena y el nervio tibial quedan laterales y más profundos.',
  'shoulder-subacromial-bursa':
    'Semisentado o sobre el otro lado, la mano en el bolsillo trasero; la escena muestra hacia arriba la parte posterior del hombro. Sonda a lo largo del supraespinoso, el borde del acromion con su sombra en el lado medial. Bajo el deltoides hay una fina línea oscura entre dos franjas claras de grasa: la bolsa. Debajo, el tendón pasa sobre la cabeza hasta el tubérculo mayor; debe quedar intacto. Aguja desde el lado lateral, en plano y tendida, hasta la línea junto al acromion. El nervio axilar cruza más abajo, bajo el deltoides.',
  'ankle-tibiotalar-anterior':
    'Decúbito supino, la rodilla flexionada y el pie plano sobre la mesa. Primero a través de la articulación: localizar la arteria con el nervio peroneo profundo al lado, bajo el tendón del dedo gordo. Después a lo largo, entre ese tendón y el del tibial anterior: el reborde claro de la tibia, debajo la cúpula redonda del astrágalo bajo su cartílago oscuro y, en el ángulo, un triángulo de grasa. El receso está bajo la grasa, sobre el hueso. Aguja desde abajo, en plano, subiendo por el cuello del astrágalo hasta el reborde.',
  'shoulder-glenohumeral-posterior':
    'Sobre el otro lado o sentado, el brazo junto al cuerpo; la escena muestra hacia arriba la parte posterior del hombro. Sonda bajo la espina de la escápula, a lo largo del infraespinoso. El deltoides y el infraespinoso cubren la cabeza humeral redonda; el triángulo claro medial a ella es el labrum sobre el borde de la glenoides. El receso está sobre la cabeza, junto al borde libre del labrum. Medial al borde pasa el nervio supraescapular. Aguja desde el lado lateral, en plano, a lo largo de la cabeza hasta ese borde.',
  'hip-anterior-recess':
    'Decúbito supino, la pierna estirada y un poco en rotación interna para que el cuello femoral quede tendido. Sonda convexa a lo largo del cuello: el extremo superior hacia el ombligo, el otro unos 40° hacia abajo y lateral. Cabeza y cuello forman una línea clara con un hueco entre ellos; el receso está en el hueco, bajo la cápsula. Localizar primero los vasos femorales en el lado medial. Aguja desde abajo y lateral, en plano, hasta el cuello.',
  'elbow-olecranon-recess':
    'Decúbito prono, el brazo sobre un rodillo, el codo flexionado 40°. Sonda a través de la parte posterior del brazo, justo por encima del olécranon. Entre los dos pilares claros del húmero está el hueco de la fosa olecraniana, lleno de la almohadilla grasa posterior; encima pasan el tríceps y su tendón, y el receso es la línea oscura del fondo. El nervio cubital pasa detrás del epicóndilo medial: localizarlo primero. Aguja de lateral a medial, en plano, junto al tendón y por debajo de él, hasta el hueco.',
  'elbow-radiocapitellar':
    'Decúbito supino, el codo flexionado 40° sobre un cojín, el antebrazo en pronación. Sonda lateral a lo largo del radio: el capítulo redondo, la cabeza cuadrada del radio y, entre ellos, una cuña oscura bajo el tendón extensor común y el ligamento. El nervio radial y su ramo profundo pasan por delante de la articulación: quedarse en el lado lateral. Aguja desde abajo, en plano, sobre la cabeza del radio hasta el receso junto a su borde.',
  'elbow-common-extensor':
    'Decúbito supino, el codo flexionado 40° sobre un cojín, el antebrazo en pronación. Sonda a lo largo del tendón extensor común, un extremo sobre el epicóndilo lateral, el otro sobre la cabeza del radio. El tendón es una cuña clara y estriada bajo la grasa; el corticoide va sobre su cara externa, ni dentro de él ni bajo la piel. Aguja de abajo arriba, en plano y tendida, hasta que la punta esté entre la fascia y el tendón.',
  'gel-block-olive':
    'El mismo bloque, la sonda a través de una fila de dos aceitunas: la entera es el objetivo, la otra está deshuesada y su hueco es oscuro. La arteria pasa entre ambas. Aguja en plano, desde el lado de la aceituna entera.',
  'gel-block-cyst':
    'Un bloque de gel con piel, sobre la mesa. Dentro: un quiste lleno de líquido, una arteria que late y una vena blanda, debajo una varilla de hueso y, más lejos, cuatro aceitunas. Apoyar la sonda a través del centro de la superficie; el quiste está entre los dos vasos, sobre el hueso. Aguja en plano, desde el lado en que ningún vaso estorba.',
  'knee-suprapatellar-lateral':
    'Decúbito supino, la rodilla un poco flexionada sobre un rodillo, el muslo relajado. Sonda a través del muslo, justo por encima de la rótula; el receso está bajo el tendón del cuádriceps, entre las almohadillas grasas suprarrotuliana y prefemoral. Aguja desde el lado lateral, en plano, por debajo del tendón.',
};

export const scans = {
  'wrist-radiocarpal-dorsal':
    'Mover la sonda hasta ver el reborde del radio y el escafoides redondo, con el triángulo oscuro entre ellos y ningún tendón encima.',
  'wrist-carpal-tunnel':
    'Mover la sonda hasta ver el nervio mediano ovalado bajo el retináculo claro, y la arteria cubital al lado.',
  'knee-bakers-cyst':
    'Mover la sonda hasta que el quiste oscuro quede a lo largo en la imagen, sobre el gastrocnemio medial.',
  'shoulder-subacromial-bursa':
    'Mover la sonda hasta ver el borde del acromion y el tendón bajo el deltoides, y entre ellos la fina línea oscura de la bolsa.',
  'ankle-tibiotalar-anterior':
    'Mover la sonda hasta ver el reborde de la tibia y la cúpula redonda del astrágalo, y el receso oscuro en el ángulo.',
  'shoulder-glenohumeral-posterior':
    'Mover la sonda hasta ver la cabeza redonda con el triángulo del labrum al lado, y el estrecho receso oscuro entre ambos.',
  'hip-anterior-recess':
    'Mover la sonda hasta que la cabeza y el cuello femoral formen una línea clara, con el receso oscuro en el hueco entre ellos.',
  'elbow-olecranon-recess':
    'Mover la sonda hasta ver el hueco de la fosa entre sus dos pilares, y la línea oscura del receso en el fondo.',
  'elbow-radiocapitellar':
    'Mover la sonda hasta tener en una imagen el capítulo redondo y la cabeza cuadrada del radio, con el receso oscuro sobre la interlínea.',
  'elbow-common-extensor':
    'Mover la sonda hasta ver el tendón estriado en toda su longitud, del epicóndilo a la cabeza del radio.',
  'knee-suprapatellar-lateral': 'Mover la sonda hasta ver la banda oscura del receso bajo el tendón.',
  'gel-block-cyst': 'Mover la sonda hasta ver el óvalo oscuro del quiste, apartado de los vasos redondos.',
  'gel-block-olive': 'Mover la sonda hasta ver el óvalo más claro de la aceituna entera; la otra está hueca.',
  other: 'Mover la sonda hasta ver el objetivo: {{target}}.',
};
