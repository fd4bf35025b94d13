/** Pairs of patients: titles, names and what to look at. */
const TEXTBOOK = '出典のない教科書的知識';

export const pairs = {
  'knee-effusion': {
    title: '膝：膝蓋上嚢の液貯留',
    normal: '正常：3 mL',
    other: '液貯留：25 mL',
    lookAt: [
      {
        text: '膝蓋上脂肪体と大腿骨前脂肪体の間の暗い帯。正常な膝蓋上嚢は約 2 mm の裂隙か、何も見えない。4 mm 以上の帯は液貯留。',
        source: 'Schmidt 2004, Ann Rheum Dis 63:988（正常膝の 77 % に液が見える）。2 mm は教科書的知識',
      },
      {
        text: '脂肪体が離れる：膝蓋上脂肪体は腱の方へ持ち上がり、大腿骨前脂肪体は大腿骨上に残る。',
        source: TEXTBOOK,
      },
      {
        text: 'プローブで押す：自由な液は左右へ逃げるので、強く押す手は小さな液貯留を隠す。深さ 4 mm には約 12 mL が必要。',
        source: '膝液貯留の検出限界、PMID 21173686：正中で 11.6 ± 5.7 mL のとき 4 mm',
      },
    ],
  },
  'knee-synovitis': {
    title: '膝：滑膜炎',
    normal: '滑膜炎なし、液 8 mL',
    other: '滑膜炎グレード 3、液 8 mL',
    lookAt: [
      {
        text: '膝蓋上嚢の内膜。正常では薄くて見えない。滑膜炎では暗い液と明るい脂肪の間に灰色の縁取りが見える。',
        source: '半定量グレード 0～3。出典のない教科書的知識',
      },
      {
        text: 'プローブで押す：液は逃げ、肥厚した滑膜は残る。',
        source: TEXTBOOK,
      },
    ],
  },
  'knee-bakers-cyst': {
    title: '膝：ベーカー嚢胞',
    normal: '嚢胞なし',
    other: '嚢胞：14 mL',
    lookAt: [
      {
        text: '腓腹筋内側頭の上の暗い塊。壁は鋭く、後方に明るい帯がある。液がなければ滑液包は筋の間の線にすぎない。',
        source: '大きさは長さ 20～60 mm、厚さ 10～30 mm。出典のない教科書的知識',
      },
      {
        text: '血管からの距離：針を計画する前に横へスライドして動脈を見つける。',
        source: TEXTBOOK,
      },
      {
        text: 'よくある：成人の 8 人に 1 人、関節炎ではさらに多い。',
        source: '高齢者の 11.7 %、Arthritis Res Ther 2014;16:R59',
      },
    ],
  },
  'shoulder-effusion': {
    title: '肩：後方陥凹の液貯留',
    normal: '正常：1 mL',
    other: '液貯留：12 mL',
    lookAt: [
      {
        text: '棘下筋と上腕骨頭の間、関節唇の遊離縁わきの線。液があると暗い楔に開き、関節包を持ち上げる。',
        source: '陥凹は後方関節唇の遊離縁と骨頭軟骨の間にある：sportsmedreview.com, glenohumeral injection',
      },
      {
        text: '筋は全体が持ち上がる：棘下筋の厚さは変わらない。',
        source: TEXTBOOK,
      },
    ],
  },
  'shoulder-bursitis': {
    title: '肩：肩峰下三角筋下滑液包炎',
    normal: '正常：0.5 mL',
    other: '滑液包炎：8 mL',
    lookAt: [
      {
        text: '三角筋の下の暗い線。症状のない肩でも 2 mm までは多く、3 mm 超はまれ。',
        source: 'PMC3127806、図 4：200 肩中、1 mm 未満 71、1～2 mm 82、2～3 mm 42、3 mm 超 5',
      },
      {
        text: '下の腱：輪郭は滑らかなはず。段や欠損は断裂であって滑液包炎ではない。',
        source: TEXTBOOK,
      },
    ],
  },
  'elbow-effusion': {
    title: '肘：肘頭窩の液貯留',
    normal: '正常：0.5 mL',
    other: '液貯留：7 mL',
    lookAt: [
      {
        text: '窩の底。液は後方脂肪体を骨から持ち上げる。正常では骨に接している。',
        source: 'mskultrasound.net, elbow：超音波は 1～3 mL、X 線は 5～10 mL で検出',
      },
      {
        text: '脂肪体は三頭筋より先に形が変わる：下縁を見る。',
        source: TEXTBOOK,
      },
    ],
  },
  'wrist-effusion': {
    title: '手関節：背側陥凹の液貯留',
    normal: '正常：0.3 mL',
    other: '液貯留：2.8 mL',
    lookAt: [
      {
        text: '橈骨縁と舟状骨の間の三角。正常では関節包は骨から 1 mm 未満。3 mm 超は腫脹。',
        source:
          '成人 251 名で 0.80 mm と 0.82 mm：Kim 2019, Korean J Intern Med 34:1372。3 mm は教科書的知識',
      },
      {
        text: '上の伸筋腱は持ち上がるが、腱鞘には液がない：関節液は支帯の下にある。',
        source: TEXTBOOK,
      },
    ],
  },
  'wrist-synovitis': {
    title: '手関節：滑膜炎',
    normal: '滑膜炎なし',
    other: '滑膜炎グレード 3',
    lookAt: [
      {
        text: '陥凹の内膜が約 2 倍の厚さ：液なら黒いところに、わずかしか圧縮されない灰色の組織。手関節では差が小さい。橈骨わきの角を見る。',
        source: TEXTBOOK,
      },
    ],
  },
  'hip-effusion': {
    title: '股：前方陥凹の液貯留',
    normal: '正常：2 mL',
    other: '液貯留：14 mL',
    lookAt: [
      {
        text: '大腿骨頚部から関節包までの距離。約 5 mm が正常。8 mm 超、または反対側より 2 mm 以上大きければ液貯留。',
      },
      {
        text: '関節包の輪郭：正常な頚部では凹み、液があると直線か凸になる。',
        source: TEXTBOOK,
      },
    ],
  },
  'ankle-effusion': {
    title: '足関節：前方陥凹の液貯留',
    normal: '正常：0.8 mL',
    other: '液貯留：8 mL',
    lookAt: [
      {
        text: '脛骨の縁と距骨滑車の間の角。骨と関節包の間は 4 mm までが正常、5 mm 超は液貯留。',
        source: TEXTBOOK,
      },
      {
        text: '陥凹が満ちると、角の脂肪体は前上方へ押される。',
        source: '陥凹は脛骨縁のすぐ遠位にある：musculoskeletalkey.com 第 13 章, The Ankle and Foot',
      },
    ],
  },
};
