/** Without a network, in a course of another site, and on the page of examples. */
export const course = {
  otherSite:
    'La página que rodea este ejercicio es de otro sitio y no da acceso al curso: el ejercicio sirve para practicar, y su resultado no se comunica a nadie. El curso tiene que mostrarlo desde su propio sitio, o responder a SCORM por mensajes.',
};

export const example = {
  copied: 'Copiado.',
  notCopied: 'El navegador no deja que esta página copie: seleccionar el texto y copiarlo a mano.',
};

export const offline = {
  title: 'Sin conexión y almacenamiento',
  link: 'Sin conexión y almacenamiento',
  state: {
    looking: 'Mirando lo que guarda este navegador…',
    preparing: 'Guardando el programa en este navegador. Dejar esta página abierta un momento.',
    ready:
      'El programa está guardado en este navegador: las páginas, las valoraciones y las ejecuciones propias se abren sin red. Un procedimiento también, en cuanto se guarde abajo su cuerpo.',
    unsupported:
      'Este navegador, o la forma en que se abre aquí este sitio, no guarda ningún programa: sin red, el sitio no se abre. Todo lo demás funciona.',
    failed: 'No se pudo guardar el programa: {{message}}',
  },
  install:
    'Para tenerlo como aplicación, usar «Instalar» o «Añadir a la pantalla de inicio» en el menú del navegador. Es el mismo sitio, con las mismas ejecuciones.',
  bodies: 'Cuerpos para practicar',
  bodiesHint:
    'Todos los procedimientos de un cuerpo funcionan sin conexión en cuanto se guarda. Los pacientes generados o ajustados a mano se calculan en este navegador y no necesitan nada más.',
  body: 'Cuerpo',
  procedures: 'Procedimientos',
  size: 'Tamaño',
  sizeMb: '{{size}} MB',
  action: 'Sin conexión',
  keep: 'Guardar para usar sin conexión',
  keepNamed: 'Guardar para usar sin conexión: {{body}}',
  free: 'Quitar',
  freeNamed: 'Quitar de este navegador: {{body}}',
  kept: 'Guardado',
  keeping: 'Descargando: {{body}}',
  keepAll: 'Guardar todos para usar sin conexión ({{size}} MB)',
  allKept: 'Todos los cuerpos están guardados.',
  freeAll: 'Quitar todos los cuerpos',
  problem: 'No se pudo guardar: {{message}}',
  storage: 'Almacenamiento',
  used: 'En uso: {{used}} MB de los aproximadamente {{quota}} MB que este navegador permite al sitio.',
  unknownUse: 'Este navegador no dice cuánto está en uso.',
  persisted: 'El navegador ha prometido no borrarlo por sí mismo.',
  notPersisted: 'El navegador puede borrarlo cuando el disco esté casi lleno.',
  askPersist: 'Pedir al navegador que lo conserve',
  programSize: 'Programa: {{size}} MB',
  bodiesSize: 'Cuerpos guardados para usar sin conexión: {{size}} MB',
  prepared_one: '{{count}} paciente calculado y guardado para que se abra al momento',
  prepared_many: '{{count}} de pacientes calculados y guardados para que se abran al momento',
  prepared_other: '{{count}} pacientes calculados y guardados para que se abran al momento',
  freePrepared: 'Quitar los pacientes calculados',
  runsKept: 'Las ejecuciones se eliminan en la página de procedimientos y en la de progreso.',
  caseKeep: 'Guardar para usar sin conexión ({{size}} MB)',
  caseKept: 'Funciona sin conexión.',
  update: {
    title: 'Versión nueva',
    ready: 'Hay una versión nueva lista.',
    apply: 'Usarla ahora',
    later: 'Más tarde',
    busy: 'Hay un ejercicio abierto en otra ventana. Cerrarlo allí primero; la versión nueva espera.',
  },
};
