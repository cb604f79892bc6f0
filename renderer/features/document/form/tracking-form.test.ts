import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { FakeBackEnd, FakeTab, NO_FINDING, postedRow, riceHit, shopAnswers, type Answer } from '../testing.ts'
import { completeDocument, RICE_LINE } from '../testing-document.ts'
import DocumentForm from './DocumentForm.vue'

let wrapper: VueWrapper | null = null
beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  wrapper?.unmount()
  wrapper = null
  document.body.innerHTML = ''
  vi.useRealTimers()
})

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(50)
  await flushPromises()
}

const WAREHOUSES = [
  { id: 1, name: '门店仓', enabled: true },
  { id: 2, name: '后仓', enabled: true },
  { id: 3, name: '在途', enabled: true, kind: 'transit' },
]

async function open(type: DocumentType, change: Record<string, Answer> = {}, props: object = {}) {
  const backEnd = new FakeBackEnd(shopAnswers({ 'warehouse.list': () => WAREHOUSES, ...change }))
  const tab = new FakeTab()
  wrapper = mount(DocumentForm, {
    props: { type, draftId: null, ...props },
    global: { provide: { [CURRENT_TAB]: tab } },
    attachTo: document.body,
  })
  await settle()
  const editor = () => wrapper!.get<HTMLInputElement>('.line-grid-input')
  const type_ = async (text: string) => {
    await editor().setValue(text)
    await settle()
  }
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await editor().trigger('keydown', { key })
      await settle()
    }
  }
  const tabKey = async (key: string) => {
    tab.press(key)
    await settle()
  }
  /** The text of a cell, row from 1. */
  const cell = (row: number, column: string) =>
    wrapper!
      .findAll('.line-grid-row')
      [row - 1]!.get(`[id$="-${row - 1}-${column}"]`)
      .text()
  const notes = () => wrapper!.findAll('.line-grid-strip').map((note) => note.text())
  const posted = () => backEnd.asked('document.post').at(-1)?.input as { content: { lines: object[] } }
  return { backEnd, tab, wrapper, type: type_, press, tabKey, cell, notes, posted }
}

const answersFor = (hit: object): Record<string, Answer> => ({
  'product.search': () => [hit],
  'product.hits': () => [hit],
})
const MILK = riceHit({ name: '鲜牛奶', batchTracked: true, shelfLifeDays: 21 })
const SCALE = riceHit({ name: '电子秤', serialTracked: true })
const batch = (code: string, expiresOn: string, quantity: number) => ({
  code,
  producedOn: null,
  expiresOn,
  quantity,
  expired: expiresOn < '2026-11-22',
})
const onBody = (selector: string) => [...document.body.querySelectorAll<HTMLElement>(selector)]

describe('batches', () => {
  const stock = { 'stock.batches': () => [batch('B1', '2026-12-01', 30_000), batch('B2', '2027-03-01', 900_000)] }

  it('have a column only where a product is kept by them', async () => {
    const { wrapper, type, press } = await open('otherOut')
    await type('dm')
    await press('Enter')
    expect(wrapper.text()).not.toContain('批次')
  })

  it('a line that leaves takes the first to expire, and says when that is not enough', async () => {
    const { type, press, cell, notes, wrapper, tabKey, posted } = await open('otherOut', {
      ...answersFor(MILK),
      ...stock,
    })
    await type('nn')
    await press('Enter')
    await type('5')
    await press('Enter')
    expect(cell(1, 'batch')).toBe('B112-01')
    expect(notes()).toEqual(['批次 B1 不够 只有 3，本单要出 5这行改成 3，其余用下一批Alt1'])
    await wrapper.get('.line-grid-strip button').trigger('mousedown')
    await wrapper.get('.line-grid-strip button').trigger('click')
    await settle()
    expect([cell(1, 'quantity'), cell(1, 'batch'), cell(2, 'quantity'), cell(2, 'batch')]).toEqual([
      '3',
      'B112-01',
      '2',
      'B22027-03-01',
    ])
    await tabKey('F9')
    expect(posted().content.lines).toMatchObject([
      { quantity: 30_000, batch: { code: 'B1', expiresOn: '2026-12-01' } },
      { quantity: 20_000, batch: { code: 'B2' } },
    ])
  })

  it('F2 offers all batches; ↓ Enter takes another one', async () => {
    const { type, press, cell } = await open('otherOut', { ...answersFor(MILK), ...stock })
    await type('nn')
    await press('Enter')
    await type('1')
    await press('Enter', 'F2')
    expect(onBody('.search-popup .line[role=option]').map((row) => row.textContent)).toHaveLength(2)
    await press('ArrowDown', 'Enter')
    expect(cell(1, 'batch')).toBe('B22027-03-01')
  })

  it('what has expired stands last in the list, so that F2 Enter does not take it', async () => {
    const { type, press, cell } = await open('otherOut', {
      ...answersFor(MILK),
      'stock.batches': () => [batch('OLD', '2026-11-01', 30_000), batch('B1', '2026-12-01', 30_000)],
    })
    await type('nn')
    await press('Enter')
    await type('1')
    await press('Enter', 'F2', 'Enter')
    expect(cell(1, 'batch')).toBe('B112-01')
  })

  it('an unknown code is kept and named; expired goods are marked', async () => {
    const { type, press, cell, notes } = await open('otherOut', {
      ...answersFor(MILK),
      'stock.batches': () => [batch('OLD', '2026-11-01', 30_000)],
    })
    await type('nn')
    await press('Enter')
    await type('1')
    await press('Enter')
    expect(cell(1, 'batch')).toBe('OLD11-01 已过期')
    expect(notes()[0]).toContain('批次 OLD 在 2026-11-01 已过期')
    await type('B9')
    await press('Enter')
    expect(cell(1, 'batch')).toBe('B9')
    expect(notes()[0]).toContain('这个仓库没有批次「B9」')
  })

  it('what comes in asks for the dates of a new batch, and the shelf life gives the expiry', async () => {
    const { type, press, cell, tabKey, posted } = await open('gain', answersFor(MILK))
    await type('nn')
    await press('Enter')
    await type('2')
    await press('Enter')
    await type('N1')
    await press('Enter')
    const [code, produced, expires] = onBody('.cell-panel input') as HTMLInputElement[]
    expect([code?.value, document.activeElement === produced]).toEqual(['N1', true])
    produced!.value = '2026-11-20'
    produced!.dispatchEvent(new Event('input'))
    produced!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
    await settle()
    expect(expires?.value).toBe('2026-12-11')
    expires!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
    await settle()
    expect(onBody('.cell-panel')).toHaveLength(0)
    expect(cell(1, 'batch')).toBe('N112-11')
    await tabKey('F9')
    expect(posted().content.lines).toMatchObject([
      { batch: { code: 'N1', producedOn: '2026-11-20', expiresOn: '2026-12-11' } },
    ])
  })

  it('F9 asks for a batch that is missing', async () => {
    const { type, press, notes, tabKey, backEnd } = await open('gain', answersFor(MILK))
    await type('nn')
    await press('Enter')
    await type('2')
    await press('Enter')
    await tabKey('F9')
    expect(notes()).toEqual(['请填批次 这个商品按批次管理'])
    expect(backEnd.asked('document.post')).toHaveLength(0)
  })
})

describe('serial numbers', () => {
  const field = () => onBody('.cell-panel textarea')[0] as HTMLTextAreaElement | undefined

  async function enter(text: string): Promise<void> {
    field()!.value = text
    field()!.dispatchEvent(new Event('input'))
    await settle()
    field()!.setSelectionRange(text.length, text.length)
    field()!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await settle()
  }

  it('Enter arrives in the panel; an empty line is done, and the line goes on', async () => {
    const { type, press, cell, tabKey, posted } = await open('gain', answersFor(SCALE))
    await type('dzc')
    await press('Enter')
    await type('2')
    await press('Enter')
    expect(document.activeElement).toBe(field())
    await enter('S1\nS2\n')
    expect(field()).toBeUndefined()
    expect(cell(1, 'serials')).toBe('2/2')
    await tabKey('F9')
    expect(posted().content.lines).toMatchObject([{ serials: ['S1', 'S2'] }])
  })

  it('offers those in stock, says what stands twice, and F9 what is missing', async () => {
    const { type, press, cell, notes, tabKey, backEnd } = await open('loss', {
      ...answersFor(SCALE),
      'stock.serials': () => ['S7', 'S8', 'S9'].map((serial) => ({ serial, warehouseName: '门店仓', batch: '' })),
    })
    await type('dzc')
    await press('Enter')
    await type('2')
    await press('Enter')
    expect(backEnd.asked('stock.serials')[0]?.input).toMatchObject({ productId: 1, warehouseId: 1 })
    expect(onBody('.candidate').map((one) => one.textContent?.trim())).toEqual(['S7', 'S8', 'S9'])
    await enter('S7\nS7')
    expect(onBody('.cell-panel .remark')[0]?.textContent).toBe('S7 重复，只算一次')
    await enter('S7\n')
    expect(cell(1, 'serials')).toBe('1/2')
    await tabKey('F9')
    expect(notes()[0]).toContain('序列号 1/2')
    expect(backEnd.asked('document.post')).toHaveLength(0)
  })

  it('Esc gives up what was entered; a character opens the panel with it', async () => {
    const { type, press, cell } = await open('gain', answersFor(SCALE))
    await type('dzc')
    await press('Enter')
    await type('1')
    await press('Enter')
    await enter('S1')
    field()!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await settle()
    expect(cell(1, 'serials')).toBe('0/1')
    await press('Q')
    expect(field()?.value).toBe('Q')
  })
})

describe('assembly', () => {
  it('F7 and Space turn a line; the stock of each side follows', async () => {
    const { type, press, cell, tabKey } = await open('assembly')
    for (const amount of ['2', '3']) {
      await type('dm')
      await press('Enter')
      await type(amount)
      await press('Enter')
    }
    expect([cell(1, 'direction'), cell(2, 'direction'), cell(3, 'direction')]).toEqual(['成品', '配件', '配件'])
    await press('ArrowUp')
    await tabKey('F7')
    expect([cell(1, 'direction'), cell(2, 'direction')]).toEqual(['配件', '成品'])
    await press('ArrowLeft', ' ')
    expect([cell(1, 'direction'), cell(2, 'direction')]).toEqual(['成品', '配件'])
  })

  it('the fee is a field of the footer', async () => {
    const { wrapper, type, press, tabKey, posted } = await open('assembly')
    await type('dm')
    await press('Enter')
    await type('2')
    await press('Enter', 'Enter')
    expect(wrapper.get('footer label').text()).toBe('加工费 · 计入产出商品的成本')
    const fee = wrapper.get<HTMLInputElement>('footer input')
    expect(document.activeElement).toBe(fee.element)
    await fee.setValue('10')
    await fee.trigger('keydown', { key: 'Enter' })
    await tabKey('F9')
    expect(posted().content).toMatchObject({ fee: 1000, lines: [{ direction: 'in', quantity: 20_000 }] })
  })
})

describe('transfer', () => {
  it('goes into the other warehouse; in two steps through 在途', async () => {
    const { wrapper, backEnd, type, press, tabKey, posted } = await open('transfer', {
      'warehouse.ensureTransit': () => ({ id: 3, code: '', name: '在途', enabled: true, kind: 'transit' }),
    })
    await wrapper.get<HTMLInputElement>('.two-step input').setValue(true)
    await settle()
    expect(backEnd.asked('warehouse.ensureTransit')[0]?.input).toEqual({ name: '在途' })
    await type('dm')
    await press('Enter')
    await type('2')
    await press('Enter')
    await tabKey('F9')
    expect(posted().content).toMatchObject({ warehouseId: 1, toWarehouseId: 3, destinationWarehouseId: 2 })
  })

  it('with one warehouse says what to do first', async () => {
    const { wrapper, type, press, tabKey, backEnd } = await open('transfer', {
      'warehouse.list': () => WAREHOUSES.slice(0, 1),
    })
    expect(wrapper.text()).toContain('没有别的仓库，请先在「仓库」里新建一个')
    await type('dm')
    await press('Enter')
    await type('2')
    await press('Enter')
    await tabKey('F9')
    expect(backEnd.asked('document.post')).toHaveLength(0)
  })
})

describe('cost adjustment', () => {
  it('takes a signed change and no quantity', async () => {
    const { wrapper, type, press, cell, notes, tabKey, posted } = await open('costAdjustment')
    await type('dm')
    await press('Enter')
    await tabKey('F9')
    expect(notes()).toEqual(['请填调整金额 增加填正数，减少填负数'])
    await type('-5.5')
    await press('Enter')
    expect(cell(1, 'valueChange')).toBe('-5.50')
    expect(wrapper.get('footer .total').text()).toContain('-¥5.50')
    await tabKey('F9')
    expect(posted().content.lines).toMatchObject([{ quantity: 0, valueChange: -550 }])
  })
})

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

it('what was sent is received: the button says so', async () => {
  const { wrapper } = await open(
    'transfer',
    {
      'document.get': () =>
        completeDocument({
          type: 'transfer',
          number: 'DB-1',
          warehouseId: 1,
          toWarehouseId: 3,
          destinationWarehouseId: 2,
        }),
      'document.returnable': () => [
        {
          lineId: 1,
          lineNumber: 1,
          productId: 1,
          unitId: 11,
          quantity: 30_000,
          amount: 0,
          price: null,
          batch: null,
          serials: [],
        },
      ],
    },
    { returns: 7 },
  )
  expect(wrapper.get('footer .primary').text()).toContain('确认收货')
})

it('a loss made from an alert keeps its reason', async () => {
  const content = { header: { partner: null, warehouseId: 1, reason: '过期' }, lines: [] }
  const { wrapper } = await open(
    'loss',
    { 'document.getDraft': () => ({ id: 41, version: 1, type: 'loss', content, updatedAt: 1 }) },
    { draftId: 41 },
  )
  expect(wrapper.get<HTMLInputElement>('.reason input').element.value).toBe('过期')
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

it('an expired batch is sold on the second F9 only, and named', async () => {
  const expired = [{ product: '鲜牛奶', batch: 'OLD', expiresOn: '2026-11-01' }]
  const { wrapper, backEnd, type, press, tabKey } = await open('salesShipment', {
    ...answersFor(MILK),
    'stock.batches': () => [batch('OLD', '2026-11-01', 30_000)],
    'document.check': () => ({ ...NO_FINDING, expired }),
  })
  await wrapper.get<HTMLInputElement>('.header-fields input').setValue('ys')
  await settle()
  await wrapper.get('.header-fields input').trigger('keydown', { key: 'Enter' })
  await settle()
  await type('nn')
  await press('Enter')
  await type('1')
  await press('Enter')
  await tabKey('F9')
  expect(wrapper.text()).toContain('「鲜牛奶」批次 OLD（2026-11-01 到期）已经过期，卖之前请再看一眼。')
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

it('taking apart says before F9 that the cost will be split by quantity, until every part has a share', async () => {
  const box = riceHit({ name: '礼盒' })
  const tea = riceHit({ id: 2 as never, code: '2', name: '茶叶', hasReferencePrice: false })
  const cup = riceHit({ id: 3 as never, code: '3', name: '杯子', hasReferencePrice: true })
  const all = [box, tea, cup]
  const { wrapper, type, press } = await open('disassembly', {
    'product.search': ({ text }: { text: string }) => all.filter(({ name }) => name.startsWith(text)),
    'product.hits': () => all,
  })
  const say = '没有填拆卸份额，也不是每种配件都有参考进价：成本将按数量分摊。'
  for (const name of ['礼盒', '茶叶', '杯子']) {
    expect(wrapper.text()).not.toContain(say)
    await type(name)
    await press('Enter')
    await type('1')
    await press('Enter')
  }
  expect(wrapper.text()).toContain(say)
})

it('an adjustment of cost shows stock, unit cost and value in all warehouses, and what they become', async () => {
  const hit = riceHit({ pool: { quantity: quantity(1_000_000), value: money(480_000) } })
  const { type, press, cell } = await open('costAdjustment', answersFor(hit))
  await type('dm')
  await press('Enter')
  expect([cell(1, 'stock'), cell(1, 'unitCost'), cell(1, 'stockValue')]).toEqual(['100 袋', '48.00', '4,800.00'])
  await type('-100')
  await press('Enter')
  expect([cell(1, 'unitCost'), cell(1, 'stockValue')]).toEqual(['48.00 → 47.00', '4,800.00 → 4,700.00'])
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
