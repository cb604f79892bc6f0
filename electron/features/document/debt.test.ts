import { expect, test } from 'vitest'
import { money } from '#shared/kernel/money.ts'
import { openShop } from '#electron/harness/shop.ts'

test('what was taken with a document stays with it through 改单, also what is too much by then', async () => {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '米', quantity: '50', price: '10' }])
  const [account] = await shop.api.account.list({})
  const tenders = [
    { method: 'account' as const, accountId: account!.id, amount: money(4000), received: null, remark: '' },
  ]
  const sale = [{ product: '米', quantity: '4', price: '10' }]
  const first = await shop.post('salesShipment', '2026-03-03', sale, '门店', { tenders })
  const less = await shop.content('salesShipment', '2026-03-03', [{ product: '米', quantity: '3', price: '10' }])
  const second = await shop.api.document.amend({ id: first.id, content: less, draftId: null, reason: '' })
  const standing = await shop.api.money.standing({ id: second.id })
  expect(standing).toMatchObject({ taken: 4000, amount: 3000, open: 0 })
})

test('上期欠款 · 本单 · 本次收款 · 累计欠款: a second print says the same', async () => {
  const shop = await openShop()
  const rice = (quantity: string) => [{ product: '米', quantity, price: '10' }]
  await shop.post('purchaseReceipt', '2026-03-01', rice('50'))
  await shop.post('salesShipment', '2026-03-02', rice('3'))
  const [account] = await shop.api.account.list({})
  const tenders = [
    { method: 'account' as const, accountId: account!.id, amount: money(1500), received: null, remark: '' },
  ]
  const second = await shop.post('salesShipment', '2026-03-03', rice('4'), '门店', { tenders })
  const said = { side: 'receivable', before: 3000, own: 4000, paid: 1500, after: 5500 }
  expect(await shop.api.document.debt({ id: second.id })).toEqual(said)
  const third = await shop.post('salesShipment', '2026-03-04', rice('1'))
  expect(await shop.api.document.debt({ id: second.id })).toEqual(said)
  expect(await shop.api.document.debt({ id: third.id })).toMatchObject({ before: 5500, after: 6500 })
  const [linked] = (await shop.api.money.standing({ id: second.id }))!.linked
  await shop.api.money.void({ id: linked!.id, reason: '' })
  expect(await shop.api.document.debt({ id: second.id })).toEqual(said)
  const loss = await shop.post('loss', '2026-03-04', [{ product: '米', quantity: '1' }])
  expect(await shop.api.document.debt({ id: loss.id })).toBeNull()
})
