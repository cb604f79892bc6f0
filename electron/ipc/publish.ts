import type { Topic } from '#shared/contract/topics.ts'
import type { Platform } from './platform.ts'

/** What was committed stays committed: a window that cannot be told must not turn it into a failure. */
export function publish(
  listeners: Iterable<(topics: readonly Topic[]) => void>,
  topics: readonly Topic[],
  platform: Platform,
): void {
  if (topics.length === 0) return
  for (const listener of listeners) {
    try {
      listener(topics)
    } catch (error) {
      platform.logError('topics', error)
    }
  }
}
