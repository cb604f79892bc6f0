import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { AttachmentOwner } from '#shared/contract/attachment.ts'
import { LARGEST_ATTACHMENT } from '#shared/domain/attachment/attachment-kind.ts'
import { id } from '#shared/kernel/id.ts'
import { verifyLedger } from '#db/ledger/verify.ts'
import { ATTACHMENT_CHECK, verifyAttachments } from '#electron/attachment-file/verify-attachments.ts'
import { openMoneyDesk, type MoneyDesk } from '#electron/harness/money-desk.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const PICTURE = bytes('\x89PNG\r\n\x1a\npicture')

let desk: MoneyDesk
let books: string
let folder: string
let chosen: string | null
let saved: string | null
let owner: { readonly partnerId: MoneyDesk['partnerId'] }

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhangshi-attached-'))
  books = join(folder, 'shop.zsb')
  chosen = null
  saved = null
  const dialogs = { chooseAttachment: () => Promise.resolve(chosen), chooseSaveFile: () => Promise.resolve(saved) }
  desk = await openMoneyDesk(startTestProgram({}, books, dialogs))
  owner = { partnerId: desk.partnerId }
  return () => desk.program.close()
})

const drop = (to: AttachmentOwner, name: string, content = PICTURE) =>
  desk.api.attachment.drop({ owner: to, name, bytes: content })
const names = async (of: AttachmentOwner) => (await desk.api.attachment.list(of)).attachments.map(({ name }) => name)
const files = () => readdirSync(`${books}.files`).flatMap((part) => readdirSync(join(`${books}.files`, part)))
const openDb = () => desk.program.host.current.books.db
const fileCheck = () => verifyAttachments(openDb())
const brokenChecks = () => verifyLedger(openDb()).filter(({ ok }) => !ok)
const sale = () => desk.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '1', amount: '100' }])

describe('attaching', () => {
  test('by the dialog, to a document; nothing when it is cancelled', async () => {
    const { id: documentId } = await sale()
    expect(await desk.api.attachment.add({ documentId })).toEqual({ added: 0 })
    chosen = join(folder, '送货单.PNG')
    writeFileSync(chosen, PICTURE)
    expect(await desk.api.attachment.add({ documentId })).toEqual({ added: 1 })
    expect(await desk.api.attachment.list({ documentId })).toMatchObject({
      attachments: [{ name: '送货单.PNG', kind: 'png', size: 15, by: '老板' }],
      mayChange: true,
    })
    expect(brokenChecks()).toEqual([])
  })

  test('the same content is kept once, and on one document only once', async () => {
    const { id: documentId } = await sale()
    expect(await drop({ documentId }, 'a.png')).toEqual({ added: 1 })
    expect(await drop({ documentId }, 'b.png')).toEqual({ added: 0 })
    expect(await drop(owner, 'c.png')).toEqual({ added: 1 })
    expect(files()).toHaveLength(1)
    expect([await names({ documentId }), await names(owner)]).toEqual([['a.png'], ['c.png']])
  })

  test('to money, and what a document amends brings its own along', async () => {
    const money = await desk.settle('collection', '2026-03-10', '10')
    expect(await drop({ documentId: money.id }, '回单.pdf', bytes('%PDF-1.7'))).toEqual({ added: 1 })
    const first = await sale()
    await drop({ documentId: first.id }, 'first.png')
    const content = await desk.content('salesShipment', '2026-03-01', [{ product: 'A', quantity: '2', amount: '200' }])
    const amended = await desk.api.document.amend({ id: first.id, content, draftId: null, reason: '' })
    await drop({ documentId: amended.id }, 'second.txt', bytes('2'))
    expect(await names({ documentId: amended.id })).toEqual(['first.png', 'second.txt'])
    expect(await names({ documentId: first.id })).toEqual(['first.png'])
  })

  test.each([
    ['..\\..\\evil/../x.png', 'x.png'],
    ['\u202Egnp.\u0000合同.png', 'gnp.合同.png'],
  ])('a hostile name %j is only a name', async (given, kept) => {
    await drop(owner, given)
    expect(await names(owner)).toEqual([kept])
    expect(readdirSync(folder).sort()).toEqual(expect.arrayContaining(['shop.zsb', 'shop.zsb.files']))
    expect(files()[0]).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each([
    ['virus.exe', bytes('MZ'), 'kind'],
    ['picture.png', bytes('MZ'), 'content'],
    ['nothing.txt', bytes(''), 'empty'],
    ['large.txt', new Uint8Array(LARGEST_ATTACHMENT + 1).fill(65), 'too_big'],
  ])('%s is not taken', async (name, content, fault) => {
    await expect(drop(owner, name, content)).rejects.toMatchObject({
      data: { code: 'ATTACHMENT_REFUSED', params: { file: name, fault } },
    })
    expect(await names(owner)).toEqual([])
    expect(readdirSync(folder)).not.toContain('shop.zsb.files')
  })

  test('a file too large is not read when it is chosen; one byte less is taken', async () => {
    chosen = join(folder, 'large.txt')
    writeFileSync(chosen, new Uint8Array(LARGEST_ATTACHMENT + 1).fill(65))
    await expect(desk.api.attachment.add(owner)).rejects.toMatchObject({ data: { params: { fault: 'too_big' } } })
    writeFileSync(chosen, new Uint8Array(LARGEST_ATTACHMENT).fill(65))
    expect(await desk.api.attachment.add(owner)).toEqual({ added: 1 })
  })

  test('to something that is not there', async () => {
    await expect(drop({ documentId: id(999) }, 'a.png')).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } })
    await expect(drop({ partnerId: id(999) }, 'a.png')).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } })
  })
})

describe('what is attached', () => {
  test('is taken off, which is logged; the file stays', async () => {
    await drop(owner, 'a.png')
    const [one] = (await desk.api.attachment.list(owner)).attachments
    await desk.api.attachment.remove({ id: one!.id })
    expect(await names(owner)).toEqual([])
    expect(files()).toHaveLength(1)
    await expect(desk.api.attachment.remove({ id: one!.id })).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } })
    expect(await drop(owner, 'again.png')).toEqual({ added: 1 })
    expect(brokenChecks()).toEqual([])
  })

  test('a picture is handed to the window once, at an address nobody can guess', async () => {
    await drop(owner, 'a.png')
    const [one] = (await desk.api.attachment.list(owner)).attachments
    const { address } = await desk.api.attachment.preview({ id: one!.id })
    expect(address).toMatch(/^\/attachment\/[0-9a-f-]{36}$/)
    expect(desk.program.takePreview(address)).toEqual({ bytes: Buffer.from(PICTURE), contentType: 'image/png' })
    expect(desk.program.takePreview(address)).toBe(null)
    expect(desk.program.takePreview('')).toBe(null)
  })

  test('anything else is no picture, and is written as a copy where the user says', async () => {
    await drop(owner, '合同.pdf', bytes('%PDF-1.7 x'))
    const [one] = (await desk.api.attachment.list(owner)).attachments
    await expect(desk.api.attachment.preview({ id: one!.id })).rejects.toMatchObject({
      data: { code: 'INVALID_INPUT' },
    })
    expect(await desk.api.attachment.saveCopy({ id: one!.id })).toBe(null)
    saved = join(folder, 'copy.pdf')
    expect(await desk.api.attachment.saveCopy({ id: one!.id })).toEqual({ name: 'copy.pdf' })
    expect(readFileSync(saved, 'latin1')).toBe('%PDF-1.7 x')
  })

  test.each(['missing', 'changed'] as const)('a %s file is found by the health check and mended', async (fault) => {
    await drop(owner, 'a.png')
    const [one] = (await desk.api.attachment.list(owner)).attachments
    expect(fileCheck()).toMatchObject({ ok: true })
    const [name] = files()
    const file = join(`${books}.files`, name!.slice(0, 2), name!)
    if (fault === 'missing') rmSync(file)
    else writeFileSync(file, 'other')
    expect(fileCheck()).toMatchObject({ ok: false, detail: `attachment 1 (${fault})` })
    const checks = await desk.api.stock.verify({})
    expect(checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual([ATTACHMENT_CHECK])
    const refused = { data: { code: 'ATTACHMENT_DAMAGED', params: { name: 'a.png', missing: fault === 'missing' } } }
    await expect(desk.api.attachment.preview({ id: one!.id })).rejects.toMatchObject(refused)
    await expect(desk.api.attachment.saveCopy({ id: one!.id })).rejects.toMatchObject(refused)
    expect(await drop(owner, 'a.png')).toEqual({ added: 0 })
    expect(fileCheck()).toMatchObject({ ok: true })
  })

  test('is there in 练习模式, and what is practised leaves it alone', async () => {
    await drop(owner, 'a.png')
    await desk.api.books.beginPractice({})
    const [one] = (await desk.api.attachment.list(owner)).attachments
    expect(await desk.api.attachment.preview({ id: one!.id })).toMatchObject({ address: expect.any(String) as string })
    await drop(owner, 'practice.txt', bytes('practice'))
    await desk.api.books.endPractice({})
    expect(await names(owner)).toEqual(['a.png'])
    expect(files()).toHaveLength(1)
    expect(fileCheck()).toMatchObject({ ok: true })
  })
})

test('whoever may write the document may attach; whoever may not see it sees nothing', async () => {
  const shipment = await sale()
  const receipt = await desk.post('purchaseReceipt', '2026-03-02', [{ product: 'A', quantity: '1', amount: '9' }])
  await drop({ documentId: receipt.id }, 'invoice.png')
  const [invoice] = (await desk.api.attachment.list({ documentId: receipt.id })).attachments
  const { cashier, accountant, clerk } = await hireStaff(desk)
  const forbidden = { data: { code: 'FORBIDDEN' } }
  const file = { name: 'a.png', bytes: PICTURE }

  await expect(cashier.api.attachment.list({ documentId: receipt.id })).rejects.toMatchObject(forbidden)
  await expect(cashier.api.attachment.preview({ id: invoice!.id })).rejects.toMatchObject(forbidden)
  await expect(cashier.api.attachment.saveCopy({ id: invoice!.id })).rejects.toMatchObject(forbidden)
  await expect(cashier.api.attachment.remove({ id: invoice!.id })).rejects.toMatchObject(forbidden)
  await expect(cashier.api.attachment.drop({ owner, ...file })).rejects.toMatchObject(forbidden)
  expect(await cashier.api.attachment.list(owner)).toEqual({ attachments: [], mayChange: false })
  expect(await cashier.api.attachment.drop({ owner: { documentId: shipment.id }, ...file })).toEqual({ added: 1 })

  expect((await accountant.api.attachment.list({ documentId: shipment.id })).mayChange).toBe(false)
  await expect(accountant.api.attachment.add({ documentId: shipment.id })).rejects.toMatchObject(forbidden)
  expect(await accountant.api.attachment.drop({ owner, ...file })).toEqual({ added: 1 })
  await clerk.api.attachment.remove({ id: invoice!.id })
})

test('an attachment that the log knows nothing of is found by the health check', async () => {
  await drop(owner, 'a.png')
  const link = `INSERT INTO attachment_link (attachment_id, document_id, partner_id, name, at, user_id)
    VALUES (1, 1, NULL, 'smuggled.png', 0, 1)`
  desk.program.host.current.books.write((db) => db.sqlite.prepare(link).run())
  expect(brokenChecks()).toEqual([
    { name: 'A2 what is attached and taken off stands in the audit log', ok: false, detail: 'attachment 2' },
  ])
})
