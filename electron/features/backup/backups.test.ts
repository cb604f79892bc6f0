import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { openBooksFile } from '#db/open.ts'
import { copyBooks } from '#electron/worker/copy-books.ts'
import { keepContent } from '#electron/attachment-file/attachment-folder.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { MIGRATIONS, productContent, startTestProgram, type TestProgram } from '#electron/harness/test-program.ts'
import { BackupService } from './backups.ts'

let root: string
let chosen: string | null
let program: TestProgram
let shop: Shop
/** The same work without a thread of its own for each copy. */
let service: BackupService
let now: number

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'zhangshi-backup-'))
  for (const name of ['books', 'stick', 'disk']) mkdirSync(join(root, name))
  chosen = join(root, 'stick')
  const file = join(root, 'books', '顺达.zsb')
  program = startTestProgram({}, file, { chooseFolder: () => Promise.resolve(chosen) })
  program.setToday('2026-11-27')
  shop = await openShop(program)
  now = Date.parse('2026-11-27T12:00:00')
  service = new BackupService({
    host: program.program.host,
    file: join(root, 'places.json'),
    clock: () => now,
    copyBooks: (order) => Promise.resolve(copyBooks(order)),
  })
})
afterEach(() => {
  program.program.close()
  rmSync(root, { recursive: true })
})

const on = (folder: string) => readdirSync(join(root, folder)).toSorted()
const first = () => service.seen.places[0]
const goTo = (day: string) => (now = Date.parse(`${day}T12:00:00`))

test('a chosen place gets its first copy at once: verified books that open, with what was in them', async () => {
  await shop.post('openingStock', '2025-12-31', [{ product: '花生油', quantity: '10', price: '8.80' }])
  const { places } = await shop.api.backup.choosePlace({ place: 0 })
  expect(on('stick')).toEqual(['顺达-20261127-120000.zsb'])
  expect(places).toMatchObject([
    { folder: chosen, found: true, newest: { file: '顺达-20261127-120000.zsb' }, copies: 1, refusal: null },
  ])
  expect(await shop.api.opening.devices({})).toMatchObject({ backup: true })
  const copy = openBooksFile(join(root, 'stick', '顺达-20261127-120000.zsb'), { migrationsFolder: MIGRATIONS, now: 0 })
  expect(copy.db.sqlite.prepare('SELECT sum(quantity) FROM stock_movement').pluck().get()).toBe(100000)
  copy.close()
})

test('attachments come along once, for all copies of a place', async () => {
  const hash = keepContent(join(root, 'books', '顺达.zsb.files'), Buffer.from('收据'))
  await service.choose(0, join(root, 'stick'))
  await service.run()
  expect(on('stick')).toEqual(['顺达-20261127-120000-2.zsb', '顺达-20261127-120000.zsb', '顺达.zsb.files'])
  expect(existsSync(join(root, 'stick', '顺达.zsb.files', hash.slice(0, 2), hash))).toBe(true)
})

test('a copy a day, in both places; what cannot be reached says why and is made up for', async () => {
  await service.choose(0, join(root, 'stick'))
  await service.choose(1, join(root, 'disk'))
  expect(await service.runDue()).toBe(false)
  expect([on('stick'), on('disk')].map(({ length }) => length)).toEqual([1, 1])
  rmSync(join(root, 'stick'), { recursive: true })
  goTo('2026-11-28')
  expect(await service.runDue()).toBe(true)
  expect(on('disk')).toEqual(['顺达-20261127-120000.zsb', '顺达-20261128-120000.zsb'])
  expect(first()).toMatchObject({
    found: false,
    refusal: { code: 'FOLDER_NOT_SUITABLE', params: { reason: 'missing' } },
  })
  mkdirSync(join(root, 'stick'))
  goTo('2026-11-29')
  await service.runDue()
  expect(on('stick')).toEqual(['顺达-20261129-120000.zsb'])
  expect(first()).toMatchObject({ found: true, copies: 1, refusal: null })
})

test('older copies are thinned; what was not made here stays', async () => {
  await service.choose(0, join(root, 'stick'))
  writeFileSync(join(root, 'stick', '顺达-20200101-120000.zsb'), 'somebody else')
  for (let count = 0; count < 3; count += 1) {
    now += 1000
    await service.run()
  }
  expect(on('stick').filter((name) => name.startsWith('顺达-20261127'))).toHaveLength(4)
  goTo('2026-11-28')
  for (let count = 0; count < 10; count += 1) {
    now += 1000
    await service.run()
  }
  // Ten of today, and the newest of the day before.
  expect(first()).toMatchObject({ copies: 11, newest: { file: '顺达-20261128-120010.zsb' } })
  expect(on('stick').filter((name) => name.startsWith('顺达-20261127'))).toEqual(['顺达-20261127-120003.zsb'])
  expect(on('stick')).toContain('顺达-20200101-120000.zsb')
})

test.each([
  ['the folder of the books', () => join(root, 'books'), { code: 'FOLDER_NOT_SUITABLE', params: { reason: 'beside' } }],
  ['no folder', () => join(root, 'gone'), { code: 'NO_ACCESS' }],
  ['a folder in a file', () => join(root, 'books', '顺达.zsb', 'x'), { code: 'NO_ACCESS' }],
] as const)('%s is no place, and nothing is kept', async (_name, folder, refusal) => {
  chosen = folder()
  await expect(shop.api.backup.choosePlace({ place: 0 })).rejects.toMatchObject({ data: refusal })
  expect(await shop.api.backup.list({})).toEqual({ places: [] })
})

test('a folder that cannot be written is refused', async () => {
  chosen = join(root, 'disk')
  chmodSync(chosen, 0o500)
  const isRoot = process.getuid?.() === 0
  const answer = shop.api.backup.choosePlace({ place: 0 })
  // Nothing is forbidden to root.
  await (isRoot ? answer : expect(answer).rejects.toMatchObject({ data: { code: 'NO_ACCESS' } }))
})

test('one folder is one place; a cancelled dialog changes nothing; a place is given up without losing its copies', async () => {
  await shop.api.backup.choosePlace({ place: 0 })
  await expect(shop.api.backup.choosePlace({ place: 1 })).rejects.toMatchObject({
    data: { code: 'FOLDER_NOT_SUITABLE', params: { reason: 'twice' } },
  })
  chosen = null
  expect((await shop.api.backup.choosePlace({ place: 0 })).places).toHaveLength(1)
  expect((await shop.api.backup.removePlace({ place: 0 })).places).toEqual([])
  expect(on('stick')).toHaveLength(1)
})

test('on closing what no copy has is copied; nothing done since, nothing copied; no stick, no complaint', async () => {
  await service.choose(0, join(root, 'stick'))
  await service.choose(1, join(root, 'disk'))
  expect(service.duePlaces).toEqual([])
  await service.runOnClosing()
  await shop.makeProduct(productContent({ name: '酱油王' }))
  rmSync(join(root, 'disk'), { recursive: true })
  expect(service.duePlaces.map(({ folder }) => folder)).toEqual([join(root, 'stick')])
  now += 1000
  await service.runOnClosing()
  expect(on('stick')).toEqual(['顺达-20261127-120000.zsb', '顺达-20261127-120001.zsb'])
  expect(service.seen.places.map(({ refusal }) => refusal)).toEqual([null, null])
  expect(service.duePlaces).toEqual([])
})

test('the half of a copy that a kill left goes with the next one; halves of other computers stay', async () => {
  const killed = new BackupService({
    host: program.program.host,
    file: join(root, 'places.json'),
    clock: () => now,
    copyBooks: ({ copyTo }) => {
      writeFileSync(`${copyTo}.partial`, 'half')
      return Promise.reject(new Error('killed'))
    },
  })
  await service.choose(0, join(root, 'stick'))
  now += 1000
  await expect(killed.run()).rejects.toThrow('killed')
  // Another computer copies books of the same name to the same share, at this moment and in the same second.
  now += 1000
  const others = ['顺达-20261127-120000-2.zsb.partial', '顺达-20261127-120002.zsb.partial']
  for (const name of others) writeFileSync(join(root, 'stick', name), 'half')
  expect(on('stick')).toContain('顺达-20261127-120001.zsb.partial')
  await service.run()
  expect(on('stick').filter((name) => name.endsWith('.partial'))).toEqual(others)
  expect(on('stick').filter((name) => name.endsWith('.zsb'))).toEqual([
    '顺达-20261127-120000.zsb',
    '顺达-20261127-120002-2.zsb',
  ])
})

test('a link to the folder of the books, or to a place there is, is that folder', async () => {
  symlinkSync(join(root, 'books'), join(root, 'link'), 'junction')
  chosen = join(root, 'link')
  await expect(shop.api.backup.choosePlace({ place: 0 })).rejects.toMatchObject({
    data: { code: 'FOLDER_NOT_SUITABLE', params: { reason: 'beside' } },
  })
  chosen = join(root, 'stick')
  await shop.api.backup.choosePlace({ place: 0 })
  symlinkSync(join(root, 'stick'), join(root, 'other'), 'junction')
  chosen = join(root, 'other')
  await expect(shop.api.backup.choosePlace({ place: 1 })).rejects.toMatchObject({
    data: { code: 'FOLDER_NOT_SUITABLE', params: { reason: 'twice' } },
  })
})

test('where only the attachments found no room, the copy of the books counts, and why stands beside it', async () => {
  let full = true
  const narrow = new BackupService({
    host: program.program.host,
    file: join(root, 'places.json'),
    clock: () => now,
    copyBooks: (order) => {
      copyBooks(order)
      return full ? Promise.reject(new AppError('DISK_FULL', {})) : Promise.resolve()
    },
  })
  await narrow.choose(0, join(root, 'stick'))
  expect(narrow.seen.places).toMatchObject([{ copies: 1, refusal: { code: 'DISK_FULL' } }])
  // Tried again in an hour, not in a day.
  expect(await narrow.runDue()).toBe(false)
  now += 3_600_000
  full = false
  expect(await narrow.runDue()).toBe(true)
  expect(narrow.seen.places).toMatchObject([{ copies: 2, refusal: null }])
  expect(on('stick')).toHaveLength(2)
})

test('a clock that was put back does not put off the next copy', async () => {
  goTo('2027-03-01')
  await service.choose(0, join(root, 'stick'))
  goTo('2026-11-27')
  expect(await service.runDue()).toBe(true)
  expect(on('stick')).toEqual(['顺达-20261127-120000.zsb', '顺达-20270301-120000.zsb'])
})

test('copies somebody took away are not there; a place that is chosen again knows those it has', async () => {
  await service.choose(0, join(root, 'stick'))
  rmSync(join(root, 'stick', '顺达-20261127-120000.zsb'))
  expect(first()).toMatchObject({ found: true, newest: null, copies: 0 })
  expect(service.duePlaces).toHaveLength(1)
  await service.run()
  now += 1000
  await service.choose(0, join(root, 'stick'))
  expect(first()).toMatchObject({ copies: 2 })
})

test('practice is not backed up', async () => {
  await shop.api.backup.choosePlace({ place: 0 })
  await shop.api.books.beginPractice({})
  await expect(shop.api.backup.run({})).rejects.toMatchObject({ data: { code: 'ALREADY_PRACTISING' } })
  program.setToday('2026-12-05')
  await program.program.runDueBackups()
  expect(on('stick')).toHaveLength(1)
})
