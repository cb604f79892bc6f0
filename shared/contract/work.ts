import { z } from 'zod'
import { task } from './define.ts'

/** Cancel a running report of this program by its request id. False when it has already ended. */
export const cancel = task(
  z.strictObject({ requestId: z.string().max(100) }),
  z.strictObject({ cancelled: z.boolean() }),
  'anyone',
)
