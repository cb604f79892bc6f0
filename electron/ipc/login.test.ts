import { beforeEach, describe, expect, test, vi } from 'vitest'
import { id } from '#shared/kernel/id.ts'
import { logIn, STAFF_PASSWORD } from '#electron/harness/staff.ts'
import { callerOf, startTestProgram, TEST_BOOKS, type TestProgram } from '#electron/harness/test-program.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const WRONG = { userName: '老板', password: 'wrong' }

describe('a single user without a password', () => {
  test('is logged in by opening the books, in every session', async () => {
    const { api, program } = startTestProgram()
    expect(await api.books.current({})).toMatchObject({
      userName: '老板',
      role: 'owner',
      seesCost: true,
      needsLogin: false,
    })
    expect(await callerOf(program, program.createSession()).warehouse.list({})).toHaveLength(1)
    // There is nothing to log in with.
    await expect(api.books.login({ userName: '老板', password: '' })).rejects.toMatchObject({
      data: { code: 'WRONG_PASSWORD' },
    })
  })
})

describe('with a password', () => {
  let shop: TestProgram
  let now: Date

  beforeEach(async () => {
    shop = startTestProgram()
    await shop.api.user.setPassword({ id: id<'user'>(1), password: STAFF_PASSWORD })
    now = new Date('2026-12-31T12:00:00')
  })

  /** The test program's clock stands at noon of a day; a later day is later by whole days. */
  const dayLater = () => {
    now.setDate(now.getDate() + 1)
    shop.setToday(
      `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`,
    )
  }
  const failures = async (attempts: number) => {
    const answers: unknown[] = []
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const reply = await shop.program.dispatch({ path: 'books.login', input: WRONG }, shop.session)
      answers.push(reply.ok ? 'logged in' : (Object.values(reply.error.params)[0] ?? null))
    }
    return answers
  }

  test('whoever sets the first password goes on working', async () => {
    expect(await shop.api.books.current({})).toMatchObject({ userName: '老板', needsLogin: false })
    expect(await shop.api.user.create({ name: '小李', role: 'cashier', password: STAFF_PASSWORD })).toMatchObject({
      ...{ id: 2, name: '小李', role: 'cashier', hasPassword: true },
    })
  })

  test('nothing is answered before the login but what the login needs', async () => {
    const api = callerOf(shop.program, shop.program.createSession())
    expect(await api.books.current({})).toMatchObject({ userName: '', needsLogin: true, seesCost: false })
    expect(await api.books.users({})).toEqual([{ name: '老板' }])
    await expect(api.warehouse.list({})).rejects.toMatchObject({ data: { code: 'NOT_LOGGED_IN', params: {} } })
    const owner = await logIn(shop.program, '老板')
    expect(await owner.api.books.current({})).toMatchObject({ userName: '老板', needsLogin: false, seesCost: true })
    // Another window is another session.
    await expect(api.warehouse.list({})).rejects.toMatchObject({ data: { code: 'NOT_LOGGED_IN' } })
  })

  test('unknown names are answered like wrong passwords', async () => {
    const [known, unknown] = [WRONG, { ...WRONG, userName: '无名' }]
    await expect(shop.api.books.login(known)).rejects.toMatchObject({
      data: { code: 'WRONG_PASSWORD', params: { remaining: 4 } },
    })
    await expect(shop.api.books.login(unknown)).rejects.toMatchObject({
      data: { code: 'WRONG_PASSWORD', params: { remaining: 4 } },
    })
  })

  test('five failures lock for 30 s, then 60 s; the right password does not help meanwhile', async () => {
    expect(await failures(5)).toEqual([4, 3, 2, 1, 0])
    expect(await failures(1)).toEqual([30])
    await expect(logIn(shop.program, '老板')).rejects.toMatchObject({
      data: { code: 'LOCKED_OUT', params: { seconds: 30 } },
    })
    dayLater()
    expect(await failures(2)).toEqual([0, 60])
    dayLater()
    expect(await failures(2)).toEqual([0, 120])
  })

  test('a lock is never longer than 15 minutes, and a login clears the count', async () => {
    await failures(5)
    for (const seconds of [60, 120, 240, 480, 900, 900]) {
      dayLater()
      expect(await failures(2)).toEqual([0, seconds])
    }
    dayLater()
    const owner = await logIn(shop.program, '老板')
    expect(await owner.api.warehouse.list({})).toHaveLength(1)
    expect(await failures(1)).toEqual([4])
  })

  test('attempts made side by side are counted one by one', async () => {
    const replies = await Promise.all(
      Array.from({ length: 8 }, () =>
        shop.program.dispatch({ path: 'books.login', input: WRONG }, shop.program.createSession()),
      ),
    )
    const codes = replies.map((reply) => (reply.ok ? 'logged in' : reply.error.code))
    expect(codes).toEqual([...Array<string>(5).fill('WRONG_PASSWORD'), ...Array<string>(3).fill('LOCKED_OUT')])
  })

  test('a new password works at once, the old one no more', async () => {
    const owner = await logIn(shop.program, '老板')
    await owner.api.user.setPassword({ id: id<'user'>(1), password: '新的密码-1' })
    await expect(logIn(shop.program, '老板')).rejects.toMatchObject({ data: { code: 'WRONG_PASSWORD' } })
    // Full-width forms of an input method are the same password.
    await owner.api.user.setPassword({ id: id<'user'>(1), password: 'abc1234' })
    await expect(logIn(shop.program, '老板', 'ａｂｃ１２３４')).resolves.toBeDefined()
  })
})

test('lock and password are kept in the file; a login is not', async () => {
  const shop = startTestProgram()
  shop.program.close()
  const { file } = await shop.api.books.create({
    content: { ...TEST_BOOKS, name: '锁' },
    ownerName: '老板',
    folderToken: null,
  })
  await shop.api.user.setPassword({ id: id<'user'>(1), password: STAFF_PASSWORD })
  await shop.api.books.login({ userName: '老板', password: STAFF_PASSWORD })
  await shop.api.books.close({})
  await shop.api.books.open({ file })
  await expect(shop.api.warehouse.list({})).rejects.toMatchObject({ data: { code: 'NOT_LOGGED_IN' } })
  for (let attempt = 0; attempt < 5; attempt += 1)
    await expect(shop.api.books.login(WRONG)).rejects.toMatchObject({ data: { code: 'WRONG_PASSWORD' } })
  await shop.api.books.close({})
  await shop.api.books.open({ file })
  await expect(shop.api.books.login({ userName: '老板', password: STAFF_PASSWORD })).rejects.toMatchObject({
    data: { code: 'LOCKED_OUT', params: { seconds: 30 } },
  })
  shop.program.close()
})
