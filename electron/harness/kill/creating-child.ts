// A process that makes one new books file after another until it is killed.
import { fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fillNewBooks } from '../../features/books/create.ts'
import { TEST_BOOKS } from '../test-program.ts'
import { say, type CreatingOrder } from './child-messages.ts'
import { NOON, startKillProgram } from './kill-program.ts'
import { waitForOrder } from './wait-for-order.ts'

const [, , machineFolder = ''] = process.argv
const program = startKillProgram(machineFolder)
const order = await waitForOrder<CreatingOrder>()
say({ say: 'open' })
for (let number = 1; ; number += 1) {
  const file = join(order.folder, `${order.name}-${number}.zsb`)
  say({ say: 'ask', request: { path: 'create', input: file, requestId: file } })
  create(file)
  program.close()
  say({ say: 'done', requestId: file, document: null, draft: null })
}

/** The planted fault grows the books under their final name, piece by piece. */
function create(file: string): void {
  if (!order.inPlace) return program.host.create(file, (db) => fillNewBooks(db, TEST_BOOKS, '老板', NOON))
  program.host.create(`${file}.made`, (db) => fillNewBooks(db, TEST_BOOKS, '老板', NOON))
  program.close()
  const [content, target] = [readFileSync(`${file}.made`), openSync(file, 'w')]
  for (let from = 0; from < content.length; from += 4096)
    writeSync(target, content, from, Math.min(4096, content.length - from))
}
