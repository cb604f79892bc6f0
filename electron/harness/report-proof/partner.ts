import { counts, openOn } from '../desk/as-of.ts'
import { PARTNERS } from '../desk/commands.ts'
import type { PartnerEntry, Side } from '../desk/facts.ts'
import { compare, sum } from '../oracle/arithmetic.ts'
import { figure, proven, type Proven, type ProvenCells, type ProvenRow } from './cells.ts'
import { isVoided } from './facts.ts'
import { partnerCode } from './masters.ts'
import type { Asked } from './question.ts'
import type { ProofShop } from './shop.ts'
import { daysBetween } from './stock.ts'

/* What partners owe and are owed. */

/** What an entry did to the balance: balance = before + increase − paid − adjusted. */
interface Parts {
  readonly increase: bigint
  readonly paid: bigint
  readonly adjusted: bigint
}

export function partsOf({ oracle }: ProofShop, { document, amount }: PartnerEntry): Parts {
  const { content, reverses } = oracle.document(document)
  const nothing = { increase: 0n, paid: 0n, adjusted: 0n }
  if (content.type === 'partnerAdjustment') return { ...nothing, adjusted: -amount }
  if (content.type === 'depositReceived' || content.type === 'depositPaid') return { ...nothing, paid: -amount }
  if (content.type !== 'collection' && content.type !== 'payment') return { ...nothing, increase: amount }
  // 折让 forgives with the money; a refund is money the other way.
  const isRefund = (content.type === 'collection') === (content.side === 'payable')
  const sign = isRefund === (reverses === null) ? -1n : 1n
  return { ...nothing, paid: sign * content.paid.amount, adjusted: sign * content.discount }
}

/** Entries of a side that say something: both halves of one day would only say what was not. */
export function speaking({ oracle }: ProofShop, side: Side): readonly PartnerEntry[] {
  return oracle.ledger.entries.filter(
    (entry) => entry.side === side && entry.amount !== 0n && !isVoided(oracle, oracle.document(entry.document)),
  )
}

/** In the order of their codes. */
function partnersOf({ oracle }: ProofShop, side: Side, { partner }: Asked): string[] {
  const known = new Set(oracle.ledger.entries.filter((entry) => entry.side === side).map((entry) => entry.partner))
  return PARTNERS.filter((name) => known.has(name) && (partner === null || name === partner))
}

/** 应收汇总, 应付汇总 */
export function partnerSummary(side: Side): (shop: ProofShop, question: Asked) => Proven {
  return (shop, question) => {
    const { from, to, changedOnly } = question
    const { entries } = shop.oracle.ledger
    const rows = partnersOf(shop, side, question).flatMap((partner): ProvenRow[] => {
      const own = (entry: PartnerEntry) => entry.partner === partner && entry.side === side
      const before = entries.filter((entry) => own(entry) && from !== null && entry.date < from)
      const opening = sum(before.map(({ amount }) => amount))
      const within = speaking(shop, side).filter(
        (entry) => own(entry) && (from === null || entry.date >= from) && entry.date <= to,
      )
      if (within.length === 0 && (changedOnly || opening === 0n)) return []
      const parts = within.map((entry) => partsOf(shop, entry))
      const oldest = openEntries(shop, partner, side, to).filter(({ open }) => open > 0n)
      const days = oldest.map(({ entry }) => daysBetween(entry.date, to)).sort(compare)
      const cells: ProvenCells = {
        ...{ code: partnerCode(partner), partner, phone: '', limit: null, opening },
        increase: sum(parts.map(({ increase }) => increase)),
        paid: sum(parts.map(({ paid }) => paid)),
        adjusted: sum(parts.map(({ adjusted }) => adjusted)),
        oldestDays: days.at(-1) ?? null,
      }
      return [{ id: partner, cells }]
    })
    return proven(rows, ['opening', 'increase', 'paid', 'adjusted'], (row) => ({
      closing: figure(row, 'opening') + figure(row, 'increase') - figure(row, 'paid') - figure(row, 'adjusted'),
    }))
  }
}

export interface OpenEntry {
  readonly entry: PartnerEntry
  readonly open: bigint
}

/** What was open at the end of a day, first due first. */
export function openEntries({ oracle }: ProofShop, partner: string, side: Side, day: string): OpenEntry[] {
  const { entries } = oracle.ledger
  return entries
    .filter((one) => one.partner === partner && one.side === side && one.date <= day && counts(oracle, one, day))
    .map((entry) => ({ entry, open: openOn(oracle, entry, day) }))
    .filter(({ open }) => open !== 0n)
    .sort(
      (a, b) =>
        compare(a.entry.due, b.entry.due) ||
        compare(a.entry.date, b.entry.date) ||
        entries.indexOf(a.entry) - entries.indexOf(b.entry),
    )
}

const BANDS = ['notDue', 'to30', 'to60', 'to90', 'over90'] as const

/** By days since it fell due; credit stands apart. */
export function bandsOf(open: readonly OpenEntry[], day: string): Record<(typeof BANDS)[number] | 'credit', bigint> {
  const bands = { notDue: 0n, to30: 0n, to60: 0n, to90: 0n, over90: 0n, credit: 0n }
  for (const { entry, open: amount } of open) {
    const days = daysBetween(entry.due, day)
    const at = days < 0n ? 0 : days <= 30n ? 1 : days <= 60n ? 2 : days <= 90n ? 3 : 4
    const band = amount < 0n ? 'credit' : (BANDS[at] ?? 'over90')
    bands[band] += amount < 0n ? -amount : amount
  }
  return bands
}

/** 应收账龄, 应付账龄 */
export function ageing(side: Side): (shop: ProofShop, question: Asked) => Proven {
  return (shop, question) => {
    const { to, grouping } = question
    const rows = partnersOf(shop, side, question).flatMap((partner): ProvenRow[] => {
      const open = openEntries(shop, partner, side, to)
      if (open.length === 0) return []
      if (grouping === 'partner') return [{ id: partner, cells: { partner, ...bandsOf(open, to) } }]
      return open.map((one) => {
        const { name, document, date, due } = one.entry
        const { type } = shop.oracle.document(document).content
        const described = { partner, number: document, type, businessDate: date, dueDate: due }
        return { id: name, cells: { ...described, ...bandsOf([one], to) } }
      })
    })
    return proven(rows, [...BANDS, 'credit'], (row) => ({
      balance: sum(BANDS.map((band) => figure(row, band))) - figure(row, 'credit'),
    }))
  }
}
