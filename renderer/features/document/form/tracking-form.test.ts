import { describe, expect, it } from 'vitest'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { NO_FINDING, riceHit, type Answer } from '../testing.ts'
import { openForm, settle } from './testing-form.ts'

const WAREHOUSES = [
  { id: 1, name: '门店仓', enabled: true },
  { id: 2, name: '后仓', enabled: true },
  { id: 3, name: '在途', enabled: true, kind: 'transit' },
]

const open = (type: DocumentType, answers: Record<string, Answer> = {}, props: object = {}) =>
  openForm(type, { 'warehouse.list': () => WAREHOUSES, ...answers }, { draftId: null, ...props })

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
