import type { Bars } from './code128.ts'

// EAN-13 (ISO/IEC 15420). Pure: bars as numbers, drawn by whoever shows or prints them.

/** Widths of space, bar, space, bar of each digit left of the middle; on the right the same widths begin with a bar. */
const WIDTHS = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112']
/** The first digit of all is said by which of the six left ones are mirrored (E). */
const PARITY = ['OOOOOO', 'OOEOEE', 'OOEEOE', 'OOEEEO', 'OEOOEE', 'OEEOOE', 'OEEEOO', 'OEOEOE', 'OEOEEO', 'OEEOEO']
const GUARD = '111'
const MIDDLE = '11111'
/** White on both sides, in modules. */
const QUIET = 11

/** The last digit of a code of thirteen, from the twelve before it. */
export function ean13Check(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return String((10 - (sum % 10)) % 10)
}

export function isEan13(code: string): boolean {
  return /^\d{13}$/.test(code) && ean13Check(code.slice(0, 12)) === code.slice(12)
}

/** @throws RangeError when it is no EAN-13 */
export function ean13(code: string): Bars {
  if (!isEan13(code)) throw new RangeError(`not an EAN-13: ${code}`)
  const parity = PARITY[Number(code[0])] ?? ''
  const left = [...code.slice(1, 7)].map((digit, index) => widthsOf(digit, parity[index] === 'E'))
  const right = [...code.slice(7)].map((digit) => widthsOf(digit, false))
  const elements = [...(GUARD + left.join('') + MIDDLE + right.join('') + GUARD)].map(Number)
  const bars: { x: number; width: number }[] = []
  let x = QUIET
  for (const [index, width] of elements.entries()) {
    if (index % 2 === 0) bars.push({ x, width })
    x += width
  }
  return { width: x + QUIET, bars }
}

function widthsOf(digit: string, mirrored: boolean): string {
  const widths = WIDTHS[Number(digit)] ?? ''
  return mirrored ? [...widths].reverse().join('') : widths
}
