import { expect, test, vi } from 'vitest'
import { quantity } from '#shared/kernel/quantity.ts'
import { openCountShop } from '#electron/harness/count-shop.ts'
import { hireStaff } from '#electron/harness/staff.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const pieces = (count: number) => quantity(count * 10_000)

async function blindCount() {
  const shop = await openCountShop()
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '红牛', quantity: '22', price: '4.80' }])
  const task = await shop.begin()
  const line = await shop.line(task, '红牛')
  const staff = await hireStaff(shop)
  return { shop, task, line, staff }
}

test('the clerk counts and reviews, but does not post', async () => {
  const { task, line, staff } = await blindCount()
  const { clerk, owner } = staff
  const of = { id: task.id }
  await clerk.api.stocktakeCount.enter({
    ...of,
    lineId: line.id,
    segmentId: null,
    entry: { kind: 'quantity', quantity: pieces(20), unitId: null },
  })
  await clerk.api.stocktakeReview.toReview(of)
  const input = { ...of, businessDate: null, keepMissed: true, acceptLate: false }
  await expect(clerk.api.stocktake.post(input)).rejects.toThrow('FORBIDDEN {"permission":"stocktake.post"}')
  const posted = await owner.api.stocktake.post(input)
  await expect(clerk.api.stocktake.undoPosting({ ...of, reason: '' })).rejects.toThrow('FORBIDDEN')
  await expect(clerk.api.stocktake.redo({ ...of, documentId: null })).rejects.toThrow('FORBIDDEN')
  // Not by the back door either.
  await expect(clerk.api.document.void({ id: posted.stocktake.documents[0]!.id, reason: '' })).rejects.toThrow(
    'STOCKTAKE_OWNS_DOCUMENT',
  )
})

test('a blind count says nothing of the books while it runs', async () => {
  const { task, line, staff } = await blindCount()
  const { clerk, owner } = staff
  const of = { id: task.id }
  const entry = { ...of, lineId: line.id, segmentId: null } as const
  await clerk.api.stocktakeCount.enter({ ...entry, entry: { kind: 'row', quantity: pieces(20), unitId: null } })
  const hidden = 'STOCKTAKE_BLIND'
  await expect(clerk.api.stocktakeReview.summary(of)).rejects.toThrow(hidden)
  await expect(clerk.api.stocktakeReview.explain({ ...of, lineId: line.id })).rejects.toThrow(hidden)
  await expect(clerk.api.stocktakeReview.hints({ ...of, lineIds: [line.id] })).rejects.toThrow(hidden)
  await expect(clerk.api.stocktakeSheet.variance({ ...of, only: 'all', cursor: null, limit: 5 })).rejects.toThrow(
    hidden,
  )
  const page = { sort: 'row', descending: false, cursor: null, limit: 5, search: '' } as const
  await expect(clerk.api.stocktakeReview.page({ ...page, ...of, tab: 'all' })).rejects.toThrow(hidden)
  expect(await clerk.api.stocktake.get(of)).toMatchObject({
    gains: null,
    losses: null,
    accuracy: null,
    lossAmount: null,
  })
  expect(await clerk.api.stocktakeCount.card({ ...of, lineId: line.id })).toMatchObject({ book: null })
  expect(
    (await clerk.api.stocktakeCount.lines({ ...page, ...of, tab: 'all', segmentId: null })).rows[0]!.book,
  ).toBeNull()
  // Who posts may look; what he counts with shows nothing all the same.
  expect(await owner.api.stocktake.get(of)).toMatchObject({ losses: 1, lossAmount: -960 })
  expect(await owner.api.stocktakeReview.summary(of)).toMatchObject({ tabs: { loss: 1 } })
  expect(await owner.api.stocktakeCount.card({ ...of, lineId: line.id })).toMatchObject({ book: null })
  await clerk.api.stocktakeReview.toReview(of)
  expect(await clerk.api.stocktakeReview.summary(of)).toMatchObject({ lossAmount: -960 })
})

test('the accountant looks on; the cashier does not', async () => {
  const { task, staff } = await blindCount()
  const of = { id: task.id }
  expect(await staff.accountant.api.stocktake.get(of)).toMatchObject({ number: task.number })
  await expect(staff.accountant.api.stocktake.cancel({ ...of, reason: '' })).rejects.toThrow('FORBIDDEN')
  await expect(staff.cashier.api.stocktake.get(of)).rejects.toThrow('FORBIDDEN')
})

test('everything done to a task stands in the audit log, with who did it', async () => {
  const { shop, task, staff } = await blindCount()
  await staff.clerk.api.stocktakeReview.toReview({ id: task.id })
  await staff.clerk.api.stocktakeReview.resume({ id: task.id })
  await staff.owner.api.stocktake.cancel({ id: task.id, reason: '不盘了' })
  const rows = shop.program.host.current.books.db.sqlite
    .prepare<[], { action: string; name: string }>(
      `SELECT a.action, u.name FROM audit_entry a JOIN user u ON u.id = a.user_id WHERE a.entity = 'stocktake' ORDER BY a.id`,
    )
    .all()
  expect(rows).toEqual([
    { action: 'stocktake.create', name: '老板' },
    { action: 'stocktake.review', name: 'clerk' },
    { action: 'stocktake.resume', name: 'clerk' },
    { action: 'stocktake.cancel', name: '老板' },
  ])
})

test('why a line differs stands in the audit log, with who said it', async () => {
  const { shop, task, line, staff } = await blindCount()
  await staff.clerk.api.stocktakeReview.toReview({ id: task.id })
  await staff.clerk.api.stocktakeReview.setReason({
    id: task.id,
    lineIds: [line.id],
    reason: 'damaged',
    remark: '漏气',
  })
  const said = shop.program.host.current.books.db.sqlite
    .prepare<[], { after: string; name: string }>(
      `SELECT a.after, u.name FROM audit_entry a JOIN user u ON u.id = a.user_id WHERE a.action = 'stocktake.setReason'`,
    )
    .all()
  expect(said).toEqual([{ after: '{"reason":"damaged","remark":"漏气","rows":[1]}', name: 'clerk' }])
})
