import { describe, expect, it } from 'vitest'
import { copyText, parseTable, readPastedLines } from './clipboard.ts'
import { SAMPLE_COLUMNS, sampleRow } from './testing.ts'

const COLUMNS = ['product', 'spec', 'barcode', 'unit', 'quantity', 'price', 'amount']

describe('parseTable', () => {
  it('splits cells and lines, and drops empty lines', () => {
    expect(parseTable('a\t1\r\nb\t2\r\n\r\n')).toEqual([
      ['a', '1'],
      ['b', '2'],
    ])
  })

  it('reads quoted cells with line breaks and quotes', () => {
    expect(parseTable('"5L ""big""\nbottle"\t3')).toEqual([['5L "big" bottle', '3']])
  })

  it('reads nothing as nothing', () => {
    expect(parseTable('')).toEqual([])
  })
})

describe('readPastedLines', () => {
  const read = (text: string) => readPastedLines(parseTable(text), COLUMNS)

  it('takes product, quantity and price in order', () => {
    expect(read('大米\t40\t44.5\n6902000103719\t24')).toEqual([
      { product: '大米', quantity: '40', price: '44.5' },
      { product: '6902000103719', quantity: '24', price: '' },
    ])
  })

  it('prefers a barcode and is not led astray by words between', () => {
    expect(read('大米\t10kg\t6902000229020\t袋\t40\t44.50')).toEqual([
      { product: '6902000229020', quantity: '40', price: '44.50' },
    ])
  })

  it('follows heads', () => {
    expect(read('数量\t品名\t单价\n3\t大米\t44')).toEqual([{ product: '大米', quantity: '3', price: '44' }])
  })

  it('takes a copied row of the grid by its columns', () => {
    expect(read('大米\t500\t6902000229020\t袋\t40\t44.5\t1780')).toEqual([
      { product: '大米', quantity: '40', price: '44.5' },
    ])
  })
})

describe('copyText', () => {
  it('puts tabs between the cells', () => {
    expect(copyText(SAMPLE_COLUMNS, sampleRow('rice', '40', '44.5', 'a\tb'))).toBe('rice\t40\t44.5\t40×44.5\t"a\tb"')
  })
})
