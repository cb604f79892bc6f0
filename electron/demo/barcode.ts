/**
 * EAN-13 of its first 12 digits: the check digit makes the sum of the digits, weighted 1 and 3 in turn, a multiple of
 * ten (GS1 General Specifications §7.9).
 */
export function ean13(first12: string): string {
  if (!/^\d{12}$/.test(first12)) throw new RangeError(`not 12 digits: ${first12}`)
  const sum = [...first12].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return `${first12}${(10 - (sum % 10)) % 10}`
}
