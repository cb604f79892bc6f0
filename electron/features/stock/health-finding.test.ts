import { expect, test } from 'vitest'
import { findingOf } from '#db/report/check-finding.ts'
import { openShop } from '#electron/harness/shop.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'

test('what the health check finds has its number or name, and opens', async () => {
  const program = startTestProgram()
  const shop = await openShop(program)
  const receipt = await shop.post('purchaseReceipt', '2026-03-01', [{ product: '油', quantity: '3', price: '10' }])
  const { id: oil } = await shop.product('油')
  const { db } = program.program.host.current.books
  const document = { to: 'document', id: receipt.id, type: 'purchaseReceipt' } as const
  const ofReceipt = { detail: receipt.number, target: document }
  for (const found of [`document ${receipt.id}`, 'line 1', 'movement 1', 'partner entry 1', receipt.number])
    expect(findingOf(db, found)).toEqual(ofReceipt)
  expect(findingOf(db, `2026-03-31 product ${oil} warehouse 1`)).toEqual({
    detail: '2026-03-31 · 00001 油 · 门店',
    target: { to: 'product', id: oil },
  })
  expect(findingOf(db, `pool of product ${oil}`)).toMatchObject({ detail: '00001 油' })
  expect(findingOf(db, 'partner 1')).toEqual({ detail: '永盛', target: { to: 'partner', id: 1 } })
  expect(findingOf(db, 'audit entry 3')).toEqual({ detail: 'audit entry 3', target: null })
  // As the window gets it.
  program.program.host.current.books.write((writable) =>
    writable.sqlite.prepare('UPDATE cost_pool SET value = value + 1').run(),
  )
  const broken = (await shop.api.stock.verify({})).filter(({ ok }) => !ok)
  expect(broken.map(({ detail, target }) => ({ detail, target }))).toContainEqual({
    detail: '00001 油',
    target: { to: 'product', id: oil },
  })
})
