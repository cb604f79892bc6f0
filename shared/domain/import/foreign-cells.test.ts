import { expect, test } from 'vitest'
import { readCode, readDate, readDays, readMoney, readPercent, readPrice, readQuantity } from './cell.ts'
import { guessColumns, keyOfHeading } from './heading.ts'
import { RowReading } from './row-reading.ts'
import type { ImportKind } from './import-kind.ts'

// Cells and headings as other programs write them, each with what it means.

test.each([
  ['1234.5', 123_450],
  ['1,234.50', 123_450],
  ['1，234.50', 123_450],
  ['１２３４．５０', 123_450],
  ['¥1,234.50', 123_450],
  ['￥ 1,234.50', 123_450],
  ['1,234.50元', 123_450],
  ['RMB 1,234.50', 123_450],
  ['1,234,567', 123_456_700],
  ['-1,234.50', -123_450],
  ['－１２．５', -1250],
  ['+12.5', 1250],
  ['.5', 50],
  ['12.', 1200],
  ['12.500', 1250],
])('the amount %s', (text, value) => {
  expect(readMoney(text)).toEqual({ value })
})

test.each([
  // A decimal comma read as a separator would be a hundredfold.
  ['12,50', 'notANumber'],
  ['1.234,50', 'notANumber'],
  ['1,23,456', 'notANumber'],
  ['1234,567', 'notANumber'],
  ['12.345', 'tooManyDecimals'],
  ['1.2.3', 'notANumber'],
  ['十二', 'notANumber'],
  ['$12', 'notANumber'],
  ['(12.00)', 'notANumber'],
  ['#N/A', 'notANumber'],
  ['=1+2', 'notANumber'],
  ['1E+16', 'scientific'],
  ['9999999999999999', 'tooLarge'],
])('the amount %s is refused: %s', (text, problem) => {
  expect(readMoney(text)).toEqual({ problem })
})

test('prices and quantities are read the same way', () => {
  expect(readPrice('￥1,280.125')).toEqual({ value: 1_280_125_000 })
  expect(readPrice('12,50')).toEqual({ problem: 'notANumber' })
  expect(readQuantity('1,200')).toEqual({ value: 12_000_000 })
  expect(readQuantity('１，２００．５')).toEqual({ value: 12_005_000 })
  expect(readQuantity('12,5')).toEqual({ problem: 'notANumber' })
  expect(readPercent('１３％')).toEqual({ value: 1300 })
  expect(readDays('365天')).toEqual({ value: 365 })
})

test.each([
  ['2026-01-05'],
  ['2026-1-5'],
  ['2026/1/5'],
  ['2026/01/05 08:30'],
  ['2026.1.5'],
  ['20260105'],
  ['2026年1月5日'],
  ['2026年01月05日 8:30:00'],
  ['２０２６年１月５日'],
  ['２０２６－０１－０５'],
  ['2026-01-05T08:30:00.000Z'],
  ['46027'],
  ['46027.354166'],
])('the day %s', (text) => {
  expect(readDate(text)).toEqual({ value: '2026-01-05' })
})

test('the first and last day that five digits can mean, and what they cannot', () => {
  expect(readDate('36526')).toEqual({ value: '2000-01-01' })
  expect(readDate('73050')).toEqual({ value: '2099-12-31' })
  for (const text of ['36525', '73051', '4602', '5/1/2026', '5.1.2026', '2026-13-01', '明天', '460271'])
    expect(readDate(text)).toEqual({ problem: 'notADate' })
})

test('five digits without a heading are a quantity, not a day', () => {
  const rows = [
    ['可乐', '46027', '2026-01-05'],
    ['雪碧', '40000', '2026-01-06'],
  ]
  expect(guessColumns(rows, 'salesHistory')).toEqual({ headRow: null, columns: ['name', 'quantity', 'date'] })
})

test('codes keep their zeros and lose what a spreadsheet puts around them', () => {
  expect(readCode('0001')).toEqual({ value: '0001' })
  expect(readCode('="0001"')).toEqual({ value: '0001' })
  expect(readCode("'0001")).toEqual({ value: '0001' })
  expect(readCode('０００１')).toEqual({ value: '0001' })
  expect(readCode('6.90123E+12')).toEqual({ problem: 'scientific' })
})

test.each<[ImportKind, string, string]>([
  ['product', '货品名称', 'name'],
  ['product', '条形码【主】', 'barcode'],
  ['product', '零售价(元)', 'retailPrice'],
  ['product', '* 商品名称', 'name'],
  ['product', 'Reorder_Level', 'minimumStock'],
  ['product', '保质期（天）', 'shelfLife'],
  ['partner', '手机号码', 'phone'],
  ['partner', '纳税人识别号', 'taxNumber'],
  ['openingStock', '当前库存', 'quantity'],
  ['openingAccount', '帐户', 'account'],
  ['purchaseHistory', '供货单位', 'partner'],
  ['salesHistory', '购货单位', 'partner'],
  ['salesHistory', 'UnitPrice', 'price'],
  ['priceList', '协议价', 'price'],
])('in a table of %s the heading %s is %s', (kind, heading, key) => {
  expect(keyOfHeading(kind, heading)).toBe(key)
})

test('a failed formula and lost characters are errors, also where any text would do', () => {
  const cells: Readonly<Record<string, string>> = {
    name: '#N/A',
    code: '#REF!',
    price: '#DIV/0!',
    remark: '可\u{fffd}乐',
  }
  const row = new RowReading((key) => cells[key] ?? '')
  expect([row.text('name', 60), row.code('code', 60), row.price('price'), row.text('remark', 60)]).toEqual([
    '',
    '',
    null,
    '',
  ])
  expect(row.problems).toEqual([
    { key: 'name', problem: 'sheetError', text: '#N/A' },
    { key: 'code', problem: 'sheetError', text: '#REF!' },
    { key: 'price', problem: 'sheetError', text: '#DIV/0!' },
    { key: 'remark', problem: 'garbled', text: '可\u{fffd}乐' },
  ])
})
