import { AppError } from '#shared/errors/app-error.ts'
import type { TaskContext } from '../../ipc/context.ts'

/**
 * 练习模式: the copy has the users of the real books, so whoever began stays logged in.
 * @throws AppError ALREADY_PRACTISING, NOT_LOGGED_IN
 */
export function beginPractice({ host, session, machine }: TaskContext): void {
  const user = host.userOf(session)
  if (user === null) throw new AppError('NOT_LOGGED_IN', {})
  host.beginPractice(machine.practiceFolder, user)
  Object.assign(session, { userId: user.id, opening: host.opening, practisedBy: user.id })
}

/**
 * The real books as they were. Only who began is logged in again: what happened to users in the copy counts for nothing.
 * @throws AppError NOT_PRACTISING
 */
export function endPractice({ host, session }: TaskContext): void {
  if (!host.isPractice) throw new AppError('NOT_PRACTISING', {})
  const stayed = session.practisedBy !== null && host.userOf(session)?.id === session.practisedBy
  host.endPractice()
  Object.assign(session, {
    userId: stayed ? session.practisedBy : null,
    opening: stayed ? host.opening : 0,
    practisedBy: null,
  })
}
