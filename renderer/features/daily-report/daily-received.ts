import { formatMoney } from '#shared/kernel/money.ts'
import { dailyRow, toReport, type DailyBlock, type DailyTarget, type Shown } from './daily-block.ts'

/** 实收 ≠ 销售: what lies between them, and what came in as 现金, through the bank, over the network. */
export function receivedBlock({ report, text }: Shown): DailyBlock {
  const { received, accounts } = report
  const words = text.dailyReport.received
  // Whoever may not see the accounts would be refused their report.
  const flow = accounts === null ? null : toReport(report, 'accountFlow')
  const debts = toReport(report, 'receivableSummary')
  const row = (key: Exclude<keyof typeof received, 'shares'>, target: DailyTarget | null, strong = false) =>
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
      ...received.shares.map(({ share, amount }) => dailyRow(share, [words.of[share], formatMoney(amount)], flow)),
    ],
  }
}
