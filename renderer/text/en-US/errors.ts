import type { Texts } from '../text.ts'
import type { errors as chinese } from '../zh-CN/errors.ts'

export const errors: Texts<typeof chinese> = {}
