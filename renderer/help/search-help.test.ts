import { expect, test } from 'vitest'
import { helpTokens, pinyinOf, searchHelp } from './search-help.ts'

const first = async (language: 'zh-CN' | 'en-US', typed: string) => (await searchHelp(language, typed, 5))[0]?.page

test('Chinese is cut into pairs, everything else into words', () => {
  expect(helpTokens('按 F9 保存并入库')).toEqual(['按', 'f9', '保存', '存并', '并入', '入库'])
})

test('a title is found by its pinyin and its initials, from any character on', () => {
  expect(pinyinOf('采购入库').split(' ')).toEqual(['caigouruku', 'cgrk', 'gouruku', 'grk', 'ruku', 'rk', 'ku', 'k'])
})

test.each([
  ['采购入库', 'purchase-receipt'],
  ['cgrk', 'purchase-receipt'],
  ['caigour', 'purchase-receipt'],
  ['挂单', 'till-hold'],
  ['syt', 'till-sell'],
  ['练习', 'practice'],
  ['fjz', 'period-close'],
])('%s finds %s', async (typed, page) => {
  expect(await first('zh-CN', typed)).toBe(page)
})

test.each([
  ['void', 'void-amend'],
  ['practice', 'practice'],
  ['bill of mat', 'bill'],
])('%s finds %s', async (typed, page) => {
  expect(await first('en-US', typed)).toBe(page)
})

test('nothing typed and nothing there find nothing', async () => {
  expect(await searchHelp('zh-CN', '  ', 5)).toEqual([])
  expect(await searchHelp('zh-CN', '火箭发动机', 5)).toEqual([])
})
