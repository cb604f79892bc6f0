import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  zKeptMachineSettings,
  zScannerProfile,
  type MachineSettings,
  type ScannerProfile,
} from '#shared/contract/machine.ts'
import { zRoleSetup, type PrintSetup, type RoleSetup } from '#shared/contract/print.ts'
import { PRINT_ROLES, type PrintRole } from '#shared/domain/print/print-role.ts'

/** Books that were open on this computer. */
export interface RememberedBooks {
  readonly file: string
  readonly name: string
  readonly demo: boolean
  readonly lastOpenedAt: number
}

interface Stored {
  settings: MachineSettings
  recent: RememberedBooks[]
  /** By owner: a user of a books file. */
  tabs: Record<string, unknown>
  /** By owner, then by the name of the list. */
  layouts: Record<string, Record<string, unknown>>
  scanner: ScannerProfile | null
  /** By use; a use nobody set up is missing. */
  print: Partial<PrintSetup>
}

const DEFAULTS: MachineSettings = { language: 'zh-CN', theme: 'system', fontScale: 100 }
const RECENT_LIMIT = 30
const UNTOUCHED: RoleSetup = { printer: '', paper: null, copies: 1, offset: { x: 0, y: 0 }, raw: null }

/** Settings of this computer in one JSON file. Losing it costs comfort, never data: an unreadable file means defaults. */
export class MachineStore {
  readonly booksFolder: string
  /** Where the copy lies that is practised in; nothing in it outlives the practice. */
  readonly practiceFolder: string
  private readonly file: string
  private stored: Stored

  constructor(file: string, booksFolder: string) {
    this.file = file
    this.booksFolder = booksFolder
    this.practiceFolder = practiceFolderOf(dirname(file))
    this.stored = read(file)
  }

  get settings(): MachineSettings {
    return this.stored.settings
  }

  setSettings(settings: MachineSettings): void {
    this.stored.settings = settings
    this.save()
  }

  get recent(): readonly RememberedBooks[] {
    return this.stored.recent
  }

  remember(books: RememberedBooks): void {
    this.stored.recent = [books, ...this.stored.recent.filter(({ file }) => file !== books.file)].slice(0, RECENT_LIMIT)
    this.save()
  }

  forget(file: string): void {
    this.stored.recent = this.stored.recent.filter((one) => one.file !== file)
    this.save()
  }

  tabsOf(owner: string): unknown {
    return Object.hasOwn(this.stored.tabs, owner) ? this.stored.tabs[owner] : null
  }

  setTabs(owner: string, tabs: unknown): void {
    this.stored.tabs = { ...this.stored.tabs, [owner]: tabs }
    this.save()
  }

  layoutsOf(owner: string): Readonly<Record<string, unknown>> {
    return Object.hasOwn(this.stored.layouts, owner) ? (this.stored.layouts[owner] ?? {}) : {}
  }

  setLayout(owner: string, name: string, layout: unknown): void {
    this.stored.layouts = { ...this.stored.layouts, [owner]: { ...this.layoutsOf(owner), [name]: layout } }
    this.save()
  }

  get scanner(): ScannerProfile | null {
    return this.stored.scanner
  }

  setScanner(profile: ScannerProfile | null): void {
    this.stored.scanner = profile
    this.save()
  }

  /** How everything is printed at this computer; until something is set up the system's dialog asks. */
  get printSetup(): PrintSetup {
    return Object.fromEntries(PRINT_ROLES.map((role) => [role, this.stored.print[role] ?? UNTOUCHED])) as PrintSetup
  }

  setRoleSetup(role: PrintRole, setup: RoleSetup): void {
    this.stored.print = { ...this.stored.print, [role]: setup }
    this.save()
  }

  private save(): void {
    mkdirSync(dirname(this.file), { recursive: true })
    writeFileSync(`${this.file}.new`, JSON.stringify(this.stored, null, 1))
    renameSync(`${this.file}.new`, this.file)
  }
}

function practiceFolderOf(machineFolder: string): string {
  return join(machineFolder, 'practice')
}

/** A practice that a crash or a power cut ended leaves its copy behind; the next start takes it away. */
export function sweepPractice(machineFolder: string): void {
  rmSync(practiceFolderOf(machineFolder), { recursive: true, force: true })
}

function read(file: string): Stored {
  const found = readJson(file)
  // What an older program kept beside them is left out.
  const settings = zKeptMachineSettings.safeParse(found['settings'])
  const scanner = zScannerProfile.safeParse(found['scanner'])
  return {
    settings: settings.success ? settings.data : DEFAULTS,
    recent: Array.isArray(found['recent']) ? found['recent'].filter(isRemembered) : [],
    tabs: isRecord(found['tabs']) ? found['tabs'] : {},
    layouts: isRecord(found['layouts']) ? recordsOf(found['layouts']) : {},
    scanner: scanner.success ? scanner.data : null,
    print: isRecord(found['print']) ? roleSetups(found['print']) : {},
  }
}

/** What cannot be read is not set up. */
function roleSetups(found: Record<string, unknown>): Partial<PrintSetup> {
  return Object.fromEntries(
    PRINT_ROLES.flatMap((role) => {
      const setup = zRoleSetup.safeParse(found[role])
      return setup.success ? [[role, setup.data]] : []
    }),
  )
}

function recordsOf(found: Record<string, unknown>): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(found).flatMap(([owner, layouts]) => (isRecord(layouts) ? [[owner, layouts]] : [])),
  )
}

function readJson(file: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isRecord(parsed) ? parsed : {}
  } catch {
    // First start, or a file somebody broke: both mean defaults.
    return {}
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRemembered(value: unknown): value is RememberedBooks {
  return (
    isRecord(value) &&
    typeof value['file'] === 'string' &&
    typeof value['name'] === 'string' &&
    typeof value['demo'] === 'boolean' &&
    typeof value['lastOpenedAt'] === 'number'
  )
}
