/**
 * A receipt 小票 for a printer that takes text instead of pages (ESC/POS): what stands on each line. Pure; the bytes are
 * made in the main process.
 */
export type RawLine =
  | { readonly kind: 'text'; readonly text: string; readonly align: 'left' | 'center'; readonly large: boolean }
  /** One at each end. */
  | { readonly kind: 'pair'; readonly left: string; readonly right: string; readonly large: boolean }
  | { readonly kind: 'rule' }
  | { readonly kind: 'barcode'; readonly code: string }

/** Signs of a line: 58 mm paper has 32, 80 mm has 48; a Chinese character takes two. */
export const RAW_COLUMNS = { 58: 32, 80: 48 } as const

export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + signWidth(sign), 0)
}

/** In GB18030 everything that is not plain ASCII is drawn as wide as a Chinese character. */
function signWidth(sign: string): number {
  return sign.charCodeAt(0) < 0x80 ? 1 : 2
}

/** The text in lines of so many columns; nothing is cut off. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const sign of text) {
    const more = signWidth(sign)
    if (width + more > columns) {
      lines.push(line)
      line = ''
      width = 0
    }
    line += sign
    width += more
  }
  return [...lines, line]
}

/** Left and right on one line; a left that leaves no room has lines of its own above. */
export function pairLines(left: string, right: string, columns: number): string[] {
  const room = columns - widthOf(left) - widthOf(right)
  if (room >= 1) return [left + ' '.repeat(room) + right]
  const alone = ' '.repeat(Math.max(0, columns - widthOf(right))) + right
  return [...wrapped(left, columns), alone]
}

/**
 * Where raw bytes may be written: a printer port, a shared printer, or a file made for it. Anything else could overwrite
 * what somebody needs.
 */
export function isRawTarget(path: string): boolean {
  if (path.includes('..')) return false
  return (
    /^\/dev\/(usb\/)?[a-zA-Z]+\d*$/.test(path) ||
    /^(\\\\\.\\)?(LPT|COM)\d{1,2}$/i.test(path) ||
    /^\\\\[^\\/:*?"<>|]+\\[^\\/:*?"<>|]+$/.test(path) ||
    /^([A-Za-z]:\\|\/).+\.prn$/.test(path)
  )
}
