import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { hireStaff } from '#electron/harness/staff.ts'
import { openTill, type TillShop } from '#electron/harness/till-shop.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const port = join(mkdtempSync(join(tmpdir(), 'zhangshi-drawer-')), 'out.prn')
const PULSE = '1b401b700019fa'

let till: TillShop

beforeEach(async () => {
  till = await openTill()
  rmSync(port, { force: true })
  return () => till.program.close()
})

const setPort = (target: string) =>
  till.api.print.setRole({
    role: 'tillReceipt',
    setup: { printer: '', paper: null, copies: 2, offset: { x: 0, y: 0 }, raw: { target, columns: 32, cut: true } },
  })
const written = () => (existsSync(port) ? readFileSync(port).toString('hex') : '')

test('cash opens the drawer once, whatever the copies; a card does not', async () => {
  await setPort(port)
  const byCard = await till.sell({ lines: [{ product: 'A', quantity: '1', amount: '5' }], tenders: [['card', '5']] })
  expect(await till.api.till.openDrawerFor({ documentId: byCard.id })).toEqual({ kind: 'none' })
  expect(written()).toBe('')
  const inCash = await till.sell({
    lines: [{ product: 'A', quantity: '1', amount: '5' }],
    tenders: [
      ['card', '2'],
      ['cash', '3', '10'],
    ],
  })
  expect(await till.api.till.openDrawerFor({ documentId: inCash.id })).toEqual({ kind: 'sent' })
  expect(written()).toBe(PULSE)
  rmSync(port)
  await till.api.shift.close({ counted: null, denominations: [], remark: '' })
  expect(await till.api.till.openDrawerFor({ documentId: inCash.id })).toEqual({ kind: 'none' })
  expect(written()).toBe('')
})

test('practice leaves the drawer shut', async () => {
  await setPort(port)
  await till.api.books.beginPractice({})
  expect(await till.api.till.openDrawer({ reason: '练习' })).toEqual({ kind: 'none' })
  expect(written()).toBe('')
})

const openings = async () => (await till.api.shift.report({ id: null }))?.drawer.map(({ reason }) => reason)

test('a printer of pages opens nothing; one that is off is said, and nothing waits to open it later', async () => {
  expect(await till.api.till.openDrawer({ reason: '换零钱' })).toEqual({ kind: 'none' })
  await setPort(join(tmpdir(), 'no such folder', 'out.prn'))
  expect(await till.api.till.openDrawer({ reason: '找错钱' })).toMatchObject({ kind: 'failed' })
  expect(await till.api.print.waiting({})).toEqual([])
  expect(await openings()).toEqual(['换零钱', '找错钱'])
})

test('without a sale it is for who may open the drawer, and always with a reason in the log', async () => {
  await setPort(port)
  const staff = await hireStaff(till)
  await expect(staff.accountant.api.till.openDrawer({ reason: '看看' })).rejects.toMatchObject({
    data: { code: 'FORBIDDEN' },
  })
  expect(await staff.cashier.api.till.openDrawer({ reason: '换零钱' })).toEqual({ kind: 'sent' })
  expect(written()).toBe(PULSE)
  expect(await staff.cashier.api.shift.report({ id: null })).toMatchObject({
    drawer: [{ reason: '换零钱', userName: 'cashier' }],
  })
})

test('a port that hangs: the drawer does not queue up behind it', async () => {
  const pipe = join(mkdtempSync(join(tmpdir(), 'zhangshi-pipe-')), 'printer.prn')
  execFileSync('mkfifo', [pipe])
  await setPort(pipe)
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  try {
    const first = till.api.till.openDrawer({ reason: '一' })
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await first).toMatchObject({ kind: 'failed' })
    const second = till.api.till.openDrawer({ reason: '二' })
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await second).toEqual({ kind: 'busy' })
  } finally {
    vi.useRealTimers()
    // Whoever reads frees the write that hangs.
    expect((await readFile(pipe)).toString('hex')).toBe(PULSE)
  }
})
