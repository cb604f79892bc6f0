import { flushPromises } from '@vue/test-utils'
import { computed, effectScope } from 'vue'
import { expect, test } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import { installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import { useReport } from './use-report.ts'

const place = (name: ReportName) => ({ name, parameters: initialParameters(reportDefinition(name)) })
const PAGE = { columns: ['name'], comparedColumns: [], rowCount: 1, rows: [{ key: '7', cells: ['花生油'] }] }

/** A report whose answers are given by hand, one to each question. */
function open(answers: (() => unknown)[]) {
  installFakeBridge({ 'report.run': () => answers.shift()?.() })
  const report = effectScope().run(() =>
    useReport(
      place('stockSummary'),
      computed(() => true),
    ),
  )
  if (report === undefined) throw new Error('the report was opened')
  return report
}

test('figures of one report never stand under the name of another that has not answered yet', async () => {
  const report = open([() => PAGE, () => new Promise(() => undefined)])
  await flushPromises()
  expect(report.state.rows).toHaveLength(1)
  report.drill(place('salesSummary'))
  await flushPromises()
  expect([report.state.answer, report.state.rows, report.state.loading]).toEqual([null, [], true])
})

test('a question that was refused leaves no figures of the one before it', async () => {
  const refused = new AppError('BUSY', {})
  const report = open([() => PAGE, () => Promise.reject(refused)])
  await flushPromises()
  report.change({ comparison: 'previous' })
  await flushPromises()
  expect([report.state.answer, report.state.rows]).toEqual([null, []])
  expect(report.state.error).toMatchObject({ code: 'BUSY' })
})

test('[ pressed again before the answer goes one more period back', async () => {
  const days = { from: businessDate('2026-11-01'), to: businessDate('2026-11-22') }
  const report = open([() => ({ ...PAGE, ...days }), ...Array(3).fill(() => new Promise(() => undefined))])
  await flushPromises()
  const asked = () => [report.place.value.parameters.from, report.place.value.parameters.to]
  report.step(-1)
  expect(asked()).toEqual(['2026-10-01', '2026-10-31'])
  report.step(-1)
  expect(asked()).toEqual(['2026-09-01', '2026-09-30'])
  report.step(1)
  expect(asked()).toEqual(['2026-10-01', '2026-10-31'])
})
