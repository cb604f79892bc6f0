import { onScopeDispose } from 'vue'
import type { Bridge } from '#shared/contract/bridge.ts'
import type { Topic } from '#shared/contract/topics.ts'
import { bridge } from './bridge.ts'

interface Interest {
  readonly topics: readonly Topic[]
  readonly refetch: () => void
}

// One subscription for all screens, because each open tab has several interests. There is one bridge for as long as the
// window lives; only tests bring new ones.
const interestsOf = new WeakMap<Bridge, Set<Interest>>()

/** Ask again whenever something of these topics changed, in this window or another. Ends with the caller's scope. */
export function onTopics(topics: readonly Topic[], refetch: () => void): void {
  const interests = interestsOf.get(bridge()) ?? subscribe(bridge())
  const interest = { topics, refetch }
  interests.add(interest)
  onScopeDispose(() => interests.delete(interest))
}

function subscribe(to: Bridge): Set<Interest> {
  const interests = new Set<Interest>()
  interestsOf.set(to, interests)
  to.onChanged((changed) => {
    for (const { topics, refetch } of [...interests]) if (changed.some((topic) => topics.includes(topic))) refetch()
  })
  return interests
}
