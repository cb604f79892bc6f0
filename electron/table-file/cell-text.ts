/** A cell of a workbook as the reading library gives it. */
export interface WorkbookCell {
  readonly value: string | number | boolean | Date | null
  readonly formula?: string | undefined
  /** Excel's number format, like `0.00` or `000000`. */
  readonly format?: string | undefined
}

/** Digits a spreadsheet keeps of a number; of a longer code the rest is lost for ever. */
const KEPT_DIGITS = 15

/**
 * What a cell shows, so far as nothing is lost by it: a barcode kept as a number is all its digits, a figure is
 * neither rounded nor grouped. A number too long to be exact is shown as Excel shows it (`6.90123E+17`), which every
 * reader of codes and figures refuses. A formula is its last result; one without a result is shown as it is written.
 */
export function cellText({ value, formula, format }: WorkbookCell): string {
  if (value === null) return formula === undefined ? '' : `=${formula}`
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return dateText(value)
  return numberText(value, format ?? '')
}

/** `000000` is how a code with leading zeros is kept as a number. */
const PADDED = /^0{2,}$/

function numberText(value: number, format: string): string {
  if (PADDED.test(format) && Number.isInteger(value) && value >= 0) return plainText(value).padStart(format.length, '0')
  if (format.endsWith('%')) return `${plainText(value * 100)}%`
  return plainText(value)
}

function plainText(value: number): string {
  if (Math.abs(value) >= 10 ** KEPT_DIGITS) return scientific(value.toExponential(5))
  const digits = value.toPrecision(KEPT_DIGITS)
  if (digits.includes('e')) return scientific(digits)
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
}

/** `6.90120e+17` → `6.9012E+17`. */
function scientific(text: string): string {
  const [digits = '', exponent = ''] = text.split('e')
  return `${digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits}E${exponent}`
}

/** A workbook's day has no time zone: 2026-11-22, 2026-11-22 08:30:00, or 08:30:00 alone. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '#####'
  const [day = '', time = ''] = value.toISOString().slice(0, -5).split('T')
  if (/^(1899-12-3[01]|1900-01-00)$/.test(day)) return time
  return time === '00:00:00' ? day : `${day} ${time}`
}
