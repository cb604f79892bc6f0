import { AppError } from '#shared/errors/app-error.ts'
import type { User } from '#shared/contract/user.ts'
import { insertUser, listUsers, setUserPassword, type UserRecord } from '#db/repository/books.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { audited } from '../audited.ts'
import { hashPassword } from '../password.ts'

export const userHandlers: HandlersOf<'user'> = {
  list: ({ db }) => listUsers(db).map(shown),
  create: (context, { name, role, password }) => {
    const { db } = context
    if (listUsers(db).some((user) => user.name === name.toWellFormed()))
      throw new AppError('DUPLICATE', { entity: 'user', field: 'name', value: name, holder: name })
    // From the second user on everybody logs in: an owner without a password would lock himself out for good.
    if (listUsers(db).some((user) => user.passwordHash === null))
      throw new AppError('FIELD_REQUIRED', { field: 'password', line: 0 })
    const id = insertUser(db, name, role, hashPassword(password))
    return audited(context, 'create', 'user', { id, name, role, hasPassword: true })
  },
  setPassword: (context, { id, password }) => {
    const user = listUsers(context.db).find((one) => one.id === id)
    if (user === undefined) throw new AppError('NOT_FOUND', { entity: 'user', id })
    setUserPassword(context.db, id, hashPassword(password))
    return audited(context, 'setPassword', 'user', { ...shown(user), hasPassword: true })
  },
}

function shown({ id, name, role, passwordHash }: UserRecord): User {
  return { id, name, role, hasPassword: passwordHash !== null }
}
