import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Role } from '#shared/contract/permission.ts'
import type { User } from '#shared/contract/user.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { useCurrentBooks } from '#renderer/shell/current-books.ts'

/** 操作员 of the open books. Only the owner is told. */
export const useUserStore = defineStore('user', () => {
  const { books } = useCurrentBooks()
  const users = shallowRef<readonly User[]>([])
  const failure = shallowRef<unknown>(null)
  /** Whoever works here, while there is no password yet: it has to come before a second user. */
  const withoutPassword = computed(() => users.value.find(({ hasPassword }) => !hasPassword))

  async function load(): Promise<void> {
    if (books.value?.role !== 'owner' || books.value.needsLogin) users.value = []
    else
      try {
        users.value = await api.user.list({})
        failure.value = null
      } catch (problem) {
        failure.value = problem
      }
  }

  onTopics(['session', 'books'], () => void load())

  return {
    users,
    failure,
    withoutPassword,
    load,
    add: (name: string, role: Role, password: string) => api.user.create({ name, role, password }),
    setPassword: ({ id }: User, password: string) => api.user.setPassword({ id, password }),
  }
})
