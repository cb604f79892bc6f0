/**
 * Where a key takes the current row; null when the key is not about moving.
 * @param index current row, -1 when none
 * @param pageRows rows that fit on the screen
 */
export function nextRowIndex(key: string, index: number, count: number, pageRows: number): number | null {
  if (count === 0) return null
  const within = (wanted: number) => Math.min(count - 1, Math.max(0, wanted))
  switch (key) {
    case 'ArrowDown':
      return within(index + 1)
    case 'ArrowUp':
      return within(index < 0 ? count - 1 : index - 1)
    case 'PageDown':
      return within(index + pageRows)
    case 'PageUp':
      return within(index - pageRows)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** Keys pressed with a modifier belong to the shell. */
export function isPlainKey(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing
}
