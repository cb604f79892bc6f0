import { beforeEach, expect, test } from 'vitest'
import { openImportDesk, PRODUCTS, type ImportDesk } from '#electron/harness/import-desk.ts'
import { businessDate } from '#shared/kernel/business-date.ts'

// Stock that a shop says twice: as what there is now, and as what was bought and sold.

let desk: ImportDesk

beforeEach(async () => (desk = await openImportDesk()))

const BOUGHT = [
  ['单号', '日期', '供应商', '品名', '数量', '单价'],
  ['P1', '2026-01-02', '农夫经销', '可乐', '20', '1.8'],
  ['P2', '2026-01-09', '农夫经销', '可乐', '30', '1.8'],
  ['P2', '2026-01-09', '农夫经销', '雪碧', '30', '1.8'],
]
const making = { createMissing: true } as const

test('history of goods that came with their stock says so, and goes on', async () => {
  await desk.run('product', PRODUCTS)
  const { stockDoubts, counts } = await desk.check('purchaseHistory', BOUGHT, making)
  expect(stockDoubts).toEqual([
    {
      doubt: 'historyAfterOpening',
      products: 1,
      names: ['可乐'],
      openingOn: '2025-12-31',
      from: '2026-01-02',
      to: '2026-01-09',
    },
  ])
  expect(counts).toMatchObject({ create: 3, error: 0 })
  expect(await desk.run('purchaseHistory', BOUGHT, making)).toMatchObject({ documents: 2 })
})

test('opening stock of goods that were bought and sold says so, and of goods that were opened', async () => {
  await desk.run('purchaseHistory', BOUGHT, making)
  const opening = [
    ['品名', '数量', '成本单价'],
    ['可乐', '50', '1.8'],
  ]
  const asked = { openingDate: businessDate('2026-01-01') }
  const after = { doubt: 'openingAfterHistory', products: 1, names: ['可乐'], openingOn: '2026-01-01' }
  const first = await desk.check('openingStock', opening, asked)
  expect(first.stockDoubts).toEqual([{ ...after, from: '2026-01-02', to: '2026-01-09' }])
  await desk.run('openingStock', opening, asked)
  const again = await desk.check('openingStock', opening, asked)
  expect(again.stockDoubts.map(({ doubt, openingOn }) => [doubt, openingOn])).toEqual([
    ['openingAfterHistory', '2026-01-01'],
    ['openingAgain', '2026-01-01'],
  ])
})

test('history alone, opening stock alone and an opening that was taken back leave nothing to say', async () => {
  expect((await desk.check('purchaseHistory', BOUGHT, making)).stockDoubts).toEqual([])
  const { batchId } = await desk.run('product', PRODUCTS)
  await desk.shop.api.import.undo({ id: batchId })
  expect((await desk.check('purchaseHistory', BOUGHT, making)).stockDoubts).toEqual([])
})
