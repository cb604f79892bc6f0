import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zKeptJob, type KeptJob, type PrintJob } from '#shared/contract/print.ts'
import { understood } from '../user-file.ts'

/**
 * 待打印: what a printer refused, on the disk of this computer until it is printed or given up. The pages lie beside
 * the facts, so that the list is short to read.
 */
export class PrintQueue {
  private readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** The oldest first; a file nobody can read is no job. */
  list(): KeptJob[] {
    return this.files()
      .flatMap((file) => {
        const read = zKeptJob.safeParse(this.readJson(file))
        return read.success ? [read.data] : []
      })
      .sort((a, b) => a.at - b.at)
  }

  keep(job: PrintJob, facts: Omit<KeptJob, 'id' | 'role' | 'name' | 'media' | 'raw' | 'documentId'>): KeptJob {
    const { html, ...own } = job
    const kept: KeptJob = { ...facts, ...own, id: randomUUID() }
    understood(() => {
      mkdirSync(this.folder, { recursive: true })
      writeFileSync(this.pages(kept.id), html)
      this.write(kept)
    })
    return kept
  }

  /** It was tried again in vain. */
  refused(job: KeptJob, printer: string, reason: string): void {
    understood(() => this.write({ ...job, printer, reason }))
  }

  pagesOf({ id }: KeptJob): string {
    return understood(() => readFileSync(this.pages(id), 'utf8'))
  }

  remove({ id }: KeptJob): void {
    understood(() => {
      rmSync(this.facts(id), { force: true })
      rmSync(this.pages(id), { force: true })
    })
  }

  /** The facts come last and whole: a job without them is none. */
  private write(job: KeptJob): void {
    const file = this.facts(job.id)
    writeFileSync(`${file}.new`, JSON.stringify(job), { flush: true })
    renameSync(`${file}.new`, file)
  }

  private files(): string[] {
    try {
      return readdirSync(this.folder).filter((file) => file.endsWith('.json'))
    } catch {
      // Nothing ever waited.
      return []
    }
  }

  private readJson(file: string): unknown {
    try {
      return JSON.parse(readFileSync(join(this.folder, file), 'utf8'))
    } catch {
      return null
    }
  }

  private facts(id: string): string {
    return join(this.folder, `${id}.json`)
  }

  private pages(id: string): string {
    return join(this.folder, `${id}.html`)
  }
}
