import { expect, test, vi } from 'vitest'
import type { DocumentRow } from '#shared/contract/document.ts'
import type * as Permissions from '#shared/contract/permission.ts'
import type { Permission, Role } from '#shared/contract/permission.ts'
import { openShop } from '#electron/harness/shop.ts'
import { hireStaff } from '#electron/harness/staff.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))
// A role that may void, but does not see costs; no built-in role is like that.
vi.mock('#shared/contract/permission.ts', async (original) => {
  const permissions = await original<typeof Permissions>()
  const roleMay = (role: Role, permission: Permission) =>
    permissions.roleMay(role, permission) || (role === 'cashier' && permission === 'document.void')
  return { ...permissions, roleMay }
})

test('a cascade is refused as a whole to whom one document of it is closed', async () => {
  const shop = await openShop()
  const firstLine = async ({ id }: DocumentRow) => (await shop.api.document.get({ id })).lines[0]!.id
  const request = await shop.post('purchaseRequest', '2026-03-01', [{ product: 'A', quantity: '2' }])
  const requested = { product: 'A', quantity: '2', price: '73', sourceLineId: await firstLine(request) }
  const order = await shop.post('purchaseOrder', '2026-03-01', [requested])
  const ordered = { product: 'A', quantity: '2', sourceLineId: await firstLine(order) }
  const receipt = await shop.post('purchaseReceipt', '2026-03-02', [ordered])
  const alone = await shop.post('purchaseRequest', '2026-03-03', [{ product: 'A', quantity: '1' }])
  const { owner, cashier } = await hireStaff(shop)
  const cascade = { id: request.id, reason: '录错', cascade: true }
  const forbidden = { code: 'FORBIDDEN', params: { permission: 'cost' } }
  const statuses = () =>
    Promise.all([request, order, receipt].map(async ({ id }) => (await owner.api.document.get({ id })).status))

  await expect(cashier.api.document.void(cascade)).rejects.toMatchObject({ data: forbidden })
  expect(await statuses()).toEqual(['posted', 'posted', 'posted'])
  // Neither does the question beforehand tell what came of it.
  const { refusal, months } = await cashier.api.document.check({ do: 'void', id: request.id, cascade: true })
  expect({ refusal, months }).toEqual({ refusal: forbidden, months: [] })

  await owner.api.document.void(cascade)
  expect(await statuses()).toEqual(['voided', 'voided', 'voided'])
  // What nothing depends on is his to void.
  await cashier.api.document.void({ id: alone.id, reason: '' })
  expect((await owner.api.document.get({ id: alone.id })).status).toBe('voided')
})
