// A process that makes new books until it is killed.
import { fillNewBooks } from '../../features/books/create.ts'
import { createProduct } from '../../features/product/service.ts'
import { TEST_BOOKS, MIGRATIONS, productContent } from '../test-program.ts'
