/** What the scorer says of a run. Names stand without an article, behind a colon or in brackets. */
export const sentences = {
  astray: '{{ml}} de {{ofMl}} ml fueron al lugar equivocado: {{structure}}.',
  entered: 'La aguja entró en: {{structure}}.',
  hit: 'La aguja chocó con: {{structure}}.',
  intoVessel: 'El fármaco se inyectó en un vaso sanguíneo: {{structure}}.',
  intoNerve: 'El fármaco se inyectó en un nervio: {{structure}}.',
  intoTendon: 'El fármaco se inyectó en un tendón: {{structure}}.',
  wrongSide:
    'La piel se puncionó a {{mm}} mm de distancia: lado o lugar equivocado. El correcto: {{landmark}}.',
  blindAdvance: 'La aguja avanzó sin verse la punta, cerca de: {{structure}}.',
  afterBlood: 'Se inyectó aunque había salido sangre.',
  pushedOn: 'El empuje siguió durante {{s}} s.',
  settingsOff: 'Mal ajustado a ratos: {{settings}}.',
  neverMixed: 'Nunca en la misma jeringa: {{reason}}.',
  overDose:
    'Más anestésico local del que puede recibir este paciente: calcular antes la dosis máxima según el peso.',
  wrongDrugPlace: 'Este fármaco no debe ir aquí: {{structure}}.',
  skinAtrophy:
    'El corticoide bajo la piel la adelgaza y la aclara: parar si se escapa, y lavar la aguja con suero antes de sacarla.',
  cloudyFluid: 'El líquido turbio puede estar infectado: enviarlo al laboratorio y no dar corticoide.',
  fainted: 'El paciente se desmayó: tumbarlo, piernas en alto, y esperar.',
  tooEarly: 'Demasiado pronto: {{steps}}.',
  stepsLacking: 'Omitido o no bien hecho: {{steps}}.',
  stepLeftOut: 'Se omitió un paso crítico: {{steps}}.',
  stepWrong: 'Un paso crítico se hizo mal: {{steps}}.',
  notToday: 'A este paciente no se le debía inyectar hoy: {{stopReasons}}.',
  sentAway: 'Se envió a casa al paciente aunque nada se oponía a la inyección.',
  asepsisSlips: 'Fallos de asepsia: {{slips}}.',
  outcomesCame: 'Consecuencias: {{outcomes}}.',
  itWas: 'Afectado: {{list}}.',
};

export const sentenceParts = {
  at: '{{structure}} a {{mm}} mm de profundidad',
  atTimes: '{{structure}} a {{mm}} mm de profundidad ({{count}} veces)',
  more: 'y {{count}} más',
  of: '{{harm}} ({{structure}})',
  step: '«{{step}}»',
  reaction: 'reacción: {{allergen}}',
};

export const errors = {
  'vessel-entered': 'Vaso alcanzado',
  'nerve-entered': 'Nervio alcanzado',
  'tendon-entered': 'Tendón alcanzado',
  'cartilage-entered': 'Cartílago alcanzado',
  'ligament-entered': 'Ligamento alcanzado',
  'bone-entered': 'Hueso alcanzado',
  'structure-entered': 'Estructura alcanzada',
  'injected-into-vessel': 'Inyectado en un vaso',
  'injected-into-nerve': 'Inyectado en un nervio',
  'injected-into-tendon': 'Inyectado en un tendón',
  'injected-after-blood': 'Inyectado tras salir sangre',
  'blind-advance': 'Avance a ciegas',
  'wrong-side': 'Lado equivocado',
  'drug-in-wrong-place': 'Fármaco en el lugar equivocado',
  'injected-despite-contraindication': 'Inyectado pese a contraindicación',
  'stopped-without-reason': 'Parado sin motivo',
  'care-step-left-out': 'Paso crítico omitido',
  'care-step-wrong': 'Paso crítico mal hecho',
};

export const harms = {
  'vessel-punctured': 'vaso puncionado',
  'nerve-contact': 'nervio tocado',
  'nerve-pierced': 'nervio atravesado',
  'pleural-breach': 'pleura perforada',
  'dural-breach': 'duramadre perforada',
  'cartilage-scratched': 'cartílago rayado',
  'intravascular-injection': 'inyectado en un vaso',
  'intraneural-injection': 'inyectado en un nervio',
  'intratendinous-injection': 'inyectado en un tendón',
  burst: 'pared rota',
  fainted: 'paciente desmayado',
  'needle-kinked': 'aguja doblada',
};

export const painAdvice = {
  skin: 'Lo que más dolió fue la piel: usar una aguja más fina, atravesarla de una vez, o anestesiar antes.',
  tissue: 'Lo que más dolió fue el camino: avanzar despacio y de forma uniforme, y anestesiar el trayecto.',
  capsule:
    'Lo que más dolió fue la cápsula: dar un poco de anestésico local delante de ella y esperar a que haga efecto.',
  periosteum: 'Lo que más dolió fue el hueso: parar al primer contacto, y ver el hueso antes de llegar a él.',
  nerve:
    'Se alcanzó un nervio: parar en cuanto el paciente note un calambre, y buscar los nervios antes de entrar.',
  tendon: 'Lo que más dolió fue un tendón: no debe atravesarse ni inyectarse.',
  vessel: 'Lo que más dolió fue un vaso: buscarlo con Doppler color antes de entrar.',
  sideways:
    'Lo que más dolió fue girar la aguja en el tejido: retroceder hasta debajo de la piel, apuntar y avanzar otra vez.',
  pressure: 'Lo que más dolió fue la presión del líquido: inyectar despacio, y no contra resistencia.',
  probe: 'Lo que más dolió fue la sonda: apretar menos.',
};

export const settings = {
  depth: 'profundidad',
  gain: 'ganancia',
  focus: 'foco',
  'marker side': 'lado de la marca',
  'frozen picture': 'imagen congelada',
};

export const mixReasons = {
  'ropivacaine-dexamethasone': 'la ropivacaína cristaliza con la dexametasona',
  'plasma-with-drug': 'las plaquetas pierden su efecto con un anestésico local o un corticoide en la jeringa',
  'lidocaine-betamethasone': 'la lidocaína con betametasona mata las células del cartílago',
  'bupivacaine-betamethasone': 'la bupivacaína con betametasona mata las células del cartílago',
  'lidocaine-steroid':
    'la lidocaína con este corticoide es más tóxica para el cartílago que la lidocaína sola: menos cantidad y más diluida',
  'steroid-hyaluronate':
    'un corticoide y un hialuronato en la misma jeringa no están autorizados y pueden precipitar',
};

export const stopReasons = {
  infection: 'signos de infección',
  inr: 'INR demasiado alto',
  surgery: 'próxima sustitución de la articulación',
};

export const slips = {
  'skin-not-prepared': 'piel sin desinfectar',
  'skin-not-dry': 'piel mojada',
  'alcohol-alone': 'solo alcohol en la piel',
  'site-touched': 'lugar tocado después de desinfectarlo',
  'hands-not-cleaned': 'manos sin desinfectar',
  'gel-not-sterile': 'gel del frasco',
  'probe-bare': 'sonda desnuda',
  'probe-uncovered': 'sonda sin funda',
  'vial-shared': 'un vial para varios pacientes',
};

export const outcomes = {
  infection: 'infección de la articulación',
  'haematoma-after': 'hematoma por falta de compresión de la punción',
  needlestick: 'pinchazo con la aguja usada',
  'fall-unattended': 'desmayo sin vigilancia y caída',
  'faint-cared-for': 'desmayo atendido',
  'anaesthetic-toxicity': 'signos de toxicidad del anestésico local',
  'sepsis-spread': 'corticoide en una articulación infectada que empeoró',
  'glucose-unwarned': 'subida de la glucemia sin aviso previo',
};
