import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { fingerprintOf } from '#core/file/fingerprint.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import { planOf, pool } from '../../support/plan-builder.ts'

it('is the SHA-256 that anybody computes of the saved file', () => {
  const plan = planOf([pool('Zürich 🏔', 'lync2013')])
  expect(fingerprintOf(plan)).toBe(createHash('sha256').update(serializePlan(plan), 'utf8').digest('hex'))
})
