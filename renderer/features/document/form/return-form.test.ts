import { describe, expect, it } from 'vitest'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { NO_FINDING, postedRow, type Answer } from '../testing.ts'
import { completeDocument, RICE_LINE } from '../testing-document.ts'
import { openForm } from './testing-form.ts'

const WAREHOUSES = [
  { id: 1, name: '门店仓', enabled: true },
  { id: 2, name: '后仓', enabled: true },
  { id: 3, name: '在途', enabled: true, kind: 'transit' },
]

const open = (type: DocumentType, answers: Record<string, Answer> = {}, props: object = {}) =>
  openForm(type, { 'warehouse.list': () => WAREHOUSES, ...answers }, { draftId: null, ...props })

describe('returns', () => {
  const left = {
    lineId: 1,
    lineNumber: 1,
    productId: 1,
    unitId: 11,
    quantity: 30_000,
    amount: 1000,
    price: null,
    taxRate: 0,
    netAmount: 1000,
    taxAmount: 0,
  }
  const answers = (rest: object[]): Record<string, Answer> => ({
    'document.get': () => completeDocument({ type: 'salesShipment', number: 'XSCK-1', lines: [RICE_LINE] }),
    'document.returnable': () => rest,
    'document.post': () => postedRow({ type: 'salesReturn' }),
  })

  it('sends neither price nor amount while untouched, shows the share, and ends in the view', async () => {
    const { wrapper, type, press, cell, notes, tabKey, posted, tab, backEnd } = await open(
      'salesReturn',
      answers([{ ...left, batch: null, serials: [] }]),
      { returns: 7 },
    )
    expect(wrapper.text()).toContain('按原单 XSCK-1 退货')
    expect(tab.title).toBe('退 XSCK-1')
    expect([cell(1, 'quantity'), cell(1, 'amount')]).toEqual(['3', '10.00'])
    expect(backEnd.asked('document.saveDraft')).toHaveLength(0)
    await press('Enter')
    await type('5')
    await press('Enter')
    expect(notes()[0]).toContain('XSCK-1 只剩 3 可退')
    await press('ArrowLeft')
    await type('1')
    await press('Enter')
    expect(cell(1, 'amount')).toBe('3.33')
    await tabKey('F9')
    expect(posted().content.lines).toMatchObject([{ sourceLineId: 1, quantity: 10_000, price: null, amount: null }])
    expect(tab.opened).toEqual([['document.view', { id: 7 }], ['close']])
  })

  it('an entered price is the user’s own', async () => {
    const { type, press, cell, tabKey, posted } = await open(
      'salesReturn',
      answers([{ ...left, batch: null, serials: [] }]),
      { returns: 7 },
    )
    await press('Enter', 'Enter')
    await type('2')
    await press('Enter')
    expect(cell(1, 'amount')).toBe('6.00')
    await tabKey('F9')
    expect(posted().content.lines).toMatchObject([{ sourceLineId: 1, price: 2_000_000 }])
  })

  it('takes the debt down', async () => {
    const { wrapper } = await open('salesReturn', answers([{ ...left, batch: null, serials: [] }]), { returns: 7 })
    expect(wrapper.get('footer dl').text()).toBe('原欠款4,860.00本单后欠款4,850.00')
  })

  it('says that nothing is left', async () => {
    const { wrapper } = await open('salesReturn', answers([]), { returns: 7 })
    expect(wrapper.text()).toContain('XSCK-1 已经全部退完')
  })
})

it('where negative stock is allowed a sale of too much is said before it is posted', async () => {
  const shortage = {
    product: '长粒香大米',
    unit: '袋',
    warehouse: '门店仓',
    batch: '',
    date: '2026-11-22',
    document: '',
    available: 860_000,
    requested: 900_000,
    short: 40_000,
  }
  const { wrapper, backEnd, type, press, tabKey } = await open('otherOut', {
    'document.check': () => ({ ...NO_FINDING, shortage }),
  })
  await type('dm')
  await press('Enter')
  await type('90')
  await press('Enter')
  await tabKey('F9')
  expect(wrapper.text()).toContain('门店仓的「长粒香大米」库存只剩 86 袋，将变为 -4 袋（可继续，盘点时核对）。')
  expect(backEnd.asked('document.post')).toHaveLength(0)
  await tabKey('F9')
  expect(backEnd.asked('document.post')).toHaveLength(1)
})

it('goods without a cost come in on the second F9 only, and are named', async () => {
  const { wrapper, backEnd, type, press, tabKey } = await open('gain', {
    'document.check': () => ({ ...NO_FINDING, uncosted: ['长粒香大米'] }),
  })
  await type('dm')
  await press('Enter')
  await type('2')
  await press('Enter')
  await tabKey('F9')
  expect(wrapper.text()).toContain('「长粒香大米」没有成本，将按 0.00 入库。')
  expect(backEnd.asked('document.post')).toHaveLength(0)
  await tabKey('F9')
  expect(backEnd.asked('document.post')).toHaveLength(1)
})

it('what is in a closed period is amended today, and says so', async () => {
  const { wrapper } = await open(
    'purchaseReceipt',
    {
      'document.get': () => completeDocument({ businessDate: '2026-10-20' }),
      'period.status': () => ({ closedThrough: '2026-10-31', openedOn: '2026-01-01', today: '2026-11-22', events: [] }),
    },
    { amends: 7 },
  )
  expect(wrapper.text()).toContain('2026-10-20 已结账，原单的红冲和新单都记在今天（2026-11-22）')
  expect(wrapper.get<HTMLInputElement>('.date input').element.value).toBe('2026-11-22')
})
