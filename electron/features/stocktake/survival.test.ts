import { afterEach, expect, test } from 'vitest'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { openCountShop, said, type CountShop } from '#electron/harness/count-shop.ts'
import { openShop } from '#electron/harness/shop.ts'
import { productContent, startTestProgram, TEST_BOOKS } from '#electron/harness/test-program.ts'

let shop: CountShop
afterEach(() => shop.program.close())

/** Books in a real file, with a product that is being counted. */
async function countInFile(): Promise<Stocktake> {
  const program = startTestProgram()
  program.program.close()
  await program.api.books.create({ content: TEST_BOOKS, ownerName: '老板', folderToken: null })
  shop = await openCountShop(await openShop(program))
  await shop.api.product.create(
    productContent({ name: '蒙牛', barcodes: [{ barcode: '6907992500010', unitName: '个' }] }),
  )
  return shop.begin()
}

const scan = (task: Stocktake, requestId: string) =>
  shop.api.stocktakeCount.scan(
    { id: task.id, segmentId: null, code: '6907992500010', times: quantity(10_000) },
    requestId,
  )

test('a crash loses nothing of a count: every scan was on disk when it was confirmed', async () => {
  const task = await countInFile()
  for (const one of ['a', 'b', 'c']) await scan(task, one)
  // No closing, no checkpoint: the process is simply gone.
  shop.program.host.reopen()
  expect(await shop.api.stocktake.progress({ id: task.id })).toMatchObject({
    counted: 1,
    lastEntry: { productName: '蒙牛', quantity: 30_000 },
  })
  await scan(task, 'd')
  await shop.review(task)
  expect(said(await shop.row(task, '蒙牛'))).toBe('0 → 4: 4')
  expect(await shop.brokenChecks()).toEqual([])
})

test('a scan whose answer was lost is not counted twice when it is repeated', async () => {
  const task = await countInFile()
  const first = await scan(task, 'same')
  expect(await scan(task, 'same')).toEqual(first)
  shop.program.host.reopen()
  expect(await scan(task, 'same')).toEqual(first)
  expect((await shop.line(task, '蒙牛')).counted).toBe(10_000)
})
