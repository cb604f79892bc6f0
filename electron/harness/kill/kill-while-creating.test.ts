import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyLedger } from '#db/ledger/verify.ts'
import { booksSettings } from '#db/repository/books.ts'
import { fillNewBooks } from '../../features/books/create.ts'
import { TEST_BOOKS } from '../test-program.ts'
import type { ChildMessage, CreatingOrder } from './child-messages.ts'
import { NOON, startKillProgram } from './kill-program.ts'
import { randomFrom } from './random.ts'
import { startVictim } from './victim.ts'

const KILLS = process.env.ZHANGSHI_PROVE === undefined ? 12 : 100
const SEED = Number(process.env.ZHANGSHI_SEED ?? 20_261_123)
console.log(`kill while creating: seed ${SEED}`)

/** Files a child was asked for, and whether it had said that they were done. */
function filesOf(said: readonly ChildMessage[]): { file: string; done: boolean }[] {
  const done = new Set(said.flatMap((message) => (message.say === 'done' ? [message.requestId] : [])))
  return said.flatMap((message) =>
    message.say === 'ask' ? [{ file: message.request.requestId, done: done.has(message.request.requestId) }] : [],
  )
}

/** What is wrong with a file: it is missing though it was done, or it is not complete books. */
function problemOf(folder: string, file: string, done: boolean): string | null {
  const program = startKillProgram(join(folder, 'machine'))
  try {
    if (!existsSync(file)) {
      if (done) return `${file} is lost`
      // What a kill leaves behind must not be in the way of the next try.
      program.host.create(file, (db) => fillNewBooks(db, TEST_BOOKS, '老板', NOON))
    }
    program.host.open(file)
    const { db } = program.host.current.books
    const broken = verifyLedger(db).filter(({ ok }) => !ok)
    return booksSettings(db).name === TEST_BOOKS.name && broken.length === 0 ? null : `${file} is not complete`
  } catch (error) {
    return `${file}: ${String(error)}`
  } finally {
    program.close()
  }
}

async function killWhileCreating(inPlace: boolean, kills: number): Promise<{ problems: string[]; files: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'zhangshi-kill-create-'))
  const random = randomFrom(SEED)
  const outcome = { problems: [] as string[], files: 0 }
  try {
    mkdirSync(join(folder, 'books'))
    for (let kill = 1; kill <= kills; kill += 1) {
      const victim = startVictim<CreatingOrder>('creating-child.ts', folder)
      const moment = { requests: random.between(1, 3), delay: random.next() * 60 }
      const files = filesOf(
        await victim.workUntilKilled({ folder: join(folder, 'books'), name: `kill-${kill}`, inPlace }, moment),
      )
      outcome.files += files.length
      const found = files.map(({ file, done }) => problemOf(folder, file, done))
      outcome.problems.push(...found.filter((problem) => problem !== null))
      if (inPlace && outcome.problems.length > 0) break
    }
    return outcome
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('the checks find books that grow under their final name', async () => {
  const { problems } = await killWhileCreating(true, 40)
  expect(problems.length).toBeGreaterThan(0)
})

test('a kill while books are made leaves no file or complete books', async () => {
  const { problems, files } = await killWhileCreating(false, KILLS)
  console.log(`${KILLS} kills, ${files} books`)
  expect(problems).toEqual([])
  expect(files).toBeGreaterThanOrEqual(KILLS)
})
