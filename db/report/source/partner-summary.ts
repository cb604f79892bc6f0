import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import { statementParts } from '#shared/domain/money/statement.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import { addMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import type { PartnerSide } from '../../ledger/partner-ledger.ts'
import { openAsOf } from '../open-as-of.ts'
import { SAYS_SOMETHING } from '../statement.ts'
import type { FactRow, SourceOf } from './source.ts'

interface PartnerRow {
  readonly id: PartnerId
  readonly code: string
  readonly partner: string
  readonly phone: string
  readonly limit: Money | null
}

const FIRST_DAY = '0000-01-01'
const partners = statement<[string], PartnerRow>(`
  SELECT id, code, name AS partner, phone, credit_limit AS "limit" FROM partner p
  WHERE EXISTS (SELECT 1 FROM partner_entry e WHERE e.partner_id = p.id AND e.side = ?) ORDER BY code`)
const openings = statement<[string, string], { partnerId: PartnerId; amount: Money }>(`
  SELECT partner_id AS partnerId, SUM(amount) AS amount FROM partner_entry
  WHERE side = ? AND business_date < ? GROUP BY partner_id`)
// What an entry is depends on its type and on what was forgiven; by those it can be summed up before it is judged.
const moved = statement<
  [string, string, string],
  { partnerId: PartnerId; type: AnyDocumentType; amount: Money; discount: Money }
>(`
  SELECT e.partner_id AS partnerId, d.type, e.amount, ifnull(t.discount, 0) AS discount
  FROM partner_entry e JOIN document d ON d.id = e.document_id LEFT JOIN money_terms t ON t.document_id = d.id
  WHERE e.side = ? AND e.business_date BETWEEN ? AND ? AND e.amount <> 0 AND ${SAYS_SOMETHING}`)
const lastDay = statement<[string, string], { date: BusinessDate | null }>(
  'SELECT max(business_date) AS date FROM partner_entry WHERE side = ? AND business_date <= ?',
)

type Key = 'code' | 'partner' | 'phone' | 'opening' | 'increase' | 'paid' | 'adjusted' | 'limit' | 'oldestDays'

function summaryRows(db: ReadableDb, side: PartnerSide, question: ReportQuestion): FactRow<Key>[] {
  const { from, to, partnerId, changedOnly } = question
  const before = new Map(
    openings(db)
      .all(side, from ?? FIRST_DAY)
      .map((row) => [row.partnerId, row.amount]),
  )
  const turnover = turnoverOf(db, side, from, to)
  const oldest = oldestDays(db, side, to)
  return partners(db)
    .all(side)
    .filter(({ id }) => partnerId === null || id === partnerId)
    .filter(({ id }) => turnover.has(id) || (!changedOnly && (before.get(id) ?? 0) !== 0))
    .map(({ id, ...partner }) => ({
      key: String(id),
      cells: {
        ...partner,
        limit: side === 'receivable' ? partner.limit : null,
        opening: before.get(id) ?? ZERO_MONEY,
        ...(turnover.get(id) ?? NOTHING_MOVED),
        oldestDays: oldest.get(id) ?? null,
      },
      target: { to: 'statement', id, side },
    }))
}

const NOTHING_MOVED = { increase: ZERO_MONEY, paid: ZERO_MONEY, adjusted: ZERO_MONEY }

function turnoverOf(db: ReadableDb, side: PartnerSide, from: BusinessDate | null, to: BusinessDate) {
  const turnover = new Map<PartnerId, typeof NOTHING_MOVED>()
  for (const { partnerId, type, amount, discount } of moved(db).all(side, from ?? FIRST_DAY, to)) {
    const sum = turnover.get(partnerId) ?? NOTHING_MOVED
    const parts = statementParts(type, amount, discount)
    turnover.set(partnerId, {
      increase: addMoney(sum.increase, parts.increase),
      paid: addMoney(sum.paid, parts.paid),
      adjusted: addMoney(sum.adjusted, parts.adjusted),
    })
  }
  return turnover
}

/** Days since the oldest debt of each partner came to be, as of a day. */
function oldestDays(db: ReadableDb, side: PartnerSide, on: BusinessDate): ReadonlyMap<PartnerId, number> {
  const oldest = new Map<PartnerId, number>()
  for (const { partnerId, businessDate, open } of openAsOf(db, null, side, on)) {
    const days = daysBetween(businessDate, on)
    if (open > 0 && days > (oldest.get(partnerId) ?? -1)) oldest.set(partnerId, days)
  }
  return oldest
}

function sourceOf(side: PartnerSide): SourceOf<'receivableSummary'> & SourceOf<'payableSummary'> {
  return {
    facts: (db, question) => ({ rows: summaryRows(db, side, question) }),
    lastDate: (db, { to }) => lastDay(db).get(side, to)?.date ?? null,
  }
}

export const receivableSummary = sourceOf('receivable')
export const payableSummary = sourceOf('payable')
