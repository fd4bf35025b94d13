/** The page that is put into a course. */
export const embed = {
  unknownDrill: '「{{id}}」という演習はここにありません。あるもの：{{ids}}。',
  memory:
    '埋め込み元のページがこの演習に保存領域を与えていません。閉じると何も残りません。終了した実施はファイルに保存できます。',
  noCourse: 'このページの周囲にコースが見つかりません。演習は動作しますが、結果はどこにも報告されません。',
  courseRefused: 'コースを開けなかったため、何も報告されません：{{message}}',
  courseProblem: 'コースが一部を受け付けませんでした：{{message}}',
  course: '結果はコースに送られます。',
  coursePassed: 'コースにはすでに合格が記録されています。何があっても取り消されません。',
  courseLooking: '閲覧用に開いています。コースは結果を受け取りません。',
  courseOver: 'この起動は終了しました。結果を記録するには、コースから演習を開き直してください。',
  waiting_other:
    'コースへの {{count}} 件の報告がネットワークを待っています。このページを開いたままにしてください。',
  best: 'これまでの最高：{{total}} 点、{{verdict}}。実施回数：{{attempts}}。',
  passed: '合格',
  notPassed: '不合格',
  left: '実施が {{time}} で中断されています。',
  leftCut:
    '実施が {{left}} で中断されています。コースに保存できたのは最初の部分だけで、{{time}} から再開します。',
  goOn: '続きから再開',
  leave: 'コースに戻る',
};
