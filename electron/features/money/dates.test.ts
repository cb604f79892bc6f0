import { expect, test } from 'vitest'
import type { ContentOf } from '#shared/contract/money-content.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { openMoneyDesk, tender, type MoneyDesk } from '#electron/harness/money-desk.ts'

// Which day a settlement is of, and where an amended document stands.

const settlementDates = (desk: MoneyDesk) =>
  desk.program.host.current.books.db.sqlite
    .prepare<[], { on: string; amount: number }>('SELECT business_date AS "on", amount FROM settlement ORDER BY id')
    .all()
    .map(({ on, amount }) => `${on} ${amount}`)

test('what is settled is settled from the day both documents are there', async () => {
  const desk = await openMoneyDesk()
  await desk.post('salesShipment', '2026-03-05', [{ product: 'A', quantity: '1', price: '30' }])
  await desk.settle('collection', '2026-03-01', '30')
  expect(settlementDates(desk)).toEqual(['2026-03-05 3000'])
})

test('after 改单 a settlement keeps its day, and its undoing never lies before it', async () => {
  const desk = await openMoneyDesk()
  const lines = [{ product: 'A', quantity: '1', price: '30' }]
  const sale = await desk.post('salesShipment', '2026-03-01', lines)
  await desk.settle('collection', '2026-03-05', '30')
  const content = await desk.content('salesShipment', '2026-03-01', lines, '门店', { remark: '改' })
  await desk.api.document.amend({ id: sale.id, content, draftId: null, reason: '' })
  expect(settlementDates(desk)).toEqual(['2026-03-05 3000', '2026-03-05 -3000', '2026-03-01 3000', '2026-03-05 3000'])
})

test('an amended collection keeps its place in the day', async () => {
  const desk = await openMoneyDesk()
  const first = await desk.settle('collection', '2026-03-01', '30')
  const content = (await desk.api.money.get({ id: first.id })).content as ContentOf<'collection'>
  await desk.settle('collection', '2026-03-01', '40')
  const again = await desk.api.money.amend({ id: first.id, content, draftId: null, reason: '' })
  const keys = desk.program.host.current.books.db.sqlite
    .prepare<[number, number], { key: number }>('SELECT order_key AS "key" FROM document WHERE id IN (?, ?)')
    .all(first.id, again.id)
  expect(keys[0]).toEqual(keys[1])
})

test('no more is paid out of a deposit than the document comes to', async () => {
  const desk = await openMoneyDesk()
  await desk.settle('collection', '2026-03-01', '100')
  const lines = [{ product: 'A', quantity: '1', price: '50' }]
  await expect(
    desk.post('salesShipment', '2026-03-02', lines, '门店', { tenders: [tender('80', 'deposit')] }),
  ).rejects.toMatchObject({ data: { code: 'DEPOSIT_TOO_LARGE' } })
})

test('with the clock put back behind the closing money is not reversed into the closed period', async () => {
  const desk = await openMoneyDesk()
  const paid = await desk.settle('collection', '2026-03-01', '30')
  await desk.api.period.close({ through: businessDate('2026-03-31') })
  desk.setToday('2026-03-20')
  await expect(desk.api.money.void({ id: paid.id, reason: '' })).rejects.toMatchObject({
    data: { code: 'PERIOD_CLOSED' },
  })
})
