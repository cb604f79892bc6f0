import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { BACKUP_PLACES, type BackupPlace, type Backups } from '#shared/contract/backup.ts'
import { useBooksStore } from '#renderer/features/books/store.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'

/** 备份位置 of the open books at this computer. Only the owner is told. */
export const useBackupStore = defineStore('backup', () => {
  const books = useBooksStore()
  const backups = shallowRef<Backups>({ places: [] })
  const busy = shallowRef(false)
  const failure = shallowRef<unknown>(null)
  /** Every place there can be; null: not chosen yet. */
  const places = computed<readonly (BackupPlace | null)[]>(() =>
    Array.from({ length: BACKUP_PLACES }, (_one, index) => backups.value.places[index] ?? null),
  )

  async function load(): Promise<void> {
    if (books.current?.role !== 'owner' || books.current.needsLogin) backups.value = { places: [] }
    else await attempt(() => api.backup.list({}))
  }

  async function attempt(ask: () => Promise<Backups>): Promise<void> {
    if (busy.value) return
    busy.value = true
    failure.value = null
    try {
      backups.value = await ask()
    } catch (problem) {
      failure.value = problem
    } finally {
      busy.value = false
    }
  }

  onTopics(['backup', 'session', 'books'], () => void load())

  return {
    places,
    busy,
    failure,
    load,
    choose: (place: number) => attempt(() => api.backup.choosePlace({ place })),
    remove: (place: number) => attempt(() => api.backup.removePlace({ place })),
    run: () => attempt(() => api.backup.run({})),
  }
})
