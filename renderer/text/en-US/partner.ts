import type { Texts } from '../text.ts'
import type { partner as chinese } from '../zh-CN/partner.ts'

export const partner: Texts<typeof chinese> = {}
