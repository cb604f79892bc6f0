import { afterEach, expect, it } from 'vitest'
import { ROLE_SEES_COST, type Role } from '#shared/contract/permission.ts'
import { giveRights, may, mayWrite } from '#renderer/ui/rights.ts'
import { mayOpen } from './screen-rights.ts'
import { offeredActions, railActions } from './screens.ts'

const becomes = (role: Role) => giveRights({ role, seesCost: ROLE_SEES_COST[role] })
const idsOf = (actions: ReturnType<typeof offeredActions>) => actions.map(({ id }) => id)
afterEach(() => giveRights(null))

it('a cashier is offered what she may do, and nothing of what she may not', () => {
  becomes('cashier')
  const offered = idsOf(offeredActions())
  expect(offered).toEqual(expect.arrayContaining(['document.new.salesShipment', 'product.list', 'partner.list']))
  for (const refused of [
    ...['product.create', 'document.new.purchaseReceipt', 'document.list.purchaseReceipt', 'document.new.loss'],
    ...['stocktake.new', 'stocktake.list', 'warehouse.create', 'period.close', 'till.settings', 'import'],
  ])
    expect(offered).not.toContain(refused)
  expect(railActions('stocktake')).toEqual([])
})

it('an accountant keeps the money, not the goods', () => {
  becomes('accountant')
  const offered = idsOf(offeredActions())
  expect(offered).toContain('period.close')
  expect(offered).not.toContain('till')
  expect(offered).not.toContain('document.new.salesShipment')
  expect(offered).toContain('document.list.salesShipment')
})

it('a clerk reads what was closed, though he does not close', () => {
  becomes('clerk')
  expect(idsOf(offeredActions())).toContain('period.close')
  expect(may('period.close')).toBe(false)
})

it('the owner is offered every action there is', () => {
  const all = idsOf(offeredActions())
  becomes('owner')
  expect(idsOf(offeredActions())).toEqual(all)
})

it('a record is looked at by who may read it and made by who may write it', () => {
  becomes('cashier')
  expect([mayOpen('product.form', { id: 7 }), mayOpen('product.form', { id: null })]).toEqual([true, false])
  expect(mayOpen('document.form', { type: 'salesShipment', draftId: null })).toBe(true)
  expect(mayOpen('document.form', { type: 'salesShipment', draftId: null, amends: 9 })).toBe(false)
  expect(mayOpen('report.view', { name: 'grossProfit' })).toBe(false)
  expect([may('cost'), mayWrite('collection'), mayWrite('payment')]).toEqual([false, true, false])
})
