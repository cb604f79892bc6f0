import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyLedger } from '#db/ledger/verify.ts'
import { fillNewBooks, freeFileName } from '../../features/books/create.ts'
import { callerOf, productContent, TEST_BOOKS } from '../test-program.ts'
import { NOON, startKillProgram } from './kill-program.ts'

/** Regression: SQLite plays a log back into whatever file has its name. */
test('a log that crashed books left behind never gets into new books of the same name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangshi-leftover-'))
  const file = join(folder, 'shop.zsb')
  const program = startKillProgram(join(folder, 'machine'))
  try {
    const create = (target: string) => program.host.create(target, (db) => fillNewBooks(db, TEST_BOOKS, '老板', NOON))
    create(file)
    for (let index = 1; index <= 30; index += 1)
      await callerOf(program, program.createSession()).product.create(productContent({ name: `旧商品${index}` }))
    copyFileSync(`${file}-wal`, join(folder, 'kept-wal'))
    program.close()
    // The books were deleted by hand, their log was not.
    rmSync(file)
    copyFileSync(join(folder, 'kept-wal'), `${file}-wal`)

    expect(() => create(file)).toThrow('BOOKS_EXIST')
    const free = freeFileName(folder, 'shop')
    expect(free).toBe(join(folder, 'shop-2.zsb'))
    create(free)
    expect(verifyLedger(program.host.current.books.db).filter(({ ok }) => !ok)).toEqual([])
  } finally {
    program.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
