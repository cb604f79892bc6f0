import { expect, test, vi } from 'vitest'
import { askReport, rowsOf } from '#electron/harness/report-text.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const [RETAIL, WHOLESALE] = [id<'priceLevel'>(1), id<'priceLevel'>(2)]
const yuan = (price: number) => unitPrice(price * 1_000_000)
const retail = (price: number) => ({ levelId: RETAIL, unitName: '个', price: yuan(price) })

/** 油 is made with prices in May, becomes dearer on 06-03, and loses its purchase price on 06-10; 米 changes its name only. */
async function repricedShop() {
  const shop = startTestProgram()
  const { api, setToday } = shop
  setToday('2026-05-01')
  const content = productContent({ name: '油', purchasePrice: yuan(5), prices: [retail(8)] })
  const oil = await api.product.create(content)
  const rice = await api.product.create(productContent({ name: '米', prices: [retail(3)] }))
  setToday('2026-06-03')
  const dearer = {
    ...content,
    purchasePrice: yuan(6),
    prices: [retail(10), { levelId: WHOLESALE, unitName: '个', price: yuan(7) }],
  }
  const { version } = await api.product.update({ id: oil.id, version: oil.version, content: dearer })
  await api.product.update({
    id: rice.id,
    version: rice.version,
    content: productContent({ name: '大米', prices: [retail(3)] }),
  })
  setToday('2026-06-10')
  await api.product.update({ id: oil.id, version, content: { ...dearer, purchasePrice: null } })
  return shop
}

const june = { period: 'custom', from: businessDate('2026-06-01'), to: businessDate('2026-06-30') } as const
const oil = { code: '00001', name: '油', unit: '个', doneBy: '老板' }

test('价格变动表: what was changed, set and taken away, newest first; what a product is made with is no change', async () => {
  const { api } = await repricedShop()
  const page = await askReport(api, 'priceChanges', june)
  expect(rowsOf('priceChanges', page)).toEqual([
    { ...oil, date: '2026-06-10', price: 'purchase', before: '6.00' },
    { ...oil, date: '2026-06-03', price: 'purchase', before: '5.00', after: '6.00', difference: '1.00', change: '20%' },
    { ...oil, date: '2026-06-03', price: 'retail', before: '8.00', after: '10.00', difference: '2.00', change: '25%' },
    { ...oil, date: '2026-06-03', price: 'wholesale', after: '7.00' },
  ])
  expect(page.totals).toBeNull()
})

test('in its days and of its product; without any it names the last day that has one', async () => {
  const { api } = await repricedShop()
  const first = await askReport(api, 'priceChanges', { ...june, to: businessDate('2026-06-09') })
  expect(rowsOf('priceChanges', first).map(({ price }) => price)).toEqual(['purchase', 'retail', 'wholesale'])
  const rice = await askReport(api, 'priceChanges', { ...june, productId: id<'product'>(2) })
  expect([rice.rowCount, rice.lastDate]).toEqual([0, null])
  const may = await askReport(api, 'priceChanges', {
    period: 'custom',
    from: businessDate('2026-05-01'),
    to: businessDate('2026-05-31'),
  })
  expect([may.rowCount, may.lastDate]).toEqual([0, '2026-06-10'])
})

test('whoever may not see 成本 sees what became of the sale prices, and no 进价', async () => {
  const { clerk, cashier } = await hireStaff(await repricedShop())
  const seen = rowsOf('priceChanges', await askReport(cashier.api, 'priceChanges', june))
  expect(seen).toEqual([
    { ...oil, date: '2026-06-03', price: 'retail', before: '8.00', after: '10.00', difference: '2.00', change: '25%' },
    { ...oil, date: '2026-06-03', price: 'wholesale', after: '7.00' },
  ])
  const all = await askReport(clerk.api, 'priceChanges', june)
  expect(all.rowCount).toBe(4)
})

test('价格表: what a new one sets, what changes in it and what is taken out, under its name', async () => {
  const { api, setToday } = await repricedShop()
  const { id: productId, units } = await api.product.get({ id: id<'product'>(1) })
  const priced = (price: number) => ({
    productId,
    unitId: units[0]!.unitId,
    price: yuan(price),
    baseLevelId: null,
    discountRate: null,
  })
  const head = { name: '夏季批发', partnerId: null, priceLevelId: null, validFrom: null, validTo: null, remark: '' }
  const save = (known: { id: number; version: number } | null, lines: ReturnType<typeof priced>[]) =>
    api.price.saveList({
      id: known === null ? null : id<'priceList'>(known.id),
      version: known?.version ?? null,
      content: { ...head, lines },
    })
  setToday('2026-07-01')
  const made = await save(null, [priced(9)])
  setToday('2026-07-02')
  const dearer = await save(made, [priced(9.9)])
  setToday('2026-07-03')
  await save(dearer, [])
  const july = { period: 'custom', from: businessDate('2026-07-01'), to: businessDate('2026-07-31') } as const
  const list = { ...oil, price: '夏季批发' }
  expect(rowsOf('priceChanges', await askReport(api, 'priceChanges', july))).toEqual([
    { ...list, date: '2026-07-03', before: '9.90' },
    { ...list, date: '2026-07-02', before: '9.00', after: '9.90', difference: '0.90', change: '10%' },
    { ...list, date: '2026-07-01', after: '9.00' },
  ])
  const rice = await askReport(api, 'priceChanges', { ...july, productId: id<'product'>(2) })
  expect([rice.rowCount, rice.lastDate]).toEqual([0, null])
  const august = { period: 'custom', from: businessDate('2026-08-01'), to: businessDate('2026-08-31') } as const
  expect((await askReport(api, 'priceChanges', august)).lastDate).toBe('2026-07-03')
})
