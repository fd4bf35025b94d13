/** Metrics of motion in a run. */
import { published } from './published.ts';

const NOT_IN = '針は患者の体内に入っていません。';
const NOT_TOUCHED = '針は患者に触れていません。';
const PROBE_NOT_MOVED = 'プローブは動いていません。';
const NEEDLE_IN_RUN =
  '実施では、針が患者に触れるか中にある間、毎秒 100 回追跡する。組織は皮膚の下のすべてで、刺入点は針軸がそこから出る場所。';
const PROBE_IN_RUN = '実施では、プローブ面の中央を毎秒 100 回追跡する。';

/** A published metric as it is taken from a run, with what is particular about it there. */
const needle = (id: keyof typeof published, inRun = '') => ({
  ...published[id],
  definition: `${published[id].definition}${NEEDLE_IN_RUN}${inRun}`,
});
const probe = (id: keyof typeof published) => ({
  ...published[id],
  definition: `${published[id].definition}${PROBE_IN_RUN}`,
});

export const motion = {
  'needle-passes': {
    name: '刺入回数',
    definition: '前進の数：最初の前進と、5 mm 以上の後退または新たな穿刺の後の各前進。',
    formula: '1 + 5 mm の後退または新たな穿刺の後の前進の数',
    says: '最初の試みで足りたか：フリーハンド 76.4 %、ガイド 88.9 %（PMC5318157）。',
    saysNot: '各前進がどれだけまっすぐか：方向転換と掃引面積を見る。',
    source:
      '初回穿刺の成功、NeedleTrainer（PMC11583760）と PMC5318157 と同じ：フリーハンド 76.4 %、ガイド 88.9 %。',
    advice: {
      good: '1 回で足りました。',
      fair: '必要より 1 回多く刺しました。刺入前に針の線を標的に合わせる。',
      poor: '回数が多いと痛い。画像の深さから刺入点と角度を計画し、1 回で進める。',
      missing: NOT_IN,
    },
  },
  redirections: {
    name: '組織内の方向転換',
    definition: '引かずに組織内で針先が横に 2 mm より多く動いた回数。',
    formula: '一つの前進の中で針先の横移動が 2 mm 増えた回数',
    says: '引いて狙い直す代わりに、組織の中で針をこじった回数。',
    saysNot: 'どれだけ組織を裂いたか：組織内の掃引面積を見る。',
    source: '独自の定義。探りながら針を動かすのは針先操作の欠点［出典のない教科書的知識］。',
    advice: {
      good: '針の方向転換はほとんどありませんでした。',
      fair: '方向を変える前に皮下まで引く。',
      poor: '針を組織の中で横に動かしました。引き、狙い、進める。',
      missing: NOT_IN,
    },
  },
  'rotational-actions': {
    name: '回転動作',
    ...published['rotational-actions'],
    definition: `${published['rotational-actions'].definition}実施では、針が患者に触れるか中にある間の針軸の向きの回転とプローブの回転を足す。針の軸まわりの回転は数えない：ベベルの操作は望ましい。`,
    saysNot: '意図した回転か。出典は針の軸まわりの回転も数える。ここでは針の総回転がそれを含む。',
    advice: {
      good: '器具は静かに回されました。',
      fair: 'プローブと針を、より小さく、ゆっくり回す。',
      poor: '器具を繰り返し回しました。標的の深さから角度を決め、1 回で合わせる。',
      missing: '何も回していません。',
    },
  },
  'translational-actions': {
    name: '並進動作',
    ...published['translational-actions'],
    definition: `${published['translational-actions'].definition}実施では、針が患者に触れるか中にある間の針の動作と、皮膚上のプローブの動作を足す。`,
    advice: {
      good: '手は静かに動きました。',
      fair: '速い動きを減らす：プローブをゆっくりスライドし、動きの間に止まる。',
      poor: '手が落ち着きませんでした。器具を一つずつゆっくり動かし、次の動きの前に見る。',
      missing: '何も動かしていません。',
    },
  },
  'time-in-tissue': {
    name: '組織内の時間',
    ...needle('time-in-tissue'),
    advice: {
      good: '針が体内にある時間は必要な範囲でした。',
      fair: '刺入前に計画を整え、針が入っている時間を短くする。',
      poor: '針が長く入っていました。先に針を外に置いて走査し、計画する。',
      missing: NOT_IN,
    },
  },
  'total-time': {
    name: '総時間',
    ...published['elapsed-time'],
    definition: `${published['elapsed-time'].definition}実施では始まりから終わりまでの時間で、一時停止は数えない。`,
    advice: {
      good: '適切な時間で行いました。',
      fair: '手順に慣れればもう少し速くなります。',
      poor: '時間がかかりました。走査と位置合わせを別に練習する。',
      missing: '実施に長さがありません。',
    },
  },
  'path-in-tissue': {
    name: '組織内の針先の経路',
    ...needle('path-in-tissue'),
    advice: {
      good: '針先は組織を短く通りました。',
      fair: '組織内の経路が必要より長い。',
      poor: '針先が組織を多く切りました。前進は少なくまっすぐなほど損傷が少ない。',
      missing: NOT_IN,
    },
  },
  'path-length': {
    name: '針先の経路',
    ...needle('path-length'),
    advice: {
      good: '針先の経路は短いものでした。',
      fair: '針先が回り道をしました。',
      poor: '針先がさまよいました。先に考え、1 回で動かす。',
      missing: NOT_TOUCHED,
    },
  },
  'tissue-damage': {
    name: '組織内の掃引面積',
    ...needle('tissue-damage'),
    advice: {
      good: '針は同じ道を通って入り、出ました。',
      fair: '針軸が組織を少し掃きました。向きを変える前に皮下まで引く。',
      poor: '針軸が組織を多く掃きました。刺入前に揃え、まっすぐ入る。',
      missing: NOT_IN,
    },
  },
  'tissue-punctures': {
    name: '皮膚の穿刺回数',
    ...needle('tissue-punctures'),
    advice: {
      good: '皮膚の穿刺は 1 回でした。',
      fair: '皮膚を 2 回穿刺しました。狙い直すときは皮下まで引くだけにする。',
      poor: '皮膚を繰り返し穿刺しました。画像から刺入点を選び、変えない。',
      missing: NOT_IN,
    },
  },
  'path-inefficiency': {
    name: '針先の回り道',
    ...needle(
      'path-inefficiency',
      '出典では「path inefficiency」と呼ぶ。実施全体は始まった場所で終わるため、皮膚への最初の接触から最初の薬剤が針から出るまでを取る。',
    ),
    advice: {
      good: '針先は皮膚から注入の場所へまっすぐ進みました。',
      fair: '針先が途中で回り道をしました。',
      poor: '経路が直線よりずっと長い。探す代わりに、引いて狙い直す。',
      missing: '何も注入していません。針先を標的に入れて薬剤を投与する。',
    },
  },
  'depth-perception': {
    name: '針に沿った押し引き',
    ...needle('depth-perception', '出典では「depth perception」と呼ぶ。'),
    advice: {
      good: '深さはすぐに決まりました。',
      fair: '針の押し引きが必要より多い。',
      poor: '深さを針で探りました。刺入前に画像から読む。',
      missing: NOT_TOUCHED,
    },
  },
  'rotation-total': {
    name: '針の回転',
    ...needle('rotation-total', 'ベベルを操るための軸まわりの半回転も含み、それが大部分を占める。'),
    advice: {
      good: '針は向きを保ちました。',
      fair: '針を必要より多く回しました。',
      poor: '針を繰り返し回しました。刺入前に標的の深さから角度を合わせる。',
      missing: NOT_TOUCHED,
    },
  },
  'average-velocity': {
    name: '針先の平均速度',
    ...needle('average-velocity'),
    advice: {
      good: '針先は画像が追える速さで動きました。',
      fair: '針先が速く動きました。行き先が見えるよう、ゆっくり。',
      poor: '針先が速すぎて目で追えません。1 ミリずつ進める。',
      missing: NOT_TOUCHED,
    },
  },
  'motion-smoothness': {
    name: '針先の動きのぎこちなさ',
    ...needle('motion-smoothness', '出典では「motion smoothness」と呼ぶが、小さいほど滑らかである。'),
    advice: {
      good: '針は滑らかに動きました。',
      fair: '針が少しぎくしゃくしました。',
      poor: '針がぎくしゃく動きました。手を患者に支え、一定に進める。',
      missing: NOT_TOUCHED,
    },
  },
  'bounding-box-volume': {
    name: '針先の経路を囲む直方体',
    ...needle('bounding-box-volume', '軸は患者の軸：左、後、上。'),
    advice: {
      good: '針先は小さな空間にとどまりました。',
      fair: '針先が必要より広く動きました。',
      poor: '針先が広く動き回りました。画像から刺入点を一度で選ぶ。',
      missing: NOT_TOUCHED,
    },
  },
  'tip-spread': {
    name: '針先の散らばり',
    ...needle('rms', '出典では「RMS」と呼ぶ。'),
    advice: {
      good: '針先は一か所の近くにとどまりました。',
      fair: '針先が離れた複数の場所にありました。',
      poor: '針先が大きく離れた場所にありました：複数の刺入か長い経路。再生を見る。',
      missing: NOT_TOUCHED,
    },
  },
  'probe-path-length': {
    name: 'プローブの経路',
    ...probe('path-length'),
    advice: {
      good: 'プローブの経路は短いものでした。',
      fair: 'プローブが回り道をしました。',
      poor: 'プローブがさまよいました。標準断面のランドマークから始め、そこから動かす。',
      missing: PROBE_NOT_MOVED,
    },
  },
  'probe-rotation-total': {
    name: 'プローブの回転',
    ...probe('rotation-total'),
    advice: {
      good: 'プローブの回転はわずかでした。',
      fair: 'プローブを必要より多く回しました。',
      poor: 'プローブを繰り返し回しました。一度に一つの動き：スライド、次に回転、次に傾け。',
      missing: PROBE_NOT_MOVED,
    },
  },
  'corridor-angle': {
    name: '最良の経路との角度',
    definition:
      '最初の薬剤が針から出るとき（注入しなければ最も深い点で）の、皮膚の穴から針先への直線と、同じ穴からの最も近いよい経路との角度。よい経路とは、演習の最長の針で標的に届き、骨・軟骨・空気に当たらず、安全距離を超える余裕が最良から 0.5 mm を引いた値以上の直線経路。2 mm を超える余裕は 2 mm とする。0 は直線自体がよい経路。組織はプローブと注入液のない状態。',
    formula: 'α = よい経路 w についての arccos(d · w) の最小、d は皮膚の穴から針先への単位ベクトル',
    says: '刺入点から針がどれだけよく向けられていたか。',
    saysNot:
      '刺入点の選び方（corridor-margin を見る）、途中で触れたもの（safety-margin を見る）、針先の深さ。',
    source: '独自の定義、演習の距離から。',
    advice: {
      good: '針は安全経路を進みました。',
      fair: '針が安全経路から少しそれました。刺入前に標的へ向ける。',
      poor: '針が安全経路から明らかに外れていました。画像で線を計画し、狙ってから進める。',
      missing: '針は患者の体内に入っていないか、その刺入点から標的に届く直線経路がありません。',
    },
  },
  'corridor-margin': {
    name: '刺入点に残る余裕',
    definition:
      '薬剤を投与した皮膚の穴（注入しなければ最も深いもの）から標的への全直線経路のうち、避けるべきものへの最小距離が安全距離をどれだけ超えるかの最大。2 mm 超は 2 mm とし、0 未満ならどの経路も安全距離より近い。組織はプローブと注入液のない状態。',
    formula: 'm = min(2 mm, 標的への経路 w についての（w 上の（距離 − 安全距離）の最小）の最大)',
    says: '刺入点がよく選ばれたか：そこからの最良の経路がどれだけ安全か。',
    saysNot: '針がその後どう進んだか（corridor-angle と safety-margin を見る）。',
    source: '独自の定義。安全距離は出典とともに演習に記載。',
    advice: {
      good: '刺入点から標的へ安全な経路があります。',
      fair: 'この刺入点からはどの直線経路も安全距離より近づきます。少し横の刺入点を試す。',
      poor: 'この刺入点から安全な直線経路はありません。画像で危険物を見つけてから刺入点を選ぶ。',
      missing: '針は患者の体内に入っていないか、その刺入点から標的に届く直線経路がありません。',
    },
  },
};
