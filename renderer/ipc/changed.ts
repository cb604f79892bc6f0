import { onScopeDispose } from 'vue'
import type { Topic } from '#shared/contract/topics.ts'
import { bridge } from './bridge.ts'

interface Interest {
  readonly topics: readonly Topic[]
  readonly refetch: () => void
}

// One subscription to the bridge for all screens: each open tab has several interests.
const interests = new Set<Interest>()
let stop: (() => void) | null = null

/** Ask again whenever something of these topics changed, in this window or another. Ends with the caller's scope. */
export function onTopics(topics: readonly Topic[], refetch: () => void): void {
  const interest = { topics, refetch }
  interests.add(interest)
  stop ??= bridge().onChanged(tell)
  onScopeDispose(() => {
    interests.delete(interest)
    if (interests.size > 0) return
    stop?.()
    stop = null
  })
}

function tell(changed: readonly Topic[]): void {
  for (const { topics, refetch } of [...interests]) if (changed.some((topic) => topics.includes(topic))) refetch()
}
