import { literalCode } from '#shared/domain/import/cell.ts'
import { isTotalRow } from '#shared/domain/import/total-row.ts'
import { formatPercent, type Rate } from '#shared/kernel/rate.ts'

// Cells of files an import reads again: nothing of them may be taken for anything else.

/** The first cell of a row: sums under a table are told by it. */
export const codeCell = (code: string): string => (isTotalRow([code]) ? `="${code}"` : literalCode(code))

/** As text: a bare figure could be a fraction or a percentage. */
export const percentCell = (rate: Rate): string => formatPercent(rate)
