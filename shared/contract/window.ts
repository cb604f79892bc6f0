import { z } from 'zod'
import { task } from './define.ts'

const zState = z.strictObject({ maximized: z.boolean() })

export const minimize = task(z.strictObject({}), zState, 'anyone')
export const toggleMaximize = task(z.strictObject({}), zState, 'anyone')
/** F11 */
export const toggleFullScreen = task(z.strictObject({}), zState, 'anyone')
export const close = task(z.strictObject({}), zState, 'anyone')
export const state = task(z.strictObject({}), zState, 'anyone')
