import { afterEach, expect, test } from 'vitest'
import { installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import { hideCost } from '../cost-visibility.ts'
import { recordExport } from './record-export.ts'

afterEach(() => hideCost(false))

const QUESTION = { search: '', categoryId: null, status: 'all', sort: 'code', descending: false } as const
const keys = () =>
  recordExport('product', '商品', { list: 'productRecord', question: QUESTION }).columns.map(({ key }) => key)

test('全部资料 has the purchase price, but not while costs are hidden', () => {
  installFakeBridge({})
  const all = keys()
  expect(all).toContain('purchasePrice')
  hideCost(true)
  expect(keys()).toEqual(all.filter((key) => key !== 'purchasePrice'))
})
