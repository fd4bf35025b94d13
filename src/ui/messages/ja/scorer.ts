/** What the scorer says of a run. Names stand behind a colon or in brackets. */
export const sentences = {
  astray: '{{ofMl}} mL 中 {{ml}} mL が誤った場所に入りました：{{structure}}。',
  entered: '針が進入：{{structure}}。',
  hit: '針が当たりました：{{structure}}。',
  intoVessel: '薬剤を血管内に注入：{{structure}}。',
  intoNerve: '薬剤を神経内に注入：{{structure}}。',
  intoTendon: '薬剤を腱内に注入：{{structure}}。',
  wrongSide: '{{mm}} mm 離れた皮膚を穿刺：側または場所の誤り。正しい場所：{{landmark}}。',
  blindAdvance: '針先が見えないまま、近くへ進めました：{{structure}}。',
  afterBlood: '血液が戻ったのに注入しました。',
  pushedOn: '押し続けた時間は {{s}} 秒。',
  settingsOff: '一時的に設定が不適切：{{settings}}。',
  neverMixed: '同じシリンジに混ぜてはならない：{{reason}}。',
  overDose: 'この患者の最大投与量を超える局所麻酔薬：先に体重から最大投与量を計算する。',
  wrongDrugPlace: 'この薬剤はここに入れてはならない：{{structure}}。',
  skinAtrophy: '皮下のステロイドは皮膚を薄く白くする：漏れたら止め、抜く前に針を生理食塩水で洗い流す。',
  cloudyFluid: '混濁液は感染の可能性がある：検査に出し、ステロイドを入れない。',
  fainted: '患者が失神：寝かせて下肢を上げ、待つ。',
  tooEarly: '早すぎた手順：{{steps}}。',
  stepsLacking: '抜けた、または不十分な手順：{{steps}}。',
  stepLeftOut: '重要な手順が抜けました：{{steps}}。',
  stepWrong: '重要な手順を誤りました：{{steps}}。',
  notToday: 'この患者には今日注射してはなりませんでした：{{stopReasons}}。',
  sentAway: '注射を妨げるものがないのに患者を帰しました。',
  asepsisSlips: '無菌操作の不備：{{slips}}。',
  outcomesCame: '結果：{{outcomes}}。',
  itWas: '該当：{{list}}。',
};

export const sentenceParts = {
  at: '{{structure}}（深さ {{mm}} mm）',
  atTimes: '{{structure}}（深さ {{mm}} mm、{{count}} 回）',
  more: 'ほか {{count}} 件',
  of: '{{harm}}（{{structure}}）',
  step: '「{{step}}」',
  reaction: '{{allergen}}への反応',
};

export const errors = {
  'vessel-entered': '血管に進入',
  'nerve-entered': '神経に進入',
  'tendon-entered': '腱に進入',
  'cartilage-entered': '軟骨に進入',
  'ligament-entered': '靱帯に進入',
  'bone-entered': '骨に進入',
  'structure-entered': '構造に進入',
  'injected-into-vessel': '血管内に注入',
  'injected-into-nerve': '神経内に注入',
  'injected-into-tendon': '腱内に注入',
  'injected-after-blood': '血液逆流後に注入',
  'blind-advance': '見えないまま前進',
  'wrong-side': '側の誤り',
  'drug-in-wrong-place': '薬剤の場所の誤り',
  'injected-despite-contraindication': '禁忌にもかかわらず注射',
  'stopped-without-reason': '理由なく中止',
  'care-step-left-out': '重要な手順の抜け',
  'care-step-wrong': '重要な手順の誤り',
};

export const harms = {
  'vessel-punctured': '血管の穿刺',
  'nerve-contact': '神経への接触',
  'nerve-pierced': '神経の貫通',
  'pleural-breach': '胸膜の穿孔',
  'dural-breach': '硬膜の穿孔',
  'cartilage-scratched': '軟骨の損傷',
  'intravascular-injection': '血管内注入',
  'intraneural-injection': '神経内注入',
  'intratendinous-injection': '腱内注入',
  burst: '壁の破裂',
  fainted: '患者の失神',
  'needle-kinked': '針の折れ曲がり',
};

export const painAdvice = {
  skin: '最も痛んだのは皮膚：細い針で一気に貫くか、先に麻酔する。',
  tissue: '最も痛んだのは経路：一定にゆっくり進め、経路を麻酔する。',
  capsule: '最も痛んだのは関節包：手前に局所麻酔薬を少量入れ、効くのを待つ。',
  periosteum: '最も痛んだのは骨：最初の接触で止め、届く前に骨を見る。',
  nerve: '神経に当たりました：電撃痛があれば直ちに止め、刺入前に神経を探す。',
  tendon: '最も痛んだのは腱：貫いても、中に注入してもならない。',
  vessel: '最も痛んだのは血管：刺入前にカラードプラで探す。',
  sideways: '最も痛んだのは組織内での方向転換：皮下まで引き、狙い直して進める。',
  pressure: '最も痛んだのは液の圧：ゆっくり、抵抗に逆らわずに注入する。',
  probe: '最も痛んだのはプローブ：押す力を弱める。',
};

export const settings = {
  depth: '深さ',
  gain: 'ゲイン',
  focus: 'フォーカス',
  'marker side': 'マーカー側',
  'frozen picture': 'フリーズ',
};

export const mixReasons = {
  'ropivacaine-dexamethasone': 'ロピバカインはデキサメタゾンと混ぜると結晶化する',
  'plasma-with-drug': '局所麻酔薬やステロイドと同じシリンジでは血小板の作用が失われる',
  'lidocaine-betamethasone': 'リドカインとベタメタゾンの混合は軟骨細胞を殺す',
  'bupivacaine-betamethasone': 'ブピバカインとベタメタゾンの混合は軟骨細胞を殺す',
  'lidocaine-steroid':
    'リドカインとこのステロイドの混合はリドカイン単独より軟骨に有害：量を減らし、より薄める',
  'steroid-hyaluronate': 'ステロイドとヒアルロン酸の同一シリンジは承認されておらず、沈殿しうる',
};

export const stopReasons = {
  infection: '感染の徴候',
  inr: '高すぎる INR',
  surgery: '間近な関節置換',
};

export const slips = {
  'skin-not-prepared': '皮膚の消毒なし',
  'skin-not-dry': 'ぬれた皮膚',
  'alcohol-alone': '皮膚にアルコールのみ',
  'site-touched': '消毒後の部位への接触',
  'hands-not-cleaned': '手指の消毒なし',
  'gel-not-sterile': 'ボトルのゲル',
  'probe-bare': 'そのままのプローブ',
  'probe-uncovered': 'カバーなしのプローブ',
  'vial-shared': '複数の患者へのバイアルの共用',
};

export const outcomes = {
  infection: '関節の感染',
  'haematoma-after': '穿刺部の圧迫不足による血腫',
  needlestick: '使用した針による針刺し',
  'fall-unattended': '付き添いのない失神と転倒',
  'faint-cared-for': '付き添いのある失神',
  'anaesthetic-toxicity': '局所麻酔薬中毒の徴候',
  'sepsis-spread': '感染した関節へのステロイドと悪化',
  'glucose-unwarned': '予告しなかった血糖上昇',
};
