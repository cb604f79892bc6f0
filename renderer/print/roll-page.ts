/** CSS pixels of a millimetre. */
const PER_MILLIMETRE = 96 / 25.4
/** So much stays white under the last line, to be torn at. */
const TEAR = 4

const sheet = typeof CSSStyleSheet === 'undefined' ? null : new CSSStyleSheet()

/**
 * Paper from a roll is as long as what is printed on it: the page is named at its measured height, because `auto`
 * becomes a letter page.
 * @param height in CSS pixels
 */
export function setRollPage(widthMillimetres: 58 | 80, height: number): void {
  if (sheet === null) return
  const length = Math.ceil(height / PER_MILLIMETRE) + TEAR
  sheet.replaceSync(`@page roll { size: ${widthMillimetres}mm ${length}mm; margin: 0; }`)
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet)
}
