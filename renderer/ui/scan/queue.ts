/** What a screen that scans does, in the order it was asked for. */
export interface Queue {
  add(step: () => unknown): void
  busy(): boolean
}

/** One step after the other, in the order they were added; one that fails is told of and does not stop the others. */
export function createQueue(failed: (problem: unknown) => void): Queue {
  let last: Promise<void> = Promise.resolve()
  let waiting = 0

  async function run(before: Promise<void>, step: () => unknown): Promise<void> {
    await before
    try {
      await step()
    } catch (problem) {
      failed(problem)
    } finally {
      waiting -= 1
    }
  }

  return {
    add(step) {
      waiting += 1
      last = run(last, step)
    },
    busy: () => waiting > 0,
  }
}
