import { z } from 'zod'
import { task } from './define.ts'
import { zName } from './scalar.ts'

const zFileText = z.string().max(8_000_000)

/** Write a text (CSV) into a file the user chooses by the system's dialog; null when cancelled. */
export const save = task(
  z.strictObject({ name: zName(120), text: zFileText }),
  z.strictObject({ name: z.string() }).nullable(),
  'member',
)

/**
 * Read a text file the user chooses: UTF-8, with or without BOM, or GB18030. Null when cancelled.
 * @throws AppError INVALID_INPUT (file: too_big, not_text)
 */
export const choose = task(
  z.strictObject({}),
  z.strictObject({ name: z.string(), text: zFileText }).nullable(),
  'member',
)
