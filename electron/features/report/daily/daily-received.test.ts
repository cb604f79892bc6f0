import { expect, test } from 'vitest'
import { businessDate as date } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { BANK, CASH, openMoneyDesk, WECHAT } from '#electron/harness/money-desk.ts'

const DAY = date('2026-03-02')

test('实收 lies in cash, at the bank, on the network and elsewhere; what was paid back is taken off', async () => {
  const desk = await openMoneyDesk()
  const content = { code: '', name: '饭卡', kind: 'other', number: '', remark: '' } as const
  const canteen = await desk.api.account.save({ id: null, version: null, content })
  await desk.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '1', amount: '500' }])
  const taken = [
    [CASH, '10'],
    [BANK, '20'],
    [id<'account'>(5), '30.05'],
    [WECHAT, '40'],
    [id<'account'>(4), '50.50'],
    [canteen.id, '0.60'],
  ] as const
  for (const [account, amount] of taken) await desk.settle('collection', DAY, amount, { account })
  // Paid back in cash: more than was taken in cash.
  await desk.settle('payment', DAY, '12', { account: CASH, side: 'receivable' })
  const wrong = await desk.settle('collection', DAY, '99', { account: BANK })
  await desk.api.money.void({ id: wrong.id, reason: '记错' })
  const report = await desk.api.dailyReport.get({ from: DAY, to: DAY })
  expect([report.received.received, report.received.shares]).toEqual([
    13_915,
    [
      { share: 'cash', amount: -200 },
      { share: 'bank', amount: 5005 },
      { share: 'network', amount: 9050 },
      { share: 'other', amount: 60 },
    ],
  ])
  expect(report.tieOuts).toContainEqual({ name: 'received', ok: true })
})
