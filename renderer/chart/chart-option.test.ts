import { describe, expect, test } from 'vitest'
import { formatMoney, money } from '#shared/kernel/money.ts'
import { shortMoney } from '#renderer/text/format.ts'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { shortLabels } from './axes.ts'
import { barsOption } from './bars-option.ts'
import type { ChartData, ChartLook, DrawnPoint } from './chart-data.ts'
import { nextItem } from './chart-cursor.ts'
import { chartOption, wordsAt } from './chart-option.ts'
import { chartSummary } from './chart-words.ts'
import { mixed, readableOn } from './colour.ts'
import { columnsOption, linesOption } from './columns-option.ts'
import { heatOption } from './heat-option.ts'
import { paretoOption, shares } from './pareto-option.ts'
import { paperLegend, paperLook } from './paper-look.ts'
import { steps, waterfallOption } from './waterfall-option.ts'

const look: ChartLook = {
  colours: ['#000001', '#000002', '#000003', '#000004', '#000005', '#000006'],
  text: '#111111',
  secondText: '#222222',
  line: '#333333',
  strongLine: '#444444',
  surface: '#ffffff',
  font: 'sans-serif',
  scale: 1,
}
const series = (name: string) => ({
  name,
  text: (value: number) => formatMoney(money(value)),
  short: (value: number) => shortMoney(money(value), 'zh-CN'),
})
const point = (label: string, ...values: number[]): DrawnPoint => ({ key: label, label, kind: 'normal', values })
const data = (kind: ChartData['kind'], names: string[], ...points: DrawnPoint[]): ChartData => ({
  kind,
  series: names.map(series),
  points,
})
const week = data(
  'columns',
  ['入库', '出库'],
  point('11-07', 100_000, 30_000),
  point('11-08', 1_214_480, 52_000),
  point('11-09', 0, 521_019),
)

test('columns: figures as they are in the books, the highest of each series written out, the second hatched', () => {
  const option = columnsOption(week, look)
  expect(option.xAxis).toMatchObject({ type: 'category', data: ['11-07', '11-08', '11-09'] })
  expect(option.series).toMatchObject([
    {
      type: 'bar',
      itemStyle: { color: '#000001', decal: { symbol: 'none' } },
      data: [{ value: 100_000 }, { value: 1_214_480, label: { show: true, formatter: '12,144.80' } }, { value: 0 }],
    },
    {
      type: 'bar',
      itemStyle: { color: '#000002', decal: { symbol: 'rect' } },
      data: [{ value: 30_000 }, { value: 52_000 }, { value: 521_019, label: { formatter: '5,210.19' } }],
    },
  ])
})

test('beside a higher column no figure is written across it', () => {
  const option = columnsOption(data('columns', ['净销售额', '毛利'], point('11-08', 1_214_480, 30_000)), look)
  const labels = (option.series as { data: { label?: { formatter: string } }[] }[]).map(
    (one) => one.data[0]?.label?.formatter,
  )
  expect(labels).toEqual(['12,144.80', undefined])
})

test('an axis counts in 万', () => {
  const axis = columnsOption(week, look).yAxis as { axisLabel: { formatter: (value: number) => string } }
  expect(axis.axisLabel.formatter(1_000_000)).toBe('1 万')
  expect(axis.axisLabel.formatter(50_000)).toBe('500.00')
})

test('dates of one year are written without it', () => {
  expect(shortLabels(['2026-11-07', '2026-11-08'])).toEqual(['11-07', '11-08'])
  expect(shortLabels(['2025-12-31', '2026-01-01'])).toEqual(['2025-12-31', '2026-01-01'])
  expect(shortLabels(['2026-11', '2026-12'])).toEqual(['2026-11', '2026-12'])
})

test('lines are told apart by dashes and marks', () => {
  expect(linesOption(week, look).series).toMatchObject([
    { type: 'line', symbol: 'circle', lineStyle: { type: 'solid' } },
    { type: 'line', symbol: 'rect', lineStyle: { type: 'dashed' } },
  ])
})

test('bars: names before them, figures behind them, what is lumped together in its own colour', () => {
  const option = barsOption(
    data('bars', ['销售额'], point('花生油', 800), { key: null, label: '其他 3 项', kind: 'others', values: [500] }),
    look,
  )
  expect(option.yAxis).toMatchObject({ inverse: true, data: ['花生油', '其他 3 项'] })
  const [bar] = option.series as [{ data: unknown; label: { formatter: (hit: { dataIndex: number }) => string } }]
  expect(bar.data).toEqual([{ value: 800 }, { value: 500, itemStyle: { color: '#000006' } }])
  expect(bar.label.formatter({ dataIndex: 1 })).toBe('5.00')
})

test('of more than two bars of a name, the first and what it is compared with have their figures', () => {
  const four = data('bars', ['净销售额', '毛利', '上期净销售额', '上期毛利'], point('花生油', 800, 100, 700, 90))
  const before = (name: number) => ({ ...series(''), before: name })
  const [first, second] = four.series
  const { series: drawn } = barsOption({ ...four, series: [first!, second!, before(0), before(1)] }, look)
  expect((drawn as { label: { show: boolean } }[]).map(({ label }) => label.show)).toEqual([true, false, true, false])
})

test('many together are no longer than twice the longest, and their figure is true', () => {
  const others: DrawnPoint = { key: null, label: '其他 90 项', kind: 'others', values: [500_000] }
  const [bar] = barsOption(data('bars', ['销售额'], point('花生油', 800), others), look).series as [
    { data: { value: number }[]; label: { formatter: (hit: { dataIndex: number }) => string } },
  ]
  expect(bar.data.map(({ value }) => value)).toEqual([800, 1600])
  expect(bar.label.formatter({ dataIndex: 1 })).toBe('≫ 5,000.00')
})

test('what is compared with stands beside it, lighter and hatched, without figures of its own in a trend', () => {
  const compared: ChartData = {
    ...week,
    series: [series('入库'), { ...series('上期入库'), before: 0 }],
  }
  expect(columnsOption(compared, look).series).toMatchObject([
    { itemStyle: { color: '#000001', decal: { symbol: 'none' } } },
    {
      itemStyle: { color: '#737373', decal: { symbol: 'rect' } },
      data: [{ value: 30_000 }, { value: 52_000 }, { value: 521_019 }],
    },
  ])
  expect((columnsOption(compared, look).series as { data: { label?: unknown }[] }[])[1]?.data[2]?.label).toBeUndefined()
  expect(paperLegend(compared)).toEqual(['■ 入库', '▨ 上期入库'])
})

test('many names of a pareto stand at a slant, at large type sooner', () => {
  const many = (count: number) =>
    data('pareto', ['销售额'], ...Array.from({ length: count }, (_one, at) => point(`商品${at}`, 9)))
  const rotation = (count: number, scale: number) =>
    (paretoOption(many(count), { ...look, scale }).xAxis as { axisLabel: { rotate?: number } }).axisLabel.rotate
  expect([rotation(8, 1), rotation(20, 1), rotation(8, 1.75)]).toEqual([undefined, 35, 35])
})

test('pareto: how much of the whole they come to so far', () => {
  const points = [point('甲', 600), point('乙', 300), point('丙', 100)]
  expect(shares(points)).toEqual([6000, 9000, 10_000])
  expect(shares([point('甲', 0)])).toEqual([0])
  expect(paretoOption(data('pareto', ['销售额'], ...points), look).series).toMatchObject([
    { type: 'bar', data: [{ value: 600 }, { value: 300 }, { value: 100 }] },
    { type: 'line', yAxisIndex: 1, data: [6000, 9000, 10_000] },
  ])
})

test('a heat map has every cell of every row, and its figure in an ink that can be read on it', () => {
  const option = heatOption(
    data('heat', ['周一', '周二'], point('9 点', 0, 40_000), point('10 点', 10_000, 5_000)),
    look,
  )
  expect(option.yAxis).toMatchObject({ data: ['周一', '周二'] })
  expect(option.series).toMatchObject([
    {
      data: [
        { value: [0, 0, 0], label: { formatter: '' } },
        { value: [1, 0, 10_000], label: { formatter: '100.00', color: '#111111' } },
        { value: [0, 1, 40_000], label: { formatter: '400.00', color: '#ffffff' } },
        { value: [1, 1, 5_000], label: { formatter: '50.00', color: '#111111' } },
      ],
    },
  ])
})

describe('a waterfall', () => {
  const sum = (label: string, value: number): DrawnPoint => ({ key: null, label, kind: 'sum', values: [value] })

  test('each step begins where the last one ended', () => {
    expect(steps([point('销售额', 1000), point('优惠', -200), sum('净额', 800), point('成本', -500)])).toEqual([
      { ground: [0, 0], size: [1000, 0], kind: 'more' },
      { ground: [800, 0], size: [200, 0], kind: 'less' },
      { ground: [0, 0], size: [800, 0], kind: 'sum' },
      { ground: [300, 0], size: [500, 0], kind: 'less' },
    ])
  })

  test('a step through nothing has a part on either side; below nothing it hangs', () => {
    expect(steps([point('毛利', 300), point('费用', -800), point('其他', 100)])).toEqual([
      { ground: [0, 0], size: [300, 0], kind: 'more' },
      { ground: [0, 0], size: [300, -500], kind: 'less' },
      { ground: [0, -400], size: [0, -100], kind: 'more' },
    ])
  })

  test('every step has its figure once', () => {
    const option = waterfallOption(data('waterfall', ['金额'], point('毛利', 300), point('费用', -800)), look)
    const parts = option.series as { data: { label?: { formatter: string } }[] }[]
    expect(parts.flatMap((part) => part.data.flatMap((item) => item.label?.formatter ?? []))).toEqual(['3.00', '-8.00'])
  })
})

describe('in words', () => {
  test('a trend by its ends, a ranking by its first, a waterfall by where it leads', () => {
    expect(chartSummary(week, zhCN)).toBe('入库最高在 11-08（12,144.80），最低在 11-09（0.00）')
    const ranking = data('bars', ['销售额'], point('甲', 500), point('乙', 300), point('丙', 100), point('丁', 100))
    expect(chartSummary(ranking, zhCN)).toBe('甲最多，销售额 5.00；前 3 名共占 90%')
    expect(chartSummary(data('bars', ['呆滞'], point('甲', 0), point('乙', 0)), zhCN)).toBe('各项的呆滞都是 0')
    expect(chartSummary(data('bars', ['影响'], point('甲', 0), point('乙', -300)), zhCN)).toBe('')
    expect(chartSummary(data('bars', ['影响'], point('甲', 500), point('乙', -300)), zhCN)).toBe('甲最多，影响 5.00')
    const fall = data('waterfall', ['金额'], point('销售额', 1000), point('毛利', 300))
    expect(chartSummary(fall, zhCN)).toBe('从销售额 10.00 到毛利 3.00')
    expect(chartSummary(data('bars', ['金额']), zhCN)).toBe('')
  })

  test('a heat map by its busiest cell, and cell by cell', () => {
    const heat = data('heat', ['周一', '周二'], point('9 点', 0, 40_000), point('10 点', 10_000, 5_000))
    expect(chartSummary(heat, zhCN)).toBe('最多是 9 点：周二 400.00')
    expect(wordsAt(heat, 3, zhCN)).toBe('10 点：周二 50.00')
  })

  test('a point with all its figures', () => {
    expect(wordsAt(week, 1, zhCN)).toBe('11-08：入库 12,144.80，出库 520.00')
  })
})

test('the arrow keys go through points, and through the rows of a heat map', () => {
  expect(nextItem(week, 0, 'ArrowRight')).toBe(1)
  expect(nextItem(week, 0, 'ArrowLeft')).toBe(0)
  expect(nextItem(week, 0, 'End')).toBe(2)
  expect(nextItem(week, 0, 'a')).toBeNull()
  const heat = data('heat', ['周一', '周二'], point('9 点', 0, 0), point('10 点', 0, 0), point('11 点', 0, 0))
  expect(nextItem(heat, 1, 'ArrowDown')).toBe(4)
  expect(nextItem(heat, 4, 'ArrowUp')).toBe(1)
  expect(nextItem(heat, 4, 'ArrowDown')).toBe(4)
})

test('on paper there are no colours, and a legend of marks where there is more than one series', () => {
  expect(paperLegend(week)).toEqual(['■ 入库', '▨ 出库'])
  expect(paperLegend({ ...week, kind: 'lines' })).toEqual(['— 入库', '╌ 出库'])
  expect(paperLegend(data('bars', ['销售额'], point('甲', 1)))).toEqual([])
  const { colours, text } = paperLook('sans-serif')
  expect([...colours, text].every((colour) => /^#(..)\1\1$/.test(colour))).toBe(true)
})

test('nothing moves', () => {
  expect(chartOption(week, look, zhCN).animation).toBe(false)
})

test('colours between two, and the ink that can be read on them', () => {
  expect(mixed('#000', '#ffffff', 0.5)).toBe('#808080')
  expect(readableOn('#2a78b8', '#1a1e23', '#ffffff')).toBe('#ffffff')
  expect(readableOn('#d0e0f0', '#1a1e23', '#ffffff')).toBe('#1a1e23')
})
