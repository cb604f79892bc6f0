import type { InjectionKey } from 'vue'

/** Given by a record's page: its fields are only looked at. */
export const READ_ONLY: InjectionKey<boolean> = Symbol('read only')
