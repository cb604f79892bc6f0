import { z } from 'zod'
import { task } from './define.ts'

/** Settings of this computer, not of the books: language, theme, open tabs. */
export const zMachineSettings = z.strictObject({
  language: z.enum(['zh-CN', 'en-US']),
  theme: z.enum(['light', 'dark', 'highContrast', 'system']),
  fontScale: z.union([z.literal(100), z.literal(115), z.literal(130), z.literal(150), z.literal(175)]),
  costHidden: z.boolean(),
})
export type MachineSettings = z.output<typeof zMachineSettings>

export const get = task(z.strictObject({}), zMachineSettings, 'anyone')
export const set = task(zMachineSettings.partial(), zMachineSettings, 'anyone', ['machine'])

/** Tabs of one books file on this computer, as the shell's own JSON; null when none were kept. */
export const getTabs = task(z.strictObject({ booksUuid: z.string().max(60) }), z.json().nullable(), 'anyone')
export const setTabs = task(
  z.strictObject({ booksUuid: z.string().max(60), tabs: z.json() }),
  z.strictObject({}),
  'anyone',
)
