import { expect, it } from 'vitest'
import { operationInWords } from '#core/domain/migration/operations.ts'
import { importing, step } from '../../../support/migration.ts'
import { category, chatPool } from '../../../support/plan-builder.ts'

const chatPools = [chatPool('P10', 'lync2010'), chatPool('P13', 'lync2013')]
const sales = { ...category('Sales', { chatPool: 'chatPool:P10' }), name: 'Sales desk' }

it.each([
  [{}, ''],
  [{ level: 'All' as const }, ''],
  [{ level: 'RoomDirectory' as const, startDate: '2025-01-01' }, ' (level RoomDirectory, written since 2025-01-01)'],
  [{ categories: ['category:Sales', 'Support'] }, ' (only Sales desk and Support)'],
  [{ categories: [] }, ' (no category)'],
])('an import of %j says what it leaves out', (limits, words) => {
  const [before, after] = step([...chatPools, sales], chatPools, importing(limits)).stages
  const [operation] = after!.operations
  expect(operationInWords(operation!, before!, after!)).toBe(`Import chat data from P10 to P13${words}`)
})
