import { smaller } from '../oracle/arithmetic.ts'
import { grossOf, tradeAmounts } from './amounts.ts'
import type { DeskCommand, HowPaid } from './commands.ts'
import type { DeskTender, TradeContent } from './facts.ts'
import type { DeskOracle } from './oracle.ts'
import { pricesOf } from './origins.ts'
import { isRetail, NOBODY, SIDE_OF } from './shop.ts'

/** How it is paid at once; what that comes to depends on what the document comes to. */
export function paidAs(oracle: DeskOracle, content: TradeContent, command: DeskCommand): TradeContent {
  return { ...content, tenders: tendersOf(oracle, content, command.paid, command) }
}

function tendersOf(
  oracle: DeskOracle,
  content: TradeContent,
  paid: HowPaid,
  { account, amount }: Pick<DeskCommand, 'account' | 'amount'>,
): readonly DeskTender[] | null {
  const total = grossOf(tradeAmounts(content, pricesOf(oracle))) + owedBeside(content)
  if (isRetail(content.type)) return paidAtTill(total, content, paid, { account, amount })
  if (paid === 'nothing said') return null
  const some = {
    nothing: 0n,
    'in full': total,
    'in part': total / 2n,
    'too much': total + BigInt(amount),
    deposit: total / 3n,
  }
  if (some[paid] <= 0n) return []
  // Mostly no more than there is.
  const { ledger } = oracle
  const { side, sign } = SIDE_OF[content.type]
  const credit = ledger.openTotal(ledger.others(content.partner, side, sign))
  if (paid === 'deposit' && amount % 4 > 0 && credit > 0n) some.deposit = smaller(some.deposit, credit)
  return [
    paid === 'deposit'
      ? { method: 'deposit', account: '', amount: some[paid] }
      : { method: 'account', account, amount: some[paid] },
  ]
}

function owedBeside({ freight, charge, partner }: TradeContent): bigint {
  return freight + (charge?.payee === partner ? charge.amount : 0n)
}

/** All of it, now and then too much; who has a name may owe a part, or pay it out of his credit. */
function paidAtTill(
  total: bigint,
  { partner }: TradeContent,
  paid: HowPaid,
  { account, amount }: Pick<DeskCommand, 'account' | 'amount'>,
): readonly DeskTender[] {
  const open = {
    nothing: total,
    'in part': total / 2n,
    deposit: total / 3n,
    'in full': 0n,
    'too much': 0n,
    'nothing said': 0n,
  }
  const some = partner === NOBODY && amount % 5 > 0 ? 0n : open[paid]
  const more = paid === 'too much' && amount % 3 === 0 ? BigInt(amount) : 0n
  const method = paid === 'deposit' ? 'deposit' : 'onAccount'
  const half = paid === 'nothing said' ? total / 2n : 0n
  return [
    { method: 'account' as const, account, amount: total - some - half + more },
    { method: 'account' as const, account: '现金', amount: half },
    { method, account: '', amount: some } as const,
  ].filter((tender) => tender.amount > 0n)
}
