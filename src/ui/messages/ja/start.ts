/** Start, case and loading. */
import { positions } from './drills.ts';

export const app = {
  name: 'SonoNeedle',
  tagline: '超音波ガイド下注射を、安全にできるまで練習。',
  notMedical: '医療機器ではありません。練習と教育のためのもので、臨床判断の根拠にはできません。',
  skip: '本文へ移動',
  loading: '読み込み中',
  home: '手技一覧',
  back: '戻る',
  close: '閉じる',
  cancel: 'キャンセル',
  keys: 'キー操作',
  notFound: 'このページはありません。',
  crashed: 'このページを続けられませんでした：{{message}}',
  reload: 'ページを再読み込み',
};

export const language = {
  label: '言語',
  failed: 'この言語を読み込めませんでした。すべて元のままです。',
  keys: {
    Space: 'スペース',
    Enter: 'Enter',
    Tab: 'Tab',
    Esc: 'Esc',
    End: 'End',
    Backspace: 'Backspace',
    'Page Up': 'Page Up',
    'Page Down': 'Page Down',
    'Enter (keypad)': 'Enter（テンキー）',
  },
};

export const start = {
  progress: '進み具合',
  cohort: 'コホート',
  workbench: '演習の作成',
  title: '手技一覧',
  best: '自己ベスト：',
  noBest: '未実施',
  open: '{{title}} を開く',
  openShort: '開く',
  pictureAlt: 'この手技の模擬超音波画像',
  runs: '自分の実施記録',
  noRuns: '実施記録はまだありません。このブラウザーにだけ保存され、それぞれファイルに保存できます。',
  import: '実施記録ファイルを開く',
  importHint: 'このブラウザーまたは別のブラウザーの記録（.json または .json.gz）。',
  docs: 'ガイドとリファレンス（英語）',
};

export const runs = {
  date: '日時',
  drill: '手技',
  mode: 'モード',
  score: '得点',
  result: '結果',
  length: '時間',
  actions: '操作',
  passed: '合格',
  notPassed: '不合格',
  running: '未終了',
  failed: '中断',
  card: '評価表',
  replay: '再生',
  save: 'ファイルに保存',
  remove: '削除',
  removeAsk: 'この実施記録を削除しますか？元に戻せません。',
  forRun: '{{action}}：{{title}}、{{date}}',
};

export const mode = { guided: 'ガイド', practice: '練習', assessment: '評価' };

export const modeHint = {
  guided: '次に何をするかを一行で示し、シーンに標的・断面・針を表示します。',
  practice: 'ガイドと標的の表示なし。シーンには断面と針先のある組織を表示します。',
  assessment: '画像と手と目盛りだけ。全員同じ条件です。',
};

export const caseTexts = {
  withPreparation: '患者から始める',
  withPreparationHint:
    '「開始」はすぐ針に進みます。患者から始めると、問診・判断・説明・準備・事後の対応も自分で行い、採点されます。',
  wholeHint:
    'この実施は患者から始まります：問診、判断、説明、準備をしてから針を取り、最後に患者をみます。すべて採点されます。',
  stepsButton: '患者',
  patient: '患者',
  block: 'ブロック',
  position: '体位とアプローチ',
  task: '課題',
  tools: '針とシリンジ',
  mode: 'モード',
  needle: '針',
  agent: 'シリンジの中身',
  start: '開始',
  roomier:
    '小さな画面では、手・装置・シーンを画像の下で切り替えます。タブレットやパソコンではすべてが同時に見えます。',
  who: '{{sex}}、{{region}}（{{side}}）',
  sex: { male: '男性', female: '女性' },
  side: { left: '左', right: '右' },
  stature: '身長 {{cm}} cm',
  muscle: '筋肉の厚さは標準の {{percent}} %',
  fat: '皮下脂肪 {{mm}} mm',
  effusion: '液貯留 {{ml}} mL',
  flexion: '関節屈曲 {{deg}}°',
  drainLine: 'まず {{ml}} mL の液を吸引する。',
  taskLine: '{{ml}} mL（{{agent}}）を注入し、周囲の構造から距離を保つ。標的：{{target}}。',
  limits: '{{total}} 点以上で合格。制限時間 {{minutes}} 分、針の刺入は {{passes}} 回まで。',
  avoid: '避ける構造',
  positionText: positions,
};

export const load = {
  anatomy: '解剖を読み込み中',
  building: '患者を構築中',
  room: '器具を準備中',
  image: '画像を開始中',
  scene: 'シーンを読み込み中',
  sceneMissing: 'シーンを読み込めませんでした。画像はシーンなしで動作します。',
  failed: '読み込めませんでした：{{message}}',
  retry: '再試行',
};
