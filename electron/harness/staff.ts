import { ROLES, type Role } from '#shared/contract/permission.ts'
import { id } from '#shared/kernel/id.ts'
import { callerOf, type Api, type TestProgram } from './test-program.ts'
import type { Session } from '../ipc/session.ts'

export interface Member {
  readonly api: Api
  readonly session: Session
}

export const STAFF_PASSWORD = '好密码-123'

/** Books with one logged-in user of every role. The owner is the one the books were made by. */
export async function hireStaff({ program, api }: TestProgram): Promise<Readonly<Record<Role, Member>>> {
  const others = ROLES.filter((role) => role !== 'owner')
  await api.user.setPassword({ id: id<'user'>(1), password: STAFF_PASSWORD })
  const owner = await logIn(program, '老板')
  for (const role of others) await owner.api.user.create({ name: role, role, password: STAFF_PASSWORD })
  const [clerk, cashier, accountant] = [
    await logIn(program, 'clerk'),
    await logIn(program, 'cashier'),
    await logIn(program, 'accountant'),
  ]
  return { owner, clerk, cashier, accountant }
}

export async function logIn(
  program: TestProgram['program'],
  userName: string,
  password = STAFF_PASSWORD,
): Promise<Member> {
  const session = program.createSession()
  const api = callerOf(program, session)
  await api.books.login({ userName, password })
  return { api, session }
}
