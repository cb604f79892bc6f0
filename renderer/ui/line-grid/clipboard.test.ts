import { describe, expect, it } from 'vitest'
import { copyText, parseTable } from './clipboard.ts'
import { SAMPLE_COLUMNS, sampleRow } from './testing.ts'

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

describe('copyText', () => {
  it('puts tabs between the cells', () => {
    expect(copyText(SAMPLE_COLUMNS, [sampleRow('rice', '40', '44.5', 'a\tb')])).toBe('rice\t40\t44.5\t40×44.5\t"a\tb"')
  })

  it('several rows have heads, and what begins like a formula stays a text', () => {
    expect(copyText(SAMPLE_COLUMNS, [sampleRow('=rice', '1'), sampleRow('oil', '2')])).toBe(
      "product\tquantity\tprice\tamount\tremark\n'=rice\t1\t\t1×\t\noil\t2\t\t2×\t",
    )
  })
})
