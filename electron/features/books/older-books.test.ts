import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { createProgram } from '#electron/ipc/dispatch.ts'
import { headlessPlatform } from '#electron/ipc/platform.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { callerOf, MIGRATIONS, REPORT_WORKER, TABLE_PROCESS } from '#electron/harness/test-program.ts'

const FIXTURES = join(MIGRATIONS, 'fixtures')

/** Unpack a fixture into a folder of its own. */
function unpack(name: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'zhangshi-older-')), 'books.zsb')
  writeFileSync(file, gunzipSync(readFileSync(join(FIXTURES, name))))
  return file
}

/** The program of today on books of an older one. */
async function openOlder(file: string): Promise<Shop> {
  let now = Date.parse('2026-12-31T12:00:00')
  const program = createProgram({
    machineFolder: mkdtempSync(join(tmpdir(), 'zhangshi-older-machine-')),
    migrationsFolder: MIGRATIONS,
    reportWorker: REPORT_WORKER,
    tableProcess: TABLE_PROCESS,
    platform: headlessPlatform((_reference, error) => console.error(error)),
    clock: () => now,
    checkReplies: true,
  })
  program.host.open(file)
  const session = program.createSession()
  const setToday = (date: string) => (now = Date.parse(`${date}T12:00:00`))
  return openShop({ program, session, api: callerOf(program, session), setToday }, '旧客户')
}

test('there is a fixture of every schema before this one that was in use', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual(['0001-foundation.zsb.gz', 'README.md'])
})

describe('books of the foundation', () => {
  let file: string
  let shop: Shop
  beforeEach(async () => {
    file = unpack('0001-foundation.zsb.gz')
    shop = await openOlder(file)
  })

  test('every figure and every hash is as it was', async () => {
    const { rows } = await shop.api.document.page({
      type: 'purchaseReceipt',
      search: '',
      from: null,
      to: null,
      partnerId: null,
      warehouseId: null,
      status: 'all',
      sort: 'number',
      descending: false,
      cursor: null,
      limit: 50,
    })
    expect(rows.map(({ number, status, grossAmount }) => `${number} ${status} ${grossAmount}`)).toEqual([
      'CGRK-20260215-0001 posted 666',
      'CGRK-20260301-0001 voided 3330',
      'CGRK-20260301-0002 reversal -3330',
      'CGRK-20260301-0003 posted 4100',
    ])
    const { rows: stock } = await shop.api.stock.page({
      asOf: null,
      search: '',
      categoryId: null,
      warehouseId: null,
      state: 'all',
      sort: 'code',
      descending: false,
      cursor: null,
      limit: 50,
    })
    expect(stock.map(({ name, quantity, value }) => `${name} ${quantity} ${value}`)).toEqual([
      '啤酒 0 0',
      'A 125000 4097',
      'B 100000 100',
    ])
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('work goes on in them, and a copy of before lies beside', async () => {
    const row = await shop.api.document.find({ number: 'XSCK-20260302-0001' })
    const document = await shop.api.document.get({ id: row!.id })
    const [line] = document.lines
    const content = await shop.content('salesReturn', '2026-03-05', [])
    const back = await shop.api.document.post({
      content: {
        ...content,
        partnerId: document.partnerId,
        lines: [
          {
            productId: line!.productId,
            unitId: line!.unitId,
            quantity: line!.quantity,
            price: null,
            amount: null,
            discountRate: 0 as never,
            remark: '',
            sourceLineId: line!.id,
          },
        ],
      },
      draftId: null,
    })
    expect(back.grossAmount).toBe(4496)
    expect(await shop.api.document.drafts({ type: null })).toHaveLength(1)
    expect(await shop.brokenChecks()).toEqual([])
    shop.program.close()
    const copies = readdirSync(join(file, '..')).filter((name) => name.includes('before-migration'))
    expect(copies).toEqual([
      expect.stringMatching(new RegExp(`^${basename(file, '.zsb')}-before-migration-\\d+\\.zsb$`)),
    ])
  })
})
