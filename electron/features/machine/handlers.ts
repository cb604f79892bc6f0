import type { HandlersOf } from '../../ipc/context.ts'
import { zMachineSettings } from '#shared/contract/machine.ts'
import { assertKeepable } from '../keepable-json.ts'
import { zJson } from '#shared/contract/scalar.ts'

export const machineHandlers: HandlersOf<'machine'> = {
  get: ({ machine }) => machine.settings,
  set: ({ machine }, changes) => {
    // A setting that is named but undefined is not a change.
    const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    machine.setSettings(zMachineSettings.parse({ ...machine.settings, ...named }))
    return machine.settings
  },
  getTabs: ({ machine }, { booksUuid }) => zJson.parse(machine.tabsOf(booksUuid)),
  setTabs: ({ machine }, { booksUuid, tabs }) => {
    assertKeepable(tabs, 'tabs')
    machine.setTabs(booksUuid, tabs)
    return {}
  },
}
