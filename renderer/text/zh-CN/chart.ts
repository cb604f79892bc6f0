/** Charts: how they are looked at, and what they say in words. */
export const chart = {
  view: { label: '看什么', both: '图表与表格', chart: '只看图表', table: '只看表格', turn: '图表' },
  others: (count: string) => `其他 ${count} 项`,
  /** How much of the whole the columns of a pareto chart come to. */
  shareSoFar: '累计占比',
  /** Of the period that is compared with: 上期净销售额. */
  before: (period: string, series: string) => `${period}${series}`,
  figure: (name: string, value: string) => `${name} ${value}`,
  point: (label: string, figures: readonly string[]) => `${label}：${figures.join('，')}`,
  most: (label: string, series: string, value: string) => `${label}最多，${series} ${value}`,
  allZero: (series: string) => `各项的${series}都是 0`,
  ranked: (most: string, count: string, share: string) => `${most}；前 ${count} 名共占 ${share}`,
  range: (series: string, high: string, highest: string, low: string, lowest: string) =>
    `${series}最高在 ${high}（${highest}），最低在 ${low}（${lowest}）`,
  ends: (first: string, from: string, last: string, to: string) => `从${first} ${from} 到${last} ${to}`,
  busiest: (cell: string) => `最多是 ${cell}`,
  /** What the chart is to whoever listens. */
  spoken: (title: string, summary: string) => `${title}图表。${summary}`,
  move: '看各点',
}
