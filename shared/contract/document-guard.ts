import { z } from 'zod'
import { GUARD_CODES } from '../domain/guard/guard.ts'

/** Refusals somebody stands for: who asks, if his role may, else who gave the command's `authorization`. */
export const zOverrides = z.array(z.enum(GUARD_CODES)).max(GUARD_CODES.length).optional()

/** One thing to say about a document that is not posted yet. Codes and parameters are those of the errors. */
export const zFinding = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.json()),
  /** Line number; null: the whole document. */
  line: z.int().min(1).nullable(),
  /** warn: it would go through; block: refused unless it is overridden. */
  mode: z.enum(['warn', 'block']),
})
export type Finding = z.output<typeof zFinding>
