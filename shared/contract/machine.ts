import { z } from 'zod'
import { task } from './define.ts'

/** Settings of this computer, not of the books: language, theme. */
export const zMachineSettings = z.strictObject({
  language: z.enum(['zh-CN', 'en-US']),
  theme: z.enum(['light', 'dark', 'highContrast', 'system']),
  fontScale: z.union([z.literal(100), z.literal(115), z.literal(130), z.literal(150), z.literal(175)]),
  /** 语音 at the till and while counting; left out: off. */
  voice: z.boolean().optional(),
})
export type MachineSettings = z.output<typeof zMachineSettings>

/** As they were kept, by whatever program: what this one does not know is left out. */
export const zKeptMachineSettings = z.object(zMachineSettings.shape)

export const get = task(z.strictObject({}), zMachineSettings, 'anyone')
export const set = task(zMachineSettings.partial(), zMachineSettings, 'anyone', ['machine'])

/** One user of one books file. */
const zWhose = z.strictObject({ booksUuid: z.string().max(60), userName: z.string().max(40) })
export type KeptFor = z.output<typeof zWhose>

/** His open tabs on this computer, as the shell's own JSON; null when none were kept. Those of a practice never are. */
export const getTabs = task(zWhose, z.json().nullable(), 'anyone')
export const setTabs = task(z.strictObject({ ...zWhose.shape, tabs: z.json() }), z.strictObject({}), 'anyone')

export const zLayouts = z.record(z.string(), z.json())

/**
 * How he arranged lists and grids on this computer, by their names, as the window's own JSON. A practice has those of the
 * books it is a copy of.
 */
export const getLayouts = task(zWhose, zLayouts, 'anyone')
export const setLayout = task(
  z.strictObject({ ...zWhose.shape, name: z.string().min(1).max(80), layout: z.json() }),
  z.strictObject({}),
  'anyone',
)

/** What 扫码枪检测 learnt about the scanner at this computer. */
export const zScannerProfile = z.strictObject({
  /** Keys it sends after a code. */
  suffix: z.enum(['none', 'enter', 'tab', 'enterTwice']),
  /** Median milliseconds between two signs. */
  gap: z.int().min(0).max(500),
  /** What becomes of letters on the way. `swapped` can be put right, the others only told. */
  letters: z.enum(['kept', 'swapped', 'upper', 'lower']),
  /** A code of thirteen digits arrives without its leading zero. */
  losesZero: z.boolean(),
  /** An input method was on during the scan. */
  inputMethod: z.boolean(),
  /** The same code again within so many milliseconds is the trigger bouncing. */
  bounce: z.int().min(0).max(2000),
  learntAt: z.int().min(0),
})
export type ScannerProfile = z.output<typeof zScannerProfile>

export const getScanner = task(z.strictObject({}), zScannerProfile.nullable(), 'anyone')
export const setScanner = task(
  z.strictObject({ profile: zScannerProfile.nullable() }),
  zScannerProfile.nullable(),
  'anyone',
  ['machine'],
)
