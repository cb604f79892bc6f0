import { describe, expect, it } from 'vitest'
import { riceHit, shopAnswers, SUPPLIER } from '../testing.ts'
import { completeDocument, RICE_LINE } from '../testing-document.ts'
import { openForm, settle } from './testing-form.ts'

const walkIn = { id: 9, code: 'K009', name: '散客', contact: '', phone: '', isWalkIn: true }
/** 40 bags that 散客 has bought and paid. */
const SOLD = completeDocument({
  type: 'salesShipment',
  partnerId: 9,
  partnerName: '散客',
  freight: 0,
  lines: [{ ...RICE_LINE, chargeAmount: 0 }],
})
const standing = shopAnswers()['partner.standing']!({} as never, {} as never) as object

async function openShipment(copyOf: number | null = null) {
  const answers = {
    'partner.search': () => [walkIn, SUPPLIER],
    'partner.ensureWalkIn': () => walkIn,
    'partner.standing': ({ id }: { id: number }) => ({
      ...standing,
      balance: 0,
      paysAtOnce: false,
      isWalkIn: id === walkIn.id,
    }),
    'product.hits': () => [riceHit()],
    'account.list': () => [{ id: 1, name: '现金', kind: 'cash', enabled: true, balance: 0 }],
    'order.openOf': () => [],
    'document.get': () => SOLD,
  }
  const { backEnd, wrapper, tabKey } = await openForm('salesShipment', answers, { copyOf })
  const post = async () => {
    await tabKey('F9')
    return backEnd.asked('document.post').map(({ input }) => input)
  }
  return { backEnd, wrapper, post }
}

async function sellOneBag() {
  const { backEnd, wrapper, post } = await openShipment()
  await settle()
  const partner = wrapper.get<HTMLInputElement>('.partner input')
  await partner.trigger('click')
  await settle()
  const offered = [...document.querySelectorAll('.search-popup [role=option]')].map(
    (option) => option.textContent ?? '',
  )
  await partner.trigger('keydown', { key: 'ArrowUp' })
  await partner.trigger('keydown', { key: 'Enter' })
  await settle()
  const editor = () => wrapper.get<HTMLInputElement>('.line-grid-input')
  for (const typed of ['dm', '1', '52.8']) {
    await editor().setValue(typed)
    await settle()
    await editor().trigger('keydown', { key: 'Enter' })
    await settle()
  }
  const paid = () =>
    wrapper.findAll<HTMLInputElement>('.tenders input').find(({ element }) => element.value === '52.80')!
  return { backEnd, wrapper, offered, partner, paid, post }
}

describe('散客 in a shipment', () => {
  it('is the last row of the customers, and pays in full without a word', async () => {
    const { offered, partner, post } = await sellOneBag()
    expect(offered.map((row) => row.includes('散客'))).toEqual([false, true])
    expect(partner.element.value).toBe('散客')
    expect(await post()).toMatchObject([
      { content: { partnerId: 9, tenders: [{ method: 'account', accountId: 1, amount: 5280 }] } },
    ])
  })

  it('takes its payment in full with it, when another customer stands there after all', async () => {
    const { partner, post } = await sellOneBag()
    await partner.setValue('ys')
    await settle()
    await partner.trigger('keydown', { key: 'ArrowDown' })
    await partner.trigger('keydown', { key: 'Enter' })
    await settle()
    expect(partner.element.value).toBe(SUPPLIER.name)
    const [sent] = (await post()) as { content: { partnerId: number; tenders?: unknown } }[]
    expect([sent?.content.partnerId, sent?.content.tenders]).toEqual([SUPPLIER.id, undefined])
  })

  it('pays a copy of what it bought in full, too, though the money itself is not copied', async () => {
    const { wrapper, post } = await openShipment(7)
    await settle()
    await settle()
    expect(wrapper.get<HTMLInputElement>('.partner input').element.value).toBe('散客')
    expect(await post()).toMatchObject([
      { content: { partnerId: 9, tenders: [{ method: 'account', accountId: 1, amount: 178_000 }] } },
    ])
  })

  it('says that it cannot owe as soon as less is typed', async () => {
    const { wrapper, paid } = await sellOneBag()
    const amount = paid()
    await amount.setValue('50')
    await amount.trigger('blur')
    await settle()
    expect(wrapper.text()).toContain('散客当场付清 52.80')
  })
})
