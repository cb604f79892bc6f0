import { AppError } from '#shared/errors/app-error.ts'
import { recordLogin, listUsers, type UserRecord } from '#db/repository/books.ts'
import type { BooksHost } from '../../ipc/books-host.ts'
import type { TaskContext } from '../../ipc/context.ts'
import { passwordMatches } from '../password.ts'

const FREE_FAILURES = 5
const FIRST_LOCK = 30_000
const LONGEST_LOCK = 900_000

/** 30 s after the fifth failure, doubling to 15 min; kept in the books, so that a restart does not help. */
function lockFor(failures: number): number {
  return failures < FREE_FAILURES ? 0 : Math.min(LONGEST_LOCK, FIRST_LOCK * 2 ** (failures - FREE_FAILURES))
}

/** @throws AppError WRONG_PASSWORD, LOCKED_OUT */
export async function login({ host, session, now }: TaskContext, userName: string, password: string): Promise<void> {
  const user = await provenUser(host, now, userName, password)
  session.userId = user.id
  session.opening = host.opening
}

/**
 * The user whose password this is. An attempt is counted as failed before the password is checked: checking takes a
 * while off the main thread, and attempts made side by side in that time must not all find the old count.
 * @throws AppError WRONG_PASSWORD, LOCKED_OUT
 */
export async function provenUser(
  host: BooksHost,
  now: number,
  userName: string,
  password: string,
): Promise<UserRecord> {
  const { books } = host.current
  const user = listUsers(books.db).find((one) => one.name === userName)
  if (user !== undefined && user.lockedUntil > now)
    throw new AppError('LOCKED_OUT', { seconds: Math.ceil((user.lockedUntil - now) / 1000) })
  const failures = (user?.failures ?? 0) + 1
  if (user !== undefined) books.write((db) => recordLogin(db, user.id, failures, now + lockFor(failures)))
  const matches = user?.passwordHash != null && (await passwordMatches(password, user.passwordHash))
  if (user === undefined || !matches)
    throw new AppError('WRONG_PASSWORD', { remaining: Math.max(0, FREE_FAILURES - failures) })
  // Other books may have been opened meanwhile: a password belongs to the books it was checked in.
  if (!host.isOpen || host.current.books !== books) throw new AppError('NOT_LOGGED_IN', {})
  books.write((db) => recordLogin(db, user.id, 0, 0))
  return user
}
