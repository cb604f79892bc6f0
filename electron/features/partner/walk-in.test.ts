import { expect, test } from 'vitest'
import { openMoneyDesk } from '#electron/harness/money-desk.ts'

test('散客 is made once, and sells like any customer who pays at once', async () => {
  const desk = await openMoneyDesk()
  const { api } = desk
  const walkIn = await api.partner.ensureWalkIn({ name: '散客' })
  expect(walkIn).toMatchObject({ name: '散客', isWalkIn: true })
  expect(await api.partner.ensureWalkIn({ name: 'Walk-in' })).toEqual(walkIn)
  expect(await api.partner.search({ text: 'sk', side: 'customer', limit: 10 })).toEqual([walkIn])
  expect(await api.partner.standing({ id: walkIn.id, side: 'customer' })).toMatchObject({ isWalkIn: true })

  const sold = await desk.content('salesShipment', '2026-03-01', [{ product: 'A', quantity: '2', amount: '25' }])
  const shipment = await api.document.post({ content: { ...sold, partnerId: walkIn.id }, draftId: null })
  const given = await desk.content('salesReturn', '2026-03-01', [{ product: 'A', quantity: '1', amount: '12.50' }])
  await api.document.post({ content: { ...given, partnerId: walkIn.id }, draftId: null })
  expect(await desk.balance()).toBe('12.50')
  await expect(
    api.document.amend({
      id: shipment.id,
      content: { ...sold, partnerId: walkIn.id, tenders: [] },
      draftId: null,
      reason: '',
    }),
  ).rejects.toMatchObject({ data: { code: 'WALK_IN_CANNOT_OWE', params: { name: '散客', open: 2500 } } })
  expect(await desk.brokenChecks()).toEqual([])
})

test('a disabled 散客 is refused when he is chosen, with his name; enabled again he is the same one', async () => {
  const { api } = await openMoneyDesk()
  const walkIn = await api.partner.ensureWalkIn({ name: '散客' })
  await api.partner.setEnabled({ id: walkIn.id, enabled: false })
  await expect(api.partner.ensureWalkIn({ name: '散客' })).rejects.toMatchObject({
    data: { code: 'DISABLED', params: { entity: 'partner', name: '散客' } },
  })
  await api.partner.setEnabled({ id: walkIn.id, enabled: true })
  expect(await api.partner.ensureWalkIn({ name: '散客' })).toEqual(walkIn)
})

test('上次拿货 and how often: goods that still count, not the money that came with them', async () => {
  const desk = await openMoneyDesk()
  const { api } = desk
  desk.setToday('2026-03-31')
  const walkIn = await api.partner.ensureWalkIn({ name: '散客' })
  const sell = async (date: string) => {
    const sold = await desk.content('salesShipment', date, [{ product: 'A', quantity: '2', amount: '25' }])
    return api.document.post({ content: { ...sold, partnerId: walkIn.id }, draftId: null })
  }
  await sell('2026-03-01')
  const second = await sell('2026-03-02')
  const standing = () => api.partner.standing({ id: walkIn.id, side: 'customer' })
  expect(await standing()).toMatchObject({ lastDocumentDate: '2026-03-02', documentCount: 2 })
  await api.document.void({ id: second.id, reason: '' })
  expect(await standing()).toMatchObject({ lastDocumentDate: '2026-03-01', documentCount: 1 })
})
