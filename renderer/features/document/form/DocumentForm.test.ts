import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import {
  FakeBackEnd,
  FakeTab,
  NO_FINDING,
  postedRow,
  refuse,
  riceHit,
  shopAnswers,
  SUPPLIER,
  type Answer,
} from '../testing.ts'
import DocumentForm from './DocumentForm.vue'
import { newLine, withProduct } from './entry-line.ts'
import { emptyHeader, writeDraft } from './form-content.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'

let wrapper: VueWrapper | null = null

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  wrapper?.unmount()
  wrapper = null
  vi.useRealTimers()
})

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(50)
  await flushPromises()
}

async function open(type: DocumentType, draftId: number | null, change: Record<string, Answer> = {}) {
  const backEnd = new FakeBackEnd(shopAnswers(change))
  const tab = new FakeTab()
  wrapper = mount(DocumentForm, {
    props: { type, draftId },
    global: { provide: { [CURRENT_TAB]: tab } },
    attachTo: document.body,
  })
  await settle()
  const editor = () => wrapper!.get<HTMLInputElement>('.line-grid-input')
  const type_ = async (text: string) => {
    await editor().setValue(text)
    await settle()
  }
  const press = async (key: string) => {
    await editor().trigger('keydown', { key })
    await settle()
  }
  const f9 = async () => {
    tab.press('F9')
    await settle()
  }
  return { backEnd, tab, wrapper, editor, type: type_, press, f9 }
}

/** A stored draft: 永盛, 40 bags of rice. */
function draftOf(date = '2026-11-22') {
  const line = { ...withProduct(newLine(), riceHit()), quantity: quantity(400_000) }
  const header = {
    ...emptyHeader(businessDate(date), id<'warehouse'>(1)),
    partner: { ...SUPPLIER, id: id<'partner'>(1) },
  }
  return {
    id: 18,
    type: 'purchaseReceipt',
    version: 2,
    updatedAt: 1_795_000_000_000,
    content: writeDraft({ header, lines: [line] }),
  }
}

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

describe('drafts', () => {
  it('saves by itself and gives the tab the draft to come back to', async () => {
    const { backEnd, tab, type, press, wrapper } = await open('openingStock', null)
    await type('dm')
    await press('Enter')
    await type('4')
    await vi.advanceTimersByTimeAsync(1000)
    await flushPromises()
    const saved = backEnd.asked('document.saveDraft').at(-1)?.input as {
      content: { lines: readonly { quantity: number }[] }
    }
    expect(saved.content.lines.map((line) => line.quantity)).toEqual([40000])
    expect(tab.parameters).toEqual({ type: 'openingStock', draftId: 18 })
    expect(tab.title).toBe('期初库存 草稿 #18')
    expect(tab.dirty).toBe(true)
    expect(wrapper.text()).toContain('已自动保存')
  })

  it('opens a draft as it was left', async () => {
    const { wrapper, backEnd } = await open('purchaseReceipt', 18, { 'document.getDraft': () => draftOf() })
    expect(wrapper.get('.line-grid-row').text()).toContain('40')
    expect(wrapper.text()).toContain('¥1,780.00')
    expect(wrapper.text()).toContain('欠款')
    await vi.advanceTimersByTimeAsync(2000)
    expect(backEnd.asked('document.saveDraft')).toHaveLength(0)
  })

  it('deletes a draft and brings it back', async () => {
    const { wrapper, backEnd } = await open('purchaseReceipt', 18, {
      'document.getDraft': () => draftOf(),
      'document.deleteDraft': () => ({}),
    })
    await wrapper
      .findAll('button')
      .find((button) => button.text() === '删除草稿')!
      .trigger('click')
    await settle()
    expect(backEnd.asked('document.deleteDraft')[0]?.input).toEqual({ id: 18 })
    expect(wrapper.text()).toContain('¥0.00')
    document.querySelector<HTMLElement>('.undo-toast .undo')?.click()
    await settle()
    expect(wrapper.text()).toContain('¥1,780.00')
  })
})

describe('F9', () => {
  it('says what is missing and goes there', async () => {
    const { wrapper, backEnd, f9 } = await open('purchaseReceipt', null)
    await f9()
    expect(wrapper.text()).toContain('请填供应商')
    expect(backEnd.asked('document.post')).toHaveLength(0)
    expect((document.activeElement as HTMLInputElement).getAttribute('role')).toBe('combobox')
  })

  it('jumps to the first bad cell', async () => {
    const { wrapper, type, press, f9 } = await open('openingStock', null)
    await type('dm')
    await press('Enter')
    await press('Enter')
    await f9()
    expect(wrapper.get('.line-grid-strip.error').text()).toContain('请填数量')
    expect(wrapper.get('.cursor').attributes('id')).toContain('-0-quantity')
  })

  it('posts, says so, and becomes a fresh form; undo voids and brings the lines back', async () => {
    const { wrapper, backEnd, tab, f9 } = await open('purchaseReceipt', 18, {
      'document.getDraft': () => draftOf(),
      'document.void': () => postedRow(),
    })
    await f9()
    expect(backEnd.asked('document.post')[0]?.input).toMatchObject({
      draftId: 18,
      content: { partnerId: 1, lines: [{ quantity: 400000, price: 44500000 }] },
    })
    expect(document.querySelector('.undo-toast')?.textContent).toContain('已入库 1 种 40 件，¥1,780.00')
    expect(wrapper.text()).toContain('0 种 0 件')
    expect(tab.parameters).toEqual({ type: 'purchaseReceipt', draftId: null })
    document.querySelector<HTMLElement>('.undo-toast .undo')?.click()
    await settle()
    expect(backEnd.asked('document.void')[0]?.input).toEqual({ id: 7, reason: '保存后撤销' })
    expect(wrapper.text()).toContain('¥1,780.00')
  })

  it('shows a refusal with its figures and loses nothing', async () => {
    const { wrapper, f9 } = await open('purchaseReceipt', 18, {
      'document.getDraft': () => draftOf(),
      'document.post': () =>
        refuse({
          code: 'INSUFFICIENT_STOCK',
          params: {
            product: '长粒香大米',
            unit: '袋',
            warehouse: '门店仓',
            batch: '',
            date: businessDate('2026-11-22'),
            document: '',
            available: quantity(860_000),
            requested: quantity(900_000),
            short: quantity(40_000),
          },
        }),
    })
    await f9()
    const strip = wrapper.get('.strip.error').text()
    expect(strip).toContain('长粒香大米')
    expect(strip).toContain('86')
    expect(wrapper.text()).toContain('¥1,780.00')
  })

  it('sends the same request again when no answer came', async () => {
    let fails = true
    const { wrapper, backEnd, f9 } = await open('purchaseReceipt', 18, {
      'document.getDraft': () => draftOf(),
      'document.post': () => {
        if (fails) throw new Error('gone')
        return postedRow()
      },
    })
    await f9()
    expect(wrapper.text()).toContain('请再按一次 F9 确认，不会重复入账')
    fails = false
    await f9()
    const [first, second] = backEnd.asked('document.post')
    expect(second).toEqual(first)
    expect(wrapper.text()).toContain('0 种 0 件')
  })

  it('asks before a backdated posting, in one sentence', async () => {
    const { wrapper, backEnd, f9 } = await open('purchaseReceipt', 18, {
      'document.getDraft': () => draftOf('2026-11-20'),
      'document.check': () => ({
        ...NO_FINDING,
        recostedLines: 3,
        months: [{ month: '2026-11', cost: 1240, grossProfit: -1240 }],
      }),
    })
    await f9()
    expect(wrapper.text()).toContain('这张单记在 2026-11-20，会重算 3 行成本，11 月毛利 -¥12.40。')
    expect(backEnd.asked('document.post')).toHaveLength(0)
    await f9()
    expect(backEnd.asked('document.post')).toHaveLength(1)
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
