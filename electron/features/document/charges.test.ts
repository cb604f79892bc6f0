import { beforeEach, describe, expect, test } from 'vitest'
import type { ChargeContent } from '#shared/contract/document-charge.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { openShop, type HeaderText, type Shop } from '#electron/harness/shop.ts'
import { productContent } from '#electron/harness/test-program.ts'

let shop: Shop
let supplier: PartnerId
let carrier: PartnerId

beforeEach(async () => {
  shop = await openShop()
  supplier = (await shop.content('purchaseReceipt', '2026-03-01', [])).partnerId!
  const { id: _id, enabled: _e, isWalkIn: _w, version: _v, ...content } = await shop.api.partner.get({ id: supplier })
  const carrying = { ...content, code: '', name: '顺达物流', isCustomer: false, termDays: 10 }
  carrier = (await shop.api.partner.create(carrying)).id
  await shop.makeProduct({ ...productContent({ name: '铁' }), unitWeight: quantity(50_000) })
  await shop.makeProduct({ ...productContent({ name: '棉' }), unitWeight: quantity(10_000) })
})

const LINES = [
  { product: '铁', quantity: '2', price: '50' },
  { product: '棉', quantity: '10', price: '10' },
]
const charge = (change: Partial<ChargeContent> = {}): ChargeContent => ({
  name: '装卸费',
  amount: money(3000),
  payeeId: carrier,
  basis: 'weight',
  ...change,
})
async function receive(charges: ChargeContent[], header: HeaderText = {}) {
  const row = await shop.post('purchaseReceipt', '2026-03-01', LINES, '门店', { ...header, charges })
  return shop.api.document.get({ id: row.id })
}
async function owed(partner: PartnerId): Promise<number> {
  return (await shop.api.partner.standing({ id: partner, side: 'supplier' })).balance
}
const shares = ({ lines }: Awaited<ReturnType<typeof receive>>) =>
  lines.map(({ chargeAmount, cost }) => [chargeAmount, cost])

describe('费用 of a receipt', () => {
  test('goes into the cost by weight, quantity or amount, and is owed to whoever is paid', async () => {
    const detail = await receive([charge()])
    // 10 kg of iron and 10 kg of cotton.
    expect(shares(detail)).toEqual([
      [1500, 11_500],
      [1500, 11_500],
    ])
    expect(detail).toMatchObject({ freight: 0, grossAmount: 20_000 })
    expect(detail.charges).toEqual([{ ...charge(), payeeName: '顺达物流' }])
    expect([await owed(supplier), await owed(carrier)]).toEqual([20_000, 3000])
    expect(shares(await receive([charge({ basis: 'quantity' })]))).toEqual([
      [500, 10_500],
      [2500, 12_500],
    ])
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('is due as the payee has it', async () => {
    await receive([charge()])
    const open = await shop.api.money.openEntries({ partnerId: carrier, side: 'payable', amends: null })
    expect(open.entries).toMatchObject([{ dueDate: '2026-03-11', open: 3000 }])
  })

  test('stands beside 运费; what is the supplier’s own is owed to him together', async () => {
    const own = charge({ name: '包装费', payeeId: null, amount: money(200), basis: 'amount' })
    const detail = await receive([own, charge({ payeeId: supplier, amount: money(100) })], { freight: money(1000) })
    expect(shares(detail)).toEqual([
      [650, 10_650],
      [650, 10_650],
    ])
    expect([await owed(supplier), await owed(carrier)]).toEqual([21_300, 0])
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('is taken back by a void, and changed by 改单', async () => {
    const first = await receive([charge()])
    const content = await shop.content('purchaseReceipt', '2026-03-01', LINES, '门店', {
      charges: [charge({ amount: money(1000), basis: 'amount' })],
    })
    const amended = await shop.api.document.amend({ id: first.id, content, draftId: null, reason: '运费开错' })
    expect([await owed(supplier), await owed(carrier)]).toEqual([20_000, 1000])
    expect(await shop.pool('铁')).toBe('2 105.00')
    const reversal = await shop.api.document.get({ id: (await shop.void(amended)).id })
    expect(reversal.charges).toMatchObject([{ name: '装卸费', amount: -1000 }])
    expect([await owed(supplier), await owed(carrier)]).toEqual([0, 0])
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('is not in what the supplier gives back for returned goods', async () => {
    const detail = await receive([charge()])
    const [iron] = detail.lines
    await shop.post('purchaseReturn', '2026-03-02', [{ product: '铁', quantity: '2', sourceLineId: iron!.id }])
    expect([await owed(supplier), await owed(carrier)]).toEqual([10_000, 3000])
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('paid at once is paid to the supplier, not to the carrier', async () => {
    const [account] = await shop.api.account.list({})
    const tenders = [
      { method: 'account' as const, accountId: account!.id, amount: money(20_000), received: null, remark: '' },
    ]
    await receive([charge()], { tenders })
    expect([await owed(supplier), await owed(carrier)]).toEqual([0, 3000])
  })

  test('needs a payee who is a supplier, and a document that has charges', async () => {
    const { id: _id, enabled: _e, isWalkIn: _w, version: _v, ...content } = await shop.api.partner.get({ id: carrier })
    const buyer = await shop.api.partner.create({
      ...content,
      code: '',
      name: '老客',
      isSupplier: false,
      isCustomer: true,
    })
    await expect(receive([charge({ payeeId: buyer.id })])).rejects.toMatchObject({
      data: { code: 'PARTNER_NOT_OF_SIDE', params: { name: '老客', side: 'supplier' } },
    })
    await expect(shop.post('otherIn', '2026-03-01', LINES, '门店', { charges: [charge()] })).rejects.toMatchObject({
      data: { code: 'INVALID_INPUT' },
    })
  })

  test('its name is part of what is sealed', async () => {
    const { id } = await receive([charge()])
    const { sqlite } = shop.program.host.current.books.db
    sqlite.prepare('DROP TRIGGER document_charge_no_update').run()
    sqlite.prepare(`UPDATE document_charge SET name = '别的' WHERE document_id = ?`).run(id)
    expect((await shop.brokenChecks()).join()).toContain('I11')
  })
})

test('what was rejected as a whole carries no freight', async () => {
  const fresh = await openShop()
  const lines = [
    { product: '油', quantity: '1', price: '0' },
    { product: '米', quantity: '0', price: '5', rejected: '2', rejectReason: '破损' },
  ]
  await fresh.post('purchaseReceipt', '2026-03-01', lines, '门店', { freight: money(1_000) })
  expect(await fresh.pool('油')).toBe('1 10.00')
})

test('of a receipt from 散客 the carrier may stay owed; 散客 is owed nothing, also as a carrier', async () => {
  const walkIn = (id: PartnerId, flag: number) =>
    shop.program.host.current.books.db.sqlite.prepare('UPDATE partner SET is_walk_in = ? WHERE id = ?').run(flag, id)
  walkIn(supplier, 1)
  await receive([charge()])
  expect([await owed(supplier), await owed(carrier)]).toEqual([0, 3000])
  walkIn(supplier, 0)
  walkIn(carrier, 1)
  await expect(receive([charge()])).rejects.toMatchObject({
    data: { code: 'WALK_IN_CANNOT_OWE', params: { open: 3000 } },
  })
})
