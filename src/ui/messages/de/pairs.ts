/** Pairs of patients: titles, names and what to look at. */
const TEXTBOOK = 'Lehrbuchwissen ohne Quelle';

export const pairs = {
  'knee-effusion': {
    title: 'Knie: Erguss im Recessus suprapatellaris',
    normal: 'Normal: 3 ml',
    other: 'Erguss: 25 ml',
    lookAt: [
      {
        text: 'Das dunkle Band zwischen dem suprapatellaren und dem präfemoralen Fettkörper. Ein normaler Recessus zeigt einen Spalt von etwa 2 mm oder nichts; ein Band von 4 mm oder mehr ist ein Erguss.',
        source:
          'Schmidt 2004, Ann Rheum Dis 63:988 (Flüssigkeit ist in 77 % normaler Knie zu sehen); die 2 mm sind Lehrbuchwissen',
      },
      {
        text: 'Die Fettkörper weichen auseinander: Der suprapatellare wird zur Sehne gehoben, der präfemorale bleibt auf dem Femur.',
        source: TEXTBOOK,
      },
      {
        text: 'Mit dem Schallkopf drücken: Freie Flüssigkeit weicht zu den Seiten, sodass eine schwere Hand einen kleinen Erguss verbirgt. Für 4 mm Tiefe braucht es etwa 12 ml.',
        source:
          'Nachweisgrenze des Kniegelenkergusses, PMID 21173686: 4 mm bei 11,6 ± 5,7 ml in der Mittellinie',
      },
    ],
  },
  'knee-synovitis': {
    title: 'Knie: Synovitis',
    normal: 'Keine Synovitis, 8 ml Flüssigkeit',
    other: 'Synovitis Grad 3, 8 ml Flüssigkeit',
    lookAt: [
      {
        text: 'Die Innenhaut des Recessus. Normal ist sie zu dünn, um gesehen zu werden; bei Synovitis steht ein grauer Saum zwischen der dunklen Flüssigkeit und dem hellen Fett.',
        source: 'Semiquantitative Grade 0 bis 3; Lehrbuchwissen ohne Quelle',
      },
      {
        text: 'Mit dem Schallkopf drücken: Flüssigkeit weicht aus, verdickte Synovialis bleibt.',
        source: TEXTBOOK,
      },
    ],
  },
  'knee-bakers-cyst': {
    title: 'Knie: Baker-Zyste',
    normal: 'Keine Zyste',
    other: 'Zyste: 14 ml',
    lookAt: [
      {
        text: 'Der dunkle Körper auf dem medialen M. gastrocnemius, mit scharfer Wand und einem helleren Band dahinter. Ohne Flüssigkeit ist die Bursa nur eine Linie zwischen den Muskeln.',
        source: 'Größe 20 bis 60 mm lang und 10 bis 30 mm tief; Lehrbuchwissen ohne Quelle',
      },
      {
        text: 'Wie weit sie von den Gefäßen liegt: quer schieben und die Arterie suchen, bevor eine Nadel geplant wird.',
        source: TEXTBOOK,
      },
      {
        text: 'Sie ist häufig: bei einem von acht Erwachsenen, bei Arthritis häufiger.',
        source: '11,7 % älterer Erwachsener, Arthritis Res Ther 2014;16:R59',
      },
    ],
  },
  'shoulder-effusion': {
    title: 'Schulter: Erguss im hinteren Recessus',
    normal: 'Normal: 1 ml',
    other: 'Erguss: 12 ml',
    lookAt: [
      {
        text: 'Die Linie zwischen M. infraspinatus und Humeruskopf, neben dem freien Rand des Labrums. Mit Flüssigkeit öffnet sie sich zu einem dunklen Keil und hebt die Kapsel.',
        source:
          'Der Recessus liegt zwischen dem freien Rand des hinteren Labrums und dem Knorpel des Kopfs: sportsmedreview.com, glenohumeral injection',
      },
      {
        text: 'Der Muskel wird als Ganzes gehoben: Der M. infraspinatus behält seine Dicke.',
        source: TEXTBOOK,
      },
    ],
  },
  'shoulder-bursitis': {
    title: 'Schulter: Bursitis subacromialis-subdeltoidea',
    normal: 'Normal: 0,5 ml',
    other: 'Bursitis: 8 ml',
    lookAt: [
      {
        text: 'Die dunkle Linie unter dem M. deltoideus. Bis 2 mm sind in Schultern ohne Beschwerden häufig; mehr als 3 mm sind dort selten.',
        source:
          'PMC3127806, Abbildung 4: von 200 Schultern unter 1 mm in 71, 1 bis 2 mm in 82, 2 bis 3 mm in 42, über 3 mm in 5',
      },
      {
        text: 'Die Sehne darunter: Ihr Umriss muss glatt bleiben. Eine Stufe oder Lücke dort ist ein Riss, keine Bursitis.',
        source: TEXTBOOK,
      },
    ],
  },
  'elbow-effusion': {
    title: 'Ellenbogen: Erguss in der Fossa olecrani',
    normal: 'Normal: 0,5 ml',
    other: 'Erguss: 7 ml',
    lookAt: [
      {
        text: 'Der Grund der Fossa. Flüssigkeit hebt den hinteren Fettkörper vom Knochen; im normalen Gelenk liegt er auf.',
        source: 'mskultrasound.net, elbow: Ultraschall zeigt 1 bis 3 ml, das Röntgenbild 5 bis 10 ml',
      },
      {
        text: 'Der Fettkörper ändert seine Form vor dem M. triceps brachii: auf seinen unteren Rand achten.',
        source: TEXTBOOK,
      },
    ],
  },
  'wrist-effusion': {
    title: 'Handgelenk: Erguss im dorsalen Recessus',
    normal: 'Normal: 0,3 ml',
    other: 'Erguss: 2,8 ml',
    lookAt: [
      {
        text: 'Das Dreieck zwischen der Lippe des Radius und dem Os scaphoideum. Die Kapsel liegt normal weniger als einen Millimeter über dem Knochen; mehr als 3 mm sind eine Schwellung.',
        source:
          '0,80 und 0,82 mm bei 251 Erwachsenen: Kim 2019, Korean J Intern Med 34:1372; die 3 mm sind Lehrbuchwissen',
      },
      {
        text: 'Die Strecksehnen darüber werden gehoben, ihre eigene Scheide bleibt aber trocken: Gelenkflüssigkeit liegt unter dem Retinaculum.',
        source: TEXTBOOK,
      },
    ],
  },
  'wrist-synovitis': {
    title: 'Handgelenk: Synovitis',
    normal: 'Keine Synovitis',
    other: 'Synovitis Grad 3',
    lookAt: [
      {
        text: 'Die Innenhaut des Recessus ist etwa doppelt so dick: graues Gewebe, das sich nur wenig zusammendrücken lässt, wo Flüssigkeit schwarz wäre. Am Handgelenk ist der Unterschied klein; auf den Winkel neben dem Radius achten.',
        source: TEXTBOOK,
      },
    ],
  },
  'hip-effusion': {
    title: 'Hüfte: Erguss im vorderen Recessus',
    normal: 'Normal: 2 ml',
    other: 'Erguss: 14 ml',
    lookAt: [
      {
        text: 'Der Abstand vom Schenkelhals zur Kapsel. Etwa 5 mm sind normal; mehr als 8 mm oder 2 mm mehr als auf der anderen Seite sind ein Erguss.',
      },
      {
        text: 'Der Umriss der Kapsel: hohl über einem normalen Hals, gerade oder vorgewölbt über Flüssigkeit.',
        source: TEXTBOOK,
      },
    ],
  },
  'ankle-effusion': {
    title: 'Sprunggelenk: Erguss im vorderen Recessus',
    normal: 'Normal: 0,8 ml',
    other: 'Erguss: 8 ml',
    lookAt: [
      {
        text: 'Der Winkel zwischen der Lippe der Tibia und der Talusrolle. Bis 4 mm zwischen Knochen und Kapsel sind normal, mehr als 5 mm sind ein Erguss.',
        source: TEXTBOOK,
      },
      {
        text: 'Der Fettkörper im Winkel wird nach vorn und oben gedrängt, wenn sich der Recessus füllt.',
        source:
          'Der Recessus liegt knapp distal der Lippe der Tibia: musculoskeletalkey.com, Kapitel 13, The Ankle and Foot',
      },
    ],
  },
};
