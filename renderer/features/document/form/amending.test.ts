import type { VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { NO_FINDING, postedRow, refuse, riceHit, type Answer } from '../testing.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { completeDocument, RICE_LINE } from '../testing-document.ts'
import { openForm, settle } from './testing-form.ts'

const original = (change: object = {}) =>
  completeDocument({ number: 'CGRK-20261120-0003', businessDate: '2026-11-20', ...change })

const IMPACT = { ...NO_FINDING, recostedLines: 1, months: [{ month: '2026-11', cost: -1000, grossProfit: 1000 }] }
const AMENDED = postedRow({ id: 9 as never, number: 'CGRK-20261120-0005' })

async function open(change: Record<string, Answer> = {}, props: object = { amends: 7 }) {
  const answers = {
    'document.get': () => original(),
    'document.check': () => NO_FINDING,
    'document.amend': () => AMENDED,
    ...change,
  }
  const { backEnd, tab, wrapper, tabKey } = await openForm('purchaseReceipt', answers, props)
  return { backEnd, tab, wrapper, f9: () => tabKey('F9') }
}

/** The stock cell of the first line: now → after saving, one figure where nothing changes. */
const stockOf = (form: VueWrapper) => form.get('[id*="-0-stock"]').text()

/** Type another quantity into the first line. */
async function enterQuantity(form: VueWrapper, text: string): Promise<void> {
  const cell = form.findAll('.line-grid-row')[0]!.find('[id*="-0-quantity"]')
  await cell.trigger('pointerdown')
  await cell.trigger('mousedown')
  await settle()
  const editor = form.get<HTMLInputElement>('.line-grid-input')
  await editor.setValue(text)
  await editor.trigger('keydown', { key: 'Enter' })
  await settle()
}

const CONTENT = {
  type: 'purchaseReceipt',
  businessDate: '2026-11-20',
  partnerId: 1,
  warehouseId: 1,
  externalNumber: 'YS-88213',
  reason: '',
  freight: 8000,
  remark: '',
  lines: [
    { productId: 1, unitId: 11, quantity: 400_000, price: 44_500_000, amount: null, discountRate: 0, remark: '' },
  ],
}

describe('the form of a document that is amended', () => {
  it('holds what was posted and says what saving does', async () => {
    const { wrapper, tab, backEnd } = await open()
    expect(wrapper.get('.strip.info').text()).toBe('正在改 CGRK-20261120-0003：保存后原单红冲，新单记在同一天')
    expect(tab.title).toBe('改 CGRK-20261120-0003')
    expect(wrapper.text()).toContain('¥1,860.00')
    // What stands here brings nothing new: neither goods nor debt.
    expect(stockOf(wrapper)).toBe('86')
    expect(wrapper.get('dl.facts').text()).toBe('原欠款4,860.00本单后欠款4,860.00')
    // Nothing was changed: nothing is kept.
    await settle(3000)
    expect(backEnd.asked('document.saveDraft')).toHaveLength(0)
  })

  it('F9 replaces the old document and shows the new one', async () => {
    const { tab, backEnd, f9 } = await open()
    await f9()
    expect(backEnd.asked('document.check')[0]?.input).toEqual({ do: 'amend', id: 7, content: CONTENT })
    expect(backEnd.asked('document.amend').map(({ input }) => input)).toEqual([
      { id: 7, content: CONTENT, draftId: null, reason: '改单' },
    ])
    expect(backEnd.asked('document.post')).toHaveLength(0)
    expect(tab.opened).toEqual([['document.view', { id: 9 }], ['close']])
    await settle(3000)
    expect(backEnd.asked('document.saveDraft')).toHaveLength(0)
  })

  it('says first what is re-costed, also when the document is of today', async () => {
    const { wrapper, backEnd, f9 } = await open({
      'document.get': () => original({ businessDate: '2026-11-22' }),
      'document.check': () => IMPACT,
    })
    await f9()
    expect(wrapper.get('.strip.warning').text()).toContain('改单后会重算 1 行成本，11 月毛利 +¥10.00。')
    expect(backEnd.asked('document.amend')).toHaveLength(0)
    await f9()
    expect(backEnd.asked('document.amend')).toHaveLength(1)
  })

  it('keeps what it amends with the draft, so that a restart still amends', async () => {
    const { wrapper, tab, backEnd } = await open()
    await enterQuantity(wrapper, '38')
    await settle(1000)
    const [saved] = backEnd.asked('document.saveDraft')
    expect(saved?.input).toMatchObject({
      id: null,
      type: 'purchaseReceipt',
      content: { amends: { id: 7, number: 'CGRK-20261120-0003', businessDate: '2026-11-20' } },
    })
    expect(tab.parameters).toEqual({ type: 'purchaseReceipt', draftId: 18, amends: 7 })
    const { content } = saved!.input as { content: object }
    wrapper.unmount()

    const draft = { id: 18, type: 'purchaseReceipt', version: 1, updatedAt: 1_795_000_000_000, content }
    const again = await open({ 'document.getDraft': () => draft }, { draftId: 18, amends: 7 })
    expect(again.wrapper.get('.strip.info').text()).toContain('正在改 CGRK-20261120-0003')
    expect(stockOf(again.wrapper)).toBe('86 → 84')
    await again.f9()
    expect(again.backEnd.asked('document.amend')[0]?.input).toMatchObject({
      id: 7,
      draftId: 18,
      content: { lines: [{ quantity: 380_000 }] },
    })
  })

  it('names the other date', async () => {
    const draft = {
      id: 18,
      type: 'purchaseReceipt',
      version: 1,
      updatedAt: 1_795_000_000_000,
      content: {
        header: { businessDate: '2026-11-21' },
        lines: [],
        amends: { id: 7, number: 'CGRK-20261120-0003', businessDate: '2026-11-20' },
      },
    }
    const { wrapper } = await open({ 'document.getDraft': () => draft }, { draftId: 18 })
    expect(wrapper.get('.strip.info').text()).toBe('正在改 CGRK-20261120-0003：保存后原单红冲，新单记在 2026-11-21')
  })

  it('repeats the very same request when no answer came', async () => {
    let fails = true
    const { backEnd, f9, tab } = await open({
      'document.amend': () => {
        if (fails) throw new Error('gone')
        return AMENDED
      },
    })
    await f9()
    fails = false
    await f9()
    const [first, second] = backEnd.asked('document.amend')
    expect(second).toEqual(first)
    expect(tab.opened).toHaveLength(2)
  })

  it('shows a refusal and loses nothing', async () => {
    const error = {
      code: 'ALREADY_VOIDED',
      params: { number: 'CGRK-20261120-0003', by: 'CGRK-20261120-0004' },
    } as const
    const { wrapper, tab, f9 } = await open({ 'document.amend': () => refuse(error) })
    await f9()
    expect(wrapper.get('.strip.error').text()).toContain('CGRK-20261120-0003 已经作废过了')
    expect(wrapper.text()).toContain('¥1,860.00')
    expect(tab.opened).toEqual([])
  })
})

it('a shipment of all there was is amended without a false alarm', async () => {
  const shipment = () => original({ type: 'salesShipment', freight: 0, lines: [{ ...RICE_LINE, chargeAmount: 0 }] })
  const empty = riceHit({ stock: quantity(0) })
  const { wrapper } = await open(
    { 'document.get': shipment, 'product.hits': () => [empty] },
    { type: 'salesShipment', amends: 7 },
  )
  expect(stockOf(wrapper)).toBe('0')
  expect(wrapper.text()).not.toContain('库存不够')
  await enterQuantity(wrapper, '41')
  expect(stockOf(wrapper)).toBe('0 → -1')
  expect(wrapper.text()).toContain('库存不够')
})
