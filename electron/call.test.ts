import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Reply } from '#shared/contract/bridge.ts'

interface Ended {
  readonly code: number | null
  readonly replies: readonly Reply[]
  readonly output: string
  readonly errors: string
}

/** Every call starts a whole program, on a machine that may be busy. */
const TIMEOUT = { timeout: 120_000 }
const CALL = join(import.meta.dirname, 'call.ts')
const newFile = () => join(mkdtempSync(join(tmpdir(), 'zhangshi-call-')), 'shop.zsb')
const line = (path: string, input: unknown = {}, requestId?: string) => JSON.stringify({ path, input, requestId })

/** Start the real thing; `keepOpen` leaves its input open, as a program that waits for the reply does. */
async function call(words: readonly string[], lines: readonly string[] = [], keepOpen = false): Promise<Ended> {
  const child = spawn(process.execPath, [CALL, ...words])
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.on('close', resolve)
  child.stdin.write(lines.map((one) => `${one}\n`).join(''))
  if (!keepOpen) child.stdin.end()
  const code = await promise
  const texts = output.split('\n').filter((text) => text !== '')
  return {
    code,
    output,
    errors,
    replies: texts.map((text) => JSON.parse(text.startsWith('{') ? text : 'null') as Reply),
  }
}

test('books are created, worked in, and found again', TIMEOUT, async () => {
  const file = newFile()
  const made = await call(
    ['--books', file, '--create', '顺达', '--opened-on', '2026-01-01'],
    [line('warehouse.create', { code: '', name: '后仓', address: '', remark: '' }, 'w1'), '', line('books.current')],
  )
  expect(made.errors).toBe('')
  expect(made).toMatchObject({
    code: 0,
    replies: [
      { ok: true, data: { code: '02', name: '后仓' } },
      { ok: true, data: { name: '顺达', openedOn: '2026-01-01', demo: false } },
    ],
  })

  const again = await call(
    ['--books', file, '--user', '老板'],
    [line('warehouse.create', { code: '', name: '后仓', address: '', remark: '' }, 'w1'), line('warehouse.list')],
  )
  expect(again).toMatchObject({
    code: 0,
    replies: [
      { ok: true, data: { code: '02' } },
      { ok: true, data: [{ name: '门店' }, { name: '后仓' }] },
    ],
  })
  expect(await call(['--books', file, '--create', 'x', '--opened-on', '2026-01-01'])).toMatchObject({
    code: 1,
    replies: [{ ok: false, error: { code: 'BOOKS_EXIST', params: { name: 'shop.zsb' } } }],
  })
  expect(await call(['--books', file, '--user', '小张'], [line('books.current')])).toMatchObject({
    code: 1,
    replies: [{ ok: false, error: { code: 'NOT_LOGGED_IN' } }],
  })
})

test('one reply per line in order, refusals among them, and exit code 1', TIMEOUT, async () => {
  const ended = await call(
    ['--books', newFile(), '--create', '顺达', '--opened-on', '2026-01-01'],
    [
      line('product.nextCode'),
      '{"path":',
      line('no.such'),
      line('__proto__.toString'),
      line('product.get', { id: 'x' }),
      line('product.nextCode'),
    ],
  )
  expect(ended.code).toBe(1)
  expect(ended.replies).toEqual([
    { ok: true, data: { code: '00001' } },
    { ok: false, error: { code: 'INVALID_INPUT', params: { problems: [{ field: 'line 2', rule: 'json' }] } } },
    { ok: false, error: { code: 'UNKNOWN_PATH', params: { path: 'no.such' } } },
    { ok: false, error: { code: 'UNKNOWN_PATH', params: { path: '__proto__.toString' } } },
    { ok: false, error: { code: 'INVALID_INPUT', params: { problems: [{ field: 'id', rule: 'invalid_type' }] } } },
    { ok: true, data: { code: '00001' } },
  ])
})

test('books that need a login take the password from the first line', TIMEOUT, async () => {
  const file = newFile()
  const made = await call(
    ['--books', file, '--create', '顺达', '--opened-on', '2026-01-01', '--user', '周老板'],
    [
      line('user.setPassword', { id: 1, password: '老板的好密码' }),
      line('product.nextCode'),
      line('books.login', { userName: '周老板', password: '老板的好密码' }),
      line('user.create', { name: '小张', role: 'cashier', password: 'geheim-1' }),
    ],
  )
  expect(made.replies).toMatchObject([
    { ok: true },
    { ok: true, data: { code: '00001' } },
    { ok: true, data: { needsLogin: false } },
    { ok: true, data: { name: '小张' } },
  ])
  expect(
    await call(['--books', file, '--user', '小张'], ['geheim-1', line('product.nextCode'), line('user.list')]),
  ).toMatchObject({
    code: 1,
    replies: [{ ok: true }, { ok: false, error: { code: 'FORBIDDEN', params: { permission: 'user.write' } } }],
  })
  // The caller still holds the input open: a wrong password ends the work all the same.
  expect(await call(['--books', file, '--user', '小张'], ['falsch'], true)).toMatchObject({
    code: 1,
    replies: [{ ok: false, error: { code: 'WRONG_PASSWORD', params: { remaining: 4 } } }],
  })
})

test('a file that is not there is refused and not made; wrong usage is exit code 2', TIMEOUT, async () => {
  const file = newFile()
  expect(await call(['--books', file], [line('books.current')])).toMatchObject({
    code: 1,
    replies: [{ ok: false, error: { code: 'BOOKS_NOT_FOUND', params: { name: 'shop.zsb' } } }],
  })
  expect(existsSync(file)).toBe(false)
  expect(await call([])).toMatchObject({
    code: 2,
    output: '',
    errors: '--books FILE is missing\n--help says how it is used.\n',
  })
})

test('help and the list of paths', TIMEOUT, async () => {
  expect((await call(['--help'])).output).toContain('Exit code: 0 every line was answered ok')
  const list = await call(['--list'])
  const entries = list.output
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text) as { path: string; input: object })
  expect(list.code).toBe(0)
  expect(entries.find(({ path }) => path === 'document.void')).toMatchObject({
    path: 'document.void',
    kind: 'command',
    permission: 'document.void',
    input: { type: 'object', required: ['id', 'reason'] },
  })
})
