import { grossOf, tradeAmounts } from './amounts.ts'
import { DeskRefusal, type PartnerEntry, type Replaced, type TradeContent } from './facts.ts'
import type { DeskOracle } from './oracle.ts'
import { ordersOf, pricesOf } from './origins.ts'
import { accept } from './refusals.ts'
import { size, totalOf } from './settlements.ts'
import { NOBODY, SIDE_OF, WALK_IN } from './shop.ts'
import { stockContent } from './trade.ts'

/** 零售: goods as in any sale, and all of the money in the same document; only what is not paid in money is owed. */
export function postRetail(oracle: DeskOracle, name: string, content: TradeContent, replaced: Replaced | null): void {
  const orders = ordersOf(oracle, content)
  const amounts = tradeAmounts(content, pricesOf(oracle))
  const tenders = content.tenders ?? []
  const by = (method: string) => totalOf(tenders.filter((one) => one.method === method))
  if (totalOf(tenders) !== grossOf(amounts)) throw new DeskRefusal('TENDERS_DIFFER')
  if ((content.partner === NOBODY || content.partner === WALK_IN) && by('onAccount') + by('deposit') > 0n)
    throw new DeskRefusal('WALK_IN_CANNOT_OWE')
  oracle.keep(name, content, { amounts, tenders, amends: replaced?.document.name ?? null })
  const fault =
    replaced === null ? oracle.stock.post(name, stockContent(oracle, content, amounts, orders)) : replaced.stockFault
  if (fault?.code !== 'OVER_RETURN') accept(fault)
  const { flow } = SIDE_OF[content.type]
  for (const { method, account, amount } of tenders)
    if (method === 'account') oracle.moves.push({ document: name, account, amount: flow * amount })
  if (by('onAccount') > 0n) bookOnAccount(oracle, owe(oracle, name, content, by('onAccount')))
  if (by('deposit') > 0n) bookDeposit(oracle, owe(oracle, name, content, by('deposit')))
  oracle.drawer = oracle.drawer.withRetail(name)
  if (replaced !== null)
    oracle.ledger.takeOver(replaced.released, replaced.document.name, { document: name, date: content.date })
  accept(fault)
}

function owe(oracle: DeskOracle, name: string, { type, partner, date }: TradeContent, amount: bigint): PartnerEntry {
  const { side, sign } = SIDE_OF[type]
  return oracle.book(name, { partner, side, date, due: oracle.dueOf(partner, date), amount: sign * amount })
}

/** 挂账 is owed; what comes back on account is taken off what is owed, oldest first. */
function bookOnAccount({ ledger }: DeskOracle, entry: PartnerEntry): void {
  if (entry.amount > 0n) return
  const owed = ledger.others(entry.partner, entry.side, -1n)
  ledger.settle(entry, entry, ledger.parts(owed, 'oldest', size(entry.amount)))
}

/** Out of credit, oldest first; what comes back to the deposit is credit again. */
function bookDeposit({ ledger }: DeskOracle, entry: PartnerEntry): void {
  if (entry.amount < 0n) return
  const credit = ledger.others(entry.partner, entry.side, 1n)
  if (entry.amount > ledger.openTotal(credit)) throw new DeskRefusal('DEPOSIT_TOO_LARGE')
  ledger.settle(entry, entry, ledger.parts(credit, 'oldest', entry.amount))
}
