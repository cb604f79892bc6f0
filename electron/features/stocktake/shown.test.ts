import { expect, test } from 'vitest'
import { openCountShop } from '#electron/harness/count-shop.ts'
import type { Context } from '../../ipc/context.ts'
import { reviewRowFor, stocktakeFor, summaryFor, varianceFor } from './shown.ts'

/** No built-in role reads stocktakes without seeing cost; one made by hand may. */
test('without the field permission 成本 every figure of cost is null', async () => {
  const shop = await openCountShop()
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '红牛', quantity: '22', price: '4.80' }])
  const task = await shop.begin()
  await shop.count(task, '红牛', '20')
  const reviewed = await shop.review(task)
  const { program } = shop
  const [user] = await shop.api.user.list({})
  const context: Context = {
    ...program.host.contextOf(program.host.userOf(shop.session)!),
    userId: user!.id,
    role: 'accountant',
    seesCost: false,
  }
  const row = await shop.row(task, '红牛')
  expect(row).toMatchObject({ unitCost: 4_800_000, amount: -960 })
  expect(reviewRowFor(context, row)).toMatchObject({ unitCost: null, amount: null, difference: -20_000 })
  expect(summaryFor(context, await shop.api.stocktakeReview.summary({ id: task.id }))).toMatchObject({
    gainAmount: null,
    lossAmount: null,
    netAmount: null,
    missedAmount: null,
    accuracyByAmount: null,
    accuracyByKinds: 0,
  })
  expect(stocktakeFor(context, reviewed)).toMatchObject({ losses: 1, gainAmount: null, lossAmount: null })
  const { rows } = await shop.api.stocktakeSheet.variance({ id: task.id, only: 'all', cursor: null, limit: 5 })
  expect(varianceFor(context, rows[0]!)).toMatchObject({ unitCost: null, amount: null })
})
