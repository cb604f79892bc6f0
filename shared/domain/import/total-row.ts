import { plainHeading } from './heading.ts'

/** What programs and people write before the sums under a table. */
const TOTALS = ['合计', '总计', '小计', '累计', '本页合计', '本页小计', '本单合计', 'total', 'grandtotal', 'subtotal']

/** A row of sums under (or within) a table is no row of data: read as one it would be counted twice. */
export function isTotalRow(row: readonly string[]): boolean {
  const first = row.find((cell) => cell.trim() !== '')
  return first !== undefined && TOTALS.includes(plainHeading(first))
}
