import { expect, test } from 'vitest'
import { askReport, rowsOf } from '#electron/harness/report-text.ts'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'

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
