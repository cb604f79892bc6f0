import { beforeAll, describe, expect, test, vi } from 'vitest'
import { PERMISSIONS, ROLES, type Permission, type Role } from '#shared/contract/permission.ts'
import { ENDPOINTS } from '#shared/contract/registry.ts'
import { dumpBooks } from '#electron/harness/books-dump.ts'
import { hireStaff, type Member } from '#electron/harness/staff.ts'
import { startTestProgram, type TestProgram } from '#electron/harness/test-program.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

/** Who may what, written out a second time: a permission given by mistake must show here. */
const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  anyone: ['owner', 'clerk', 'cashier', 'accountant'],
  member: ['owner', 'clerk', 'cashier', 'accountant'],
  'product.read': ['owner', 'clerk', 'cashier', 'accountant'],
  'product.write': ['owner', 'clerk'],
  'partner.read': ['owner', 'clerk', 'cashier', 'accountant'],
  'partner.write': ['owner', 'clerk', 'accountant'],
  'warehouse.read': ['owner', 'clerk', 'cashier', 'accountant'],
  'warehouse.write': ['owner', 'clerk'],
  'document.read': ['owner', 'clerk', 'cashier', 'accountant'],
  'document.write': ['owner', 'clerk', 'cashier'],
  'document.void': ['owner', 'clerk'],
  'document.stock': ['owner', 'clerk'],
  'money.read': ['owner', 'clerk', 'cashier', 'accountant'],
  'report.read': ['owner', 'clerk', 'cashier', 'accountant'],
  'money.write': ['owner', 'clerk', 'cashier', 'accountant'],
  'money.void': ['owner', 'clerk', 'accountant'],
  'account.read': ['owner', 'clerk', 'accountant'],
  'account.write': ['owner', 'accountant'],
  'price.override': ['owner'],
  'credit.override': ['owner'],
  'statement.confirm': ['owner', 'clerk', 'accountant'],
  'statement.override': ['owner', 'accountant'],
  'till.use': ['owner', 'clerk', 'cashier'],
  'till.drawer': ['owner', 'clerk', 'cashier'],
  'shift.close': ['owner', 'clerk', 'cashier'],
  'period.close': ['owner', 'accountant'],
  'period.reopen': ['owner'],
  'stock.read': ['owner', 'clerk', 'cashier', 'accountant'],
  'stock.cost': ['owner', 'clerk', 'accountant'],
  'stocktake.read': ['owner', 'clerk', 'accountant'],
  'stocktake.count': ['owner', 'clerk'],
  'stocktake.post': ['owner'],
  export: ['owner', 'clerk', 'accountant'],
  import: ['owner', 'clerk'],
  'setting.write': ['owner'],
  'user.write': ['owner'],
  verify: ['owner', 'accountant'],
}

let shop: TestProgram
let staff: Readonly<Record<Role, Member>>

beforeAll(async () => {
  shop = startTestProgram()
  staff = await hireStaff(shop)
})

describe.each([...ENDPOINTS])('%s', (path, endpoint) => {
  // No input is null: what passes the permission is refused as input, and nothing is done.
  test.each(ROLES)('asked by %s', async (role) => {
    const before = dumpBooks(shop.program.host.current.books.db)
    const reply = await shop.program.dispatch({ path, input: null }, staff[role].session)
    const expected = MAY[endpoint.permission].includes(role)
      ? { ok: false, error: { code: 'INVALID_INPUT' } }
      : { ok: false, error: { code: 'FORBIDDEN', params: { permission: endpoint.permission } } }
    expect(reply).toMatchObject(expected)
    expect(dumpBooks(shop.program.host.current.books.db) === before).toBe(true)
  })

  test('without a login, and after its books are gone', async () => {
    const stranger = shop.program.createSession()
    const expected = endpoint.permission === 'anyone' ? 'INVALID_INPUT' : 'NOT_LOGGED_IN'
    expect(await shop.program.dispatch({ path, input: null }, stranger)).toMatchObject({
      ok: false,
      error: { code: expected },
    })
    // A login belongs to one opening of its books: a session of another one is a stranger here.
    const foreign = { ...shop.program.createSession(), userId: staff.owner.session.userId, opening: -1 }
    expect(await shop.program.dispatch({ path, input: null }, foreign)).toMatchObject({
      ok: false,
      error: { code: expected },
    })
  })
})

test('every endpoint needs one of the permissions that are listed', () => {
  for (const [path, { permission }] of ENDPOINTS) expect(PERMISSIONS, path).toContain(permission)
})

test('what must not be open to anyone is not', () => {
  const needs = (permission: Permission) =>
    [...ENDPOINTS].filter(([, endpoint]) => endpoint.permission === permission).map(([path]) => path)
  expect(needs('user.write').sort()).toEqual(['user.create', 'user.list', 'user.setPassword'])
  expect(needs('document.void').sort()).toEqual(['document.amend', 'document.void', 'order.close', 'order.reopen'])
  expect(needs('stocktake.post').sort()).toEqual([
    'stocktake.post',
    'stocktake.postImpact',
    'stocktake.redo',
    'stocktake.undoPosting',
  ])
  // Outside the books, before a login: the chooser, the window, this computer.
  for (const path of needs('anyone')) expect(path).toMatch(/^(books|machine|window|work)\./)
  for (const [path, { kind }] of ENDPOINTS) if (kind === 'command') expect(needs('anyone'), path).not.toContain(path)
})

test('without open books everything else says so', async () => {
  const { program } = startTestProgram()
  program.close()
  for (const [path, { permission }] of ENDPOINTS) {
    const expected = permission === 'anyone' ? 'INVALID_INPUT' : 'NO_BOOKS_OPEN'
    expect(await program.dispatch({ path, input: null }, program.createSession()), path).toMatchObject({
      ok: false,
      error: { code: expected },
    })
  }
})

test('a second user is not taken on while the owner could not log in any more', async () => {
  const { api, program } = startTestProgram()
  await expect(api.user.create({ name: '小张', role: 'cashier', password: 'geheim-1' })).rejects.toMatchObject({
    data: { code: 'FIELD_REQUIRED' },
  })
  expect(await api.user.list({})).toHaveLength(1)
  program.close()
})
