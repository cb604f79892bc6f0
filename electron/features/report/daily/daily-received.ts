import type { AccountKind } from '#shared/contract/account.ts'
import { RECEIVED_SHARES, type DailyMethod, type DailyReport } from '#shared/contract/daily-report.ts'
import { addMoney, subtractMoney } from '#shared/kernel/money.ts'
import { customerMoneyOf } from '#db/report/daily/daily-money.ts'
import type { DaySpan } from '#db/report/daily/daily-sales.ts'
import type { ReadableDb } from '#db/handle.ts'

type Received = DailyReport['received']
type Share = (typeof RECEIVED_SHARES)[number]

const SHARE_OF: Readonly<Record<AccountKind, Share>> = {
  cash: 'cash',
  bank: 'bank',
  card: 'bank',
  wechat: 'network',
  alipay: 'network',
  other: 'other',
}

/**
 * 实收 ≠ 销售: what was sold and what was paid, and whether the ledgers of partners and accounts agree on what lies
 * between, and the ways to pay on all of it.
 */
export function receivedOf(
  db: ReadableDb,
  days: DaySpan,
  { net, tax }: DailyReport['sales'],
  methods: readonly DailyMethod[],
): { readonly received: Received; readonly tied: boolean } {
  const { owed, deposit, paidWithSale, collected, advances, received } = customerMoneyOf(db, days)
  const sold = addMoney(net, tax)
  const onAccount = subtractMoney(subtractMoney(owed, deposit), paidWithSale)
  const explained = addMoney(subtractMoney(subtractMoney(sold, onAccount), deposit), collected, advances)
  const shares = sharesOf(methods)
  return {
    received: { sold, onAccount, deposit, collected, advances, received, shares },
    tied: explained === received && addMoney(...shares.map(({ amount }) => amount)) === received,
  }
}

/** 现金 · 银行 · 网络: of the accounts paid into. */
function sharesOf(methods: readonly DailyMethod[]): Received['shares'] {
  return RECEIVED_SHARES.map((share) => {
    const own = methods.filter(({ kind }) => kind !== null && SHARE_OF[kind] === share)
    return { share, amount: addMoney(...own.map(({ net }) => net)) }
  }).filter(({ amount }) => amount !== 0)
}
