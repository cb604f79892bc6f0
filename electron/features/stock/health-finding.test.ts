import { expect, test } from 'vitest'
import { findingOf } from '#db/report/check-finding.ts'
import { openShop } from '#electron/harness/shop.ts'
import { id } from '#shared/kernel/id.ts'
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

test('rows of settings, batches, serial numbers, attachments and the log are told by name and open what they belong to', async () => {
  const program = startTestProgram()
  const { api } = program
  const shop = await openShop(program)
  const receipt = await shop.post('purchaseReceipt', '2026-03-01', [{ product: '油', quantity: '3', price: '10' }])
  const { id: oil } = await shop.product('油')
  const limits = { minimumStock: null, maximumStock: null, slowDays: 30, expiryDays: null }
  const category = await api.product.createCategory({ name: '粮油', parentId: null })
  await api.alert.setThreshold({ productId: oil, categoryId: null, warehouseId: id(1), ...limits })
  await api.alert.setThreshold({ productId: null, categoryId: category.id, warehouseId: null, ...limits })
  const { db } = program.program.host.current.books
  const sql = (text: string) => program.program.host.current.books.write(({ sqlite }) => sqlite.prepare(text).run())
  sql(`INSERT INTO batch (id, product_id, code) VALUES (7, ${oil}, 'B01')`)
  sql(`INSERT INTO attachment (id, hash, kind, size) VALUES (1, '${'a'.repeat(64)}', 'png', 1)`)
  sql(`INSERT INTO attachment_link (id, attachment_id, document_id, name, at, user_id)
    VALUES (3, 1, ${receipt.id}, '收据.png', 0, 1)`)
  const product = { to: 'product', id: oil } as const
  const document = { to: 'document', id: receipt.id, type: 'purchaseReceipt' } as const
  expect(findingOf(db, 'batch 7')).toEqual({ detail: '00001 油 · B01', target: product })
  expect(findingOf(db, `serial ${oil} SN 01`)).toEqual({
    detail: '00001 油 · SN 01',
    target: { to: 'serial', serial: 'SN 01' },
  })
  expect(findingOf(db, 'threshold 1')).toEqual({ detail: '00001 油 · 门店', target: product })
  expect(findingOf(db, 'threshold 2')).toEqual({ detail: '粮油', target: { to: 'list', list: 'threshold' } })
  const receiptFile = `收据.png · ${receipt.number}`
  expect(findingOf(db, 'attachment 3')).toEqual({ detail: receiptFile, target: document })
  expect(findingOf(db, 'attachment 3 (missing)')).toEqual({ detail: `${receiptFile} (missing)`, target: document })
  expect(findingOf(db, 'money of account 1')).toEqual({ detail: '现金', target: { to: 'list', list: 'account' } })
  expect(findingOf(db, 'warehouse 1')).toEqual({
    detail: '门店',
    target: { to: 'record', record: 'warehouse', id: 1 },
  })
  const entry = (entity: string) =>
    db.sqlite
      .prepare<[string], { id: number; moment: string }>(
        `SELECT id, strftime('%Y-%m-%d %H:%M', at / 1000, 'unixepoch', 'localtime') AS moment FROM audit_entry
         WHERE entity = ?`,
      )
      .get(entity)!
  const logged = entry('document')
  expect(findingOf(db, `audit entry ${logged.id}`)).toEqual({
    detail: `${logged.moment} · 老板 · ${receipt.number}`,
    target: document,
  })
  const made = entry('threshold')
  expect(findingOf(db, `audit entry ${made.id}`)).toEqual({
    detail: `${made.moment} · 老板 · 00001 油 · 门店`,
    target: product,
  })
  expect(findingOf(db, 'threshold without audit')).toEqual({ detail: 'threshold without audit', target: null })
})
