/** The order in which workers take jobs, where jobs of one group go faster one after the other on the same worker. */

/** Every worker stays with its group to the end, then takes the largest that nobody is at, then helps where most is left. */
export class GroupedQueue {
  /** Indices of the jobs left of each group, the first last. */
  private readonly left = new Map<string, number[]>();
  private readonly groupOfWorker = new Map<number, string>();

  /** @param groups the group of every job, in the order of the jobs */
  constructor(groups: readonly string[]) {
    for (let i = groups.length - 1; i >= 0; i--) {
      const group = groups[i]!;
      const jobs = this.left.get(group);
      if (jobs) jobs.push(i);
      else this.left.set(group, [i]);
    }
  }

  /** Index of the next job of a worker; undefined where none is left. */
  take(worker: number): number | undefined {
    const own = this.groupOfWorker.get(worker);
    const group = own !== undefined && this.left.has(own) ? own : this.nextGroup(worker);
    if (group === undefined) return undefined;
    this.groupOfWorker.set(worker, group);
    const jobs = this.left.get(group)!;
    const job = jobs.pop();
    if (jobs.length === 0) this.left.delete(group);
    return job;
  }

  private nextGroup(worker: number): string | undefined {
    const taken = new Set<string>();
    for (const [other, group] of this.groupOfWorker) if (other !== worker) taken.add(group);
    return this.largest((group) => !taken.has(group)) ?? this.largest(() => true);
  }

  private largest(isWanted: (group: string) => boolean): string | undefined {
    let best: string | undefined;
    let most = 0;
    for (const [group, jobs] of this.left)
      if (jobs.length > most && isWanted(group)) {
        best = group;
        most = jobs.length;
      }
    return best;
  }
}
