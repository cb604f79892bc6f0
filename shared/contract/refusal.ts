import { z } from 'zod'

/** Why something would be refused; code and parameters are those of the error. */
export const zRefusal = z.strictObject({ code: z.string(), params: z.record(z.string(), z.json()) })
export type Refusal = z.output<typeof zRefusal>
