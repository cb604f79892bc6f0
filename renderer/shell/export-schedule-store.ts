import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ScheduleContent, ScheduleRun, Schedules } from '#shared/contract/export-schedule.ts'
import { useBooksStore } from '#renderer/features/books/store.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'

/** 定时导出 as the title bar knows it: how many failed last. */
export const useExportFailures = defineStore('exportFailures', () => {
  const books = useBooksStore()
  const count = shallowRef(0)

  async function load(): Promise<void> {
    // Before anybody has logged in there is nothing to show.
    count.value =
      books.current === null
        ? 0
        : await api.exportSchedule.failures({}).then(
            (found) => found.count,
            () => 0,
          )
  }

  onTopics(['exportSchedule', 'session', 'books'], () => void load())
  void load()
  return { count, load }
})

export function listSchedules(): Promise<Schedules> {
  return api.exportSchedule.list({})
}

export async function saveSchedule(id: string | null, content: ScheduleContent): Promise<string> {
  return (await api.exportSchedule.save({ id, content })).id
}

export function removeSchedule(id: string): Promise<Schedules> {
  return api.exportSchedule.remove({ id })
}

export function chooseExportFolder(): Promise<Schedules> {
  return api.exportSchedule.chooseFolder({})
}

/** How it ended is in the answer, also when it was refused. */
export function runSchedule(id: string): Promise<ScheduleRun> {
  return api.exportSchedule.runNow({ id })
}
