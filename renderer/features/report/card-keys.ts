type Box = Pick<DOMRect, 'left' | 'top'>

/**
 * Where an arrow key goes among cards that stand in rows: sideways to the neighbour, up and down to the card that
 * stands nearest to the same left edge in the next row.
 * @returns null when the key is none of them or there is nothing there
 */
export function nextCard(key: string, at: number, boxes: readonly Box[]): number | null {
  const from = boxes[at]
  if (from === undefined) return null
  if (key === 'ArrowRight') return at + 1 < boxes.length ? at + 1 : null
  if (key === 'ArrowLeft') return at > 0 ? at - 1 : null
  if (key === 'Home') return 0
  if (key === 'End') return boxes.length - 1
  const down = key === 'ArrowDown'
  if (!down && key !== 'ArrowUp') return null
  const beyond = boxes.filter(({ top }) => (down ? top > from.top : top < from.top)).map(({ top }) => top)
  if (beyond.length === 0) return null
  const row = down ? Math.min(...beyond) : Math.max(...beyond)
  const distance = ({ left }: Box) => Math.abs(left - from.left)
  return boxes.reduce((best, box, index) => {
    if (box.top !== row) return best
    const known = boxes[best]
    return known === undefined || known.top !== row || distance(box) < distance(known) ? index : best
  }, -1)
}
