import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, MoneyCategoryId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement } from '../../handle.ts'
import type { FactRow, SourceOf } from './source.ts'

interface Line {
  readonly lineId: number
  readonly documentId: DocumentId
  readonly type: AnyDocumentType
  readonly businessDate: BusinessDate
  readonly number: string
  readonly categoryId: MoneyCategoryId
  readonly direction: 'income' | 'expense'
  readonly category: string
  readonly partner: string
  readonly remark: string
  readonly amount: Money
}

const lines = statement<[string, string], Line>(`
  SELECT l.id AS lineId, d.id AS documentId, d.type, d.business_date AS businessDate, d.number, c.id AS categoryId, c.direction,
    c.name AS category, ifnull(p.name, '') AS partner, l.remark, l.amount
  FROM money_line l JOIN live_document d ON d.id = l.document_id JOIN money_category c ON c.id = l.category_id
  LEFT JOIN partner p ON p.id = d.partner_id WHERE d.business_date BETWEEN ? AND ?
  ORDER BY d.business_date, d.order_key, d.id, l.line_number`)
const last = statement<[], { date: BusinessDate | null }>(`
  SELECT max(d.business_date) AS date FROM money_line l JOIN live_document d ON d.id = l.document_id`)

type Row = FactRow<
  'businessDate' | 'number' | 'direction' | 'category' | 'partner' | 'remark' | 'lines' | 'income' | 'expense'
>

export const incomeExpense: SourceOf<'incomeExpense'> = {
  facts(db, { from, to, grouping }) {
    const found = lines(db).all(from ?? '', to)
    return { rows: grouping === 'category' ? byCategory(found) : found.map(lineRow) }
  },
  lastDate: (db) => last(db).get()?.date ?? null,
}

function lineRow({ lineId, documentId, type, businessDate, number, partner, remark, ...line }: Line): Row {
  return {
    key: String(lineId),
    cells: { businessDate, number, partner, remark, ...inAndOut(line) },
    target: { to: 'document', id: documentId, type },
  }
}

/** Income first, each direction with its largest category first. */
function byCategory(found: readonly Line[]): Row[] {
  return [...Map.groupBy(found, ({ categoryId }) => categoryId)]
    .flatMap(([categoryId, own]) => {
      const [first] = own
      const amount = own.reduce((sum, line) => sum + line.amount, 0)
      return first === undefined ? [] : [{ ...first, categoryId, amount, lines: own.length }]
    })
    .sort((a, b) => (a.direction === b.direction ? b.amount - a.amount : a.direction === 'income' ? -1 : 1))
    .map(({ lines: count, ...line }) => ({
      key: String(line.categoryId),
      cells: { ...inAndOut(line), lines: count },
      target: { to: 'report', name: 'incomeExpense', change: { grouping: 'line' } },
    }))
}

function inAndOut({ direction, category, amount }: { direction: Line['direction']; category: string; amount: number }) {
  return {
    direction,
    category,
    income: direction === 'income' ? amount : 0,
    expense: direction === 'expense' ? amount : 0,
  }
}
