import { expect, test } from 'vitest'
import { columnsFor, initialParameters, REPORT_DEFINITIONS } from '#shared/domain/report/registry.ts'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { gridColumns } from './report-columns.ts'
import { reportExport } from './report-export.ts'

const ways = REPORT_DEFINITIONS.flatMap((definition) =>
  (definition.groupings.length === 0 ? [null] : definition.groupings).flatMap((grouping) =>
    (definition.comparable ? (['none', 'previous'] as const) : (['none'] as const)).map((comparison) => ({
      ...{ definition, grouping, comparison },
    })),
  ),
)

test.each(ways)('$definition.name by $grouping compared with $comparison goes out without hidden cost', (way) => {
  const { definition, grouping, comparison } = way
  const all = columnsFor(definition, grouping)
  const answer = {
    columns: all.map(({ key }) => key),
    comparedColumns: comparison === 'none' ? [] : all.filter((one) => one.compared === true).map(({ key }) => key),
  }
  const parameters = { ...initialParameters(definition), grouping, comparison }
  const place = { name: definition.name, parameters }
  const sent = (hidesCost: boolean) =>
    reportExport(place, '表', gridColumns(definition.name, parameters, answer, zhCN, hidesCost), zhCN).columns
  const costs = all.filter(({ cost }) => cost === true).map(({ key }) => key)
  const isCost = ({ key }: { readonly key: string }) => costs.includes(key.split(' ')[0] ?? '')
  const mixed = all.filter(({ costWhere }) => costWhere !== undefined).map(({ key }) => key)
  expect(sent(true).map(({ key }) => key)).toEqual(
    sent(false).flatMap((column) => (isCost(column) ? [] : [column.key])),
  )
  expect(sent(true).flatMap(({ key, hidesCost }) => (hidesCost === true ? [key] : []))).toEqual(mixed)
  expect(sent(false).some(({ hidesCost }) => hidesCost === true)).toBe(false)
})
