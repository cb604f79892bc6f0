import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Reply } from '#shared/contract/bridge.ts'
import { ENDPOINTS } from '#shared/contract/registry.ts'
import { dumpBooks } from '#electron/harness/books-dump.ts'
import { HOSTILE_VALUES, placesOf, replacedAt, withoutKey } from '#electron/harness/hostile-values.ts'
import { openShop, type Shop } from '#electron/harness/shop.ts'
import { validInputs } from '#electron/harness/inputs/valid-inputs.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const PATHS = [...ENDPOINTS.keys()]
/** Nothing of how the program is made may cross the border. */
const INSIDES =
  /\n\s+at |\.ts:\d+|node_modules|SQLITE|sqlite|SELECT |INSERT |UPDATE |constraint|better-sqlite3|RangeError|TypeError/
/** These leave the books: they are called with wrong inputs only. */
const LEAVES_BOOKS = new Set([
  'books.close',
  'books.create',
  'books.createDemo',
  'books.open',
  'books.choose',
  'books.beginPractice',
])

/** What is accepted makes the whole content of the books be read again. Milliseconds. */
const MANY_DUMPS = 180_000

const WITHOUT_KEYS = new Set(['empty object', 'date object', 'map'])

/** What is kept by this computer, with a line in the log of the books. */
const LOGGED_TASKS = new Set(['exportSchedule.save', 'exportSchedule.remove', 'till.openDrawer'])

let shop: Shop
let inputs: ReadonlyMap<string, unknown>

beforeAll(async () => {
  shop = await openShop()
  inputs = await validInputs(shop)
  look()
})

afterAll(() => shop.program.close())

function dump(): string {
  return dumpBooks(shop.program.host.current.books.db)
}

/** Rows ever written through this connection, rolled back or not. */
function rowsWritten(): number {
  return (
    shop.program.host.current.books.db.sqlite.prepare<[], { rows: number }>('SELECT total_changes() AS rows').get()
      ?.rows ?? -1
  )
}

/** What the books hold, as of the last answer that may have written. */
let known = { content: '', rows: 0 }
const look = () => (known = { content: dump(), rows: rowsWritten() })

/** Call with something hostile: typed error or a sound answer, and nothing written when refused. */
async function attack(path: string, input: unknown, what: string): Promise<Reply | null> {
  if (LEAVES_BOOKS.has(path) && ENDPOINTS.get(path)?.input.safeParse(input).success === true) return null
  const reply = await shop.program.dispatch({ path, input }, shop.session)
  if (reply.ok) {
    if (ENDPOINTS.get(path)?.kind === 'command' || LOGGED_TASKS.has(path)) look()
    return reply
  }
  const said = JSON.stringify(reply.error)
  expect(reply.error.code, `${path} ${what}`).not.toBe('INTERNAL')
  expect(said, `${path} ${what}`).not.toMatch(INSIDES)
  expect(said.length, `${path} ${what}`).toBeLessThan(6000)
  // The books count wrong passwords; everything else leaves them alone when it refuses.
  if (path === 'books.login') look()
  else if (rowsWritten() !== known.rows) expect(dump() === known.content, `${path} ${what} wrote something`).toBe(true)
  return reply
}

test('there is a valid input of every endpoint to start from', () => {
  expect([...inputs.keys()].sort()).toEqual([...PATHS].sort())
  for (const [path, input] of inputs) expect(ENDPOINTS.get(path)?.input.safeParse(input).success, path).toBe(true)
})

describe.each(PATHS)('%s', { timeout: MANY_DUMPS }, (path) => {
  test('refuses anything that is not its input', async () => {
    for (const [name, value] of HOSTILE_VALUES) {
      const reply = await attack(path, value, name)
      // For an endpoint without input, an object without keys is the input.
      if (!WITHOUT_KEYS.has(name))
        expect(reply, `${path} ${name}`).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    }
  })

  test('refuses a key too many', async () => {
    const input = inputs.get(path)
    for (const key of ['extra', 'constructor', 'toString', '__proto__']) {
      const reply = await attack(path, Object.assign(JSON.parse(`{"${key}":1}`), input), key)
      expect(reply, `${path} with ${key}`).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    }
  })

  test('refuses or survives a hostile value in every place, and every place missing', async () => {
    const input = inputs.get(path)
    for (const place of placesOf(input).filter((one) => one.length > 0)) {
      for (const [name, value] of HOSTILE_VALUES)
        await attack(path, replacedAt(input, place, value), `${place.join('.')} = ${name}`)
      await attack(path, withoutKey(input, place), `without ${place.join('.')}`)
    }
    expect(await shop.brokenChecks()).toEqual([])
  })
})

test('any JSON at all, at any endpoint', async () => {
  const calls = fc
    .tuple(fc.constantFrom(...PATHS), fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.anything()))
    .filter(([path, input]) => {
      return !LEAVES_BOOKS.has(path) || ENDPOINTS.get(path)?.input.safeParse(input).success === false
    })
  await fc.assert(
    fc.asyncProperty(calls, async ([path, input]) => {
      await attack(path, input, 'random')
    }),
    { numRuns: 300 },
  )
})

test('any value in any place of any input', async () => {
  const places = [...inputs].flatMap(([path, input]) =>
    placesOf(input)
      .filter((place) => place.length > 0)
      .map((place) => ({ path, input, place })),
  )
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.maxSafeInteger(),
    fc.double(),
    fc.jsonValue({ maxDepth: 3 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), value, async ({ path, input, place }, one) => {
      await attack(path, replacedAt(input, place, one), place.join('.'))
    }),
    { numRuns: 300 },
  )
  expect(await shop.brokenChecks()).toEqual([])
})

test('unknown paths and names every object has', async () => {
  const names = [
    '',
    '.',
    'books',
    'books.',
    '.create',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'books.constructor',
    'books.__proto__',
    'books.toString',
    '__proto__.create',
    'document.void_',
    'document.zDocument',
    'document.postx',
    'Document.post',
    'document.post ',
    'document.post\u0000',
    'define.query',
    'product.PRODUCT_SORTS',
  ]
  for (const path of names)
    expect(await attack(path, {}, 'path'), path).toEqual({
      ok: false,
      error: { code: 'UNKNOWN_PATH', params: { path } },
    })
  expect(await attack('x'.repeat(5000), {}, 'path')).toEqual({
    ok: false,
    error: { code: 'UNKNOWN_PATH', params: { path: 'x'.repeat(100) } },
  })
})
