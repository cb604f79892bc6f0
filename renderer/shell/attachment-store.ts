import { shallowReactive, watch } from 'vue'
import type { Attachment, AttachmentOwner } from '#shared/contract/attachment.ts'
import { LARGEST_ATTACHMENT } from '#shared/domain/attachment/attachment-kind.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'

/** 附件 of one document or partner. */
export interface Attachments {
  readonly list: readonly Attachment[]
  readonly mayChange: boolean
  readonly problem: unknown
  /** A file the user chooses; 'nothing' when he chose none, or one that is attached already. */
  add(): Promise<AddedFile>
  drop(files: readonly File[]): Promise<AddedFile>
  remove(id: Attachment['id']): Promise<void>
  /** The address of a picture; null when it could not be had. */
  preview(id: Attachment['id']): Promise<string | null>
  /** Under what name it was saved; null when it was not. */
  saveCopy(id: Attachment['id']): Promise<string | null>
}

export type AddedFile = 'added' | 'nothing'

/** What is attached to what is shown, kept up to date; nothing while nothing is shown. */
export function useAttachments(ownerOf: () => AttachmentOwner | null): Attachments {
  const state = shallowReactive({ list: [] as readonly Attachment[], mayChange: false, problem: null as unknown })

  async function load(): Promise<void> {
    const owner = ownerOf()
    if (owner === null) return
    try {
      const { attachments: list, mayChange } = await api.attachment.list(owner)
      Object.assign(state, { list, mayChange })
    } catch (problem) {
      state.problem = problem
    }
  }

  async function attempt<Result>(work: () => Promise<Result>): Promise<Result | null> {
    state.problem = null
    try {
      return await work()
    } catch (problem) {
      state.problem = problem
      return null
    }
  }

  async function addBy(work: (owner: AttachmentOwner) => Promise<number>): Promise<AddedFile> {
    const owner = ownerOf()
    if (owner === null) return 'nothing'
    return ((await attempt(() => work(owner))) ?? 0) > 0 ? 'added' : 'nothing'
  }

  watch(() => JSON.stringify(ownerOf()), load, { immediate: true })
  onTopics(['attachment'], () => void load())
  return Object.assign(state, {
    add: () => addBy(async (owner) => (await api.attachment.add(owner)).added),
    drop: (files: readonly File[]) => addBy((owner) => dropAll(owner, files)),
    remove: async (id: Attachment['id']) => void (await attempt(() => api.attachment.remove({ id }))),
    preview: async (id: Attachment['id']) => (await attempt(() => api.attachment.preview({ id })))?.address ?? null,
    saveCopy: async (id: Attachment['id']) => (await attempt(() => api.attachment.saveCopy({ id })))?.name ?? null,
  })
}

/** One after the other: the first that is refused ends it, and those before it stay. */
async function dropAll(owner: AttachmentOwner, files: readonly File[]): Promise<number> {
  let added = 0
  for (const file of files) added += (await api.attachment.drop({ owner, ...(await contentOf(file)) })).added
  return added
}

/** A folder looks like a file until it is read. One byte too many is enough for main to see that it is too big. */
async function contentOf(file: File): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.slice(0, LARGEST_ATTACHMENT + 1).arrayBuffer()) }
  } catch {
    throw new AppError('ATTACHMENT_REFUSED', { file: file.name, fault: 'unreadable' })
  }
}
