import type { HandlersOf } from '../../ipc/context.ts'
import { zLayouts, zMachineSettings } from '#shared/contract/machine.ts'
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
  getLayouts: ({ machine }, whose) => zLayouts.parse(machine.layoutsOf(ownerOf(whose))),
  setLayout: ({ machine }, { name, layout, ...whose }) => {
    assertKeepable(layout, 'layout')
    machine.setLayout(ownerOf(whose), name, layout)
    return {}
  },
  getScanner: ({ machine }) => machine.scanner,
  setScanner: ({ machine }, { profile }) => {
    machine.setScanner(profile)
    return machine.scanner
  },
}

/** One user of one books file; a uuid has no space in it. */
function ownerOf({ booksUuid, userName }: { readonly booksUuid: string; readonly userName: string }): string {
  return `${booksUuid} ${userName}`
}
