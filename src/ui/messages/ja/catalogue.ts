/** Drills, regions, tools and agents by id, and where limits come from. */
export const drills = {
  'knee-suprapatellar-lateral': '膝：膝蓋上嚢、外側アプローチ、平行法',
  'knee-bakers-cyst': '膝：ベーカー嚢胞、下方から排液と注入、平行法',
  'shoulder-glenohumeral-posterior': '肩：肩甲上腕関節、後方アプローチ、平行法',
  'shoulder-subacromial-bursa': '肩：肩峰下三角筋下滑液包、外側アプローチ、平行法',
  'elbow-olecranon-recess': '肘：後方陥凹、外側アプローチ、平行法',
  'elbow-radiocapitellar': '肘：腕橈関節、外側アプローチ、平行法',
  'elbow-common-extensor': '肘：総伸筋腱起始部、腱表面、平行法',
  'wrist-radiocarpal-dorsal': '手関節：橈骨手根関節、背側アプローチ、平行法',
  'wrist-carpal-tunnel': '手関節：手根管、正中神経周囲、尺側アプローチ、平行法',
  'hip-anterior-recess': '股：前方陥凹、大腿骨頚部に沿って、平行法',
  'ankle-tibiotalar-anterior': '足関節：距腿関節、前方アプローチ、平行法',
  'gel-block-cyst': 'ゲルブロック：嚢胞、平行法',
  'gel-block-olive': 'ゲルブロック：オリーブ、平行法',
};

export const regions = {
  knee: '膝',
  shoulder: '肩',
  elbow: '肘',
  wrist: '手関節',
  hip: '股',
  ankle: '足関節',
  'gel-block': 'ゲルブロック',
};

export const agents = {
  water: '水',
  'viscous-gel': '100 mPa·s のゲル（ずり減粘なし）',
  saline: '生理食塩水 0.9 %',
  'dextrose-5-percent': 'ブドウ糖 5 %',
  'lidocaine-1-percent': 'リドカイン 1 %',
  'lidocaine-2-percent': 'リドカイン 2 %',
  'lidocaine-1-percent-adrenaline': 'リドカイン 1 %（アドレナリン添加）',
  'bupivacaine-quarter-percent': 'ブピバカイン 0.25 %',
  'bupivacaine-half-percent': 'ブピバカイン 0.5 %',
  'levobupivacaine-quarter-percent': 'レボブピバカイン 0.25 %',
  'ropivacaine-fifth-percent': 'ロピバカイン 0.2 %',
  'ropivacaine-half-percent': 'ロピバカイン 0.5 %',
  'triamcinolone-10': 'トリアムシノロンアセトニド 10 mg/mL',
  'triamcinolone-40': 'トリアムシノロンアセトニド 40 mg/mL',
  'triamcinolone-hexacetonide-20': 'トリアムシノロンヘキサセトニド 20 mg/mL',
  'methylprednisolone-40': 'メチルプレドニゾロン酢酸エステル 40 mg/mL',
  'betamethasone-6': 'ベタメタゾン酢酸・リン酸エステル 6 mg/mL',
  'dexamethasone-4': 'デキサメタゾンリン酸エステル 4 mg/mL',
  'methylprednisolone-lidocaine': 'メチルプレドニゾロン 40 mg＋リドカイン 1 % 4 mL',
  'hyaluronic-acid': 'ヒアルロン酸 20 mg/mL（直鎖）',
  'hyaluronic-acid-long-chain': 'ヒアルロン酸 15 mg/mL（長鎖）',
  'hyaluronic-acid-cross-linked': 'ヒアルロン酸 22 mg/mL（架橋）',
  'platelet-rich-plasma': '多血小板血漿',
  'iohexol-300': 'イオヘキソール 300 mgI/mL',
};

export const needleWords = {
  plain: '{{gauge}} G × {{mm}} mm、{{bevel}}',
  echogenic: '{{gauge}} G × {{mm}} mm、{{bevel}}、エコー強調',
  bevels: {
    short: '短ベベル',
    quincke: 'クインケ針先',
    chiba: '千葉針先',
    tuohy: 'トゥーイ針先',
    'pencil-point': 'ペンシルポイント',
  },
};

export const units = { deg: '°', 'per 10,000': '（1 万件あたり）' };

const DERIVED = '「cuts」ツールで実施記録から導出';

export const origins = {
  'volume-in-target':
    '公表値：膝への注射はガイド下で 96.7 %、ランドマーク法で 81.0 % が到達。満点はほぼ前者から、必須値はほぼ後者。',
  'tip-to-target':
    '公表値：フリーハンドで 3.5 ± 3.7 mm（PMC5318157）。その 1.5 倍で得点なし。目標は標的の縁。',
  'dose-error': '出典のない教科書的知識：満点は用量の約 20 分の 1 以内、約 3 分の 1 で得点なし。',
  'needle-in-plane': `公表された限界値はない（PMC4384236 は熟練者の平均を採用）。${DERIVED}：自動操作の熟練者 97 ± 12 %、初心者 17 ± 26 %。`,
  'tip-visible': `公表された限界値はない。${DERIVED}：自動操作の熟練者 100 %、初心者 32 ± 33 %。`,
  'knee-suprapatellar-lateral/tip-visible': `公表された限界値はない。${DERIVED}：技能 0.85～1 の学習者は 97 ± 12 %、0～0.3 は 46 ± 36 %。必須値は前者の平均から 3 SD を引いた値。`,
  'unseen-advance': `公表された限界値はない。${DERIVED}：自動操作の熟練者 0 mm、初心者 21 ± 11 mm。`,
  'safety-margin': '出典のない教科書的知識：演習の安全距離。その 3 mm 内側で得点なし。',
  'structures-entered': '出典のない教科書的知識：目標はゼロ。',
  'bone-cartilage-contacts': '出典のない教科書的知識：目標はゼロ回。',
  'needle-passes':
    '公表値：初回穿刺成功はフリーハンド 76.4 %、ガイド 88.9 %（PMC5318157）。合格できる最多回数は演習自体の制限で、出典のない教科書的知識。',
  redirections: '出典のない教科書的知識：1 回は方向づけ、5 回は手探り。',
  'knee-suprapatellar-lateral/redirections': `出典のない教科書的知識：1 回は方向づけ、5 回は手探り。${DERIVED}：技能 0.85～1 の学習者は 1.7 ± 0.6 回、0～0.3 は 5.3 ± 2.6 回。必須値は前者の平均に 3 SD を足した値（整数回）。`,
  'rough-handling': '出典のない教科書的知識。',
  'aspirated-before-injection':
    '公表値：腸骨筋膜下ブロックのチェックリストの 1 項目（doi 10.1186/s12245-020-00317-6）。目標は全量。',
  'drawn-off': '出典のない教科書的知識：患者にある量の大部分。',
  'checks-done': '公表値：それぞれチェックリストの 1 項目（doi 10.1186/s12245-020-00317-6）。目標はすべて。',
  'patient-comfort': `${DERIVED}：自動操作の熟練者 65 ± 7、初心者 58 ± 11。両者をよく分けないため合否には使わない。`,
  'drug-errors': '出典のない教科書的知識：目標はゼロ。',
  'probe-drift':
    '誤りは公表済み（Sites 2007, PMID 17350520）、限界値は未公表：1 mm は静かな手、1 cm は別の画像。出典のない教科書的知識。',
  'recess-pressed-empty': '出典のない教科書的知識。',
  'rotational-actions':
    '回数は公表済み（AUC 0.91、JVIR 2023;34:1337）、この針での限界値は未公表：出典のない教科書的知識。',
  'translational-actions':
    '回数は公表済み（AUC 0.86、JVIR 2023;34:1337）、この針での限界値は未公表：出典のない教科書的知識。',
  'insertion-angle':
    'アプローチについては公表値、ほかは出典のない教科書的知識：針のエコーは 30～45° を超えると急に落ちる。',
  pass: '出典のない教科書的知識：得点の 4 分の 3。この演習の実施記録からはまだ導出していない。',
};

export const probes = {
  'l12-5-50': 'リニア 5–12 MHz、50 mm',
  'l11-5v': 'リニア L11-5v',
  'l12-3v': 'リニア L12-3v',
  'l14-5-38': 'リニア L14-5/38',
  'l15-6-38': 'リニア 6–15 MHz、38 mm',
  'l18-8-25': 'ホッケースティック 8–18 MHz',
  'c5-2v': 'コンベックス C5-2v',
  'mc9-4': 'マイクロコンベックス 4–9 MHz',
};
