import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { withoutSchemaWriter } from '../../.ci/without-schema-writer.mjs'

const zod = join(dirname(createRequire(import.meta.url).resolve('zod')), 'v4/core')

it.each(['json-schema-processors.js', 'to-json-schema.js'])('%s is there by its names alone', async (name) => {
  const path = join(zod, name)
  const text = (await withoutSchemaWriter.load(path)) ?? ''
  const replaced = await import(`data:text/javascript,${encodeURIComponent(text)}`)
  expect(Object.keys(replaced).sort()).toEqual(Object.keys(await import(path)).sort())
  expect(replaced.toJSONSchema ?? replaced.createToJSONSchemaMethod).toBeTypeOf('function')
})

it('everything else is what it is', async () =>
  expect(await withoutSchemaWriter.load(join(zod, 'schemas.js'))).toBeNull())
