/** What the scorer says of a run. Names stand in the nominative, behind a colon or in brackets. */
export const sentences = {
  astray: '{{ml}} von {{ofMl}} ml gingen an den falschen Ort: {{structure}}.',
  entered: 'Die Nadel drang ein in: {{structure}}.',
  hit: 'Die Nadel traf auf: {{structure}}.',
  intoVessel: 'Das Mittel wurde in ein Blutgefäß injiziert: {{structure}}.',
  intoNerve: 'Das Mittel wurde in einen Nerv injiziert: {{structure}}.',
  intoTendon: 'Das Mittel wurde in eine Sehne injiziert: {{structure}}.',
  wrongSide:
    'Die Haut wurde {{mm}} mm abseits durchstochen: falsche Seite oder falscher Ort. Richtig wäre: {{landmark}}.',
  blindAdvance: 'Die Nadel wurde ohne Blick auf die Spitze vorgeschoben, nahe an: {{structure}}.',
  afterBlood: 'Es wurde injiziert, obwohl Blut zurückkam.',
  pushedOn: 'Der Stoß ging {{s}} s lang weiter.',
  settingsOff: 'Zeitweise daneben: {{settings}}.',
  neverMixed: 'Nie in eine Spritze: {{reason}}.',
  overDose:
    'Mehr Lokalanästhetikum, als dieser Patient bekommen darf: zuerst die Höchstdosis aus dem Gewicht berechnen.',
  wrongDrugPlace: 'Dieses Mittel darf nicht hierhin: {{structure}}.',
  skinAtrophy:
    'Steroid unter der Haut macht sie dünn und hell: aufhören, wenn es ausläuft, und die Nadel vor dem Herausziehen mit Kochsalz freispülen.',
  cloudyFluid: 'Trübe Flüssigkeit kann infiziert sein: ins Labor einsenden und kein Steroid geben.',
  fainted: 'Der Patient wurde ohnmächtig: flach lagern, Beine hoch und abwarten.',
  tooEarly: 'Zu früh: {{steps}}.',
  stepsLacking: 'Ausgelassen oder nicht gut getan: {{steps}}.',
  stepLeftOut: 'Ein entscheidender Schritt wurde ausgelassen: {{steps}}.',
  stepWrong: 'Ein entscheidender Schritt war falsch: {{steps}}.',
  notToday: 'Bei diesem Patienten durfte heute nicht injiziert werden: {{stopReasons}}.',
  sentAway: 'Der Patient wurde weggeschickt, obwohl nichts gegen die Injektion sprach.',
  asepsisSlips: 'Lücken der Asepsis: {{slips}}.',
  outcomesCame: 'Folgen: {{outcomes}}.',
  itWas: 'Betroffen: {{list}}.',
};

export const sentenceParts = {
  at: '{{structure}} in {{mm}} mm Tiefe',
  atTimes: '{{structure}} in {{mm}} mm Tiefe ({{count}}-mal)',
  more: 'und {{count}} weitere',
  of: '{{harm}} ({{structure}})',
  step: '„{{step}}“',
  reaction: 'Reaktion auf {{allergen}}',
};

export const errors = {
  'vessel-entered': 'Gefäß getroffen',
  'nerve-entered': 'Nerv getroffen',
  'tendon-entered': 'Sehne getroffen',
  'cartilage-entered': 'Knorpel getroffen',
  'ligament-entered': 'Band getroffen',
  'bone-entered': 'Knochen getroffen',
  'structure-entered': 'Struktur getroffen',
  'injected-into-vessel': 'In ein Gefäß injiziert',
  'injected-into-nerve': 'In einen Nerv injiziert',
  'injected-into-tendon': 'In eine Sehne injiziert',
  'injected-after-blood': 'Nach Blut injiziert',
  'blind-advance': 'Blind vorgeschoben',
  'wrong-side': 'Falsche Seite',
  'drug-in-wrong-place': 'Mittel am falschen Ort',
  'injected-despite-contraindication': 'Trotz Gegenanzeige injiziert',
  'stopped-without-reason': 'Ohne Grund abgebrochen',
  'care-step-left-out': 'Entscheidender Schritt ausgelassen',
  'care-step-wrong': 'Entscheidender Schritt falsch',
};

export const harms = {
  'vessel-punctured': 'Gefäß durchstochen',
  'nerve-contact': 'Nerv berührt',
  'nerve-pierced': 'Nerv durchstochen',
  'pleural-breach': 'Pleura durchstochen',
  'dural-breach': 'Dura durchstochen',
  'cartilage-scratched': 'Knorpel zerkratzt',
  'intravascular-injection': 'in ein Gefäß injiziert',
  'intraneural-injection': 'in einen Nerv injiziert',
  'intratendinous-injection': 'in eine Sehne injiziert',
  burst: 'Wand gerissen',
  fainted: 'Patient ohnmächtig',
  'needle-kinked': 'Nadel geknickt',
};

export const painAdvice = {
  skin: 'Die Haut schmerzte am meisten: eine feinere Nadel nehmen, einmal und zügig durchstechen oder vorher betäuben.',
  tissue: 'Der Weg schmerzte am meisten: gleichmäßig und langsam vorschieben und den Weg betäuben.',
  capsule: 'Die Kapsel schmerzte am meisten: davor etwas Lokalanästhetikum geben und die Wirkung abwarten.',
  periosteum:
    'Knochen schmerzte am meisten: bei der ersten Berührung anhalten und den Knochen sehen, bevor er erreicht ist.',
  nerve:
    'Ein Nerv wurde getroffen: sofort anhalten, wenn der Patient einen Blitz spürt, und vor dem Einstich nach Nerven suchen.',
  tendon: 'Eine Sehne schmerzte am meisten: Sie darf weder durchstochen noch injiziert werden.',
  vessel: 'Ein Gefäß schmerzte am meisten: vor dem Einstich mit Farbdoppler danach suchen.',
  sideways:
    'Das Wenden der Nadel im Gewebe schmerzte am meisten: bis unter die Haut zurückziehen, zielen und neu vorschieben.',
  pressure: 'Der Druck der Flüssigkeit schmerzte am meisten: langsam injizieren und nicht gegen Widerstand.',
  probe: 'Der Schallkopf schmerzte am meisten: weniger drücken.',
};

export const settings = {
  depth: 'Tiefe',
  gain: 'Verstärkung',
  focus: 'Fokus',
  'marker side': 'Markerseite',
  'frozen picture': 'Standbild',
};

export const mixReasons = {
  'ropivacaine-dexamethasone': 'Ropivacain kristallisiert mit Dexamethason aus',
  'plasma-with-drug':
    'Thrombozyten verlieren ihre Wirkung mit einem Lokalanästhetikum oder Steroid in der Spritze',
  'lidocaine-betamethasone': 'Lidocain mit Betamethason tötet Knorpelzellen',
  'bupivacaine-betamethasone': 'Bupivacain mit Betamethason tötet Knorpelzellen',
  'lidocaine-steroid':
    'Lidocain mit diesem Steroid ist für Knorpel giftiger als Lidocain allein: weniger davon, verdünnter',
  'steroid-hyaluronate': 'Steroid und Hyaluronat in einer Spritze sind nicht zugelassen und können ausfallen',
};

export const stopReasons = {
  infection: 'Zeichen einer Infektion',
  inr: 'INR zu hoch',
  surgery: 'baldiger Ersatz des Gelenks',
};

export const slips = {
  'skin-not-prepared': 'Haut nicht desinfiziert',
  'skin-not-dry': 'Haut nass',
  'alcohol-alone': 'nur Alkohol auf der Haut',
  'site-touched': 'Stelle nach der Desinfektion berührt',
  'hands-not-cleaned': 'Hände nicht desinfiziert',
  'gel-not-sterile': 'Gel aus der Flasche',
  'probe-bare': 'blanker Schallkopf',
  'probe-uncovered': 'Schallkopf ohne Bezug',
  'vial-shared': 'eine Flasche für mehrere Patienten',
};

export const outcomes = {
  infection: 'Infektion des Gelenks',
  'haematoma-after': 'Hämatom durch zu wenig Druck auf den Einstich',
  needlestick: 'Stich mit der benutzten Nadel',
  'fall-unattended': 'Ohnmacht ohne Beistand mit Sturz',
  'faint-cared-for': 'Ohnmacht mit Beistand',
  'anaesthetic-toxicity': 'Zeichen einer Lokalanästhetika-Intoxikation',
  'sepsis-spread': 'Steroid in einem infizierten Gelenk mit Verschlimmerung',
  'glucose-unwarned': 'Anstieg des Blutzuckers ohne vorherige Warnung',
};
