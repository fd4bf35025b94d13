/** The page that is put into a course. */
export const embed = {
  unknownDrill: 'Eine Übung „{{id}}“ gibt es hier nicht. Es gibt: {{ids}}.',
  memory:
    'Die umgebende Seite gibt dieser Übung keinen Speicher: Nach dem Schließen bleibt nichts. Ein beendeter Durchgang lässt sich als Datei speichern.',
  noCourse:
    'Um diese Seite wurde kein Kurs gefunden: Die Übung läuft, und ihr Ergebnis wird niemandem gemeldet.',
  courseRefused: 'Der Kurs ließ sich nicht öffnen, und nichts wird ihm gemeldet: {{message}}',
  courseProblem: 'Der Kurs hat nicht alles angenommen: {{message}}',
  course: 'Das Ergebnis geht an den Kurs.',
  coursePassed: 'Der Kurs hat schon ein „Bestanden“. Es bleibt, was auch kommt.',
  courseLooking: 'Zum Ansehen geöffnet: Der Kurs nimmt kein Ergebnis.',
  courseOver:
    'Dieser Aufruf ist zu Ende. Die Übung noch einmal aus dem Kurs öffnen, damit ihr Ergebnis zählt.',
  waiting_one: '{{count}} Meldung an den Kurs wartet auf das Netz. Diese Seite offen lassen.',
  waiting_other: '{{count}} Meldungen an den Kurs warten auf das Netz. Diese Seite offen lassen.',
  best: 'Bisher am besten: {{total}} Punkte, {{verdict}}. Durchgänge: {{attempts}}.',
  passed: 'bestanden',
  notPassed: 'nicht bestanden',
  left: 'Ein Durchgang wurde bei {{time}} verlassen.',
  leftCut:
    'Ein Durchgang wurde bei {{left}} verlassen. Der Kurs hat nur für seinen Anfang Platz: Er geht bei {{time}} weiter.',
  goOn: 'Damit weitermachen',
  leave: 'Zurück zum Kurs',
};
