import { expect, test } from 'vitest'
import { openImportDesk } from '#electron/harness/import-desk.ts'

const HEAD = ['编码', '名称', '类型', '电话']
const ROWS = [HEAD, ['KH-a', '小店', '客户', '1'], ['KH-A', '大店', '客户', '2']]

test('codes that differ in the case of their letters are two partners, as in the books', async () => {
  const desk = await openImportDesk()
  expect(await desk.check('partner', ROWS)).toMatchObject({ counts: { create: 2, error: 0 } })
  await desk.run('partner', ROWS)
  const changed = [HEAD, ['KH-a', '小店', '客户', '11'], ['KH-A', '大店', '客户', '22']]
  await desk.run('partner', changed, { existing: 'update', updateColumns: ['phone'] })
  const question = { search: '', side: 'customer', status: 'all', sort: 'code', descending: false } as const
  const { rows } = await desk.shop.api.partner.records({ ...question, cursor: null, limit: 10 })
  expect(
    rows
      .filter(({ code }) => code.startsWith('KH-'))
      .map(({ code, phone }) => [code, phone])
      .toSorted(),
  ).toEqual([
    ['KH-A', '22'],
    ['KH-a', '11'],
  ])
})

test('a code written otherwise than in the books is still the partner that is there, and he stands in a file once', async () => {
  const desk = await openImportDesk()
  await desk.run('partner', [HEAD, ['KH-A', '大店', '客户', '2']])
  const { rows, counts } = await desk.check(
    'partner',
    [HEAD, ['kh-a', '大店', '客户', '3'], ['KH-A', '大店', '客户', '4']],
    {
      existing: 'update',
      updateColumns: ['phone'],
    },
  )
  expect(counts).toMatchObject({ create: 0, update: 1, error: 1 })
  expect(rows.flatMap(({ problems }) => problems.map(({ problem }) => problem))).toEqual(['twiceInFile'])
})
