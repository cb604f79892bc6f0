import { expect, test } from 'vitest'
import { openMoneyDesk } from '#electron/harness/money-desk.ts'

test('a name is enough for a partner; the same name is the same partner, on the other side as well', async () => {
  const { api } = await openMoneyDesk()
  const made = await api.partner.createFromName({ name: '城东水产', side: 'supplier' })
  expect(made).toMatchObject({ name: '城东水产', contact: '', isWalkIn: false })
  expect(await api.partner.createFromName({ name: '城东水产', side: 'supplier' })).toEqual(made)
  expect(await api.partner.search({ text: 'cdsc', side: 'customer', limit: 10 })).toEqual([])
  expect(await api.partner.createFromName({ name: '城东水产', side: 'customer' })).toEqual(made)
  expect(await api.partner.search({ text: 'cdsc', side: 'customer', limit: 10 })).toEqual([made])
  expect(await api.partner.get({ id: made.id })).toMatchObject({ isSupplier: true, isCustomer: true })
})

test('one who is disabled is not made a second time', async () => {
  const { api } = await openMoneyDesk()
  const { id } = await api.partner.createFromName({ name: '城东水产', side: 'supplier' })
  await api.partner.setEnabled({ id, enabled: false })
  await expect(api.partner.createFromName({ name: '城东水产', side: 'customer' })).rejects.toMatchObject({
    data: { code: 'DISABLED', params: { entity: 'partner', name: '城东水产' } },
  })
})
