/** What may have happened to a barcode on its way through a spreadsheet. */
export type BarcodeDoubt = 'checkDigit' | 'leadingZero'

/** Lengths of codes that end in a check digit: EAN-8, UPC-A, EAN-13, ITF-14. */
const CHECKED_LENGTHS = [8, 12, 13, 14]

/**
 * A code of digits whose check digit is wrong: a zero at its beginning may have been lost, or a digit was mistyped.
 * Codes of other lengths, with letters or of the shop itself (20…29) are nobody's business.
 */
export function barcodeDoubt(code: string): BarcodeDoubt | null {
  if (!/^\d{7,14}$/.test(code) || (code.length === 13 && code.startsWith('2'))) return null
  if (isTradeCode(code)) return null
  const padded = `0${code}`
  if (CHECKED_LENGTHS.includes(padded.length) && padded.length < 14 && hasCheckDigit(padded)) return 'leadingZero'
  return code.length === 13 ? 'checkDigit' : null
}

/** A barcode of goods by its length and check digit; names and telephone numbers hardly ever are one. */
export function isTradeCode(code: string): boolean {
  return /^\d+$/.test(code) && CHECKED_LENGTHS.includes(code.length) && hasCheckDigit(code)
}

/** From the right, digits count once and three times in turn; the sum ends in 0. */
function hasCheckDigit(code: string): boolean {
  const digits = [...code].reverse().map(Number)
  return digits.reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0
}

/** `6.90123E+12`: a spreadsheet made a number of the code, and its last digits are gone for ever. */
export function isScientific(text: string): boolean {
  return /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(text.trim())
}
