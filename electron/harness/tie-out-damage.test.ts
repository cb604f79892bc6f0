import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { askReport } from './report-text.ts'
import { openShop, type Shop } from './shop.ts'

/** 油 13 of 130.00, 米 4 of 20.00, and a sale of 油 after March. */
async function soundShop(): Promise<Shop> {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '油', quantity: '15', price: '10' }])
  await shop.post('purchaseReceipt', '2026-03-02', [{ product: '米', quantity: '4', price: '5' }])
  await shop.post('salesShipment', '2026-04-05', [{ product: '油', quantity: '2', price: '16' }])
  return shop
}

const days = { period: 'custom', from: null, to: businessDate('2026-03-31') } as const

/** What does not agree in 收发存, 库存资产表 and the 库存明细账 of 油, each with its difference. */
async function disagreements(shop: Shop) {
  const said = (tieOuts: readonly { name: string; ok: boolean; difference: number | null }[]) =>
    tieOuts.flatMap(({ name, ok, difference }) => (ok ? [] : [`${name} ${difference}`]))
  const { id } = await shop.product('油')
  const asked = { productId: id, warehouseId: null, from: null, to: null, cursor: null, limit: 50 }
  return {
    summary: said((await askReport(shop.api, 'stockSummary', days)).tieOuts),
    assets: said((await askReport(shop.api, 'stockAssets', days)).tieOuts),
    ledger: said((await shop.api.stock.ledger(asked)).tieOuts),
  }
}

test('sound books agree', async () => {
  expect(await disagreements(await soundShop())).toEqual({ summary: [], assets: [], ledger: [] })
})

const OF = (name: string) => `(SELECT id FROM product WHERE name = '${name}')`

test.each([
  [
    'a quantity of a warehouse',
    [`UPDATE stock_balance SET quantity = quantity + 10000 WHERE product_id = ${OF('油')}`],
    { summary: ['stockListQuantity 10000'], assets: ['stockListQuantity 10000'], ledger: ['stockListQuantity 10000'] },
    'I1 balance is the sum of its movements: 00001 油 · 门店',
  ],
  [
    'a balance that is gone',
    [`DELETE FROM stock_balance WHERE product_id = ${OF('米')}`],
    { summary: ['stockListQuantity 40000'], assets: ['stockListQuantity 40000'], ledger: [] },
    'I1 balance is the sum of its movements: 00002 米 · 门店',
  ],
  [
    'values of two pools that cancel each other',
    [
      `UPDATE cost_pool SET value = value + 100 WHERE product_id = ${OF('油')}`,
      `UPDATE cost_pool SET value = value - 100 WHERE product_id = ${OF('米')}`,
    ],
    { summary: ['stockList 200'], assets: ['stockList 200'], ledger: ['stockList 100'] },
    'I2 pool value is the sum of its valuations: 00001 油',
  ],
])('%s that was changed behind the program is seen in the badge and by the health check', async (...planted) => {
  const [, damage, found, check] = planted
  const shop = await soundShop()
  for (const sql of damage) shop.program.host.current.books.db.sqlite.prepare(sql).run()
  expect(await disagreements(shop)).toEqual(found)
  expect(await shop.brokenChecks()).toContain(check)
})

test('收发存 of one warehouse is compared with what lies there, at the end of its days', async () => {
  const shop = await soundShop()
  await shop.post('purchaseReceipt', '2026-03-03', [{ product: '油', quantity: '6', price: '10' }], '后仓')
  await shop.post('salesShipment', '2026-04-06', [{ product: '油', quantity: '1', price: '16' }], '后仓')
  const ofWarehouse = async (name: string) =>
    (await askReport(shop.api, 'stockSummary', { ...days, warehouseId: await shop.warehouse(name) })).tieOuts
  const agrees = ['quantityLedger', 'stockListQuantity'].map((name) => ({ name, ok: true, difference: 0 }))
  expect(await ofWarehouse('后仓')).toEqual(agrees)
  shop.program.host.current.books.db.sqlite
    .prepare(`UPDATE stock_balance SET quantity = quantity + 10000 WHERE warehouse_id = ?`)
    .run(await shop.warehouse('后仓'))
  expect(await ofWarehouse('后仓')).toMatchObject([{ ok: true }, { name: 'stockListQuantity', difference: 10_000 }])
  expect(await ofWarehouse('门店')).toEqual(agrees)
})
