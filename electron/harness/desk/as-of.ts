import { businessDate } from '#shared/kernel/business-date.ts'
import type { Figures } from '../model/figures.ts'
import { sum } from '../oracle/arithmetic.ts'
import { dayNumber } from '../oracle/model-shop.ts'
import type { DeskBooks } from './books.ts'
import type { PartnerEntry, Side } from './facts.ts'
import type { DeskOracle } from './oracle.ts'

/*
 * 往来 as of a day: a settlement counts from the day it and both its documents are dated until it is taken back; what was
 * settled later was open then.
 */

/** What a partner's side came to at the end of a day, and of what is owed how long it was due. */
export function addOracleAsOf(figures: Figures, oracle: DeskOracle, partner: string, side: Side, day: string): void {
  const entries = oracle.ledger.entries.filter((one) => one.partner === partner && one.side === side && one.date <= day)
  const name = `${side} of ${partner} on ${day}`
  figures.add(name, sum(entries.map(({ amount }) => amount)))
  for (const entry of entries.filter((one) => counts(oracle, one, day))) {
    const open = openOn(oracle, entry, day)
    // On the day itself it is due.
    const overdue = dayNumber(day) - dayNumber(entry.due)
    if (open < 0n) figures.add(`credit in ${name}`, -open)
    else figures.add(`${overdue < 0 ? 'not due' : overdue <= 30 ? 'due to 30 days' : 'due longer'} in ${name}`, open)
  }
}

/** Neither a reversal, nor reversed by then. */
export function counts(oracle: DeskOracle, { document }: PartnerEntry, day: string): boolean {
  const { reverses, reversedBy } = oracle.document(document)
  return reverses === null && (reversedBy === null || oracle.document(reversedBy).date > day)
}

/** What was open of it at the end of a day. */
export function openOn(oracle: DeskOracle, { name, amount }: PartnerEntry, day: string): bigint {
  const { ledger } = oracle
  const settled = ledger.settlements.filter(({ on, releasedOn, owed, paid }) => {
    const isThere = [owed, paid].every((one) => {
      const entry = ledger.entry(one)
      return entry.date <= day && counts(oracle, entry, day)
    })
    return isThere && on <= day && (releasedOn === null || releasedOn > day)
  })
  const owed = sum(settled.filter((one) => one.owed === name).map((one) => one.amount))
  const paid = sum(settled.filter((one) => one.paid === name).map((one) => one.amount))
  return amount - owed + paid
}

export async function addProgramAsOf(
  figures: Figures,
  books: DeskBooks,
  partner: string,
  side: Side,
  day: string,
): Promise<void> {
  const question = { partnerId: books.partner(partner), side, from: null, to: businessDate(day), withLines: false }
  const { closing, ageing } = await books.api.statement.get(question)
  const name = `${side} of ${partner} on ${day}`
  figures.add(name, closing)
  figures.add(`not due in ${name}`, ageing.notDue)
  figures.add(`due to 30 days in ${name}`, ageing.to30)
  figures.add(`due longer in ${name}`, ageing.to60 + ageing.to90 + ageing.over90)
  figures.add(`credit in ${name}`, ageing.credit)
}
