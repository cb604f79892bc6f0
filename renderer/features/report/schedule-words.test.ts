import { expect, test } from 'vitest'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import { zScheduleContent } from '#shared/contract/export-schedule.ts'
import { REPORT_NAMES } from '#shared/domain/report/report-name.ts'
import { text } from '#renderer/text/text.ts'
import { clockOf, isFileTitle, scheduleOfReport, timeOptions } from './schedule-words.ts'

test('every report can be scheduled as it opens', () => {
  for (const name of REPORT_NAMES)
    expect(zScheduleContent.safeParse(scheduleOfReport(name, [], text.value)).success, name).toBe(true)
})

test('with the conditions the user kept, comparison and its columns too', () => {
  const parameters = {
    ...initialParameters(reportDefinition('salesSummary')),
    period: 'lastMonth' as const,
    grouping: 'month' as const,
    comparison: 'previous' as const,
  }
  const { source, period, columns } = scheduleOfReport(
    'salesSummary',
    [{ name: 'salesSummary', favourite: true, parameters }],
    text.value,
  )
  expect(source).toEqual({ list: 'report', question: { name: 'salesSummary', parameters } })
  expect(period).toBe('lastMonth')
  expect(columns.map(({ key }) => key)).toContain('netAmount before')
  expect(columns.map(({ key }) => key)).not.toContain('code')
})

test('a time that is no half hour stays on offer', () => {
  expect(clockOf(485)).toBe('08:05')
  const offered = timeOptions(485, text.value).map(({ label }) => label)
  expect(offered.slice(0, 2)).toEqual(['结账以后', '00:00'])
  expect(offered.slice(17, 20)).toEqual(['08:00', '08:05', '08:30'])
  expect(offered).toHaveLength(50)
})

test.each(['', 'a/b', 'a:b', '.a', 'a.', 'x?'])('%j is no name of a file', (title) => {
  expect(isFileTitle(title)).toBe(false)
})
