import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fillNewBooks } from '../../features/books/create.ts'
import { callerOf, TEST_BOOKS } from '../test-program.ts'
import type { ChildMessage, ImportingOrder } from './child-messages.ts'
import { goodsTable } from './imported-goods.ts'
import { NOON, startKillProgram } from './kill-program.ts'
import { randomFrom } from './random.ts'
import { startVictim, type Moment } from './victim.ts'

const KILLS = process.env.ZHANGSHI_PROVE === undefined ? 4 : 60
const ROWS = 2000
/** Words of progress of an import of so many rows, its opening documents among them. */
const STEPS = ROWS / 50
const SEED = Number(process.env.ZHANGSHI_SEED ?? 20_261_127)
console.log(`kill while importing: seed ${SEED}`)

interface Found {
  readonly kept: boolean
  readonly problem: string | null
}

/** What is in the books after a kill: all or nothing, with clean checks, and what is there can be taken back. */
async function examine(folder: string, file: string, said: readonly ChildMessage[]): Promise<Found> {
  const program = startKillProgram(join(folder, 'machine'))
  try {
    program.host.open(file)
    const api = callerOf(program, program.createSession())
    const broken = (await api.stock.verify({})).filter(({ ok }) => !ok).map(({ name }) => name)
    if (broken.length > 0) return { kept: false, problem: `broken: ${broken.join(', ')}` }
    const imports = await api.import.list({})
    const { enabled } = await api.product.counts({})
    const done = said.some((message) => message.say === 'done')
    const kept = imports.length > 0
    if (enabled !== (kept ? ROWS : 0) || imports.length > 1 || (done && !kept))
      return { kept, problem: `${enabled} products, ${imports.length} imports, ${done ? 'answered' : 'not answered'}` }
    return { kept, problem: await takenBack(api, imports[0]?.id ?? (await importedAgain(api))) }
  } finally {
    program.close()
  }
}

type Api = ReturnType<typeof callerOf>

/** What a kill left behind must not be in the way of the next try. */
async function importedAgain(api: Api) {
  const { sourceId, settings } = await api.import.paste({ kind: 'product', name: '商品', rows: goodsTable(0, ROWS) })
  return (await api.import.run({ sourceId, settings, edits: [], leaveOut: false }, 'again')).batchId
}

async function takenBack(api: Api, id: Parameters<Api['import']['undo']>[0]['id']): Promise<string | null> {
  const { kept } = await api.import.undo({ id }, 'undo')
  const { enabled } = await api.product.counts({})
  const broken = (await api.stock.verify({})).filter(({ ok }) => !ok)
  return enabled === 0 && kept.length === 0 && broken.length === 0
    ? null
    : `${enabled} products are left after the undo`
}

async function killWhileImporting(inHalves: boolean, moments: readonly Moment[]) {
  const folder = mkdtempSync(join(tmpdir(), 'zhangshi-kill-import-'))
  const outcome = { problems: [] as string[], kept: 0, nothing: 0 }
  try {
    const empty = join(folder, 'empty.zsb')
    const maker = startKillProgram(join(folder, 'machine'))
    maker.host.create(empty, (db) => fillNewBooks(db, TEST_BOOKS, '老板', NOON))
    maker.close()
    for (const [index, moment] of moments.entries()) {
      const file = join(folder, `books-${index}.zsb`)
      copyFileSync(empty, file)
      const victim = startVictim<ImportingOrder>('importing-child.ts', folder)
      const said = await victim.workUntilKilled({ file, rows: ROWS, inHalves }, moment)
      const { kept, problem } = await examine(folder, file, said)
      outcome[kept ? 'kept' : 'nothing'] += 1
      if (problem !== null) outcome.problems.push(problem)
    }
    return outcome
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('the checks find half an import', async () => {
  const { problems } = await killWhileImporting(true, [{ steps: STEPS * 0.75, delay: 0 }])
  expect(problems).toEqual(['1000 products, 1 imports, answered'])
})

test('a kill during an import leaves all of it or nothing, and the undo works', async () => {
  const random = randomFrom(SEED)
  const moments = Array.from({ length: KILLS }, (_one, index): Moment => {
    // The last words are told just before the commit: some kills shall fall into it.
    const steps = index % 3 === 0 ? STEPS : random.between(1, STEPS)
    return { steps, delay: random.next() * (steps === STEPS ? 800 : 60) }
  })
  const { problems, kept, nothing } = await killWhileImporting(false, moments)
  console.log(`${KILLS} kills during an import of ${ROWS} rows: ${kept} kept, ${nothing} left nothing`)
  expect(problems).toEqual([])
  expect(nothing).toBeGreaterThan(0)
})
