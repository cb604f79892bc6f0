import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { PrintJob } from '#shared/contract/print.ts'
import { verifyLedger } from '#db/ledger/verify.ts'
import { openMoneyDesk, type MoneyDesk } from '#electron/harness/money-desk.ts'
import { hireStaff, type Member } from '#electron/harness/staff.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'
import type { PagesToPrint, PrinterReply } from '#electron/ipc/platform.ts'
import { PrintQueue } from './print-queue.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const HTML = '<!doctype html><p>三联</p>'
const SETUP = { printer: '针式打印机', paper: null, copies: 3, offset: { x: -12, y: 5 }, raw: null }

let desk: MoneyDesk
let reply: PrinterReply
let dialogReply: PrinterReply
let printed: PagesToPrint[]

beforeEach(async () => {
  reply = { kind: 'sent' }
  dialogReply = { kind: 'sent' }
  printed = []
  const printer = {
    printPages: (pages: PagesToPrint) => Promise.resolve((printed.push(pages), reply)),
    printWithDialog: () => Promise.resolve(dialogReply),
  }
  desk = await openMoneyDesk(startTestProgram({}, null, printer))
  return () => desk.program.close()
})

const sale = () => desk.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '1', amount: '100' }])
const job = (changes: Partial<PrintJob> = {}): PrintJob => ({
  role: 'goodsDocument',
  name: '销售出库单 XSCK-20260301-0001',
  media: { width: 2410, height: 1400 },
  html: HTML,
  raw: null,
  documentId: null,
  ...changes,
})
const send = (changes: Partial<PrintJob> = {}) => desk.api.print.send(job(changes))
const setPrinter = () => desk.api.print.setRole({ role: 'goodsDocument', setup: SETUP })
const waiting = async () => (await desk.api.print.waiting({})).map(({ name, reason }) => ({ name, reason }))

describe('a printer of one’s own', () => {
  test('each use prints as it is set up; the others still ask', async () => {
    await setPrinter()
    expect(await send()).toEqual({ kind: 'sent', printer: '针式打印机' })
    expect(printed).toEqual([
      {
        name: '销售出库单 XSCK-20260301-0001',
        html: HTML,
        media: { width: 2410, height: 1400 },
        printer: '针式打印机',
        copies: 3,
        offset: { x: -12, y: 5 },
      },
    ])
    expect(await send({ role: 'report' })).toEqual({ kind: 'sent', printer: '' })
    expect(printed).toHaveLength(1)
  })

  test('the dialog that was closed prints nothing, keeps nothing and counts nothing', async () => {
    const { id } = await sale()
    dialogReply = { kind: 'cancelled' }
    expect(await send({ documentId: id })).toEqual({ kind: 'cancelled' })
    expect(await waiting()).toEqual([])
    expect(await desk.api.print.timesPrinted({ documentId: id })).toEqual({ times: 0 })
  })
})

describe('what a printer refuses', () => {
  beforeEach(setPrinter)

  test('waits with its reason, is printed by a retry, and then is gone', async () => {
    const { id } = await sale()
    reply = { kind: 'failed', reason: 'no paper' }
    expect(await send({ documentId: id })).toEqual({ kind: 'waiting', printer: '针式打印机', reason: 'no paper' })
    expect(await waiting()).toEqual([{ name: '销售出库单 XSCK-20260301-0001', reason: 'no paper' }])
    const [first] = await desk.api.print.waiting({})
    reply = { kind: 'failed', reason: 'switched off' }
    expect((await desk.api.print.retry({ id: first!.id })).kind).toBe('waiting')
    expect((await waiting()).map(({ reason }) => reason)).toEqual(['switched off'])
    expect(await desk.api.print.timesPrinted({ documentId: id })).toEqual({ times: 0 })
    reply = { kind: 'sent' }
    expect(await desk.api.print.retry({ id: first!.id })).toEqual({ kind: 'sent', printer: '针式打印机' })
    expect(printed.at(-1)?.html).toBe(HTML)
    expect(await waiting()).toEqual([])
    expect(await desk.api.print.timesPrinted({ documentId: id })).toEqual({ times: 1 })
    await expect(desk.api.print.retry({ id: first!.id })).rejects.toMatchObject({ data: { code: 'PRINT_JOB_GONE' } })
  })

  test('is given up by name; without a printer it is not tried again', async () => {
    reply = { kind: 'failed', reason: 'no paper' }
    await send()
    await desk.api.print.setRole({ role: 'goodsDocument', setup: { ...SETUP, printer: '' } })
    const [first] = await desk.api.print.waiting({})
    await expect(desk.api.print.retry({ id: first!.id })).rejects.toMatchObject({ data: { code: 'PRINTER_NOT_SET' } })
    await desk.api.print.discard({ id: first!.id })
    expect(await waiting()).toEqual([])
  })

  test('is nobody’s but its maker’s and the owner’s', async () => {
    const staff = await hireStaff(desk)
    reply = { kind: 'failed', reason: 'no paper' }
    const seenBy = async ({ api }: Member) => (await api.print.waiting({})).map(({ name }) => name).sort()
    await staff.clerk.api.print.send(job({ name: '文员的' }))
    await staff.owner.api.print.send(job({ name: '老板的' }))
    expect(await seenBy(staff.clerk)).toEqual(['文员的'])
    expect(await seenBy(staff.cashier)).toEqual([])
    expect(await seenBy(staff.owner)).toEqual(['文员的', '老板的'])
    const owners = (await staff.owner.api.print.waiting({})).find(({ name }) => name === '老板的')
    const giveUp = staff.clerk.api.print.discard({ id: owners!.id })
    await expect(giveUp).rejects.toMatchObject({ data: { code: 'PRINT_JOB_GONE' } })
  })
})

describe('straight to a port, in the bytes of the printer', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'zhangshi-port-')), 'out.prn')
  const till = (target: string) => ({
    role: 'tillReceipt' as const,
    setup: { ...SETUP, copies: 2, raw: { target, columns: 32 as const, cut: true } },
  })
  const RAW = [{ kind: 'text' as const, text: '账实', align: 'left' as const, large: false }]

  test('as many times as copies are asked; what has no such form goes to the printer', async () => {
    await desk.api.print.setRole(till(file))
    expect(await send({ role: 'tillReceipt', raw: RAW })).toEqual({ kind: 'sent', printer: file })
    const written = readFileSync(file).toString('hex')
    expect(written.split('d5cbcab5')).toHaveLength(3)
    expect(written.endsWith('1d564200')).toBe(true)
    expect(printed).toEqual([])
    expect(await send({ role: 'tillReceipt' })).toEqual({ kind: 'sent', printer: '针式打印机' })
  })

  test('a port that is not there: the receipt waits', async () => {
    const missing = join(tmpdir(), 'no such folder', 'out.prn')
    await desk.api.print.setRole(till(missing))
    const outcome = await send({ role: 'tillReceipt', raw: RAW })
    expect(outcome).toMatchObject({ kind: 'waiting', printer: missing })
    expect(await waiting()).toHaveLength(1)
    await desk.api.print.setRole(till(file))
    const [first] = await desk.api.print.waiting({})
    expect(await desk.api.print.retry({ id: first!.id })).toEqual({ kind: 'sent', printer: file })
  })

  test('where bytes go is for who may change settings, and never just any file', async () => {
    const staff = await hireStaff(desk)
    const byCashier = staff.cashier.api.print.setRole(till(file))
    await expect(byCashier).rejects.toMatchObject({ data: { code: 'FORBIDDEN' } })
    const anyFile = staff.owner.api.print.setRole(till('/etc/passwd'))
    await expect(anyFile).rejects.toMatchObject({ data: { code: 'INVALID_INPUT' } })
  })
})

test('every print of a document is counted and in the log, which still holds', async () => {
  await setPrinter()
  const { id } = await sale()
  await send({ documentId: id })
  await send({ documentId: id })
  await send()
  expect(await desk.api.print.timesPrinted({ documentId: id })).toEqual({ times: 2 })
  expect(verifyLedger(desk.program.host.current.books.db).filter(({ ok }) => !ok)).toEqual([])
})

test('the queue is on the disk: another start finds it, and what nobody can read is no job', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'zhangshi-queue-')), 'queue')
  const facts = { booksUuid: 'u', userName: '老板', printer: 'p', reason: 'no paper' }
  new PrintQueue(folder).keep(job({ name: '第二' }), { ...facts, at: 2 })
  const first = new PrintQueue(folder).keep(job({ name: '第一' }), { ...facts, at: 1 })
  writeFileSync(join(folder, 'broken.json'), '{"id":')
  const after = new PrintQueue(folder)
  expect(after.list().map(({ name }) => name)).toEqual(['第一', '第二'])
  expect(after.pagesOf(first)).toBe(HTML)
  after.remove(first)
  expect(after.list().map(({ name }) => name)).toEqual(['第二'])
  expect(readdirSync(folder).filter((file) => file.startsWith(first.id))).toEqual([])
})

test('in practice what a printer refuses does not wait: later it would belong to no books', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangshi-print-'))
  const printer = { printPages: () => Promise.resolve({ kind: 'failed', reason: 'no paper' } as const) }
  const shop = await openMoneyDesk(startTestProgram({}, join(folder, 'books.zsb'), printer))
  await shop.api.print.setRole({ role: 'goodsDocument', setup: SETUP })
  await shop.api.books.beginPractice({})
  await expect(shop.api.print.send(job())).rejects.toMatchObject({
    data: { code: 'PRINTER_FAILED', params: { printer: '针式打印机', reason: 'no paper' } },
  })
  expect(await shop.api.print.waiting({})).toEqual([])
  await shop.api.books.endPractice({})
  expect(await shop.api.print.send(job())).toMatchObject({ kind: 'waiting' })
  expect(await shop.api.print.waiting({})).toHaveLength(1)
  shop.program.close()
})
