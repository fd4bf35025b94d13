/** Working without a network, the course around a package, and the page of examples. */
export const course = {
  otherSite:
    'この演習の埋め込み元は別のサイトで、コースへの経路がありません。演習は練習として動作し、結果はどこにも報告されません。コースは自分のサイトから表示するか、SCORM にメッセージで応答する必要があります。',
};

export const example = {
  copied: 'コピーしました。',
  notCopied: 'ブラウザーがコピーを許可していません。文字を選択して手でコピーしてください。',
};

export const offline = {
  title: 'オフラインと保存領域',
  link: 'オフラインと保存領域',
  state: {
    looking: 'このブラウザーの保存内容を確認中…',
    preparing: 'プログラムをこのブラウザーに保存しています。しばらくこのページを開いたままにしてください。',
    ready:
      'プログラムはこのブラウザーに保存されています。ページ、評価表、実施記録はネットワークなしで開けます。手技も、下で体を保存すれば開けます。',
    unsupported:
      'このブラウザー、またはこのサイトの開き方では、プログラムを保存できません。ネットワークがないとサイトは開きません。ほかはすべて動作します。',
    failed: 'プログラムを保存できませんでした：{{message}}',
  },
  install:
    'アプリとして使うには、ブラウザーのメニューの「インストール」または「ホーム画面に追加」を選びます。同じサイト、同じ実施記録です。',
  bodies: '練習用の体',
  bodiesHint:
    '体を保存すれば、その体のすべての手技がオフラインで動作します。生成または手動設定の患者はこのブラウザーで計算され、ほかに何も要りません。',
  body: '体',
  procedures: '手技',
  size: '大きさ',
  sizeMb: '{{size}} MB',
  action: 'オフライン',
  keep: 'オフライン用に保存',
  keepNamed: 'オフライン用に保存：{{body}}',
  free: '削除',
  freeNamed: 'このブラウザーから削除：{{body}}',
  kept: '保存済み',
  keeping: '取得中：{{body}}',
  keepAll: 'すべてをオフライン用に保存（{{size}} MB）',
  allKept: 'すべての体が保存されています。',
  freeAll: 'すべての体を削除',
  problem: '保存できませんでした：{{message}}',
  storage: '保存領域',
  used: '使用中：このブラウザーがサイトに許す約 {{quota}} MB のうち {{used}} MB。',
  unknownUse: 'このブラウザーは使用量を知らせません。',
  persisted: 'ブラウザーは自動で消去しないと約束しています。',
  notPersisted: 'ディスクがいっぱいに近づくと、ブラウザーが消去することがあります。',
  askPersist: 'ブラウザーに保持を求める',
  programSize: 'プログラム：{{size}} MB',
  bodiesSize: 'オフライン用の体：{{size}} MB',
  prepared_other: 'すぐに開けるように計算して保存した患者 {{count}} 名',
  freePrepared: '計算した患者を削除',
  runsKept: '実施記録は手技一覧と進み具合のページで削除します。',
  caseKeep: 'オフライン用に保存（{{size}} MB）',
  caseKept: 'オフラインで動作します。',
  update: {
    title: '新しい版',
    ready: '新しい版の用意ができました。',
    apply: '今すぐ使う',
    later: '後で',
    busy: '別のウィンドウで演習が開いています。先にそちらを閉じてください。新しい版は待機します。',
  },
};
