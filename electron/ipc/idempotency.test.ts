import { expect, test } from 'vitest'
import type { Topic } from '#shared/contract/topics.ts'
import { dumpBooks } from '#electron/harness/books-dump.ts'
import { openShop } from '#electron/harness/shop.ts'
import { startTestProgram, TEST_BOOKS, type TestProgram } from '#electron/harness/test-program.ts'

function dump({ program }: TestProgram): string {
  return dumpBooks(program.host.current.books.db)
}

test('the same request again gets the same answer and posts nothing', async () => {
  const shop = await openShop()
  const content = await shop.content('purchaseReceipt', '2026-03-01', [
    { product: 'A', quantity: '10', amount: '33.30' },
  ])
  const first = await shop.api.document.post({ content, draftId: null }, 'request-1')
  const after = dump(shop)
  expect(await shop.api.document.post({ content, draftId: null }, 'request-1')).toEqual(first)
  // The order of keys does not make it another request.
  const { lines, ...header } = content
  expect(await shop.api.document.post({ draftId: null, content: { lines, ...header } }, 'request-1')).toEqual(first)
  expect(dump(shop) === after).toBe(true)
  expect(await shop.pool('A')).toBe('10 33.30')
  const again = await shop.api.document.post({ content, draftId: null }, 'request-2')
  expect(again.number).toBe('CGRK-20260301-0002')
  expect(await shop.pool('A')).toBe('20 66.60')
})

test('the same id for something else is refused', async () => {
  const shop = await openShop()
  const content = await shop.content('purchaseReceipt', '2026-03-01', [
    { product: 'A', quantity: '10', amount: '33.30' },
  ])
  const posted = await shop.api.document.post({ content, draftId: null }, 'request-1')
  const after = dump(shop)
  const reused = { data: { code: 'REQUEST_ID_REUSED', params: { requestId: 'request-1' } } }
  await expect(
    shop.api.document.post({ content: { ...content, remark: '别的' }, draftId: null }, 'request-1'),
  ).rejects.toMatchObject(reused)
  await expect(shop.api.document.void({ id: posted.id, reason: '' }, 'request-1')).rejects.toMatchObject(reused)
  expect(dump(shop) === after).toBe(true)
})

test('a refused request is not remembered: the same id may be tried again', async () => {
  const shop = await openShop()
  const content = await shop.content('salesShipment', '2026-03-02', [{ product: 'A', quantity: '5', price: '1' }])
  await expect(shop.api.document.post({ content, draftId: null }, 'request-1')).rejects.toMatchObject({
    data: { code: 'INSUFFICIENT_STOCK' },
  })
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '10', amount: '10' }])
  expect(await shop.api.document.post({ content, draftId: null }, 'request-1')).toMatchObject({
    number: 'XSCK-20260302-0001',
  })
})

test('requests are remembered over closing and opening', async () => {
  const program = startTestProgram()
  program.program.close()
  const { file } = await program.api.books.create({ content: TEST_BOOKS, ownerName: '老板', folderToken: null })
  const shop = await openShop(program)
  const content = await shop.content('purchaseReceipt', '2026-03-01', [
    { product: 'A', quantity: '10', amount: '33.30' },
  ])
  const first = await shop.api.document.post({ content, draftId: null }, 'request-1')
  await program.api.books.close({})
  await program.api.books.open({ file })
  expect(await shop.api.document.post({ content, draftId: null }, 'request-1')).toEqual(first)
  await expect(
    shop.api.document.post({ content: { ...content, remark: '别的' }, draftId: null }, 'request-1'),
  ).rejects.toMatchObject({
    data: { code: 'REQUEST_ID_REUSED' },
  })
  expect(await shop.pool('A')).toBe('10 33.30')
  program.program.close()
})

test('an id is any text', async () => {
  const shop = await openShop()
  for (const requestId of ['__proto__', "'; DROP TABLE command_log; --", '请求'])
    expect(
      (await shop.api.warehouse.create({ code: '', name: `仓${requestId.length}`, address: '', remark: '' }, requestId))
        .enabled,
    ).toBe(true)
})

test('topics are published after the commit, and never for a refusal or a question', async () => {
  const shop = await openShop()
  const heard: { topics: readonly Topic[]; stock: number }[] = []
  shop.program.onChanged((topics) => {
    const { db } = shop.program.host.current.books
    const row = db.sqlite
      .prepare<[], { stock: number }>('SELECT ifnull(SUM(quantity), 0) AS stock FROM stock_balance')
      .get()
    heard.push({ topics, stock: row?.stock ?? -1 })
  })
  await shop.product('A')
  heard.length = 0
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '10', amount: '10' }])
  expect(heard).toEqual([{ topics: ['document', 'stock', 'money', 'account', 'draft', 'partner'], stock: 100_000 }])
  heard.length = 0
  await expect(
    shop.post('salesShipment', '2026-03-02', [{ product: 'A', quantity: '11', price: '1' }]),
  ).rejects.toThrow('INSUFFICIENT_STOCK')
  await shop.pool('A')
  const content = await shop.content('salesShipment', '2026-03-02', [{ product: 'A', quantity: '4', price: '1' }])
  expect((await shop.api.document.check({ do: 'post', content })).refusal).toBeNull()
  expect(await shop.program.dispatch({ path: 'document.post', input: {} }, shop.session)).toMatchObject({ ok: false })
  expect(heard).toEqual([])
})

test('a listener that has gone hears nothing', async () => {
  const shop = await openShop()
  let calls = 0
  const stop = shop.program.onChanged(() => (calls += 1))
  await shop.api.warehouse.create({ code: '', name: '后仓', address: '', remark: '' })
  stop()
  await shop.api.warehouse.create({ code: '', name: '前仓', address: '', remark: '' })
  expect(calls).toBe(1)
})
