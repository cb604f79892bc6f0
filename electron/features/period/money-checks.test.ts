import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { CASH, openMoneyDesk, type MoneyDesk } from '#electron/harness/money-desk.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'
import { openTill } from '#electron/harness/till-shop.ts'

const on = (date: string) => businessDate(date)

async function found({ api }: Pick<MoneyDesk, 'api'>, name: string, through = '2026-03-31') {
  return (await api.period.check({ through: on(through) })).find((check) => check.name === name)
}

test('money that stands open beside debts of the same partner, and accounts below zero', async () => {
  const desk = await openMoneyDesk()
  await desk.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '1', amount: '100' }])
  expect(await found(desk, 'unmatchedMoney')).toMatchObject({ count: 0 })
  await desk.settle('collection', '2026-03-02', '30', { settlements: [] })
  expect(await found(desk, 'unmatchedMoney')).toMatchObject({
    count: 1,
    first: '永盛',
    blocking: false,
    findings: [{ name: '永盛', partnerId: desk.partnerId, amount: 3000 }],
  })
  await desk.settle('payment', '2026-03-03', '31')
  expect(await found(desk, 'negativeAccounts')).toMatchObject({
    count: 1,
    first: '现金',
    findings: [{ accountId: CASH, amount: -100 }],
  })
  expect(await found(desk, 'negativeAccounts', '2026-03-02')).toMatchObject({ count: 0 })
})

test('shifts that are open, and drafts of money', async () => {
  const test = startTestProgram()
  const till = await openTill(test)
  test.setToday('2027-01-02')
  expect(await found(till, 'openShifts', '2026-12-31')).toMatchObject({
    count: 1,
    first: '老板',
    findings: [{ place: '2026-12-31' }],
  })
  const content = { businessDate: '2026-12-20' }
  const draft = await till.api.document.saveDraft({ id: null, version: null, type: 'collection', content })
  expect(await found(till, 'drafts', '2026-12-31')).toMatchObject({
    findings: [{ draftId: draft.id, documentType: 'collection', place: '2026-12-20' }],
  })
})

test('a journal that does not balance blocks the closing', async () => {
  const desk = await openMoneyDesk()
  const { number } = await desk.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '1', amount: '100' }])
  desk.program.host.current.books.write((db) => {
    db.sqlite.prepare('DROP TRIGGER partner_entry_no_update').run()
    db.sqlite.prepare('UPDATE partner_entry SET amount = amount + 1').run()
  })
  expect(await found(desk, 'journal')).toMatchObject({ count: 1, first: number, findings: [{ amount: 1 }] })
  await expect(desk.api.period.close({ through: on('2026-03-31') })).rejects.toMatchObject({
    data: { code: 'PERIOD_NOT_READY', params: { check: 'journal', count: 1, first: number } },
  })
})
