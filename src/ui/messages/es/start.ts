/** Start, case and loading. */
import { positions } from './drills.ts';

export const app = {
  name: 'SonoNeedle',
  tagline: 'Inyecciones guiadas por ecografía, practicadas hasta que son seguras.',
  notMedical:
    'No es un producto sanitario. Para practicar y enseñar; ninguna decisión clínica puede basarse en él.',
  skip: 'Ir al contenido',
  loading: 'Cargando',
  home: 'Procedimientos',
  back: 'Atrás',
  close: 'Cerrar',
  cancel: 'Cancelar',
  keys: 'Teclas',
  notFound: 'Esta página no existe.',
  crashed: 'Esta página no pudo continuar: {{message}}',
  reload: 'Recargar la página',
};

export const language = {
  label: 'Idioma',
  failed: 'No se pudo cargar este idioma. Todo queda como estaba.',
  keys: {
    Space: 'Espacio',
    Enter: 'Intro',
    Tab: 'Tab',
    Esc: 'Esc',
    End: 'Fin',
    Backspace: 'Retroceso',
    'Page Up': 'Re Pág',
    'Page Down': 'Av Pág',
    'Enter (keypad)': 'Intro (teclado numérico)',
  },
};

export const start = {
  progress: 'Progreso',
  cohort: 'Cohorte',
  workbench: 'Taller',
  title: 'Procedimientos',
  best: 'Mejores resultados:',
  noBest: 'Aún sin hacer',
  open: 'Abrir {{title}}',
  openShort: 'Abrir',
  pictureAlt: 'Imagen ecográfica simulada de este procedimiento',
  runs: 'Ejecuciones propias',
  noRuns:
    'Aún no hay ejecuciones. Se guardan solo en este navegador, y cada una puede guardarse como archivo.',
  import: 'Abrir un archivo de ejecución',
  importHint: 'Una grabación (.json o .json.gz) de este navegador o de otro.',
  docs: 'Guías y referencia (en inglés)',
};

export const runs = {
  date: 'Cuándo',
  drill: 'Procedimiento',
  mode: 'Modo',
  score: 'Puntos',
  result: 'Resultado',
  length: 'Duración',
  actions: 'Acciones',
  passed: 'Superada',
  notPassed: 'No superada',
  running: 'Sin terminar',
  failed: 'Interrumpida',
  card: 'Valoración',
  replay: 'Ver de nuevo',
  save: 'Guardar como archivo',
  remove: 'Eliminar',
  removeAsk: '¿Eliminar esta ejecución? No se podrá recuperar.',
  forRun: '{{action}}: {{title}}, {{date}}',
};

export const mode = { guided: 'Guiado', practice: 'Práctica', assessment: 'Evaluación' };

export const modeHint = {
  guided: 'Una línea dice qué hacer a continuación; el objetivo, el plano y la aguja se ven en la escena.',
  practice: 'Sin guía y sin objetivo; la escena sigue mostrando el plano y el tejido en que está la punta.',
  assessment: 'Solo imagen, manos y escalas, igual para todos.',
};

export const caseTexts = {
  withPreparation: 'Empezar con el paciente',
  withPreparationHint:
    'Empezar va directo a la aguja. Si se empieza con el paciente, preguntar, decidir, explicar, preparar y cuidar también forman parte, y cuentan.',
  wholeHint:
    'Esta ejecución empieza con el paciente: preguntar, decidir, explicar y preparar, después tomar la aguja, y cuidar del paciente al final. Todo cuenta.',
  stepsButton: 'Paciente',
  patient: 'Paciente',
  block: 'Bloque',
  position: 'Posición y abordaje',
  task: 'Tarea',
  tools: 'Aguja y jeringa',
  mode: 'Modo',
  needle: 'Aguja',
  agent: 'En la jeringa',
  start: 'Empezar',
  roomier:
    'En una pantalla pequeña, manos, equipo y escena se turnan bajo la imagen; una tableta o un ordenador los muestra a la vez.',
  who: '{{sex}}, {{region}}, lado {{side}}',
  sex: { male: 'Hombre', female: 'Mujer' },
  side: { left: 'izquierdo', right: 'derecho' },
  stature: '{{cm}} cm de estatura',
  muscle: 'músculos al {{percent}} % del grosor habitual',
  fat: '{{mm}} mm de grasa bajo la piel',
  effusion: 'derrame de {{ml}} ml',
  flexion: 'articulación flexionada {{deg}}°',
  drainLine: 'Primero extraer {{ml}} ml de líquido.',
  taskLine: 'Inyectar {{ml}} ml ({{agent}}) sin acercarse a lo que hay al lado. Objetivo: {{target}}.',
  limits:
    'Superado a partir de {{total}} puntos. Se permiten {{minutes}} min y como máximo {{passes}} pasadas de aguja.',
  avoid: 'Mantenerse lejos de',
  positionText: positions,
};

export const load = {
  anatomy: 'Cargando la anatomía',
  building: 'Construyendo el paciente',
  room: 'Preparando el instrumental',
  image: 'Iniciando la imagen',
  scene: 'Cargando la escena',
  sceneMissing: 'No se pudo cargar la escena. La imagen funciona sin ella.',
  failed: 'No se pudo cargar: {{message}}',
  retry: 'Volver a intentarlo',
};
