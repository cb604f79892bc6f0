import { isOpeningType } from '#shared/domain/opening/opening-state.ts'
import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { BooksSettings } from '#db/repository/books.ts'

/** 期初 that the owner locked stays as it is. @throws AppError OPENING_LOCKED */
export function assertOpeningUnlocked(settings: BooksSettings, type: AnyDocumentType): void {
  if (settings.opening === 'locked' && isOpeningType(type)) throw new AppError('OPENING_LOCKED', {})
}
