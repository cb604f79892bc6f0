import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dumpBooks } from '#electron/harness/books-dump.ts'
import { hireStaff, STAFF_PASSWORD } from '#electron/harness/staff.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

let folder: string
let file: string
let shop: Shop
const host = () => shop.program.host
const practiceFile = () => host().current.books.file

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhangshi-practice-'))
  file = join(folder, 'books.zsb')
  shop = await openShop(startTestProgram({}, file))
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '花生油', quantity: '100', price: '8.80' }])
})
afterEach(() => shop.program.close())

test('what is done in practice never reaches the real books, and the copy is gone afterwards', async () => {
  const before = dumpBooks(host().current.books.db)
  const real = await shop.api.books.current({})
  const practice = await shop.api.books.beginPractice({})
  expect(practice).toMatchObject({ name: '测试账套', practice: true, userName: '老板', needsLogin: false })
  expect(practice.uuid).not.toBe(real?.uuid)
  const onDisk = [readFileSync(file), readFileSync(`${file}-wal`)]

  await shop.post('salesShipment', '2026-03-02', [{ product: '花生油', quantity: '60', price: '12.50' }])
  await shop.api.books.setNegativeStock({ negativeStock: 'allow' })
  expect(await shop.brokenChecks()).toEqual([])
  expect([readFileSync(file), readFileSync(`${file}-wal`)]).toEqual(onDisk)

  const copy = practiceFile()
  const back = await shop.api.books.endPractice({})
  expect(back).toMatchObject({ uuid: real?.uuid, file, practice: false, negativeStock: 'forbid' })
  expect(dumpBooks(host().current.books.db) === before).toBe(true)
  expect(existsSync(copy)).toBe(false)
  expect(await shop.brokenChecks()).toEqual([])
})

test('a request made for the real books is refused in practice, and one made in practice is refused afterwards', async () => {
  const { program, session, api } = shop
  const command = (books: string) =>
    program.dispatch({ path: 'books.setNegativeStock', input: { negativeStock: 'allow' }, books }, session)
  const real = (await api.books.current({}))?.uuid ?? ''
  const practice = (await api.books.beginPractice({})).uuid
  expect(await command(real)).toMatchObject({ ok: false, error: { code: 'NO_BOOKS_OPEN' } })
  await api.books.endPractice({})
  expect(await command(practice)).toMatchObject({ ok: false, error: { code: 'NO_BOOKS_OPEN' } })
})

test('a practice is not practised in, and there is none to leave in the real books', async () => {
  await expect(shop.api.books.endPractice({})).rejects.toMatchObject({ data: { code: 'NOT_PRACTISING' } })
  await shop.api.books.beginPractice({})
  await expect(shop.api.books.beginPractice({})).rejects.toMatchObject({ data: { code: 'ALREADY_PRACTISING' } })
})

test('closing or changing the books ends the practice', async () => {
  await shop.api.books.beginPractice({})
  const copy = practiceFile()
  await shop.api.books.close({})
  expect(existsSync(copy)).toBe(false)
  expect(await shop.api.books.current({})).toBeNull()
  host().open(file)
  await shop.api.books.beginPractice({})
  host().open(file)
  expect(host().isPractice).toBe(false)
  expect(host().current.books.file).toBe(file)
})

test('only the owner practises, and stays logged in on both sides', async () => {
  const staff = await hireStaff(shop)
  for (const role of ['clerk', 'cashier', 'accountant'] as const)
    expect(await shop.program.dispatch({ path: 'books.beginPractice', input: {} }, staff[role].session)).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    })
  const { session } = staff.owner
  const begun = await shop.program.dispatch({ path: 'books.beginPractice', input: {} }, session)
  expect(begun).toMatchObject({ ok: true, data: { userName: '老板', needsLogin: false } })
  const ended = await shop.program.dispatch({ path: 'books.endPractice', input: {} }, session)
  expect(ended).toMatchObject({ ok: true, data: { userName: '老板', needsLogin: false } })
})

test('somebody else who logged in during the practice is nobody in the real books', async () => {
  const staff = await hireStaff(shop)
  const { session } = staff.owner
  await shop.program.dispatch({ path: 'books.beginPractice', input: {} }, session)
  const login = { userName: 'cashier', password: STAFF_PASSWORD }
  expect(await shop.program.dispatch({ path: 'books.login', input: login }, session)).toMatchObject({ ok: true })
  const ended = await shop.program.dispatch({ path: 'books.endPractice', input: {} }, session)
  expect(ended).toMatchObject({ ok: true, data: { needsLogin: true } })
})

test('lists stand in practice as in the books, and its tabs are kept nowhere', async () => {
  const { machine } = shop.api
  const ownerOf = (books: { uuid: string; userName: string }) => ({ booksUuid: books.uuid, userName: books.userName })
  const real = ownerOf((await shop.api.books.current({}))!)
  await machine.setLayout({ ...real, name: 'list:product', layout: { hidden: ['spec'] } })
  await machine.setTabs({ ...real, tabs: { tabs: ['real'] } })

  const copy = ownerOf(await shop.api.books.beginPractice({}))
  expect(await machine.getLayouts(copy)).toEqual({ 'list:product': { hidden: ['spec'] } })
  await machine.setLayout({ ...copy, name: 'cost-hidden', layout: true })
  await machine.setTabs({ ...copy, tabs: { tabs: ['copy'] } })
  expect(await machine.getTabs(copy)).toBeNull()

  await shop.api.books.endPractice({})
  expect(await machine.getLayouts(real)).toEqual({ 'list:product': { hidden: ['spec'] }, 'cost-hidden': true })
  expect(await machine.getTabs(real)).toEqual({ tabs: ['real'] })
  expect([await machine.getLayouts(copy), await machine.getTabs(copy)]).toEqual([{}, null])
})
