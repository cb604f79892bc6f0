import { readXlsx } from 'hucre/xlsx'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { callerOf, startTestProgram, type TestProgram } from '#electron/harness/test-program.ts'

// Books on the disk: an import has a thread and a connection of its own.

/** Every import starts a thread that loads the program, on a machine that may be busy. */
const SLOW = { timeout: 240_000 }
const folder = mkdtempSync(join(tmpdir(), 'zhangshi-import-'))
let chosen = ''
let written = ''
let books = 0
let started: TestProgram | null = null

function open(): TestProgram {
  books += 1
  started = startTestProgram({}, join(folder, `${books}.zsb`), {
    chooseTableFile: () => Promise.resolve(chosen),
    chooseSaveFile: () => Promise.resolve(written),
  })
  return started
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

afterEach(() => started?.program.close())

const goods = (count: number) =>
  `编码,名称,单位,零售价\n${Array.from({ length: count }, (_one, index) => `G${index},商品${index},个,${index}.5`).join('\n')}\n`

test('a file is read and imported in a thread of its own, and a repeated request is answered', SLOW, async () => {
  const { api } = open()
  chosen = file('goods.csv', goods(3))
  const source = await api.import.open({ kind: null })
  expect(source).toMatchObject({
    name: 'goods.csv',
    rowCount: 4,
    columnCount: 4,
    settings: { kind: 'product', headRow: 0 },
  })
  if (source === null) throw new Error('cancelled')
  const question = { sourceId: source.sourceId, settings: source.settings, edits: [] }
  const result = await api.import.run({ ...question, leaveOut: false }, 'once')
  expect(result).toMatchObject({ created: 3 })
  expect(await api.import.run({ ...question, leaveOut: false }, 'once')).toEqual(result)
  expect(await api.product.counts({})).toMatchObject({ enabled: 3 })
  expect(await api.import.list({})).toMatchObject([
    { kind: 'product', sourceName: 'goods.csv', created: 3, undone: null },
  ])
  expect((await api.stock.verify({})).filter(({ ok }) => !ok)).toEqual([])
})

test('while an import has the books, looking goes on and commands wait for its end', SLOW, async () => {
  const { api, program } = open()
  chosen = file('many.csv', goods(2000))
  const source = await api.import.open({ kind: 'product' })
  if (source === null) throw new Error('cancelled')
  const session = program.createSession()
  const begun = new Promise<void>((resolve) => (session.onProgress = () => resolve()))
  const question = { sourceId: source.sourceId, settings: source.settings, edits: [], leaveOut: false }
  const running = callerOf(program, session).import.run(question, 'long')
  await begun
  expect(await api.product.counts({})).toMatchObject({ enabled: 0 })
  await api.product.createFromName({ name: '后来的', unitName: '个', barcode: '' })
  expect(await api.product.counts({})).toMatchObject({ enabled: 2001 })
  expect(await running).toMatchObject({ created: 2000 })
})

test('called off, an import leaves nothing behind', SLOW, async () => {
  const { api, program } = open()
  chosen = file('more.csv', goods(3000))
  const source = await api.import.open({ kind: 'product' })
  if (source === null) throw new Error('cancelled')
  const session = program.createSession()
  const caller = callerOf(program, session)
  session.onProgress = ({ requestId, done }) => {
    if (done > 0) void api.work.cancel({ requestId })
  }
  const question = { sourceId: source.sourceId, settings: source.settings, edits: [], leaveOut: false }
  await expect(caller.import.run(question, 'off')).rejects.toMatchObject({ data: { code: 'CANCELLED' } })
  expect(await api.product.counts({})).toMatchObject({ enabled: 0 })
  // The books are free again.
  await api.product.createFromName({ name: '甲', unitName: '个', barcode: '' })
})

test('our own template is read back as it is, offers the units there are, and says how it is filled in', async () => {
  const { api } = open()
  await api.product.createFromName({ name: '可乐', unitName: '听', barcode: '' })
  for (const language of ['zh-CN', 'en-US'] as const) {
    written = join(folder, `${language}.xlsx`)
    expect(await api.import.template({ kind: 'product', language, name: '商品模板' })).toEqual({
      name: `${language}.xlsx`,
    })
    chosen = written
    const source = await api.import.open({ kind: 'product' })
    expect(source?.rowCount).toBe(1)
    expect(source?.settings).toMatchObject({ headRow: 0 })
    expect(source?.settings.columns.filter((key) => key === null)).toEqual([])
    const [goods, how] = (await readXlsx(readFileSync(written))).sheets
    expect(goods?.dataValidations?.map(({ range, values }) => [range, values])).toContainEqual(['E2:E50001', ['听']])
    expect(how?.rows[1]?.[0]).toBe(source?.sample[0]?.[0])
  }
})

test('a file in GB18030 is read like any other', async () => {
  const { api } = open()
  const path = join(folder, 'old.csv')
  // 编码,名称 / 1,水
  writeFileSync(path, Buffer.from('b1e0c2eb2cc3fbb3c60a312ccbae0a', 'hex'))
  chosen = path
  expect((await api.import.open({ kind: 'product' }))?.sample).toEqual([
    ['编码', '名称'],
    ['1', '水'],
  ])
})

test('a file dropped on the window is read by its bytes', async () => {
  const { api } = open()
  const bytes = new TextEncoder().encode(goods(2))
  const source = await api.import.drop({ kind: 'product', name: '商品.csv', bytes })
  expect(source).toMatchObject({ name: '商品.csv', rowCount: 3, settings: { kind: 'product', headRow: 0 } })
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])
  await expect(api.import.drop({ kind: 'product', name: '图.png', bytes: picture })).rejects.toThrow('TABLE_UNREADABLE')
})

test('a table that is gone, a column that is missing, and a file that was not handed over', async () => {
  const { api } = open()
  const { sourceId, settings } = await api.import.paste({ kind: 'product', name: '粘贴', rows: [['编码'], ['1']] })
  await expect(api.import.check({ sourceId, settings, edits: [] })).rejects.toMatchObject({
    data: { code: 'INVALID_INPUT', params: { problems: [{ field: 'columns', rule: 'name' }] } },
  })
  const gone = '00000000-0000-4000-8000-000000000000'
  await expect(api.import.check({ sourceId: gone, settings, edits: [] })).rejects.toMatchObject({
    data: { code: 'IMPORT_SOURCE_GONE' },
  })
  expect(await api.import.open({ kind: null, file: 'goods' })).toBeNull()
})
