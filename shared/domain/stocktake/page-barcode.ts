/**
 * What Code128 on a page of the printed sheet says: the task and the page's first row. A slash keeps it apart from
 * every document number, and every scanner can read it.
 */
export function pageBarcode(number: string, firstRow: number): string {
  return `${number}/${firstRow}`
}

/** The first row of a scanned page; null when the code is no page of this task. */
export function pageFirstRow(number: string, code: string): number | null {
  const match = /^(.+)\/([1-9]\d{0,5})$/.exec(code.toUpperCase())
  return match?.[1] === number && match[2] !== undefined ? Math.trunc(+match[2]) : null
}
