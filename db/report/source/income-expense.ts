import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, MoneyCategoryId } from '#shared/kernel/id.ts'
import { addMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { LIVE_DOCUMENT } from './live.ts'
import type { FactRow, SourceOf } from './source.ts'

interface Line {
  readonly id: number
  readonly documentId: DocumentId
  readonly type: 'income' | 'expense' | 'accountTransfer'
  readonly number: string
  readonly businessDate: BusinessDate
  readonly categoryId: MoneyCategoryId
  readonly category: string
  readonly partner: string
  readonly remark: string
  readonly income: Money
  readonly expense: Money
}

type Key = 'businessDate' | 'number' | 'month' | 'category' | 'partner' | 'remark' | 'income' | 'expense'

const FIRST_DAY = '0000-01-01'
// The fee of a transfer is an expense, too.
const lines = statement<[string, string], Line>(`
  SELECT l.id, l.document_id AS documentId, d.type, d.number, d.business_date AS businessDate, c.id AS categoryId,
    c.name AS category, ifnull(p.name, '') AS partner, iif(l.remark = '', ifnull(n.remark, ''), l.remark) AS remark,
    iif(c.direction = 'income', l.amount, 0) AS income, iif(c.direction = 'expense', l.amount, 0) AS expense
  FROM money_line l JOIN document d ON d.id = l.document_id JOIN money_category c ON c.id = l.category_id
  LEFT JOIN partner p ON p.id = d.partner_id LEFT JOIN document_annotation n ON n.document_id = d.id
  WHERE d.business_date BETWEEN ? AND ? AND ${LIVE_DOCUMENT} ORDER BY d.business_date, d.order_key, l.line_number`)
const lastDay = statement<[string], { date: BusinessDate | null }>(`
  SELECT max(d.business_date) AS date FROM money_line l JOIN document d ON d.id = l.document_id WHERE d.business_date <= ?`)

function rowsBy(db: ReadableDb, { from, to, grouping }: ReportQuestion): FactRow<Key>[] {
  const found = lines(db).all(from ?? FIRST_DAY, to)
  if (grouping === 'category') return summed(found, ({ categoryId, category }) => [String(categoryId), { category }])
  if (grouping === 'month')
    return summed(found, ({ businessDate }) => [businessDate.slice(0, 7), monthOf(businessDate)])
  return found.map(({ id, documentId, type, categoryId: _categoryId, ...cells }) => ({
    key: String(id),
    cells,
    target: { to: 'document', id: documentId, type },
  }))
}

const monthOf = (date: BusinessDate) => ({ month: date.slice(0, 7) })

/** One row for all lines of the same key, in the order they were first found. */
function summed(
  found: readonly Line[],
  keyOf: (line: Line) => readonly [string, { readonly category?: string; readonly month?: string }],
): FactRow<Key>[] {
  const sums = new Map<string, { words: object; income: Money; expense: Money }>()
  for (const line of found) {
    const [key, words] = keyOf(line)
    const { income, expense } = sums.get(key) ?? { income: ZERO_MONEY, expense: ZERO_MONEY }
    sums.set(key, { words, income: addMoney(income, line.income), expense: addMoney(expense, line.expense) })
  }
  return [...sums].map(([key, { words, ...figures }]) => ({ key, cells: { ...words, ...figures }, target: null }))
}

export const incomeExpense: SourceOf<'incomeExpense'> = {
  facts: (db, question) => ({ rows: rowsBy(db, question) }),
  lastDate: (db, { to }) => lastDay(db).get(to)?.date ?? null,
}
