import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import ReportState from './ReportState.vue'

/** What stands where the rows of this report would, if there are none. */
function emptyWords(name: ReportName): string {
  const answer = {
    ...{ from: businessDate('2026-11-27'), to: businessDate('2026-11-27'), comparedDays: null, columns: [] },
    ...{ comparedColumns: [], rowCount: 0, rows: [], totals: null, comparedTotals: null, tieOuts: [], chart: null },
    lastDate: businessDate('2026-03-09'),
  }
  const state = { answer, rows: [], loading: false, progress: null, error: null, cancelled: false }
  return mount(ReportState, { props: { state, name, askable: true } }).text()
}

test('how things stood at the end of a day: what there was none of by then, not what happened that day', () => {
  expect(emptyWords('slowMoving')).toContain('截至 2026-11-27，没有超过天数没卖的库存')
  expect(emptyWords('closingPackage')).toContain('截至 2026-11-27，还没有结过账')
  expect(emptyWords('receivableAgeing')).toContain('截至 2026-11-27，没有未结的应收')
  expect(emptyWords('closingPackage')).toContain('看截至那一天的')
})

test('a period in which nothing happened', () => {
  expect(emptyWords('salesSummary')).toContain('这段时间没有数据')
  expect(emptyWords('salesSummary')).toContain('看那一天所在的月')
})
