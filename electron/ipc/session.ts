import type { Progress } from '#shared/contract/bridge.ts'
import type { UserId } from '#shared/kernel/id.ts'

/** One window's (or one headless caller's) session. Lives in main; the window never holds it. */
export interface Session {
  /** Logged-in user of the open books. */
  userId: UserId | null
  /** Which opening of books the login belongs to: a login never outlives it. */
  opening: number
  /** Who began to practise in this session; null outside of 练习模式. */
  practisedBy: UserId | null
  onProgress: ((progress: Progress) => void) | null
}

export function newSession(): Session {
  return { userId: null, opening: 0, practisedBy: null, onProgress: null }
}
