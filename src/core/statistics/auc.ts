/**
 * Area under the receiver operating curve: how often one of the first class lies above one of the second, a tie counting
 * half. It is Mann and Whitney's U over the number of pairs (Bamber 1975), from the sum of ranks.
 */
export function areaUnderCurve(above: readonly number[], below: readonly number[]): number {
  const pairs = above.length * below.length;
  if (pairs === 0) return Number.NaN;
  const all = [
    ...above.map((value) => ({ value, isAbove: true })),
    ...below.map((value) => ({ value, isAbove: false })),
  ].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]!.value === all[from]!.value) to++;
    // Equal values share the mean of their ranks, which count from 1.
    const rank = (from + 1 + to) / 2;
    for (let i = from; i < to; i++) if (all[i]!.isAbove) rankSum += rank;
    from = to;
  }
  return (rankSum - (above.length * (above.length + 1)) / 2) / pairs;
}
