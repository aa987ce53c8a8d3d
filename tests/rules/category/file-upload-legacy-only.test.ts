import type { Entity } from '#core/model/entity.ts'
import { fileUploadLegacyOnly } from '#core/rules/category/file-upload-legacy-only.ts'
import { category, chatPool, client, planOf, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [chatPool('P10', 'lync2010'), chatPool('P13', 'lync2013'), users('Ann'), users('Bob')]
const ops = category('Ops', { chatPool: 'chatPool:P13', fileUpload: true })
const new2013 = client('new', 'lync2013', 'users:Bob')
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(fileUploadLegacyOnly, {
  valid: {
    'a Group Chat client connects to it': plan(ops, client('a', 'groupChat2010', 'users:Ann', ['chatPool:P13'])),
    'no client is known': plan(ops),
    'a Group Chat client whose target nobody knows': plan(ops, client('a', 'groupChat2010', 'users:Ann')),
    'file upload off or not filled in': plan(
      { ...ops, fileUpload: false },
      category('Desk', { chatPool: 'chatPool:P13' }),
      new2013,
    ),
    'file upload in Group Chat': plan({ ...ops, chatPool: 'chatPool:P10' }, new2013),
  },
  invalid: {
    'Lync 2013 clients alone': {
      plan: plan(ops, new2013),
      findings: [
        {
          entities: ['category:Ops'],
          related: ['chatPool:P13'],
          field: 'fileUpload',
          severity: 'info',
          fixes: ['Turn file upload off in Ops'],
        },
      ],
    },
    'a Group Chat client that connects elsewhere': {
      plan: plan(
        ops,
        category('Desk', { chatPool: 'chatPool:P13', fileUpload: true }),
        client('a', 'groupChat2010', 'users:Ann', ['chatPool:P10']),
      ),
      findings: [{ entities: ['category:Desk'] }, { entities: ['category:Ops'] }],
    },
  },
})
