/** Why a recording is not verified. */
export const reason = {
  engine: 'engine：記録は版 {{made}} で作られ、この版は {{here}} です',
  file: '{{where}}：この版では {{expected}} が必要ですが、{{got}} でした',
  result: '結果ファイルには入力がなく、再現するものがありません',
  card: '評価表には入力がなく、再現するものがありません',
  noAnswer: '応答なし',
  claim: '{{other}} は {{said}} 点、{{kept}} は {{told}} 点としています',
  noPatients: 'drill.patientFrom：{{region}} では患者を生成できません',
  drill: '{{where}}：ID {{id}} で知られる演習と異なります',
  patient: '{{where}}：番号 {{seed}} から生成される患者と異なります',
  score: '{{where}}：再現した評価と異なります',
  failed: 'commands：再現に失敗しました：{{said}}',
  state: 'hashes[{{index}}]：時間刻み {{tick}} またはそれ以前から状態が異なります',
  end: 'endTick：再現は時間刻み {{replayed}} で終わり、記録は {{recorded}} としています',
  hashCount: 'hashes：再現では {{replayed}} 個、記録では {{recorded}} 個です',
};
