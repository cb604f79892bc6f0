import type { ToDo } from '#shared/domain/home/to-do.ts'
import { documentTypeName } from '#renderer/text/document-type-name.ts'
import { shortDate } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { age, days } from './flow-words.ts'

export interface ToDoWords {
  readonly title: string
  readonly detail: string
}

/** One thing to do as a sentence, and why. */
export function toDoWords(toDo: ToDo, text: AllTexts, today: string): ToDoWords {
  const words = text.home.toDo
  const count = String(toDo.count)
  const hours = toDo.hours ?? 0
  const waited = String(days(hours))
  switch (toDo.kind) {
    case 'collect':
      return {
        title: toDo.count === 1 ? words.collectOne(toDo.name) : words.collect(toDo.name, count),
        detail: words.collectDetail(waited),
      }
    case 'ship':
      return {
        title: words.ship(count),
        detail: toDo.late === 0 ? words.shipCalm(waited) : words.shipDetail(String(toDo.late), waited),
      }
    case 'chase':
      return { title: words.chase(count), detail: words.chaseDetail(waited) }
    case 'negative':
      return { title: words.negative(count), detail: words.negativeDetail }
    case 'buy':
      return { title: words.buy(count), detail: words.buyDetail }
    case 'expired':
      return { title: words.expired(count), detail: words.expiredDetail }
    case 'expiring':
      return { title: words.expiring(count), detail: words.expiringDetail }
    case 'shift':
      return { title: words.shift, detail: words.shiftDetail(toDo.date === null ? '' : shortDate(toDo.date, today)) }
    case 'stocktake':
      return {
        title: toDo.late === 0 ? words.stocktakeReview : words.stocktake(count),
        detail: words.stocktakeDetail(age(hours, text.home)),
      }
    case 'draft':
      return {
        title: words.draft(count, toDo.type === null ? '' : documentTypeName(text, toDo.type)),
        detail: words.draftDetail(age(hours, text.home)),
      }
  }
}
