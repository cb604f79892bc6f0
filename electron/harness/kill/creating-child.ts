// A process that makes one new books file after another until it is killed.
import { fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fillNewBooks } from '../../features/books/create.ts'
import { TEST_BOOKS } from '../test-program.ts'
import { say, type CreatingOrder } from './child-messages.ts'
import { NOON, startKillProgram } from './kill-program.ts'
import { waitForOrder } from './wait-for-order.ts'

const PAGE = 4096
const [, , machineFolder = ''] = process.argv
const program = startKillProgram(machineFolder)
const order = await waitForOrder<CreatingOrder>()
say({ say: 'open' })
for (let number = 1; ; number += 1) {
  const file = join(order.folder, `${order.name}-${number}.zsb`)
  const create = order.inPlace ? growInPlace(file) : () => make(file)
  say({ say: 'ask', request: { path: 'create', input: file, requestId: file } })
  create()
  say({ say: 'done', requestId: file, document: null, draft: null })
}

function make(file: string): void {
  program.host.create(file, (db) => fillNewBooks(db, TEST_BOOKS, '老板', NOON))
  program.close()
}

/** The planted fault: the books grow under their final name, page by page. */
function growInPlace(file: string): () => void {
  make(`${file}.made`)
  const content = readFileSync(`${file}.made`)
  return () => {
    const target = openSync(file, 'w')
    for (let from = 0; from < content.length; from += PAGE) {
      writeSync(target, content, from, Math.min(PAGE, content.length - from))
      fsyncSync(target)
    }
  }
}
