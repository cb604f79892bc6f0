import type { Texts } from '../text.ts'
import type { chart as chinese } from '../zh-CN/chart.ts'

export const chart: Texts<typeof chinese> = {
  view: { label: 'View', both: 'Chart and table', chart: 'Chart', table: 'Table', turn: 'Chart' },
  others: (count) => `${count} others`,
  shareSoFar: 'Running share',
  before: (period, series) => `${series}, ${period.toLowerCase()}`,
  figure: (name, value) => `${name} ${value}`,
  point: (label, figures) => `${label}: ${figures.join(', ')}`,
  most: (label, series, value) => `Most: ${label}, ${series} ${value}`,
  allZero: (series) => `${series} is 0 everywhere`,
  ranked: (most, count, share) => `${most}; the first ${count} have ${share} of all`,
  range: (series, high, highest, low, lowest) =>
    `${series} highest on ${high} (${highest}), lowest on ${low} (${lowest})`,
  ends: (first, from, last, to) => `From ${first} ${from} to ${last} ${to}`,
  busiest: (cell) => `Most: ${cell}`,
  spoken: (title, summary) => `Chart of ${title}. ${summary}`,
  move: 'Points',
}
