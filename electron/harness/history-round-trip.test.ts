import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { ImportSettings } from '#shared/contract/import.ts'
import type { TableText } from '#shared/contract/table-file.ts'
import type { ImportKind } from '#shared/domain/import/import-kind.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { EXPORT_FORMATS, type ExportFormat } from '#shared/domain/table-file.ts'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import { readTable } from '../table-file/read-table.ts'
import { startTestProgram, type Api } from './test-program.ts'

// 采购明细, 销售明细 and 资金日报 go out as files, come into empty books as history, and go out again the same.

const RUNS = process.env.ZHANGSHI_PROVE === undefined ? 6 : 100
const SEED = Number(process.env.ZHANGSHI_SEED ?? 20_261_127)
console.log(`history round trip: seed ${SEED}`)

const folder = mkdtempSync(join(tmpdir(), 'zhangshi-history-'))
afterAll(() => rmSync(folder, { recursive: true }))
const program = () => startTestProgram({}, null, { chooseSaveFile: (name) => Promise.resolve(join(folder, name)) })

/** How the window calls the columns; the type says nothing that the sign of the quantity does not. */
const LINES = {
  ...{ date: '日期', number: '单号', name: '名称', spec: '规格', unit: '单位', quantity: '数量', price: '单价' },
  ...{ discount: '优惠', netAmount: '金额', grossAmount: '价税合计', remark: '备注' },
}
const ACCOUNTS = { account: '账户', closing: '余额' }

async function exported(
  api: Api,
  name: ReportName,
  headings: Readonly<Record<string, string>>,
  format: ExportFormat,
): Promise<TableText> {
  const parameters = { ...initialParameters(reportDefinition(name)), period: 'custom' as const, from: null, to: null }
  const columns = Object.entries(headings).map(([key, heading]) => ({ key, heading, width: 12 }))
  const source = { list: 'report', question: { name, parameters } } as const
  const saved = await api.tableExport.save({ name, title: name, format, source, columns, total: '' })
  if (saved === null) throw new Error('nothing was saved')
  return readTable(readFileSync(join(folder, saved.name)))
}

async function imported(api: Api, kind: ImportKind, rows: TableText): Promise<void> {
  const { sourceId, settings } = await api.import.paste({ kind, name: '表', rows })
  const paid: Partial<ImportSettings> = { createMissing: true }
  const { errors } = await api.import
    .check({ sourceId, settings: { ...settings, ...paid }, edits: [] })
    .then(({ counts, rows: shown }) => ({ errors: counts.error === 0 ? [] : shown.map(({ problems }) => problems) }))
  expect(errors).toEqual([])
  await api.import.run({ sourceId, settings: { ...settings, ...paid }, edits: [], leaveOut: false })
}

const amount = (most: number, places: number, least = 1) =>
  fc.integer({ min: least, max: most }).map((value) => {
    const digits = String(value).padStart(places + 1, '0')
    return `${digits.slice(0, -places)}.${digits.slice(-places)}`
  })

/** What a line says of its money: a price, an amount, both, a discount as a part or as money. */
const money = fc.oneof(
  amount(999_999, 6).map((price) => ({ price, discount: '', amount: '' })),
  amount(999_999, 2).map((paid) => ({ price: '', discount: '', amount: paid })),
  fc
    .tuple(amount(999_999, 4), fc.integer({ min: 1, max: 99 }))
    .map(([price, off]) => ({ price, discount: `${off}%`, amount: '' })),
  fc.tuple(amount(999_999, 2), amount(999_999, 2)).map(([price, paid]) => ({ price, discount: '', amount: paid })),
)
// Two thousandths at least: 9,999.99 for one of them is more a piece than a price may be.
const line = fc.record({
  ...{ day: fc.integer({ min: 1, max: 28 }), partner: fc.constantFrom('甲', '=乙', '丙,丁') },
  ...{ goods: fc.integer({ min: 0, max: 4 }), quantity: amount(99_999, 3, 2), money },
  ...{ returned: fc.boolean(), remark: fc.constantFrom('', '急', '-5', "'x") },
})
const lines = fc.array(line, { minLength: 1, maxLength: 12 })

const GOODS = ['可乐', '雪碧', '散装瓜子', '=1+1', '0012']
const HEAD = ['单号', '日期', '供应商', '名称', '单位', '数量', '单价', '折扣', '金额', '备注']

function table(drawn: readonly (typeof line extends fc.Arbitrary<infer Line> ? Line : never)[], month: string) {
  const rows = drawn.map((one, index) => [
    ...[`${month}-${index}`, `2026-${month}-${String(one.day).padStart(2, '0')}`, one.partner],
    ...[GOODS[one.goods] ?? '', '个', one.returned ? `-${one.quantity}` : one.quantity],
    ...[one.money.price, one.money.discount, one.money.amount, one.remark],
  ])
  return [HEAD, ...rows]
}

/** All there is to sell, so that no history runs short. */
const STOCKED = [
  HEAD,
  ...GOODS.map((name, index) => [`0-${index}`, '2026-01-01', '甲', name, '个', '100000', '1', '', '', '']),
]

test('history', async () => {
  await fc.assert(
    fc.asyncProperty(lines, lines, fc.constantFrom(...EXPORT_FORMATS), async (bought, sold, format) => {
      const [from, to] = [program(), program()]
      await imported(from.api, 'purchaseHistory', STOCKED)
      await imported(from.api, 'purchaseHistory', table(bought, '02'))
      const sales = table(sold, '03').map((row, index) => (index === 0 ? row.with(2, '客户') : row))
      await imported(from.api, 'salesHistory', sales)

      const purchases = await exported(from.api, 'purchaseDetail', { ...LINES, partner: '供应商' }, format)
      expect(purchases.length).toBe(1 + GOODS.length + bought.length)
      const shipments = await exported(from.api, 'salesDetail', { ...LINES, partner: '客户' }, format)
      expect(shipments.length).toBe(1 + sold.length)
      await imported(to.api, 'purchaseHistory', purchases)
      await imported(to.api, 'salesHistory', shipments)

      expect(await exported(to.api, 'purchaseDetail', { ...LINES, partner: '供应商' }, format)).toEqual(purchases)
      expect(await exported(to.api, 'salesDetail', { ...LINES, partner: '客户' }, format)).toEqual(shipments)
    }),
    { seed: SEED, numRuns: RUNS },
  )
}, 600_000)

test('what lay in the accounts', async () => {
  const [from, to] = [program(), program()]
  const accounts = await from.api.account.list({})
  const rows = accounts.map(({ name }, index) => [name, `${index % 2 === 0 ? '' : '-'}${index}23.4${index}`])
  await imported(from.api, 'openingAccount', [['账户', '余额'], ...rows])
  for (const format of EXPORT_FORMATS) {
    const balances = await exported(from.api, 'accountSummary', ACCOUNTS, format)
    expect(balances.length).toBe(accounts.length + 1)
    if (format === EXPORT_FORMATS[0]) await imported(to.api, 'openingAccount', balances)
    expect(await exported(to.api, 'accountSummary', ACCOUNTS, format)).toEqual(balances)
  }
})
