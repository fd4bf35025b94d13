/** Drills, regions, tools and agents by id, and where limits come from. */
export const drills = {
  'knee-suprapatellar-lateral': 'Knie: Recessus suprapatellaris, Zugang von lateral, in‑plane',
  'knee-bakers-cyst': 'Knie: Baker-Zyste, von unten punktiert und injiziert, in‑plane',
  'shoulder-glenohumeral-posterior': 'Schulter: Glenohumeralgelenk, Zugang von dorsal, in‑plane',
  'shoulder-subacromial-bursa': 'Schulter: Bursa subacromialis-subdeltoidea, von lateral, in‑plane',
  'elbow-olecranon-recess': 'Ellenbogen: hinterer Recessus, von lateral, in‑plane',
  'elbow-radiocapitellar': 'Ellenbogen: Humeroradialgelenk, Zugang von lateral, in‑plane',
  'elbow-common-extensor': 'Ellenbogen: gemeinsamer Strecksehnenursprung, auf der Sehne, in‑plane',
  'wrist-radiocarpal-dorsal': 'Handgelenk: Radiokarpalgelenk, Zugang von dorsal, in‑plane',
  'wrist-carpal-tunnel': 'Handgelenk: Karpaltunnel, um den N. medianus, Zugang von ulnar, in‑plane',
  'hip-anterior-recess': 'Hüfte: vorderer Recessus, längs zum Schenkelhals, in‑plane',
  'ankle-tibiotalar-anterior': 'Sprunggelenk: oberes Sprunggelenk, Zugang von ventral, in‑plane',
  'gel-block-cyst': 'Gelblock: Zyste, in‑plane',
  'gel-block-olive': 'Gelblock: Olive, in‑plane',
};

export const regions = {
  knee: 'Knie',
  shoulder: 'Schulter',
  elbow: 'Ellenbogen',
  wrist: 'Handgelenk',
  hip: 'Hüfte',
  ankle: 'Sprunggelenk',
  'gel-block': 'Gelblock',
};

export const agents = {
  water: 'Wasser',
  'viscous-gel': 'Gel mit 100 mPa·s, nicht scherverdünnend',
  saline: 'Natriumchlorid 0,9 %',
  'dextrose-5-percent': 'Glukose 5 %',
  'lidocaine-1-percent': 'Lidocain 1 %',
  'lidocaine-2-percent': 'Lidocain 2 %',
  'lidocaine-1-percent-adrenaline': 'Lidocain 1 % mit Adrenalin',
  'bupivacaine-quarter-percent': 'Bupivacain 0,25 %',
  'bupivacaine-half-percent': 'Bupivacain 0,5 %',
  'levobupivacaine-quarter-percent': 'Levobupivacain 0,25 %',
  'ropivacaine-fifth-percent': 'Ropivacain 0,2 %',
  'ropivacaine-half-percent': 'Ropivacain 0,5 %',
  'triamcinolone-10': 'Triamcinolonacetonid 10 mg/ml',
  'triamcinolone-40': 'Triamcinolonacetonid 40 mg/ml',
  'triamcinolone-hexacetonide-20': 'Triamcinolonhexacetonid 20 mg/ml',
  'methylprednisolone-40': 'Methylprednisolonacetat 40 mg/ml',
  'betamethasone-6': 'Betamethasonacetat und -phosphat 6 mg/ml',
  'dexamethasone-4': 'Dexamethasonphosphat 4 mg/ml',
  'methylprednisolone-lidocaine': 'Methylprednisolon 40 mg mit Lidocain 1 % 4 ml',
  'hyaluronic-acid': 'Hyaluronsäure 20 mg/ml, linear',
  'hyaluronic-acid-long-chain': 'Hyaluronsäure 15 mg/ml, langkettig',
  'hyaluronic-acid-cross-linked': 'Hyaluronsäure 22 mg/ml, quervernetzt',
  'platelet-rich-plasma': 'Plättchenreiches Plasma',
  'iohexol-300': 'Iohexol 300 mg Jod/ml',
};

export const needleWords = {
  plain: '{{gauge}} G × {{mm}} mm, {{bevel}}',
  echogenic: '{{gauge}} G × {{mm}} mm, {{bevel}}, echogen',
  bevels: {
    short: 'kurzer Schliff',
    quincke: 'Quincke-Schliff',
    chiba: 'Chiba-Schliff',
    tuohy: 'Tuohy-Schliff',
    'pencil-point': 'Pencil-Point-Schliff',
  },
};

export const units = { mL: 'ml', deg: '°', 'per 10,000': 'je 10.000' };

const DERIVED = 'Aus Durchgängen mit dem Werkzeug „cuts“ abgeleitet';

export const origins = {
  'volume-in-target':
    'Veröffentlicht: Geführte Injektionen ins Knie erreichen es in 96,7 %, solche nach Landmarken in 81,0 %; volle Punkte ab etwa der einen, gefordert etwa die andere Zahl.',
  'tip-to-target':
    'Veröffentlicht: 3,5 ± 3,7 mm freihändig (PMC5318157), um die Hälfte darüber keine Punkte; Ziel ist der Rand des Ziels.',
  'dose-error':
    'Lehrbuchwissen ohne Quelle: etwa ein Zwanzigstel der Dosis für volle Punkte, ab etwa einem Drittel keine.',
  'needle-in-plane': `Keine Grenze ist veröffentlicht (PMC4384236 nimmt das Mittel der Geübten). ${DERIVED}: simulierte Experten 97 ± 12 %, Anfänger 17 ± 26 %.`,
  'tip-visible': `Keine Grenze ist veröffentlicht. ${DERIVED}: simulierte Experten 100 %, Anfänger 32 ± 33 %.`,
  'knee-suprapatellar-lateral/tip-visible': `Keine Grenze ist veröffentlicht. ${DERIVED}: Lernende der Fertigkeit 0,85 bis 1 haben 97 ± 12 %, solche von 0 bis 0,3 46 ± 36 %; gefordert ist das Mittel der Ersteren minus 3 SD.`,
  'unseen-advance': `Keine Grenze ist veröffentlicht. ${DERIVED}: simulierte Experten 0 mm, Anfänger 21 ± 11 mm.`,
  'safety-margin':
    'Lehrbuchwissen ohne Quelle: die Sicherheitsabstände der Übung; 3 mm innerhalb eines davon gibt keine Punkte.',
  'structures-entered': 'Lehrbuchwissen ohne Quelle: Ziel ist keine.',
  'bone-cartilage-contacts': 'Lehrbuchwissen ohne Quelle: Ziel ist keiner.',
  'needle-passes':
    'Veröffentlicht: erste Passage in 76,4 % freihändig und 88,9 % geführt (PMC5318157); die meisten, mit denen bestanden wird, sind die Grenze der Übung selbst, Lehrbuchwissen ohne Quelle.',
  redirections: 'Lehrbuchwissen ohne Quelle: eine ist Steuern, fünf sind Stochern.',
  'knee-suprapatellar-lateral/redirections': `Lehrbuchwissen ohne Quelle: eine ist Steuern, fünf sind Stochern. ${DERIVED}: Lernende der Fertigkeit 0,85 bis 1 haben 1,7 ± 0,6, solche von 0 bis 0,3 5,3 ± 2,6; gefordert ist das Mittel der Ersteren plus 3 SD, in ganzen Richtungswechseln.`,
  'rough-handling': 'Lehrbuchwissen ohne Quelle.',
  'aspirated-before-injection':
    'Veröffentlicht: ein Punkt der Checkliste für den Fascia-iliaca-Block (doi 10.1186/s12245-020-00317-6); Ziel ist das ganze Volumen.',
  'drawn-off': 'Lehrbuchwissen ohne Quelle: das meiste von dem, was der Patient hat.',
  'checks-done':
    'Veröffentlicht: je ein Punkt der Checkliste in doi 10.1186/s12245-020-00317-6; Ziel sind alle.',
  'patient-comfort': `${DERIVED}: simulierte Experten 65 ± 7, Anfänger 58 ± 11. Trennt sie schlecht, entscheidet deshalb nie.`,
  'drug-errors': 'Lehrbuchwissen ohne Quelle: Ziel ist keiner.',
  'probe-drift':
    'Der Fehler ist veröffentlicht (Sites 2007, PMID 17350520), eine Grenze nicht: 1 mm ist eine ruhige Hand, 1 cm ein anderes Bild, Lehrbuchwissen ohne Quelle.',
  'recess-pressed-empty': 'Lehrbuchwissen ohne Quelle.',
  'rotational-actions':
    'Die Zählung ist veröffentlicht (AUC 0,91, JVIR 2023;34:1337), eine Grenze für diese Nadel nicht: Lehrbuchwissen ohne Quelle.',
  'translational-actions':
    'Die Zählung ist veröffentlicht (AUC 0,86, JVIR 2023;34:1337), eine Grenze für diese Nadel nicht: Lehrbuchwissen ohne Quelle.',
  'insertion-angle':
    'Veröffentlicht für den Zugang, sonst Lehrbuchwissen ohne Quelle: Das Echo der Nadel fällt oberhalb von 30–45° steil ab.',
  pass: 'Lehrbuchwissen ohne Quelle: drei Viertel der Punkte; noch nicht aus Durchgängen dieser Übung abgeleitet.',
};

export const probes = {
  'l12-5-50': 'Linear 5–12 MHz, 50 mm',
  'l11-5v': 'Linear L11-5v',
  'l12-3v': 'Linear L12-3v',
  'l14-5-38': 'Linear L14-5/38',
  'l15-6-38': 'Linear 6–15 MHz, 38 mm',
  'l18-8-25': 'Hockeystick 8–18 MHz',
  'c5-2v': 'Konvex C5-2v',
  'mc9-4': 'Mikrokonvex 4–9 MHz',
};
