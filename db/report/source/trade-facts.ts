import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { Grouping, ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { id, type DocumentId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { quantity, type Quantity } from '#shared/kernel/quantity.ts'
import { cachedStatement, type ReadableDb } from '../../handle.ts'
import type { TradeSide } from './trade-side.ts'
import { tradeSums, type LineListener, type TradeKey, type TradeSum } from './trade-sums.ts'

/** What was traded of one group in a period. Amounts are without tax. */
export interface Traded {
  /** Of the group; 0: of what has none. */
  readonly key: number | string
  /** Of goods it is empty: see `completeProducts`. */
  readonly name: string
  /** Of the grouping by document only. */
  readonly number: string
  readonly date: BusinessDate
  /** Of the grouping by document only. */
  readonly document: TradedDocument | null
  /** Those with lines in the period: a sale of before that is only trued up is none of it. */
  readonly documents: number
  readonly quantity: Quantity
  readonly returnQuantity: Quantity
  /** Before discounts. */
  readonly amount: Money
  readonly discount: Money
  readonly returnAmount: Money
  /** Less that of returns. */
  readonly tax: Money
  /** What the journal charges to 销售成本; 0 of purchases. */
  readonly cost: Money
}

export interface TradedDocument {
  readonly id: DocumentId
  readonly type: DocumentType
  readonly postedAt: number
}

/** Net of discounts and returns. */
export function netOf({ amount, discount, returnAmount }: Traded): number {
  return amount - discount - returnAmount
}

/** SQL of what rows stand for: their key, and what they are called. */
interface Group extends TradeKey {
  /** What has these names; `g.value` is a key. */
  readonly from: string
  readonly named: string
  /** Tells nothing of cost. */
  readonly order: string
}

const KEYS = 'json_each(:keys) g'
const WEEK = (day: string) => `date(${day}, '-6 days', 'weekday 1')`
const PARTNER = {
  from: `${KEYS} LEFT JOIN partner t ON t.id = g.value`,
  named: `ifnull(t.name, '') AS name`,
  order: 't.pinyin, g.value',
}
const DAYS = { ofDocument: true, from: KEYS, named: 'g.value AS name', order: 'g.value' } as const
const GROUPS: Readonly<Partial<Record<Grouping, Group>>> = {
  // All of them in the order of an index: sorting those with sums takes longer.
  product: {
    key: (product) => product,
    from: '(SELECT id AS value, code FROM product) g',
    named: `'' AS name`,
    order: 'g.code',
  },
  category: {
    key: () => 'ifnull(p.category_id, 0)',
    ofProduct: true,
    from: `${KEYS} LEFT JOIN category c ON c.id = g.value`,
    named: `ifnull(c.name, '') AS name`,
    order: 'c.path',
  },
  partner: { key: () => 'ifnull(d.partner_id, 0)', ofDocument: true, ...PARTNER },
  supplier: { key: () => 'ifnull(s.supplier, 0)', ofSupplier: true, ...PARTNER },
  employee: {
    key: () => 'd.posted_by',
    ofDocument: true,
    from: `${KEYS} JOIN user u ON u.id = g.value`,
    named: 'u.name',
    order: 'g.value',
  },
  day: { key: (_product, day) => day, ...DAYS },
  // A week by its Monday.
  week: { key: (_product, day) => WEEK(day), ...DAYS },
  month: { key: (_product, day) => `substr(${day}, 1, 7)`, ...DAYS },
  document: {
    key: () => 'd.id',
    ofDocument: true,
    from: `${KEYS} JOIN document d ON d.id = g.value LEFT JOIN partner t ON t.id = d.partner_id`,
    named: `ifnull(t.name, '') AS name, d.number, d.type, d.posted_at AS postedAt`,
    order: 'd.business_date, d.id',
  },
}

/** What a group is called; what it has no use for is left out. */
type Named = Pick<Traded, 'key' | 'name'> &
  Partial<Pick<Traded, 'number'>> & {
    readonly type?: DocumentType
    readonly postedAt?: number
  }

function documentOf({ key, type, postedAt }: Named): TradedDocument | null {
  return type === undefined || postedAt === undefined ? null : { id: id<'document'>(Number(key)), type, postedAt }
}

function tradedOf(named: Named, sum: TradeSum): Traded {
  return {
    key: named.key,
    name: named.name,
    number: named.number ?? '',
    date: sum.date,
    document: documentOf(named),
    documents: sum.documents,
    quantity: quantity(sum.quantity),
    returnQuantity: quantity(sum.returnQuantity),
    amount: money(sum.net + sum.discount),
    discount: money(sum.discount),
    returnAmount: money(sum.returnAmount),
    tax: money(sum.tax),
    cost: money(sum.cost),
  }
}

/** What was traded in a period, by what the rows stand for. */
export function tradedBy(
  db: ReadableDb,
  side: TradeSide,
  grouping: Grouping,
  question: ReportQuestion,
  listener?: LineListener,
): Traded[] {
  const group = GROUPS[grouping]
  if (group === undefined) throw new Error(`sales are not grouped by ${grouping}`)
  const sums = tradeSums(db, side, group, question, listener)
  return cachedStatement<Named>(db, `SELECT g.value AS key, ${group.named} FROM ${group.from} ORDER BY ${group.order}`)
    .all({ keys: JSON.stringify([...sums.keys()]) })
    .flatMap((named) => {
      const sum = sums.get(named.key)
      return sum === undefined ? [] : [tradedOf(named, sum)]
    })
}
