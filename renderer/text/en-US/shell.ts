import type { Texts } from '../text.ts'
import type { shell as chinese } from '../zh-CN/shell.ts'

export const shell: Texts<typeof chinese> = {}
