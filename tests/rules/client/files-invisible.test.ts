import type { Entity } from '#core/model/entity.ts'
import { filesInvisible } from '#core/rules/client/files-invisible.ts'
import { category, chatPool, client, planOf, policy, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  users('Ann', { homedOn: 'pool:L13' }),
]
const withFiles = room('Trading', { chatPool: 'chatPool:P13', hasFiles: true })
const anns = client('a', 'lync2013', 'users:Ann')
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(filesInvisible, {
  valid: {
    'no files': plan(room('Trading', { chatPool: 'chatPool:P13' }), anns),
    'no client': plan(withFiles),
    'a Group Chat client sees them': plan(withFiles, anns, client('g', 'groupChat2010', 'users:Ann', ['chatPool:P13'])),
    'a Group Chat client whose target nobody knows': plan(withFiles, anns, client('g', 'groupChat2010', 'users:Ann')),
    'a Lync 2013 client that does not reach them': plan(withFiles, anns, policy('Global', 'global', false)),
    'files on Group Chat': plan(
      chatPool('P10', 'lync2010'),
      room('Old', { chatPool: 'chatPool:P10', hasFiles: true }),
      anns,
    ),
  },
  invalid: {
    'a room with files': {
      plan: plan(withFiles, anns),
      findings: [{ entities: ['chatPool:P13'], related: ['room:Trading'], severity: 'warning', fixes: [] }],
    },
    'a category that allows files, and a room in it that has some': {
      plan: plan(
        category('Ops', { chatPool: 'chatPool:P13', fileUpload: true }),
        room('Sales', { category: 'category:Ops', hasFiles: true }),
        anns,
      ),
      findings: [{ entities: ['chatPool:P13'], related: ['category:Ops', 'room:Sales'] }],
    },
  },
})
