import type { StatementRow } from '#shared/contract/statement.ts'
import { addMoney, type Money } from '#shared/kernel/money.ts'

/** A printed row: an entry, or one of its goods. */
export type PrintedRow =
  | { readonly kind: 'entry'; readonly row: StatementRow }
  | { readonly kind: 'goods'; readonly key: string; readonly line: StatementRow['lines'][number] }

/** 本页小计. */
export type PageSums = Readonly<Record<'increase' | 'paid' | 'adjusted', Money>>

export interface PrintedPage {
  readonly rows: readonly PrintedRow[]
  readonly pageNumber: number
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Null: there is only one page. */
  readonly sums: PageSums | null
}

/** Rows on A4 beside its sums: the last page leaves room for ageing, 大写 and the slip. */
export const ROWS_ON_PAGE = 33
export const ROWS_ON_LAST_PAGE = 18

export function printedRows(rows: readonly StatementRow[], withGoods: boolean): PrintedRow[] {
  return rows.flatMap((row): PrintedRow[] => [
    { kind: 'entry', row },
    ...(withGoods
      ? row.lines.map((line, index) => ({ kind: 'goods' as const, key: `${row.entryId} ${index}`, line }))
      : []),
  ])
}

/** The rows in pages; a statement without any still has a page, and a last page is never without a row that was parted. */
export function statementPages(rows: readonly PrintedRow[]): PrintedPage[] {
  const pages: (readonly PrintedRow[])[] = []
  let rest = rows
  while (rest.length > ROWS_ON_LAST_PAGE) {
    const taken = Math.min(ROWS_ON_PAGE, rest.length - 1)
    pages.push(rest.slice(0, taken))
    rest = rest.slice(taken)
  }
  pages.push(rest)
  return pages.map((ofPage, index) => ({
    rows: ofPage,
    pageNumber: index + 1,
    isFirst: index === 0,
    isLast: index === pages.length - 1,
    sums: pages.length === 1 ? null : sumsOf(ofPage),
  }))
}

function sumsOf(rows: readonly PrintedRow[]): PageSums {
  const entries = rows.flatMap((one) => (one.kind === 'entry' ? [one.row] : []))
  const sum = (key: keyof PageSums) => addMoney(...entries.map((row) => row[key]))
  return { increase: sum('increase'), paid: sum('paid'), adjusted: sum('adjusted') }
}
