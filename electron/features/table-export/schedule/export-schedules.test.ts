import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ScheduleContent } from '#shared/contract/export-schedule.ts'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import { readTable } from '#electron/table-file/read-table.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { startTestProgram, type TestProgram } from '#electron/harness/test-program.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const root = mkdtempSync(join(tmpdir(), 'export-schedule-'))
afterAll(() => rmSync(root, { recursive: true }))
let made = 0
let folder: string
let program: TestProgram
let shop: Shop

/** 2026-11-27 is a Friday, and the clock stands at noon. */
beforeEach(async () => {
  folder = join(root, `folder ${(made += 1)}`)
  mkdirSync(folder)
  program = startTestProgram({}, null, {
    chooseFolder: () => Promise.resolve(folder),
    pdfOfPages: (html) => Promise.resolve(Buffer.from(`%PDF ${html}`)),
  })
  program.setToday('2026-11-27')
  shop = await openShop(program)
  await shop.post('openingStock', '2026-01-01', [{ product: '油', quantity: '100', price: '10' }])
  for (const [date, quantity] of [
    ['2026-10-15', '1'],
    ['2026-11-20', '2'],
    ['2026-11-26', '3'],
    ['2026-11-27', '4'],
  ] as const)
    await shop.post('salesShipment', date, [{ product: '油', quantity, price: '20' }])
})

const column = (key: string) => ({ key, heading: key, width: 12 })

function schedule(changes: Partial<ScheduleContent> = {}): ScheduleContent {
  return {
    title: '销售汇总',
    format: 'csv',
    period: 'yesterday',
    at: 480,
    enabled: true,
    source: {
      list: 'report',
      question: { name: 'salesSummary', parameters: initialParameters(reportDefinition('salesSummary')) },
    },
    columns: ['name', 'quantity', 'netAmount'].map(column),
    total: '合计',
    ...changes,
  }
}

async function scheduled(changes: Partial<ScheduleContent> = {}): Promise<string> {
  await shop.api.exportSchedule.chooseFolder({})
  return (await shop.api.exportSchedule.save({ id: null, content: schedule(changes) })).id
}

const runDue = () => program.program.runDueExports()
const files = () => readdirSync(folder).toSorted()
const read = (name: string) => readFileSync(join(folder, name), 'utf8').replace('\u{feff}', '').trim().split('\r\n')
const only = async () => (await shop.api.exportSchedule.list({})).schedules[0]
const audited = (action: string) =>
  (
    program.program.host.current.books.db.sqlite
      .prepare('SELECT after FROM audit_entry WHERE action = ?')
      .all(action) as { after: string }[]
  ).map(({ after }) => JSON.parse(after) as Record<string, unknown>)

test('as PDF it is laid out without the window, with the shop, the period and the totals', async () => {
  const id = await scheduled({ format: 'pdf' })
  expect(await shop.api.exportSchedule.runNow({ id })).toMatchObject({
    file: '销售汇总-2026-11-26.pdf',
    rows: 1,
    refusal: null,
  })
  const pdf = readFileSync(join(folder, '销售汇总-2026-11-26.pdf'), 'utf8')
  expect(pdf).toContain('销售汇总-2026-11-26</h1>')
  expect(pdf).toContain('<td>油</td><td class="figure">3</td><td class="figure">60.00</td>')
  expect(pdf).toContain('<td>合计</td><td class="figure">3</td><td class="figure">60.00</td>')
  expect(files()).toEqual(['销售汇总-2026-11-26.pdf'])
})

describe('turns', () => {
  test('a new schedule waits for its next turn; on it the day before is exported, once', async () => {
    await scheduled()
    await runDue()
    expect(files()).toEqual([])
    program.setToday('2026-11-28')
    await runDue()
    expect(files()).toEqual(['销售汇总-2026-11-27.csv'])
    expect(read('销售汇总-2026-11-27.csv')).toEqual(['name,quantity,netAmount', '油,4,80.00', '合计,4,80.00'])
    rmSync(join(folder, '销售汇总-2026-11-27.csv'))
    await runDue()
    expect(files()).toEqual([])
  })

  test('a computer that was off for days catches up once, with the newest turn', async () => {
    await scheduled({ period: 'lastWeek' })
    program.setToday('2026-12-09')
    await runDue()
    expect(files()).toEqual(['销售汇总-2026-11-30_2026-12-06.csv'])
  })

  test('what is due late in the day waits for it', async () => {
    await scheduled({ at: 1320, period: 'thisMonth' })
    program.setToday('2026-11-28')
    await runDue()
    expect(files()).toEqual(['销售汇总-2026-11-01_2026-11-27.csv'])
  })

  test('after the closing of its days, and not before', async () => {
    await scheduled({ period: 'lastMonth', at: null })
    program.setToday('2026-12-03')
    await runDue()
    expect(files()).toEqual([])
    await shop.api.period.close({ through: '2026-11-30' as never })
    await runDue()
    expect(files()).toEqual(['销售汇总-2026-11.csv'])
    expect(read('销售汇总-2026-11.csv').at(-1)).toBe('合计,9,180.00')
  })

  test('switched off, in practice, or without a folder nothing is written', async () => {
    const { id } = await shop.api.exportSchedule.save({ id: null, content: schedule() })
    program.setToday('2026-11-28')
    await runDue()
    await shop.api.exportSchedule.chooseFolder({})
    await shop.api.exportSchedule.save({ id, content: schedule({ enabled: false }) })
    program.setToday('2026-11-29')
    await runDue()
    expect(files()).toEqual([])
  })
})

describe('the file', () => {
  test('is written again over itself, but never over what somebody else wrote or changed', async () => {
    const id = await scheduled()
    const run = () => shop.api.exportSchedule.runNow({ id })
    expect(await run()).toMatchObject({ file: '销售汇总-2026-11-26.csv', rows: 1, renamed: false, refusal: null })
    expect(await run()).toMatchObject({ file: '销售汇总-2026-11-26.csv', renamed: false })
    writeFileSync(join(folder, '销售汇总-2026-11-26.csv'), '改过的')
    expect(await run()).toMatchObject({ file: '销售汇总-2026-11-26 (2).csv', renamed: true })
    expect(await run()).toMatchObject({ file: '销售汇总-2026-11-26 (2).csv', renamed: true })
    expect(read('销售汇总-2026-11-26.csv')).toEqual(['改过的'])
    const other = (await shop.api.exportSchedule.save({ id: null, content: schedule() })).id
    expect(await shop.api.exportSchedule.runNow({ id: other })).toMatchObject({ file: '销售汇总-2026-11-26 (3).csv' })
  })

  test('is in the log like every export, and so is who changed a schedule', async () => {
    const id = await scheduled()
    await shop.api.exportSchedule.runNow({ id })
    await shop.api.exportSchedule.remove({ id })
    expect(audited('table.export')).toMatchObject([
      { list: 'report', file: '销售汇总-2026-11-26.csv', rows: 1, schedule: '销售汇总' },
    ])
    expect(audited('exportSchedule.folder')).toEqual([{ folder }])
    expect(audited('exportSchedule.save')).toMatchObject([{ schedule: '销售汇总', period: 'yesterday', at: 480 }])
    expect(audited('exportSchedule.remove')).toEqual([{ schedule: '销售汇总' }])
    expect((await shop.api.exportSchedule.list({})).schedules).toEqual([])
  })

  test('columns the answer has not are left out; stock is that of the last day; lists without days name today', async () => {
    const stock = {
      list: 'stock',
      question: {
        asOf: null,
        search: '',
        categoryId: null,
        warehouseId: null,
        state: 'all',
        sort: 'code',
        descending: false,
      },
    } as const
    const products = {
      list: 'product',
      question: { search: '', categoryId: null, status: 'all', sort: 'code', descending: false },
    } as const
    const make = async (changes: Partial<ScheduleContent>) =>
      (await shop.api.exportSchedule.runNow({ id: await scheduled(changes) })).file
    // Nothing is taxed, so the report has no such column.
    const report = await make({ format: 'xlsx', columns: ['name', 'tax', 'netAmount'].map(column) })
    expect(await readTable(readFileSync(join(folder, report)))).toEqual([
      ['name', 'netAmount'],
      ['油', '60'],
      ['合计', '60'],
    ])
    const left = await make({ title: '库存', source: stock, columns: ['name', 'quantity'].map(column) })
    expect(read(left)).toEqual(['name,quantity', '油,94'])
    expect(await make({ title: '商品', source: products, columns: ['name', 'stock'].map(column) })).toBe(
      '商品-2026-11-27.csv',
    )
    expect(read('商品-2026-11-27.csv')).toEqual(['name,stock', '油,90'])
  })
})

describe('what fails', () => {
  test('is kept, counted and told; it is tried again when the books are opened, and by hand', async () => {
    const id = await scheduled()
    rmSync(folder, { recursive: true })
    program.setToday('2026-11-28')
    await runDue()
    expect(await only()).toMatchObject({
      lastRun: {
        file: '',
        rows: 0,
        dueOn: '2026-11-28',
        refusal: { code: 'FOLDER_NOT_SUITABLE', params: { folder, reason: 'missing' } },
      },
    })
    expect(await shop.api.exportSchedule.list({})).toMatchObject({ folder, folderFound: false })
    expect(await shop.api.exportSchedule.failures({})).toEqual({ count: 1 })
    mkdirSync(folder)
    await runDue()
    expect(files()).toEqual([])
    expect(await shop.api.exportSchedule.runNow({ id })).toMatchObject({ refusal: null })
    expect(files()).toEqual(['销售汇总-2026-11-27.csv'])
    expect(await shop.api.exportSchedule.failures({})).toEqual({ count: 0 })
  })

  test('where a file has the name of the folder, nothing is written and nothing lost', async () => {
    const id = await scheduled()
    rmSync(folder, { recursive: true })
    writeFileSync(folder, '不是文件夹')
    expect(await shop.api.exportSchedule.runNow({ id })).toMatchObject({ refusal: { code: 'NO_ACCESS' } })
    expect(readFileSync(folder, 'utf8')).toBe('不是文件夹')
    expect(audited('table.export')).toEqual([])
  })

  test('a schedule has the rights of whoever saved it, as they are when it runs', async () => {
    const { cashier, clerk, owner } = await hireStaff(program)
    await expect(cashier.api.exportSchedule.list({})).rejects.toMatchObject({
      data: { code: 'FORBIDDEN', params: { permission: 'export' } },
    })
    expect(await cashier.api.exportSchedule.failures({})).toEqual({ count: 0 })
    await clerk.api.exportSchedule.chooseFolder({})
    const profit = {
      list: 'report',
      question: { name: 'grossProfit', parameters: initialParameters(reportDefinition('grossProfit')) },
    } as const
    const { id } = await clerk.api.exportSchedule.save({ id: null, content: schedule({ source: profit }) })
    expect(await clerk.api.exportSchedule.runNow({ id })).toMatchObject({ refusal: null })
    const { sqlite } = program.program.host.current.books.db
    sqlite
      .prepare(`UPDATE user SET role = 'cashier' WHERE name = ?`)
      .run((await clerk.api.exportSchedule.list({})).schedules[0]?.userName)
    expect(await owner.api.exportSchedule.runNow({ id })).toMatchObject({
      refusal: { code: 'FORBIDDEN', params: { permission: 'export' } },
    })
  })

  test('no such schedule, no such column, no such name', async () => {
    const id = '00000000-0000-4000-8000-000000000000'
    const unknown = { data: { code: 'INVALID_INPUT', params: { problems: [{ field: 'id', rule: 'unknown' }] } } }
    await expect(shop.api.exportSchedule.runNow({ id })).rejects.toMatchObject(unknown)
    await expect(shop.api.exportSchedule.remove({ id })).rejects.toMatchObject(unknown)
    await expect(
      shop.api.exportSchedule.save({ id: null, content: schedule({ columns: [column('constructor')] }) }),
    ).rejects.toMatchObject({ data: { code: 'INVALID_INPUT' } })
    for (const title of ['', '../账', 'a:b', ' x', '.x'])
      await expect(shop.api.exportSchedule.save({ id: null, content: schedule({ title }) })).rejects.toMatchObject({
        data: { code: 'INVALID_INPUT' },
      })
  })
})

test('it is kept for these books at this computer, and read again after a restart', async () => {
  await scheduled()
  const { schedules } = await shop.api.exportSchedule.list({})
  expect(schedules).toMatchObject([{ userName: '老板', lastRun: null, content: { title: '销售汇总', at: 480 } }])
  const other = startTestProgram()
  expect(await other.api.exportSchedule.list({})).toEqual({ folder: null, folderFound: false, schedules: [] })
})
