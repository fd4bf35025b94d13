/** Without a network, in a course of another site, and on the page of examples. */
export const course = {
  otherSite:
    'Die Seite um diese Übung gehört zu einer anderen Website und bietet keinen Weg zum Kurs: Die Übung läuft zum Üben, und ihr Ergebnis wird niemandem gemeldet. Der Kurs muss sie von seiner eigenen Website zeigen oder SCORM über Nachrichten beantworten.',
};

export const example = {
  copied: 'Kopiert.',
  notCopied: 'Der Browser lässt diese Seite nicht kopieren: den Text markieren und von Hand kopieren.',
};

export const offline = {
  title: 'Offline und Speicher',
  link: 'Offline und Speicher',
  state: {
    looking: 'Es wird nachgesehen, was dieser Browser aufbewahrt …',
    preparing: 'Das Programm wird in diesem Browser abgelegt. Diese Seite noch einen Moment offen lassen.',
    ready:
      'Das Programm ist in diesem Browser abgelegt: Seiten, Bewertungen und eigene Durchgänge öffnen sich ohne Netz. Ein Eingriff auch, sobald sein Körper unten behalten ist.',
    unsupported:
      'Dieser Browser, oder die Art, wie die Website hier geöffnet ist, behält kein Programm: Ohne Netz öffnet sich die Website nicht. Alles andere geht.',
    failed: 'Das Programm ließ sich nicht ablegen: {{message}}',
  },
  install:
    'Um es als App zu haben: im Menü des Browsers „Installieren“ oder „Zum Startbildschirm hinzufügen“. Es ist dieselbe Website mit denselben Durchgängen.',
  bodies: 'Körper zum Üben',
  bodiesHint:
    'Jeder Eingriff an einem Körper geht offline, sobald der Körper behalten ist. Ausgeloste oder von Hand eingestellte Patienten werden in diesem Browser berechnet und brauchen sonst nichts.',
  body: 'Körper',
  procedures: 'Eingriffe',
  size: 'Größe',
  sizeMb: '{{size}} MB',
  action: 'Offline',
  keep: 'Für offline behalten',
  keepNamed: 'Für offline behalten: {{body}}',
  free: 'Entfernen',
  freeNamed: 'Aus diesem Browser entfernen: {{body}}',
  kept: 'Behalten',
  keeping: 'Wird geholt: {{body}}',
  keepAll: 'Alle für offline behalten ({{size}} MB)',
  allKept: 'Alle Körper sind behalten.',
  freeAll: 'Alle Körper entfernen',
  problem: 'Das ließ sich nicht behalten: {{message}}',
  storage: 'Speicher',
  used: 'Belegt: {{used}} MB von etwa {{quota}} MB, die dieser Browser der Website erlaubt.',
  unknownUse: 'Dieser Browser sagt nicht, wie viel belegt ist.',
  persisted: 'Der Browser hat zugesagt, nichts davon von selbst zu löschen.',
  notPersisted: 'Der Browser kann es löschen, wenn der Datenträger fast voll ist.',
  askPersist: 'Den Browser bitten, es zu behalten',
  programSize: 'Programm: {{size}} MB',
  bodiesSize: 'Für offline behaltene Körper: {{size}} MB',
  prepared_one: '{{count}} Patient, der berechnet und behalten wurde, damit er sofort da ist',
  prepared_other: '{{count}} Patienten, die berechnet und behalten wurden, damit sie sofort da sind',
  freePrepared: 'Berechnete Patienten entfernen',
  runsKept: 'Durchgänge lassen sich auf der Seite der Eingriffe und auf der Seite des Fortschritts löschen.',
  caseKeep: 'Für offline behalten ({{size}} MB)',
  caseKept: 'Geht offline.',
  update: {
    title: 'Neue Version',
    ready: 'Eine neue Version ist da.',
    apply: 'Jetzt verwenden',
    later: 'Später',
    busy: 'In einem anderen Fenster ist eine Übung offen. Erst dort schließen; die neue Version wartet.',
  },
};
