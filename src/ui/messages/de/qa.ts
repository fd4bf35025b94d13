/** The quality report. */
export const qa = {
  title: 'Bildqualität',
  intro:
    'Jeder Schallkopf bildet ein Qualitätsphantom ab; neben jeder Zahl steht, was seine eigenen Daten voraussagen. Dieselben Messungen laufen in den Tests des Projekts.',
  probe: 'Schallkopf',
  loading: 'Bericht wird geladen',
  failed: 'Der Bericht ließ sich nicht laden: {{message}}',
  summary_one: '{{count}} Zahl, {{outside}} außerhalb der Toleranz',
  summary_other: '{{count}} Zahlen, {{outside}} außerhalb der Toleranz',
  at: 'Bei',
  measured: 'Gemessen',
  predicted: 'Vorausgesagt',
  tolerance: 'Toleranz',
  holds: 'Erfüllt',
  gpu: 'Auf der GPU',
  unlike: '{{value}}, anders als die Referenz',
  gpuSummary_one:
    '{{count}} Zahl wurde auch auf der GPU gemessen ({{name}}), {{outside}} anders als die der Referenz',
  gpuSummary_other:
    '{{count}} Zahlen wurden auch auf der GPU gemessen ({{name}}), {{outside}} anders als die der Referenz (1 dB, 0,05 mm, 0,05)',
  yes: 'ja',
  no: 'nein',
  told: '–',
  least: 'mindestens {{value}}',
  most: 'höchstens {{value}}',
  plotAlt: '{{name}}: gemessen neben vorausgesagt',
  link: 'Bericht zur Bildqualität',
  measure: {
    'principle-axial': {
      name: 'Puls, nach der Regel für sein Band',
      how: 'axiale Breite eines Drahts gegen λ mal dem, was das Band übrig lässt',
    },
    'principle-lateral': {
      name: 'Fleck im Fokus, durch Beugung',
      how: 'laterale Breite eines Drahts gegen das Produkt der Fernfelder einer Hann- und einer flachen Apertur',
    },
    'principle-slice': {
      name: 'Schicht im Fokus der Linse, durch Beugung',
      how: 'gegen 0,443 λ F / H: von der Mitte der Ebene bis zum halben Echo eines Spalts, hin und zurück',
    },
    'principle-speed': {
      name: 'Tiefe unter anderer Schallgeschwindigkeit',
      how: 'um wie viel zu tief ein Draht unter einer Schicht gezeichnet wird, gegen Dicke × (1540 / c − 1)',
    },
    'penetration-rule': {
      name: 'Eindringtiefe, nach Faustregeln',
      how: 'Tiefe, in der Speckle und Rauschen gleich sind, mindestens 40 cm MHz durch die Frequenz und höchstens 500 Wellenlängen',
    },
    axial: { name: 'Axiale Auflösung', how: 'Breite des Echos eines Drahts in der Tiefe bei −6 dB' },
    lateral: {
      name: 'Laterale Auflösung',
      how: 'Breite des Echos eines Drahts quer zu den Linien bei −6 dB, ein Fokus',
    },
    'distance-down': { name: 'Strecke in der Tiefe', how: 'gezeichnete Tiefe eines Drahts' },
    'distance-across': { name: 'Strecke quer', how: 'gezeichneter Abstand zweier Drähte nebeneinander' },
    'pair-axial': {
      name: 'Engstes Paar, axial',
      how: 'kleinste Lücke zweier unterschiedener Drähte, hintereinander',
    },
    'pair-lateral': {
      name: 'Engstes Paar, lateral',
      how: 'kleinste Lücke zweier unterschiedener Drähte, nebeneinander',
    },
    slice: {
      name: 'Schichtdicke',
      how: 'Echo eines Drahts, während der Schallkopf quer zur Ebene darüberfährt, bei −6 dB',
    },
    speckle: {
      name: 'Speckle nach Tiefe',
      how: 'Mittelwert durch Standardabweichung der Einhüllenden im Medium',
    },
    'speckle-mean': {
      name: 'Speckle nach Winkeln',
      how: 'dasselbe, Mittel aus fünf Tiefen; wächst mit der Wurzel der Winkel',
    },
    motion: {
      name: 'Bewegung des Speckle',
      how: 'Korrelation der Intensität nach einer Verschiebung des Schallkopfs, gegen die eines gaußförmigen Flecks',
    },
    'plane-length': {
      name: 'Dekorrelation aus der Ebene',
      how: 'volle Breite dieser Korrelation quer zur Ebene',
    },
    attenuation: {
      name: 'Dämpfung',
      how: 'Abfall des Speckle zwischen zwei Tiefen, gegen die geschlossene Form des Pulses',
    },
    penetration: {
      name: 'Eindringtiefe',
      how: 'Tiefe, in der Speckle und elektronisches Rauschen gleich sind',
    },
    'dead-zone': { name: 'Totzone', how: 'Tiefe des ersten Drahts, der 6 dB über dem Speckle steht' },
    cyst: { name: 'Zyste', how: 'Pegel im Kern eines echofreien Zylinders unter dem des Mediums' },
    enhancement: {
      name: 'Dorsale Schallverstärkung',
      how: 'Pegel hinter einer Zyste über dem des Mediums in gleicher Tiefe',
    },
    'grey-target': {
      name: 'Graustufenziel',
      how: 'Pegel eines Zylinders anderer Streuung über dem des Mediums',
    },
    interface: {
      name: 'Grenzfläche',
      how: 'Echo einer ebenen, glatten Grenze unter dem eines vollkommenen Spiegels',
    },
    'bone-shadow': {
      name: 'Knochenschatten',
      how: 'Pegel unter Knochen unter dem in gleicher Tiefe daneben',
    },
    reverberation: {
      name: 'Reverberation',
      how: 'Tiefe des zweiten Knochenechos gegen das Doppelte des ersten',
    },
    needle: {
      name: 'Nadel nach Winkel',
      how: 'Echo einer 22-G-Nadel in der Ebene, über dem einer Nadel längs der Fläche',
    },
  },
};
