import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupTo } from './backup.ts'
import { applyPragmas, connect } from './connect.ts'
import { openBooksFile } from './open.ts'
import { createTestFile, OPTIONS, testFolder } from './testing.ts'

test('a copy of books that are being worked in opens as books', () => {
  const books = createTestFile()
  books.write((db) => db.sqlite.prepare("INSERT INTO unit (name) VALUES ('箱')").run())
  const live = connect(books.file)
  const target = join(testFolder(), 'copy.zsb')
  backupTo(live, target)
  live.close()
  expect(readdirSync(join(target, '..'))).toEqual(['copy.zsb'])
  const copy = openBooksFile(target, OPTIONS)
  expect(copy.db.sqlite.prepare('SELECT name FROM unit').pluck().all()).toEqual(['箱'])
  copy.close()
  books.close()
})

test('what does not verify never gets the name of a backup, and an older one stays', () => {
  const books = createTestFile()
  books.close()
  const broken = connect(books.file)
  // Foreign keys off: the way a foreign tool leaves an orphan.
  broken.pragma('foreign_keys = OFF')
  broken.exec('INSERT INTO product_unit VALUES (99, 99, 0, 10000)')
  const target = join(testFolder(), 'copy.zsb')
  expect(() => backupTo(broken, target)).toThrow(expect.objectContaining({ code: 'DAMAGED' }))
  expect(readdirSync(join(target, '..'))).toEqual([])
  writeFileSync(target, 'the last good one')
  expect(() => backupTo(broken, target)).toThrow(expect.objectContaining({ code: 'DAMAGED' }))
  expect(readFileSync(target, 'utf8')).toBe('the last good one')
  broken.close()
})

test('a file that is no books is not backed up as books', () => {
  const sqlite = connect(join(testFolder(), 'other.db'), { create: true })
  applyPragmas(sqlite)
  sqlite.exec('CREATE TABLE t (a)')
  const target = join(testFolder(), 'copy.zsb')
  expect(() => backupTo(sqlite, target)).toThrow(expect.objectContaining({ code: 'DAMAGED' }))
  expect(existsSync(target)).toBe(false)
  sqlite.close()
})

test('a part left by a kill is replaced; a folder that is gone is an error', () => {
  const books = createTestFile()
  const live = connect(books.file)
  const target = join(testFolder(), 'copy.zsb')
  writeFileSync(`${target}.partial`, 'half')
  backupTo(live, target)
  expect(readdirSync(join(target, '..'))).toEqual(['copy.zsb'])
  expect(() => backupTo(live, join(testFolder(), 'gone', 'copy.zsb'))).toThrow('unable to open database')
  live.close()
  books.close()
})
