import { z } from 'zod'
import { task } from './define.ts'
import { zName } from './scalar.ts'

// What is printed is what the window has laid out for paper (its print style sheet), at the page size it names.

/** Into a PDF file the user chooses by the system's dialog; null when cancelled. */
export const savePdf = task(
  z.strictObject({ name: zName(120) }),
  z.strictObject({ name: z.string() }).nullable(),
  'member',
)

/** On paper: the system's print dialog. */
export const send = task(z.strictObject({}), z.strictObject({ sent: z.boolean() }), 'member')
