import type { BooksHost } from '../../ipc/books-host.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { type KeptFor, zLayouts, zMachineSettings } from '#shared/contract/machine.ts'
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
  getTabs: ({ machine, host }, whose) =>
    isOfPractice(host, whose) ? null : zJson.parse(machine.tabsOf(ownerOf(host, whose))),
  setTabs: ({ machine, host }, { tabs, ...whose }) => {
    assertKeepable(tabs, 'tabs')
    // What they show is gone with the copy.
    if (!isOfPractice(host, whose)) machine.setTabs(ownerOf(host, whose), tabs)
    return {}
  },
  getLayouts: ({ machine, host }, whose) => zLayouts.parse(machine.layoutsOf(ownerOf(host, whose))),
  setLayout: ({ machine, host }, { name, layout, ...whose }) => {
    assertKeepable(layout, 'layout')
    machine.setLayout(ownerOf(host, whose), name, layout)
    return {}
  },
  getScanner: ({ machine }) => machine.scanner,
  setScanner: ({ machine }, { profile }) => {
    machine.setScanner(profile)
    return machine.scanner
  },
}

/** One user of one books file; a uuid has no space in it. A practice is another form of the books it copies. */
function ownerOf(host: BooksHost, whose: KeptFor): string {
  const uuid = isOfPractice(host, whose) ? host.realUuid : whose.booksUuid
  return `${uuid} ${whose.userName}`
}

function isOfPractice(host: BooksHost, { booksUuid }: KeptFor): boolean {
  return host.isPractice && host.current.settings.uuid === booksUuid
}
