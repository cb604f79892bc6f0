import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/define.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { SheetPage, VarianceRow } from '#shared/contract/stocktake-sheet.ts'
import type { Table } from '#shared/contract/table-file.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import { reviewSummary, stocktake } from '../testing.ts'
import ExchangeScreen from './ExchangeScreen.vue'
import { variancePages } from './sheet-pages.ts'
import SheetPreview from './SheetPreview.vue'

enableAutoUnmount(afterEach)
afterEach(() => (document.body.innerHTML = ''))

const head = {
  shopName: '顺达批发部',
  number: 'PD-20261122-0001',
  warehouseName: '门店仓',
  startedAt: 0,
  countDate: '2026-11-22',
  blind: true,
  rows: 2,
  pages: 2,
}
const page = (pageNumber: number): SheetPage => ({
  pageNumber,
  barcode: `PD-20261122-0001/${(pageNumber - 1) * 24 + 1}`,
  rows: [
    {
      rowNumber: (pageNumber - 1) * 24 + 1,
      location: 'C-02',
      barcode: '6901285991240',
      name: '怡宝饮用纯净水',
      spec: '1.555L',
      unitName: '瓶',
      batchCode: '',
      book: null,
    },
  ],
})
const variance: VarianceRow = {
  rowNumber: 197,
  code: '02005',
  barcode: '6920202888883',
  name: '红牛维生素功能饮料',
  spec: '250ml',
  unitName: '罐',
  batchCode: '',
  book: quantity(220_000),
  expected: quantity(220_000),
  counted: quantity(0),
  difference: quantity(-220_000),
  unitCost: unitPrice(4_800_000),
  amount: money(-10_560),
  reason: 'lost',
  remark: '',
}

async function settle(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await flushPromises()
    await nextTick()
  }
}

async function preview(sheet: 'count' | 'variance', seesCost = true) {
  const printed: string[] = []
  const bridge = installFakeBridge({
    'books.current': () => ({ role: 'owner', seesCost }),
    'stocktake.get': () => stocktake({ state: sheet === 'count' ? 'counting' : 'review' }),
    'printTemplate.get': () => null,
    'stocktakeSheet.pages': (input) =>
      (input as { only: string }).only === 'all'
        ? { head, pages: [page(1), page(2)] }
        : { head: { ...head, pages: 0 }, pages: [] },
    'stocktakeSheet.variance': () => ({ head, rows: [variance], next: null }),
    'stocktakeReview.summary': () => reviewSummary(),
    'print.savePdf': (input) => {
      printed.push(document.querySelector('.print-root')?.textContent ?? 'nothing')
      return { name: (input as { name: string }).name }
    },
    'print.send': () => ({ kind: 'sent', printer: '' }),
  })
  Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() }, configurable: true })
  const tab = createFakeTab()
  const wrapper = mount(SheetPreview, {
    attachTo: document.body,
    props: { id: 1, sheet },
    global: { provide: { [CURRENT_TAB]: tab } },
  })
  await settle()
  const press = async (key: string) => {
    tab.keys[key]?.(new KeyboardEvent('keydown', { key }))
    await settle()
  }
  return { wrapper, bridge, printed, press }
}

test('a count sheet: page by page, each with the barcode of its first row, no book figure in a blind count', async () => {
  const { wrapper } = await preview('count')
  expect(wrapper.findAll('.paper')).toHaveLength(2)
  expect(wrapper.findAll('.page-barcode').map((one) => one.text())).toEqual([
    'PD-20261122-0001/1',
    'PD-20261122-0001/25',
  ])
  expect(
    wrapper
      .findAll('.paper')[0]
      ?.findAll('th')
      .map((one) => one.text()),
  ).toEqual(['序', '货位', '条码', '品名规格', '单位', '实盘', '复盘', '备注'])
  expect(wrapper.findAll('.signers')[0]?.text()).toBe('盘点人监盘人复核人日期')
})

test('the PDF has the pages that were laid out, and afterwards nothing of them is left in the window', async () => {
  const { wrapper, printed, press } = await preview('count')
  await press('Control+s')
  expect(printed).toHaveLength(1)
  expect(printed[0]).toContain('第 2 / 2 页')
  expect(wrapper.text()).toContain('已存为 盘点表 PD-20261122-0001.pdf')
  expect(document.querySelector('.print-root')).toBe(null)
})

test('nothing uncounted is no page to print', async () => {
  const { wrapper, bridge, press } = await preview('count')
  await wrapper.findAll('[role=radio]')[1]?.trigger('click')
  await settle()
  expect(wrapper.text()).toContain('没有要打印的行')
  await press('Control+p')
  expect(bridge.requests.some(({ path }) => path === 'print.send')).toBe(false)
})

test('a variance sheet ends with the totals; without the cost permission there is no money on it', async () => {
  const owner = await preview('variance')
  expect(owner.wrapper.get('tbody tr').text()).toContain('-105.60')
  expect(owner.wrapper.findAll('.sum').at(-1)?.text()).toContain('盘盈 9 种 ¥92.40')
  owner.wrapper.unmount()
  const { wrapper } = await preview('variance', false)
  expect(wrapper.text()).not.toContain('¥')
  expect(wrapper.text()).not.toContain('成本价')
})

test('twenty rows to a page, and one page even without a difference', () => {
  expect(variancePages(Array<VarianceRow>(41).fill(variance)).map((rows) => rows.length)).toEqual([20, 20, 1])
  expect(variancePages([])).toEqual([[]])
})

const TABLE: Table = {
  title: '盘点表 PD-20261122-0001',
  columns: [{ heading: '实盘', kind: 'quantity', width: 11, entry: true }],
  rows: Array<null[]>(328).fill([null]),
}
const ROWS = [
  ['条码', '实盘'],
  ['6901', '3'],
]

async function exchange() {
  const files: InputOf<Endpoints['tableFile']['save']>[] = []
  const bridge = installFakeBridge({
    'books.current': () => ({ role: 'owner', seesCost: true }),
    'stocktake.get': () => stocktake(),
    'stocktakeSheet.exportTable': () => ({ fileName: 'PD-20261122-0001', table: TABLE }),
    'tableFile.save': (input) => {
      const file = input as InputOf<Endpoints['tableFile']['save']>
      files.push(file)
      return { name: `${file.name}.${file.format}` }
    },
    'tableFile.choose': () => ({ name: '盘点.xlsx', rows: ROWS }),
    'stocktakeSheet.previewImport': () => ({
      rows: 3,
      usable: 1,
      empty: 1,
      changed: 1,
      problems: [{ fileRow: 4, cell: 'D4', problem: 'notANumber', text: '=1+1', name: '雪碧' }],
      sample: [{ fileRow: 2, lineId: 1, name: '怡宝', quantity: 30_000, before: null }],
    }),
    'stocktakeSheet.importRows': () => ({ entries: 1, problems: 1 }),
  })
  const tab = createFakeTab()
  const wrapper = mount(ExchangeScreen, {
    attachTo: document.body,
    props: { id: 1 },
    global: { provide: { [CURRENT_TAB]: tab } },
  })
  await settle()
  const press = async (key: string) => {
    tab.keys[key]?.(new KeyboardEvent('keydown', { key }))
    await settle()
  }
  return { wrapper, bridge, files, press }
}

test('the list goes out as an Excel file, or as CSV', async () => {
  const { wrapper, files, press } = await exchange()
  await press('e')
  expect(wrapper.text()).toContain('已导出 328 行到 PD-20261122-0001.xlsx')
  await press('c')
  expect(wrapper.text()).toContain('已导出 328 行到 PD-20261122-0001.csv')
  const file = { name: 'PD-20261122-0001', table: TABLE }
  expect(files).toEqual([
    { ...file, format: 'xlsx' },
    { ...file, format: 'csv' },
  ])
})

test('a file is tried out first; what is wrong is said row by row, and only F9 writes', async () => {
  const { wrapper, bridge, press } = await exchange()
  await press('o')
  expect(wrapper.get('.figures').text()).toBe('行3可导入1与之前不同1空着，仍算漏盘1有问题，不导入1')
  expect(wrapper.get('table tbody').text()).toBe('D4雪碧=1+1数量不是数字')
  const imports = () => bridge.requests.filter(({ path }) => path === 'stocktakeSheet.importRows')
  expect(imports()).toEqual([])
  await press('F9')
  expect(imports().map(({ input }) => input)).toEqual([{ id: 1, segmentId: null, rows: ROWS }])
  expect(wrapper.text()).toContain('已导入 1 条，1 行有问题没有导入')
  expect(wrapper.find('.figures').exists()).toBe(false)
})

test('rows with problems go out as a file that says what is wrong with which cell', async () => {
  const { wrapper, files, press } = await exchange()
  await press('o')
  await wrapper.get('.list-head button').trigger('click')
  await settle()
  expect(files[0]).toMatchObject({ name: '盘点导入问题', format: 'xlsx' })
  expect(files[0]?.table.columns.map(({ heading, kind }) => [heading, kind])).toEqual([
    ['单元格', 'text'],
    ['商品', 'text'],
    ['内容', 'text'],
    ['问题', 'text'],
  ])
  expect(files[0]?.table.rows).toEqual([['D4', '雪碧', '=1+1', '数量不是数字']])
})
