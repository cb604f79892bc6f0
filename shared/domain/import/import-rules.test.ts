import { expect, test } from 'vitest'
import { barcodeDoubt, isScientific } from './barcode-doubt.ts'
import {
  cleanCode,
  cleanText,
  readBarcodes,
  readDate,
  readMoney,
  readPercent,
  readPrice,
  readQuantity,
  readSide,
} from './cell.ts'
import { missingColumns } from './columns.ts'
import { guessColumns, guessKind, headingsOf, keyOfHeading } from './heading.ts'
import { readProduct } from './product-row.ts'
import { RowReading } from './row-reading.ts'
import { filledFromAbove, groupTrade, type TradeRow } from './trade-document.ts'
import { guessDiscountMeaning, readDiscount, readTrade } from './trade-row.ts'

function row(cells: Readonly<Record<string, string>>): RowReading {
  return new RowReading((key) => cells[key] ?? '')
}
const said = ({ problems }: RowReading) => problems.map(({ key, problem }) => `${key} ${problem}`)

test('a barcode is doubted by its check digit, and by the zero it may have lost', () => {
  expect(barcodeDoubt('6901234567892')).toBeNull()
  expect(barcodeDoubt('6901234567890')).toBe('checkDigit')
  // 0012345678905 without its zeros is UPC-A 012345678905, which holds.
  expect(barcodeDoubt('012345678905')).toBeNull()
  expect(barcodeDoubt('12345678905')).toBe('leadingZero')
  expect(barcodeDoubt('2100000000001')).toBeNull()
  expect(barcodeDoubt('A-17')).toBeNull()
})

test('a barcode in scientific notation has lost its digits and is an error', () => {
  expect(isScientific('6.90123E+12')).toBe(true)
  expect(readBarcodes('6.90123E+12')).toEqual({ problem: 'scientific' })
  expect(readBarcodes(' ６９０１２３４５６７８９２，0012 ')).toEqual({ value: ['6901234567892', '0012'] })
})

test('blanks at the ends, full width and what spreadsheets put around a code are no part of it', () => {
  expect(cleanText('\u{3000}可乐 330ml \u{a0}\n')).toBe('可乐 330ml')
  expect(cleanCode('="0012"')).toBe('0012')
  expect(cleanCode("'００１２")).toBe('0012')
})

test('figures are read exactly or refused with the reason', () => {
  expect(readMoney('￥1,234.50元')).toEqual({ value: 123_450 })
  expect(readMoney('1.005')).toEqual({ problem: 'tooManyDecimals' })
  expect(readPrice('-1')).toEqual({ problem: 'negative' })
  expect(readPrice('１２。５')).toEqual({ value: 12_500_000 })
  expect(readQuantity('-3')).toEqual({ value: -30_000 })
  expect(readQuantity('约3')).toEqual({ problem: 'notANumber' })
  expect(readQuantity('1E+3')).toEqual({ problem: 'scientific' })
})

test('rates are percentages, fractions below one, or 折', () => {
  expect(readPercent('13%')).toEqual({ value: 1300 })
  expect(readPercent('0.13')).toEqual({ value: 1300 })
  expect(readPercent('1')).toEqual({ value: 100 })
  expect(readPercent('130')).toEqual({ problem: 'notAPercentage' })
  expect(readDiscount('0.15', 'off')).toEqual({ value: 1500 })
  expect(readDiscount('0.85', 'paid')).toEqual({ value: 1500 })
  expect(readDiscount('1', 'paid')).toEqual({ value: 0 })
  expect(readDiscount('8.5折', 'off')).toEqual({ value: 1500 })
  expect(readDiscount('95折', 'off')).toEqual({ value: 500 })
})

test('a column that mostly says 95 % or 100 % says what is left to pay', () => {
  expect(guessDiscountMeaning(['1', '0.95', '', '0.9'])).toBe('paid')
  expect(guessDiscountMeaning(['0', '0.15', '0.05'])).toBe('off')
})

test('dates in the forms of other programs; a day that could be a month is refused', () => {
  for (const text of ['2025-1-3', '2025/01/03', '20250103', '2025年1月3日', '2025-01-03 08:15:00'])
    expect(readDate(text)).toEqual({ value: '2025-01-03' })
  for (const text of ['3/1/2025', '2025-02-30', '']) expect(readDate(text)).toEqual({ problem: 'notADate' })
})

test('sides of a partner in both languages', () => {
  expect(readSide('供应商')).toEqual({ value: { isSupplier: true, isCustomer: false } })
  expect(readSide('客户/供应商')).toEqual({ value: { isSupplier: true, isCustomer: true } })
  expect(readSide('Customer')).toEqual({ value: { isSupplier: false, isCustomer: true } })
  expect(readSide('其他')).toEqual({ problem: 'notASide' })
})

test('headings of other programs mean our columns', () => {
  expect(keyOfHeading('product', '商品名称*')).toBe('name')
  expect(keyOfHeading('product', '零售价（元）')).toBe('retailPrice')
  expect(keyOfHeading('product', 'Units In Stock')).toBe('openingQuantity')
  expect(keyOfHeading('salesHistory', 'OrderID')).toBe('number')
  expect(keyOfHeading('product', '拼音码')).toBeNull()
})

test('the heading row is found below a title, what is left is told by content', () => {
  const table = [
    ['商品资料表'],
    ['导出时间：2025-01-01'],
    ['货号', '品名', '单位', '售价', '编号二'],
    ['001', '可乐', '瓶', '3', '6901234567892'],
    ['002', '雪碧', '瓶', '3', '6901234567908'],
  ]
  expect(guessColumns(table, 'product')).toEqual({
    headRow: 2,
    columns: ['code', 'name', 'unit', 'retailPrice', 'barcode'],
  })
  expect(headingsOf(table, 2)).toBe('货号|品名|单位|售价|编号二')
})

test('a table without headings is read by what its columns hold', () => {
  const table = [
    ['6901234567892', '可乐', '瓶', '3.5'],
    ['6901234567908', '雪碧', '瓶', '3.5'],
  ]
  expect(guessColumns(table, 'product')).toEqual({ headRow: null, columns: ['barcode', 'name', 'spec', 'retailPrice'] })
})

test('the kind of a table is told by its headings', () => {
  expect(guessKind([['编码', '名称', '单位', '零售价', '分类']])).toBe('product')
  expect(guessKind([['客户名称', '联系人', '电话', '期初欠款']])).toBe('partner')
  expect(guessKind([['单号', '日期', '客户', '品名', '数量', '单价']])).toBe('salesHistory')
  expect(guessKind([['单号', '日期', '供应商', '品名', '数量', '单价']])).toBe('purchaseHistory')
})

test('what is missing is said in alternatives', () => {
  expect(missingColumns('product', ['code', null])).toEqual([['name']])
  expect(missingColumns('openingStock', ['quantity'])).toEqual([['barcode', 'code', 'name']])
  expect(missingColumns('salesHistory', ['date', 'partner', 'name', 'quantity'])).toEqual([])
})

test('everything that is wrong with a product is said at once', () => {
  const cells = row({
    unit: '瓶',
    ratio: '24',
    barcode: '6.9E+12',
    retailPrice: '三块',
    minimumStock: '9',
    maximumStock: '3',
  })
  readProduct(cells, '个')
  expect(said(cells)).toEqual([
    'name required',
    'barcode scientific',
    'ratio ratioWithoutUnit',
    'maximumStock minimumAboveMaximum',
    'retailPrice notANumber',
  ])
})

test('a product with a case, a category path and a shelf life', () => {
  const cells = row({
    name: ' 农夫山泉 ',
    bigUnit: '箱',
    ratio: '24',
    category: '饮料 / 水',
    shelfLife: '365天',
    unit: '瓶',
  })
  expect(readProduct(cells, '个')).toMatchObject({
    name: '农夫山泉',
    unit: '瓶',
    bigUnit: { name: '箱', ratio: 240_000 },
    category: ['饮料', '水'],
    shelfLifeDays: 365,
  })
  expect(said(cells)).toEqual([])
})

const trade = (index: number, cells: Readonly<Record<string, string>>): TradeRow => ({
  row: index,
  entry: readTrade(row({ name: '可乐', price: '3', ...cells }), 'off'),
})

test('rows of one number are one document, what came back is its return, days come in order', () => {
  const rows = [
    trade(1, { number: 'B', date: '2025-01-04', partner: '甲', quantity: '2' }),
    trade(2, { number: 'A', date: '2025-01-03', partner: '乙', quantity: '1' }),
    trade(3, { number: 'B', date: '2025-01-04', partner: '甲', quantity: '-1' }),
    trade(4, { number: 'A', date: '2025-01-05', partner: '乙', quantity: '1' }),
  ]
  const { papers, mixed } = groupTrade(rows)
  expect(
    papers.map((paper) => paper.map(({ number, isReturn, rows: of }) => [number, isReturn, of.map((one) => one.row)])),
  ).toEqual([
    [['A', false, [2, 4]]],
    [
      ['B', false, [1]],
      ['B', true, [3]],
    ],
  ])
  expect(mixed).toEqual([{ row: 4, key: 'date' }])
})

test('rows without a number are one document a day and partner', () => {
  const { papers } = groupTrade([
    trade(0, { date: '2025-01-03', partner: '甲', quantity: '1' }),
    trade(1, { date: '2025-01-03', partner: '乙', quantity: '1' }),
    trade(2, { date: '2025-01-03', partner: '甲', quantity: '1' }),
  ])
  expect(papers.map((paper) => paper.map(({ rows }) => rows.map((one) => one.row)))).toEqual([[[0, 2]], [[1]]])
})

test('a document that is named only in its first row goes on below it', () => {
  const filled = filledFromAbove(
    [
      ['A', '2025-01-03', '甲', '可乐', '1'],
      ['', '', '', '雪碧', '2'],
      ['', '', '', '', ''],
      ['B', '2025-01-04', '乙', '可乐', '3'],
    ],
    ['number', 'date', 'partner', 'name', 'quantity'],
  )
  expect(filled[1]).toEqual(['A', '2025-01-03', '甲', '雪碧', '2'])
  expect(filled[2]).toEqual(['', '', '', '', ''])
})
