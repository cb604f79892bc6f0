import { expect, test } from 'vitest'
import { money } from '#shared/kernel/money.ts'
import { hireStaff, STAFF_PASSWORD } from '#electron/harness/staff.ts'
import { openTill } from '#electron/harness/till-shop.ts'

test('the last sale of a customer who confirmed the day is taken back by the word of who may', async () => {
  const till = await openTill()
  const sold = await till.sell({
    lines: [{ product: 'A', quantity: '1', price: '10' }],
    customer: true,
    tenders: [['onAccount', '10']],
  })
  const { owner, cashier } = await hireStaff(till)
  const { businessDate } = await owner.api.document.get({ id: sold.id })
  await owner.api.statement.confirm({
    partnerId: till.customerId,
    side: 'receivable',
    through: businessDate,
    balance: money(1000),
  })
  const locked = { data: { code: 'STATEMENT_CONFIRMED', params: { permission: 'statement.override' } } }
  await expect(cashier.api.till.undo({ id: sold.id })).rejects.toMatchObject(locked)
  const overrides = ['STATEMENT_CONFIRMED' as const]
  await expect(cashier.api.till.undo({ id: sold.id, overrides })).rejects.toMatchObject({
    data: { code: 'FORBIDDEN', params: { permission: 'statement.override' } },
  })
  const undone = await till.program.dispatch(
    {
      path: 'till.undo',
      input: { id: sold.id, overrides },
      requestId: 'undo-1',
      authorization: { userName: '老板', password: STAFF_PASSWORD },
    },
    cashier.session,
  )
  expect(undone).toMatchObject({ ok: true })
  expect(await owner.api.till.customer({ partnerId: till.customerId })).toMatchObject({ owes: 0 })
})
