/** The page that is put into a course. */
export const embed = {
  unknownDrill: 'Aquí no hay ningún ejercicio «{{id}}». Hay: {{ids}}.',
  memory:
    'La página de alrededor no da almacenamiento a este ejercicio: al cerrarlo no queda nada. Una ejecución terminada puede guardarse como archivo.',
  noCourse:
    'No se encontró ningún curso alrededor de esta página: el ejercicio funciona, y su resultado no se comunica a nadie.',
  courseRefused: 'No se pudo abrir el curso, y no se le comunica nada: {{message}}',
  courseProblem: 'El curso no lo aceptó todo: {{message}}',
  course: 'El resultado va al curso.',
  coursePassed: 'El curso ya tiene un «superado». Se queda, pase lo que pase.',
  courseLooking: 'Abierto para mirar: el curso no recoge ningún resultado.',
  courseOver:
    'Este inicio ha terminado. Abrir otra vez el ejercicio desde el curso para que su resultado cuente.',
  waiting_one: '{{count}} mensaje para el curso espera a la red. Dejar abierta esta página.',
  waiting_many: '{{count}} de mensajes para el curso esperan a la red. Dejar abierta esta página.',
  waiting_other: '{{count}} mensajes para el curso esperan a la red. Dejar abierta esta página.',
  best: 'Lo mejor hasta ahora: {{total}} puntos, {{verdict}}. Ejecuciones: {{attempts}}.',
  passed: 'superado',
  notPassed: 'no superado',
  left: 'Se dejó una ejecución en {{time}}.',
  leftCut:
    'Se dejó una ejecución en {{left}}. El curso solo tiene sitio para su comienzo: sigue desde {{time}}.',
  goOn: 'Continuarla',
  leave: 'Volver al curso',
};
