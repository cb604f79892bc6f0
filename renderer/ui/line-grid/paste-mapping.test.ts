import { describe, expect, it } from 'vitest'
import { parseTable } from './clipboard.ts'
import { guessMapping, pastedLines, shownName, tableBody, withRole } from './paste-mapping.ts'

const COLUMNS = ['product', 'spec', 'barcode', 'unit', 'quantity', 'price', 'amount']
const guess = (text: string) => guessMapping(parseTable(text), COLUMNS)
const roles = (text: string) => guess(text).roles.join(' ')
const lines = (text: string) => pastedLines(parseTable(text), guess(text))

describe('guessMapping', () => {
  it.each([
    ['大米\t40\t44.5\n食用油\t24\t52.8', 'product quantity price'],
    ['大米\t40\n6902000103719\t24', 'product quantity'],
    ['1\t大米\t袋\t40\t44.5\t1780\n2\t油\t桶\t24\t52.8\t1267.2', 'skip product unit quantity price skip'],
    ['大米\t10kg\t6902000229020\t袋\t40\t44.50', 'product spec barcode unit quantity price'],
    ['6902000229020\t40\n6902000103719\t24', 'barcode quantity'],
    ['01001\t40\t44.5\n01002\t24\t52.8', 'code quantity price'],
    ['大米\t40\t44.5\t过秤净重\n油\t24\t52.8\t', 'product quantity price remark'],
  ])('reads %j by what it holds', (text, expected) => expect(roles(text)).toBe(expected))

  it.each([
    ['数量\t品名\t单价\n3\t大米\t44', 'quantity product price'],
    [
      '序号\t商品编码\t商品名称\t规格型号\t单位\t数量\t进价\t金额\t备注\n1\tA\t大米\t10kg\t袋\t3\t44\t132\t',
      'skip code product spec unit quantity price skip remark',
    ],
    ['Item\tQty\tUnit price\nrice\t3\t44', 'product quantity price'],
    ['商品\t数量\t金额\n大米\t3\t132', 'product quantity amount'],
  ])('follows the heads of %j', (text, expected) => {
    expect(roles(text)).toBe(expected)
    expect(guess(text).hasHead).toBe(true)
  })

  it('takes a copied row of the grid by its columns', () => {
    expect(roles('大米\t500\t6902000229020\t袋\t40\t44.5\t1780')).toBe('product spec barcode unit quantity price skip')
  })
})

describe('pastedLines', () => {
  it('looks for the product by the surest name first, and shows the readable one', () => {
    const [line] = lines('条码\t品名\t数量\n6902000229020\t大米\t3')
    expect(line?.names).toEqual(['6902000229020', '大米'])
    expect(line === undefined ? '' : shownName(line)).toBe('大米')
    expect(line?.quantity).toBe('3')
  })

  it('drops no row that has anything in it', () => {
    expect(lines('品名\t数量\n大米\t3\n\t4\n油\t')).toHaveLength(3)
    expect(lines('品名\t数量\t金额\t备注\n大米\t3\t9\t\n\t\t40\t\n\t\t\t过秤\n\t\t\t')).toHaveLength(3)
  })
})

describe('withRole', () => {
  it('takes the use away from the column that had it', () => {
    const mapping = guess('大米\t40\t44.5')
    expect(withRole(mapping, 2, 'quantity').roles).toEqual(['product', 'skip', 'quantity'])
    expect(withRole(mapping, 2, 'skip').roles).toEqual(['product', 'quantity', 'skip'])
  })
})

describe('tableBody', () => {
  it('leaves out the title above the heading and blank rows', () => {
    const table = [['进货单'], [''], ['日期', '2026-01-05'], ['品名', '数量'], ['大米', '3'], ['', ''], ['油', '4']]
    expect(tableBody(table)).toEqual([
      ['品名', '数量'],
      ['大米', '3'],
      ['油', '4'],
    ])
  })

  it('keeps all rows of a table without a heading', () => {
    expect(tableBody([['大米', '3'], [], ['油', '4']])).toEqual([
      ['大米', '3'],
      ['油', '4'],
    ])
  })
})
