import { AGEING_BANDS, ageingOf, type Ageing } from '#shared/domain/money/ageing.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import type { PartnerSide } from '../../ledger/partner-ledger.ts'
import { openAsOf, type OpenAsOf } from '../open-as-of.ts'
import type { FactRow, ReportFacts, SourceOf } from './source.ts'

type Key = 'partner' | 'number' | 'type' | 'businessDate' | 'dueDate' | keyof Ageing

const names = statement<[], { id: PartnerId; code: string; name: string }>(
  'SELECT id, code, name FROM partner ORDER BY code',
)
const balance = statement<[string, string, number | null, number | null], { amount: Money }>(`
  SELECT ifnull(SUM(amount), 0) AS amount FROM partner_entry
  WHERE side = ? AND business_date <= ? AND (? IS NULL OR partner_id = ?)`)
const lastDay = statement<[string, string], { date: BusinessDate | null }>(
  'SELECT max(business_date) AS date FROM partner_entry WHERE side = ? AND business_date <= ?',
)

function ageingFacts(db: ReadableDb, side: PartnerSide, question: ReportQuestion): ReportFacts<Key> {
  const { to, partnerId, grouping } = question
  const byPartner = Map.groupBy(openAsOf(db, partnerId, side, to), (entry) => entry.partnerId)
  const rows = names(db)
    .all()
    .flatMap(({ id, name }) => {
      const entries = byPartner.get(id) ?? []
      if (entries.length === 0) return []
      return grouping === 'document'
        ? entries.map((entry) => entryRow(entry, name, to))
        : [partnerRow(id, name, side, entries, to)]
    })
  return { rows, tieOuts: [{ name: 'partnerLedger', difference: openTotal(rows) - ledgerTotal(db, side, question) }] }
}

function partnerRow(
  id: PartnerId,
  partner: string,
  side: PartnerSide,
  entries: readonly OpenAsOf[],
  on: BusinessDate,
): FactRow<Key> {
  const target = {
    to: 'report',
    name: side === 'receivable' ? 'receivableAgeing' : 'payableAgeing',
    change: { partnerId: id, grouping: 'document' },
  } as const
  return { key: String(id), cells: { partner, ...ageingOf(entries, on) }, target }
}

function entryRow(entry: OpenAsOf, partner: string, on: BusinessDate): FactRow<Key> {
  const { entryId, documentId, type, number, businessDate, dueDate } = entry
  return {
    key: String(entryId),
    cells: { partner, number, type, businessDate, dueDate, ...ageingOf([entry], on) },
    target: { to: 'document', id: documentId, type },
  }
}

function openTotal(rows: readonly FactRow<Key>[]): number {
  const figure = (row: FactRow<Key>, key: Key) => Number(row.cells[key] ?? 0)
  return rows.reduce(
    (sum, row) => AGEING_BANDS.reduce((total, band) => total + figure(row, band), sum) - figure(row, 'credit'),
    0,
  )
}

/** What the partner ledger itself says is owed. */
function ledgerTotal(db: ReadableDb, side: PartnerSide, { to, partnerId }: ReportQuestion): Money {
  return balance(db).get(side, to, partnerId, partnerId)?.amount ?? money(0)
}

function sourceOf(side: PartnerSide): SourceOf<'receivableAgeing'> & SourceOf<'payableAgeing'> {
  return {
    facts: (db, question) => ageingFacts(db, side, question),
    lastDate: (db, { to }) => lastDay(db).get(side, to)?.date ?? null,
  }
}

export const receivableAgeing = sourceOf('receivable')
export const payableAgeing = sourceOf('payable')
