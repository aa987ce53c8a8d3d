import { expect, it } from 'vitest'
import { z } from 'zod'
import { planFileSchema } from '#core/file/plan-file.ts'

/** `npm run docs` runs this file with `--update`, which writes what is stale. */
it('the published JSON schema of the plan file is that of the program', async () => {
  const schema = { ...z.toJSONSchema(planFileSchema), title: 'Coexistence plan' }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../public/plan.schema.json')
})
