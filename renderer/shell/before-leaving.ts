/** What the screens of the tabs still have to write before the books are closed. */
const keepers = new Map<string, () => Promise<boolean>>()

/**
 * Have something written before the books are left. False: it could not be, and the tab has to stay.
 * @returns forget it again
 */
export function beforeLeaving(tabId: string, keep: () => Promise<boolean>): () => void {
  keepers.set(tabId, keep)
  return () => keepers.delete(tabId)
}

/** Write everything; the first tab whose work could not be kept, null when all is kept. */
export async function keepAll(): Promise<string | null> {
  const kept = await Promise.all([...keepers].map(async ([tabId, keep]) => ((await keep()) ? null : tabId)))
  return kept.find((tabId) => tabId !== null) ?? null
}
