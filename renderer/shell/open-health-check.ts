import type { CurrentTab } from './current-tab.ts'
import { useHealthStore } from './health-store.ts'

/** From figures that do not agree: 数据体检 on its screen, started at once. */
export function openHealthCheck(tab: Pick<CurrentTab, 'open'>): void {
  tab.open('settings')
  void useHealthStore().run()
}
