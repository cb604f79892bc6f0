import type { Texts } from '../text.ts'
import type { books as chinese } from '../zh-CN/books.ts'

export const books: Texts<typeof chinese> = {}
