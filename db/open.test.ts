import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { connect } from './connect.ts'
import { createBooksFile, openBooksFile } from './open.ts'
import { readMigrations } from './migrate.ts'
import { createTestFile, fillTestBooks, OPTIONS, testFolder } from './testing.ts'

const KNOWN = readMigrations(OPTIONS.migrationsFolder).length

function refusal(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, params: error.params }
    throw error
  }
  return 'accepted'
}

test('a missing file is not a first run', () => {
  const file = join(testFolder(), 'gone.zsb')
  expect(refusal(() => openBooksFile(file, OPTIONS))).toEqual({ code: 'BOOKS_NOT_FOUND', params: { name: 'gone.zsb' } })
  expect(existsSync(file)).toBe(false)
})

test('an empty file is not new books', () => {
  const file = join(testFolder(), 'empty.zsb')
  writeFileSync(file, '')
  expect(refusal(() => openBooksFile(file, OPTIONS))).toEqual({ code: 'NOT_BOOKS', params: { name: 'empty.zsb' } })
  expect(readFileSync(file)).toHaveLength(0)
})

test('files of others are refused and left as they are', () => {
  const folder = testFolder()
  const text = join(folder, 'letter.zsb')
  writeFileSync(text, '亲爱的：\n'.repeat(1000))
  const foreign = join(folder, 'foreign.zsb')
  const sqlite = connect(foreign, { create: true })
  sqlite.exec('CREATE TABLE note (text TEXT); INSERT INTO note VALUES (1)')
  sqlite.close()
  for (const file of [text, foreign]) {
    const before = readFileSync(file)
    expect(refusal(() => openBooksFile(file, OPTIONS))).toEqual({ code: 'NOT_BOOKS', params: { name: basename(file) } })
    expect(readFileSync(file).equals(before)).toBe(true)
  }
})

test('books of a newer program are left to it', () => {
  const made = createTestFile()
  made.close()
  const raw = connect(made.file)
  raw.pragma(`user_version = ${KNOWN + 1}`)
  raw.close()
  expect(refusal(() => openBooksFile(made.file, OPTIONS))).toEqual({
    code: 'NEWER_APP_NEEDED',
    params: { found: KNOWN + 1, known: KNOWN },
  })
})

test('a refused open frees the file: the right books open right after', () => {
  const made = createTestFile()
  made.close()
  const raw = connect(made.file)
  raw.pragma(`user_version = ${KNOWN + 1}`)
  expect(refusal(() => openBooksFile(made.file, OPTIONS))).toMatchObject({ code: 'NEWER_APP_NEEDED' })
  raw.pragma(`user_version = ${KNOWN}`)
  raw.close()
  openBooksFile(made.file, OPTIONS).close()
})

test('new books never replace a file', () => {
  const made = createTestFile()
  made.close()
  const before = readFileSync(made.file)
  expect(refusal(() => createBooksFile(made.file, OPTIONS, fillTestBooks))).toEqual({
    code: 'BOOKS_EXIST',
    params: { name: 'books.zsb' },
  })
  expect(readFileSync(made.file).equals(before)).toBe(true)
})

test('books whose making failed leave nothing behind', () => {
  const folder = testFolder()
  const file = join(folder, 'half.zsb')
  const broken = () => {
    throw new AppError('CANCELLED', {})
  }
  expect(refusal(() => createBooksFile(file, OPTIONS, broken))).toMatchObject({ code: 'CANCELLED' })
  expect(readdirSync(folder)).toEqual([])
})

test('what a kill while making books left is cleared away', () => {
  const folder = testFolder()
  const file = join(folder, 'books.zsb')
  for (const suffix of ['', '-wal', '-shm']) writeFileSync(`${file}.creating${suffix}`, 'rubbish')
  createTestFile(file).close()
  expect(readdirSync(folder).sort()).toEqual(['books.zsb', 'books.zsb.lock'])
})

test('a clean close leaves one file, everything in it', () => {
  const made = createTestFile()
  expect(made.db.sqlite.prepare('SELECT clean_shutdown FROM books').pluck().get()).toBe(0)
  made.close()
  expect(readdirSync(join(made.file, '..')).sort()).toEqual(['books.zsb', 'books.zsb.lock'])
  const raw = connect(made.file, { readonly: true })
  expect(raw.prepare('SELECT clean_shutdown FROM books').pluck().get()).toBe(1)
  raw.close()
})

test('damage is found after an unclean exit', () => {
  const made = createTestFile()
  // The file as a crash would leave it, cut in the middle afterwards.
  made.db.sqlite.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all()
  const folder = testFolder()
  mkdirSync(folder, { recursive: true })
  const copy = join(folder, 'damaged.zsb')
  copyFileSync(made.file, copy)
  made.close()
  const pages = readFileSync(copy).length / 4096
  const raw = connect(copy)
  const root = raw.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'unit'").pluck().get()
  raw.close()
  const bytes = readFileSync(copy)
  bytes.fill(0xee, (Number(root) - 1) * 4096, Number(root) * 4096)
  writeFileSync(copy, bytes)
  expect(pages).toBeGreaterThan(20)
  expect(() => openBooksFile(copy, OPTIONS)).toThrow(/DAMAGED|malformed/)
  truncateSync(copy, 4096 * 3)
  expect(() => openBooksFile(copy, OPTIONS)).toThrow(/DAMAGED|malformed|disk I\/O/)
})

test('a transaction that fails leaves nothing; one that only asks, neither', () => {
  const books = createTestFile()
  const value = () => books.db.sqlite.prepare("SELECT value FROM counter WHERE name = 'product'").pluck().get()
  const raise = "UPDATE counter SET value = value + 1 WHERE name = 'product' RETURNING value"
  expect(() =>
    books.write((db) => {
      db.sqlite.prepare(raise).get()
      throw new Error('stop')
    }),
  ).toThrow('stop')
  expect(value()).toBe(0)
  expect(books.tryOut((db) => db.sqlite.prepare(raise).pluck().get())).toBe(1)
  expect(value()).toBe(0)
  books.close()
})
