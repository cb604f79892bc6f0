/** Reference of an adjustment that is a line's share of what was taken off the whole document. */
export const WHOLE_DOCUMENT = 'document'

/** SQL: a line's share of 整单优惠 (discount) or 抹零 (rounding). */
export function reductionOf(source: 'discount' | 'rounding', line: string): string {
  return `ifnull((SELECT SUM(w.amount) FROM line_adjustment w WHERE w.document_line_id = ${line} AND w.source = '${source}'
    AND w.reference = '${WHOLE_DOCUMENT}'), 0)`
}
