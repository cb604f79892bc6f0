import { shallowRef } from 'vue'

/** 表格 dropped on a screen that leads to 导入, until the import takes it; a tab keeps no file. */
const waiting = shallowRef<File | null>(null)

export function leaveTable(file: File): void {
  waiting.value = file
}

/** The file that waits, once. */
export function takeTable(): File | null {
  const file = waiting.value
  waiting.value = null
  return file
}
