import type { Texts } from '../text.ts'
import type { document as chinese } from '../zh-CN/document.ts'

export const document: Texts<typeof chinese> = {}
