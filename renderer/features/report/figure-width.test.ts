import { expect, test } from 'vitest'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { widenForFigures } from './figure-width.ts'
import { gridColumns } from './report-columns.ts'

test('a column is as wide as its longest figure, in the rows or the totals; others stay as they are', () => {
  const answer = { columns: ['name', 'amount', 'discount', 'netAmount'], comparedColumns: [] }
  const columns = gridColumns('salesSummary', { grouping: 'product', comparison: 'none' }, answer, zhCN, false)
  const row = (cells: (string | number)[]) => ({ key: '1', tone: 'normal' as const, cells, compared: null })
  const rows = [row(['Chai', 135_445_859, 148_950, 1_234_567_890]), row(['', 135_445_859, 8_866_530, 126_579_329])]
  const widths = widenForFigures(columns, rows).map(({ key, width }) => [key, width])
  expect(widths).toEqual([
    ['name', 150],
    // 1,354,458.59
    ['amount', 111],
    ['discount', 98],
    // 12,345,678.90
    ['netAmount', 119],
  ])
})
