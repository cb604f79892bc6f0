/** The longest code of figures the program gives by itself. */
const LONGEST = 8

/** Codes that a code of figures may have been before a spreadsheet took it for a number: 7 was 07, 007, … */
export function codesBeforeShortening(code: string): readonly string[] {
  if (!/^[1-9]\d*$/.test(code)) return []
  const lengths = Array.from({ length: Math.max(0, LONGEST - code.length) }, (_one, index) => code.length + index + 1)
  return lengths.map((length) => code.padStart(length, '0'))
}

/** A row that names what it is about must name the same; one of a code alone has nothing to be compared by. */
export function namesTheSame(name: string, known: string): boolean {
  return name === '' || name.toLowerCase() === known.toLowerCase()
}
