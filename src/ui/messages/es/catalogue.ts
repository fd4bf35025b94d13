/** Drills, regions, tools and agents by id, and where limits come from. */
export const drills = {
  'knee-suprapatellar-lateral': 'Rodilla: receso suprarrotuliano, abordaje lateral en plano',
  'knee-bakers-cyst': 'Rodilla: quiste de Baker, vaciado e inyectado desde abajo en plano',
  'shoulder-glenohumeral-posterior': 'Hombro: articulación glenohumeral, abordaje posterior en plano',
  'shoulder-subacromial-bursa': 'Hombro: bolsa subacromial-subdeltoidea, abordaje lateral en plano',
  'elbow-olecranon-recess': 'Codo: receso posterior, abordaje lateral en plano',
  'elbow-radiocapitellar': 'Codo: articulación humerorradial, abordaje lateral en plano',
  'elbow-common-extensor': 'Codo: origen extensor común, sobre el tendón, en plano',
  'wrist-radiocarpal-dorsal': 'Muñeca: articulación radiocarpiana, abordaje dorsal en plano',
  'wrist-carpal-tunnel': 'Muñeca: túnel carpiano, alrededor del nervio mediano, abordaje cubital en plano',
  'hip-anterior-recess': 'Cadera: receso anterior, a lo largo del cuello femoral, en plano',
  'ankle-tibiotalar-anterior': 'Tobillo: articulación tibioastragalina, abordaje anterior en plano',
  'gel-block-cyst': 'Bloque de gel: quiste, en plano',
  'gel-block-olive': 'Bloque de gel: aceituna, en plano',
};

export const regions = {
  knee: 'Rodilla',
  shoulder: 'Hombro',
  elbow: 'Codo',
  wrist: 'Muñeca',
  hip: 'Cadera',
  ankle: 'Tobillo',
  'gel-block': 'Bloque de gel',
};

export const agents = {
  water: 'Agua',
  'viscous-gel': 'Gel de 100 mPa·s, no pseudoplástico',
  saline: 'Cloruro de sodio al 0,9 %',
  'dextrose-5-percent': 'Glucosa al 5 %',
  'lidocaine-1-percent': 'Lidocaína al 1 %',
  'lidocaine-2-percent': 'Lidocaína al 2 %',
  'lidocaine-1-percent-adrenaline': 'Lidocaína al 1 % con adrenalina',
  'bupivacaine-quarter-percent': 'Bupivacaína al 0,25 %',
  'bupivacaine-half-percent': 'Bupivacaína al 0,5 %',
  'levobupivacaine-quarter-percent': 'Levobupivacaína al 0,25 %',
  'ropivacaine-fifth-percent': 'Ropivacaína al 0,2 %',
  'ropivacaine-half-percent': 'Ropivacaína al 0,5 %',
  'triamcinolone-10': 'Acetónido de triamcinolona 10 mg/ml',
  'triamcinolone-40': 'Acetónido de triamcinolona 40 mg/ml',
  'triamcinolone-hexacetonide-20': 'Hexacetónido de triamcinolona 20 mg/ml',
  'methylprednisolone-40': 'Acetato de metilprednisolona 40 mg/ml',
  'betamethasone-6': 'Acetato y fosfato de betametasona 6 mg/ml',
  'dexamethasone-4': 'Fosfato de dexametasona 4 mg/ml',
  'methylprednisolone-lidocaine': 'Metilprednisolona 40 mg con 4 ml de lidocaína al 1 %',
  'hyaluronic-acid': 'Ácido hialurónico 20 mg/ml, lineal',
  'hyaluronic-acid-long-chain': 'Ácido hialurónico 15 mg/ml, de cadena larga',
  'hyaluronic-acid-cross-linked': 'Ácido hialurónico 22 mg/ml, reticulado',
  'platelet-rich-plasma': 'Plasma rico en plaquetas',
  'iohexol-300': 'Iohexol 300 mg de yodo/ml',
};

export const needleWords = {
  plain: '{{gauge}} G × {{mm}} mm, {{bevel}}',
  echogenic: '{{gauge}} G × {{mm}} mm, {{bevel}}, ecogénica',
  bevels: {
    short: 'bisel corto',
    quincke: 'bisel de Quincke',
    chiba: 'bisel de Chiba',
    tuohy: 'bisel de Tuohy',
    'pencil-point': 'punta de lápiz',
  },
};

export const units = { mL: 'ml', deg: '°', 'per 10,000': 'por 10 000' };

const DERIVED = 'Obtenido de ejecuciones con la herramienta «cuts»';

export const origins = {
  'volume-in-target':
    'Publicado: las inyecciones guiadas de rodilla lo logran en el 96,7 %, las de referencias anatómicas en el 81,0 %; todos los puntos a partir de más o menos la primera cifra, exigida más o menos la segunda.',
  'tip-to-target':
    'Publicado: 3,5 ± 3,7 mm a mano alzada (PMC5318157), la mitad más no da puntos; la meta es el borde del objetivo.',
  'dose-error':
    'Conocimiento de manual sin fuente: alrededor de una vigésima parte de la dosis para todos los puntos, ninguno a partir de un tercio.',
  'needle-in-plane': `No hay límite publicado (PMC4384236 toma la media de los expertos). ${DERIVED}: expertos simulados 97 ± 12 %, principiantes 17 ± 26 %.`,
  'tip-visible': `No hay límite publicado. ${DERIVED}: expertos simulados 100 %, principiantes 32 ± 33 %.`,
  'knee-suprapatellar-lateral/tip-visible': `No hay límite publicado. ${DERIVED}: los alumnos de destreza 0,85 a 1 tienen 97 ± 12 %, los de 0 a 0,3 46 ± 36 %; se exige la media de los primeros menos 3 desviaciones.`,
  'unseen-advance': `No hay límite publicado. ${DERIVED}: expertos simulados 0 mm, principiantes 21 ± 11 mm.`,
  'safety-margin':
    'Conocimiento de manual sin fuente: las distancias de seguridad del ejercicio; 3 mm dentro de una de ellas no da puntos.',
  'structures-entered': 'Conocimiento de manual sin fuente: la meta es ninguna.',
  'bone-cartilage-contacts': 'Conocimiento de manual sin fuente: la meta es ninguno.',
  'needle-passes':
    'Publicado: primera pasada lograda en el 76,4 % a mano alzada y el 88,9 % con guía (PMC5318157); el máximo para aprobar es el límite propio del ejercicio, conocimiento de manual sin fuente.',
  redirections: 'Conocimiento de manual sin fuente: una es dirigir, cinco es buscar a ciegas.',
  'knee-suprapatellar-lateral/redirections': `Conocimiento de manual sin fuente: una es dirigir, cinco es buscar a ciegas. ${DERIVED}: los alumnos de destreza 0,85 a 1 tienen 1,7 ± 0,6, los de 0 a 0,3 5,3 ± 2,6; se exige la media de los primeros más 3 desviaciones, en redirecciones enteras.`,
  'rough-handling': 'Conocimiento de manual sin fuente.',
  'aspirated-before-injection':
    'Publicado: un punto de la lista de comprobación del bloqueo de la fascia ilíaca (doi 10.1186/s12245-020-00317-6); la meta es todo el volumen.',
  'drawn-off': 'Conocimiento de manual sin fuente: la mayor parte de lo que tiene el paciente.',
  'checks-done':
    'Publicado: un punto cada uno de la lista de comprobación (doi 10.1186/s12245-020-00317-6); la meta son todos.',
  'patient-comfort': `${DERIVED}: expertos simulados 65 ± 7, principiantes 58 ± 11. Los separa mal, por eso nunca decide.`,
  'drug-errors': 'Conocimiento de manual sin fuente: la meta es ninguno.',
  'probe-drift':
    'El error está publicado (Sites 2007, PMID 17350520), un límite no: 1 mm es una mano quieta, 1 cm otra imagen, conocimiento de manual sin fuente.',
  'recess-pressed-empty': 'Conocimiento de manual sin fuente.',
  'rotational-actions':
    'El recuento está publicado (AUC 0,91, JVIR 2023;34:1337), un límite para esta aguja no: conocimiento de manual sin fuente.',
  'translational-actions':
    'El recuento está publicado (AUC 0,86, JVIR 2023;34:1337), un límite para esta aguja no: conocimiento de manual sin fuente.',
  'insertion-angle':
    'Publicado para el abordaje; si no, conocimiento de manual sin fuente: el eco de la aguja cae por encima de 30–45°.',
  pass: 'Conocimiento de manual sin fuente: tres cuartas partes de los puntos; aún no obtenido de ejecuciones de este ejercicio.',
};

export const probes = {
  'l12-5-50': 'Lineal 5–12 MHz, 50 mm',
  'l11-5v': 'Lineal L11-5v',
  'l12-3v': 'Lineal L12-3v',
  'l14-5-38': 'Lineal L14-5/38',
  'l15-6-38': 'Lineal 6–15 MHz, 38 mm',
  'l18-8-25': 'Palo de hockey 8–18 MHz',
  'c5-2v': 'Convexa C5-2v',
  'mc9-4': 'Microconvexa 4–9 MHz',
};
