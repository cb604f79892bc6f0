import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBooksFile } from './open.ts'
import { createTestFile, OPTIONS } from './testing.ts'

// The books are kept in a variable: what nobody holds is collected, and its lock with it.
const CODE = `
const { openBooksFile } = await import(process.argv[1])
globalThis.books = openBooksFile(process.argv[2], JSON.parse(process.argv[3]))
process.stdout.write('open')
setInterval(() => {}, 60000)`

/** Another process that holds the books open, once it says so. */
async function otherProcess(file: string): Promise<ChildProcess> {
  const module = pathToFileURL(join(import.meta.dirname, 'open.ts')).href
  const child = spawn(process.execPath, ['--input-type=module', '-e', CODE, module, file, JSON.stringify(OPTIONS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said]: unknown[] = await once(child.stdout, 'data')
  expect(String(said)).toBe('open')
  return child
}

test('a second process is refused; a kill -9 frees the books', async () => {
  const made = createTestFile()
  made.close()
  const holder = await otherProcess(made.file)
  expect(() => openBooksFile(made.file, OPTIONS)).toThrow(
    expect.objectContaining({ code: 'BOOKS_IN_USE', params: { name: 'books.zsb' } }),
  )
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const books = openBooksFile(made.file, OPTIONS)
  expect(books.db.sqlite.prepare('SELECT name FROM books').pluck().get()).toBe('测试账套')
  books.close()
})

test('the same process does not open the same books twice', () => {
  const books = createTestFile()
  expect(() => openBooksFile(books.file, OPTIONS)).toThrow(expect.objectContaining({ code: 'BOOKS_IN_USE' }))
  books.close()
  openBooksFile(books.file, OPTIONS).close()
})
