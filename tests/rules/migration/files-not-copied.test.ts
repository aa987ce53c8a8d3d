import { filesNotCopied } from '#core/rules/migration/files-not-copied.ts'
import { bothPools, importing, prepared, step } from '../../support/migration.ts'
import { room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const withFiles = room('Sales', { chatPool: 'chatPool:P10', hasFiles: true })
const before = [...bothPools, withFiles]
const copy = (source: 'P10' | 'P13', target: 'P10' | 'P13') =>
  ({ kind: 'copyFiles', source: `chatPool:${source}`, target: `chatPool:${target}` }) as const

testRule(filesNotCopied, {
  valid: {
    'they are copied': step(before, bothPools, importing(), copy('P10', 'P13')),
    'no files': step([...bothPools, { ...withFiles, hasFiles: false }], bothPools, importing()),
    'nobody knows of files': step([...bothPools, room('Sales', { chatPool: 'chatPool:P10' })], bothPools, importing()),
    'the room stays behind': step([...bothPools, { ...withFiles, disabled: true }], bothPools, importing()),
    'no import': step(before, bothPools),
  },
  invalid: {
    'they are not copied': {
      plan: step(before, bothPools, importing(), ...prepared),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10', 'chatPool:P13'],
          related: ['room:Sales'],
          message: /^The files of 1 room \(‘Sales’\) stay behind/,
          fixes: ['Copy the files of P10 to P13'],
        },
      ],
    },
    'they are copied the other way': {
      plan: step(before, bothPools, importing(), copy('P13', 'P10')),
      findings: [{ entities: ['chatPool:P10', 'chatPool:P13'] }],
    },
  },
})
