/**
 * The check digit an EAN-13 should end with (GS1: weights 1 and 3 from the left, to the next ten);
 * null when the text is not 13 digits or its check digit is right.
 */
export function wrongCheckDigit(barcode: string): string | null {
  if (!/^\d{13}$/.test(barcode)) return null
  const digits = [...barcode].map((digit) => digit.charCodeAt(0) - 48)
  const sum = digits.slice(0, 12).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0)
  const expected = (10 - (sum % 10)) % 10
  return expected === digits[12] ? null : String(expected)
}
