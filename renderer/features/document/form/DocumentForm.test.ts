import { describe, expect, it } from 'vitest'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { refuse, riceHit, SUPPLIER, type Answer } from '../testing.ts'
import { id } from '#shared/kernel/id.ts'
import { draftOf, openForm, settle } from './testing-form.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'

const open = (type: DocumentType, draftId: number | null, answers: Record<string, Answer> = {}) =>
  openForm(type, answers, { draftId })

describe('entering by keyboard', () => {
  it('opening stock is dated the day before the books were opened, while that day is open', async () => {
    const books = { today: '2026-11-22', openedOn: '2026-09-01', seesCost: true, role: 'owner' }
    const dateIn = async (type: DocumentType, closedThrough: string | null) => {
      const answers = {
        'books.current': () => books,
        'period.status': () => ({ closedThrough, openedOn: '2026-09-01', today: '2026-11-22', events: [] }),
      }
      const opened = await open(type, null, answers)
      const shown = opened.wrapper.findAll<HTMLInputElement>('input').map(({ element }) => element.value)
      opened.wrapper.unmount()
      return shown.filter((value) => /^\d{4}-/.test(value))
    }
    expect(await dateIn('openingStock', null)).toEqual(['2026-08-31'])
    expect(await dateIn('openingStock', '2026-08-31')).toEqual(['2026-11-22'])
    expect(await dateIn('otherIn', null)).toEqual(['2026-11-22'])
  })

  it('goes 商品 → 数量 → 单价 → next line, with the price filled in', async () => {
    const { wrapper, type, press, tab } = await open('openingStock', null)
    await type('dm')
    await press('Enter')
    await type('12*24')
    await press('Enter')
    await press('Enter')
    const cells = wrapper
      .findAll('.line-grid-row')[0]!
      .findAll('[role=gridcell]')
      .map((cell) => cell.text())
    expect(cells).toEqual(['长粒香大米', '10kg', '6902000229020', '袋', '288', '44.50', '12,816.00', '86 → 374', ''])
    expect(wrapper.findAll('.line-grid-row')).toHaveLength(2)
    expect(wrapper.get('.line-grid-row.current').attributes('aria-rowindex')).toBe('3')
    expect(tab.facts).toEqual(['1 种 288 件', '¥12,816.00'])
  })

  it('a barcode and Enter before the answer picks at once', async () => {
    const { wrapper, editor, type } = await open('openingStock', null)
    await editor().setValue('6902000229020')
    await editor().trigger('keydown', { key: 'Enter' })
    await settle()
    await type('3')
    expect(wrapper.get('.line-grid-row').text()).toContain('长粒香大米')
    expect(wrapper.get('.line-grid-row.current .cursor').attributes('id')).toContain('quantity')
  })

  it('makes an unknown product with Enter twice', async () => {
    const created = riceHit({ id: id<'product'>(2), name: '新茶', price: null, lastPrice: null })
    const { backEnd, wrapper, type, press } = await open('openingStock', null, {
      'product.search': () => [],
      'product.createFromName': () => created,
      'product.hits': () => [created],
    })
    await type('新茶')
    await press('Enter')
    expect(backEnd.asked('product.createFromName')).toHaveLength(0)
    await press('Enter')
    expect(backEnd.asked('product.createFromName')[0]?.input).toEqual({ name: '新茶', unitName: '个', barcode: '' })
    expect(wrapper.get('.line-grid-row').text()).toContain('新茶')
  })

  it('pastes a table and marks what it does not know', async () => {
    const { wrapper, editor } = await open('openingStock', null, {
      'product.search': (({ text }: { text: string }) => (text === '01001' ? [riceHit()] : [])) as Answer,
    })
    const event = new Event('paste', { cancelable: true })
    Object.assign(event, { clipboardData: { getData: () => '01001\t40\t44\n不存在\t3\t1' } })
    editor().element.dispatchEvent(event)
    await settle()
    expect(wrapper.get('.paste-strip').text()).toContain('1 行找到了商品，1 行没找到')
    await wrapper.get('.paste-strip .table').trigger('keydown', { key: 'Enter' })
    await settle()
    const rows = wrapper.findAll('.line-grid-row').map((row) => row.text())
    expect(rows[0]).toContain('长粒香大米')
    expect(rows[1]).toContain('不存在')
    expect(wrapper.get('.line-grid-strip').text()).toContain('没有找到「不存在」')
  })
})

describe('a file of lines', () => {
  const rows = [['进货单'], ['品名', '数量', '进价'], ['01001', '40', '44'], ['不存在', '3', '1']]

  it('Ctrl+O shows what each column is, and Enter makes lines of a draft', async () => {
    const { wrapper, tab } = await open('openingStock', null, {
      'tableFile.choose': () => ({ name: '进货.xlsx', rows }),
      'product.search': (({ text }: { text: string }) => (text === '01001' ? [riceHit()] : [])) as Answer,
    })
    tab.press('Control+o')
    await settle()
    expect(wrapper.get('.paste-strip').text()).toContain('要填入的表格：2 行')
    expect(wrapper.findAll('.paste-strip select').map(({ element }) => (element as HTMLSelectElement).value)).toEqual([
      'product',
      'quantity',
      'price',
    ])
    await wrapper.get('.paste-strip .table').trigger('keydown', { key: 'Enter' })
    await settle()
    const lines = wrapper.findAll('.line-grid-row').map((row) => row.text())
    expect(lines[0]).toContain('长粒香大米')
    expect(lines[1]).toContain('不存在')
  })

  it('a file that cannot be read, or is too long for a document, says so and leaves the lines alone', async () => {
    let answer: Answer = () => refuse({ code: 'TABLE_UNREADABLE', params: { file: '图.png', fault: 'not_a_table' } })
    const { wrapper, tab } = await open('openingStock', null, { 'tableFile.choose': (...asked) => answer(...asked) })
    tab.press('Control+o')
    await settle()
    expect(wrapper.text()).toContain('图.png')
    answer = () => ({ name: '大.csv', rows: Array.from({ length: 1002 }, (_one, index) => [`货${index}`, '1']) })
    tab.press('Control+o')
    await settle()
    expect(wrapper.text()).toContain('表里超过 1000 行')
    expect(wrapper.find('.paste-strip').exists()).toBe(false)
  })
})

describe('prices', () => {
  it('follow another partner, but not the opening of a draft', async () => {
    const cheaper = riceHit({ price: unitPrice(42_000_000) })
    const { wrapper, backEnd } = await open('purchaseReceipt', 18, {
      'document.getDraft': () => draftOf(),
      'product.hits': () => [cheaper],
      'partner.search': () => [{ ...SUPPLIER, id: 2, name: '华丰调味' }],
    })
    expect(wrapper.text()).toContain('¥1,780.00')
    const picker = wrapper.get<HTMLInputElement>('.header-fields input')
    await picker.setValue('hf')
    await settle()
    await picker.trigger('keydown', { key: 'Enter' })
    await settle()
    expect(backEnd.asked('product.hits').at(-1)?.input).toMatchObject({ partnerId: 2, purpose: 'purchase' })
    expect(wrapper.text()).toContain('¥1,680.00')
  })
})

it('the status bar tells the keys of the part that has the cursor', async () => {
  const { tab, wrapper } = await open('purchaseReceipt', null)
  wrapper.get<HTMLInputElement>('.line-grid-input').element.focus()
  await settle()
  expect(tab.hints.slice(0, 2)).toEqual(['Enter 下一格', 'F4 选价格'])
  wrapper.get<HTMLInputElement>('.foot-fields input').element.focus()
  await settle()
  expect(tab.hints.slice(0, 4)).toEqual(['Enter 下一项', 'A 全额', 'Ctrl+E 费用', 'F9 保存并入库'])
  expect(tab.hints).toContain('F6 换单位')
})
