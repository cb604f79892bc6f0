import { z } from 'zod'
import { query, secretCommand } from './define.ts'
import { ROLES } from './permission.ts'
import { zId, zName } from './scalar.ts'

/** 操作员 */
export const zUser = z.strictObject({
  id: zId('user'),
  name: z.string(),
  role: z.enum(ROLES),
  hasPassword: z.boolean(),
})
export type User = z.output<typeof zUser>

/** Signs. */
export const SHORTEST_PASSWORD = 6
const zPassword = z.string().min(SHORTEST_PASSWORD).max(200)

export const list = query(z.strictObject({}), z.array(zUser), 'user.write')

/** A second user makes the books ask for a login; every user then needs a password. */
export const create = secretCommand(
  z.strictObject({ name: zName(40), role: z.enum(ROLES), password: zPassword }),
  zUser,
  'user.write',
  ['session'],
)

export const setPassword = secretCommand(
  z.strictObject({ id: zId('user'), password: zPassword }),
  zUser,
  'user.write',
  ['session'],
)
