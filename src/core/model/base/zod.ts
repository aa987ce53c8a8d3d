import { z } from 'zod'

// Schemas are not compiled to code: a page runs no code that it did not come with, and trying is a violation.
z.config({ jitless: true })

export { z }
