import type { AccountKind } from '#shared/contract/account.ts'
import type { DailyMethod } from '#shared/contract/daily-report.ts'
import { addMoney, formatMoney, type Money } from '#shared/kernel/money.ts'
import { dailyRow, toReport, type DailyBlock, type DailyTarget, type Shown } from './daily-block.ts'

const SHARES = ['cash', 'bank', 'network', 'other'] as const
type Share = (typeof SHARES)[number]

const SHARE_OF: Readonly<Record<AccountKind, Share>> = {
  cash: 'cash',
  bank: 'bank',
  card: 'bank',
  wechat: 'network',
  alipay: 'network',
  other: 'other',
}

/** 实收 ≠ 销售: what lies between them, and what came in as 现金, through the bank, over the network. */
export function receivedBlock({ report, text }: Shown): DailyBlock {
  const { received, accounts } = report
  const words = text.dailyReport.received
  // Whoever may not see the accounts would be refused their report.
  const flow = accounts === null ? null : toReport(report, 'accountFlow')
  const debts = toReport(report, 'receivableSummary')
  const shares = sharesOf(report.methods)
  const row = (key: keyof typeof received, target: DailyTarget | null, strong = false) =>
    dailyRow(key, [words[key], formatMoney(received[key])], target, strong)
  return {
    key: 'received',
    title: text.dailyReport.blocks.received,
    columns: [],
    rows: [
      row('sold', toReport(report, 'salesSummary', 'document')),
      row('onAccount', debts),
      row('deposit', debts),
      row('collected', flow),
      row('advances', flow),
      row('received', flow, true),
      ...shares.map(([share, amount]) => dailyRow(share, [words.of[share], formatMoney(amount)], flow)),
    ],
  }
}

/** 实收 by kind of account; what brought nothing is left out. */
function sharesOf(methods: readonly DailyMethod[]): (readonly [Share, Money])[] {
  return SHARES.flatMap((share) => {
    const own = methods.filter(({ kind }) => kind !== null && SHARE_OF[kind] === share)
    const amount = addMoney(...own.map(({ net }) => net))
    return amount === 0 ? [] : [[share, amount] as const]
  })
}
