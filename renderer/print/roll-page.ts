import type { PaperSize } from '#shared/domain/print/paper.ts'

/** CSS pixels of a millimetre. */
const PER_MILLIMETRE = 96 / 25.4
/** So much stays white under the last line, to be torn at. */
const TEAR = 4

const sheet = typeof CSSStyleSheet === 'undefined' ? null : new CSSStyleSheet()
let size: PaperSize = { width: 580, height: 2000 }

/**
 * Paper of a size that is not known before, from a roll or of a label: the page is named at its measured height, because
 * `auto` becomes a letter page.
 * @param height in CSS pixels
 */
export function setRollPage(widthMillimetres: 58 | 80, height: number): void {
  const length = Math.ceil(height / PER_MILLIMETRE) + TEAR
  size = { width: widthMillimetres * 10, height: length * 10 }
  if (sheet === null) return
  sheet.replaceSync(`@page roll { size: ${widthMillimetres}mm ${length}mm; margin: 0; }`)
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet)
}

/** What was measured last. */
export function rollSize(): PaperSize {
  return size
}
