import type { Category } from '#shared/contract/product.ts'
import type { CategoryId } from '#shared/kernel/id.ts'

/** `粮油调味 / 调味品`: a category as it is named where the tree is not seen. */
export function categoryPath(categories: readonly Category[], id: CategoryId): string {
  const names: string[] = []
  let at: CategoryId | null = id
  while (at !== null && names.length <= categories.length) {
    const category: Category | undefined = categories.find((one) => one.id === at)
    if (category === undefined) break
    names.unshift(category.name)
    at = category.parentId
  }
  return names.join(' / ')
}

/** The category itself and everything below it: where it cannot be moved to. Categories come in tree order. */
export function branchOf(categories: readonly Category[], id: CategoryId): ReadonlySet<CategoryId> {
  const branch = new Set([id])
  for (const category of categories)
    if (category.parentId !== null && branch.has(category.parentId)) branch.add(category.id)
  return branch
}
