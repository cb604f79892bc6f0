import { onScopeDispose } from 'vue'
import type { Topic } from '#shared/contract/topics.ts'
import { bridge } from './bridge.ts'

/** Ask again whenever something of these topics changed, in this window or another. Ends with the caller's scope. */
export function onTopics(topics: readonly Topic[], refetch: () => void): void {
  const stop = bridge().onChanged((changed) => {
    if (changed.some((topic) => topics.includes(topic))) refetch()
  })
  onScopeDispose(stop)
}
