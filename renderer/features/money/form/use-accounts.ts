import { shallowRef, type Ref } from 'vue'
import type { Account } from '#shared/contract/account.ts'
import type { MoneyCategory } from '#shared/contract/money-category.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import * as store from '../store.ts'

/** Accounts and categories a form offers: what lies in the accounts changes with every document that moves money. */
export interface OfferedAccounts {
  readonly accounts: Readonly<Ref<readonly Account[]>>
  readonly categories: Readonly<Ref<readonly MoneyCategory[]>>
  load(): Promise<void>
}

export function useAccounts(): OfferedAccounts {
  const accounts = shallowRef<readonly Account[]>([])
  const categories = shallowRef<readonly MoneyCategory[]>([])

  async function load(): Promise<void> {
    ;[accounts.value, categories.value] = await Promise.all([store.accounts(), store.categories()])
  }

  // When asking again fails, what was known stays.
  onTopics(['account'], () => void load().catch(() => undefined))
  return { accounts, categories, load }
}
