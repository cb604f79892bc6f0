/** CPU and wall time of some work, in microseconds. */
export interface Cost {
  readonly cpu: number
  readonly wall: number
}

export async function costOf(work: () => void | Promise<void>): Promise<Cost> {
  const cpuBefore = process.cpuUsage()
  const wallBefore = process.hrtime.bigint()
  await work()
  const { user, system } = process.cpuUsage(cpuBefore)
  return { cpu: user + system, wall: Number(process.hrtime.bigint() - wallBefore) / 1_000 }
}

/** Wall time of one call in milliseconds, `times` of them, sorted. */
export async function timesOf(times: number, call: (index: number) => unknown): Promise<number[]> {
  const durations: number[] = []
  for (let index = 0; index < times; index += 1) {
    const { wall } = await costOf(async () => {
      await call(index)
    })
    durations.push(wall / 1_000)
  }
  return durations.sort((a, b) => a - b)
}

export function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(
    [...values].sort((a, b) => a - b),
    50,
  )
}
