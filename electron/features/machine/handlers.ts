import type { HandlersOf } from '../../ipc/context.ts'
import { zMachineSettings } from '#shared/contract/machine.ts'
import { zJson } from '#shared/contract/scalar.ts'

export const machineHandlers: HandlersOf<'machine'> = {
  get: ({ machine }) => machine.settings,
  set: ({ machine }, changes) => {
    machine.setSettings(zMachineSettings.parse({ ...machine.settings, ...changes }))
    return machine.settings
  },
  getTabs: ({ machine }, { booksUuid }) => zJson.parse(machine.tabsOf(booksUuid)),
  setTabs: ({ machine }, { booksUuid, tabs }) => {
    machine.setTabs(booksUuid, tabs)
    return {}
  },
}
