import { inject, type InjectionKey } from 'vue'
import type { MoneyDraft } from '#shared/contract/money-draft.ts'

/** What the form holds; its parts write into it. */
export const MONEY_DRAFT: InjectionKey<MoneyDraft> = Symbol('money draft')

/** The draft of the form this component is a part of. */
export function useMoneyDraft(): MoneyDraft {
  const draft = inject(MONEY_DRAFT)
  if (draft === undefined) throw new Error('not inside a money form')
  return draft
}
