import { beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#shared/kernel/id.ts'
import { openTill, type TillShop } from '#electron/harness/till-shop.ts'
import { productContent } from '#electron/harness/test-program.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

let till: TillShop

beforeEach(async () => {
  till = await openTill()
  await till.makeProduct(productContent({ name: '牛奶', batchTracked: true }))
})

const receive = (batch: string, quantity: string) =>
  till.post('purchaseReceipt', '2026-12-02', [{ product: '牛奶', quantity, price: '2', batch }])

/** Sells milk at 1.00, a line for each quantity. */
function sell(quantities: readonly number[], amends?: DocumentId) {
  const lines = quantities.map((quantity) => ({ product: '牛奶', quantity: String(quantity), price: '1' }))
  const total = quantities.reduce((sum, quantity) => sum + quantity, 0)
  return till.sell({ lines, tenders: [['cash', String(total)]], ...(amends === undefined ? {} : { amends }) })
}

async function batchesOf({ id }: { readonly id: DocumentId }): Promise<(string | undefined)[]> {
  return (await till.api.document.get({ id })).lines.map(({ batch }) => batch?.code)
}

test('改单 keeps the batch that was sold, also when nothing of it is left', async () => {
  await receive('B1', '5')
  const first = await sell([5])
  const second = await sell([4], first.id)
  expect(await batchesOf(second)).toEqual(['B1'])
  await receive('B2', '9')
  expect(await batchesOf(await sell([3], second.id))).toEqual(['B1'])
})

test('改单 of more than the batch holds takes one that has enough', async () => {
  await receive('B1', '5')
  await receive('B2', '9')
  const sold = await sell([5])
  expect(await batchesOf(await sell([7], sold.id))).toEqual(['B2'])
})

test('each line of an amended sale keeps its own batch', async () => {
  await receive('B1', '5')
  await receive('B2', '9')
  const sold = await sell([4, 3])
  expect(await batchesOf(sold)).toEqual(['B1', 'B2'])
  await receive('B1', '20')
  expect(await batchesOf(await sell([4, 3], sold.id))).toEqual(['B1', 'B2'])
})

test('two lines of a product take no more from a batch than it holds', async () => {
  await receive('B1', '5')
  await receive('B2', '5')
  expect(await batchesOf(await sell([3, 3]))).toEqual(['B1', 'B2'])
})
