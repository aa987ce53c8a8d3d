import type { Entity } from '#core/model/entity.ts'
import { audienceNotEnabled } from '#core/rules/migration/audience-not-enabled.ts'
import { bothPools, importing, l10, l13, p13, prepared, step } from '../../support/migration.ts'
import { category, client, policy, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const ops = category('Ops', { chatPool: 'chatPool:P10' })
const trading = room('Trading', { category: 'category:Ops', members: ['users:Ann'] })
const ann = users('Ann', { homedOn: 'pool:L13' })
const lync2013 = client('a', 'lync2013', 'users:Ann')
const off = policy('Global', 'global', false)
const before = (...more: readonly Entity[]) => [...bothPools, ops, trading, ...more]
/** Without its rooms, which nobody has drawn on the target. */
const after = (...more: readonly Entity[]) => [l10, l13, p13, ...more]
const importFor = (...more: readonly Entity[]) => step(before(...more), after(...more), importing(), ...prepared)

testRule(audienceNotEnabled, {
  valid: {
    'they reach it': importFor(ann, lync2013),
    'nobody knows their program': importFor(ann),
    'nobody knows their home': importFor(users('Ann'), lync2013),
    'they go with the step': step(before(ann, lync2013), after(), importing()),
    'a disabled room': step(
      [...bothPools, { ...trading, disabled: true }, ann, lync2013, off],
      after(ann, lync2013, off),
      importing(),
    ),
    'the target is stopped as long as the step takes': step(
      before(ann, lync2013),
      [l10, l13, { ...p13, state: 'stopped' }, ann, lync2013],
      importing(),
    ),
    'no import': step(before(ann, lync2013, off), after(ann, lync2013, off)),
  },
  invalid: {
    'not enabled by policy': {
      plan: importFor(ann, lync2013, off),
      findings: [
        {
          stage: 's2',
          entities: ['users:Ann', 'chatPool:P13'],
          related: ['room:Trading'],
          field: 'policy',
          message: /^Ann cannot reach ‘Trading’ on P13 after the import\./,
          fixes: [
            'Grant Ann a new policy that enables Persistent Chat',
            'Enable global policy (users, number not known)',
            'Give Ann the Lync 2010 Group Chat client for P13',
          ],
        },
      ],
    },
    'not homed on Lync 2013': {
      plan: importFor(users('Ann', { homedOn: 'pool:L10' }), lync2013),
      findings: [
        {
          entities: ['users:Ann', 'chatPool:P13'],
          field: 'homedOn',
          fixes: ['Move Ann to L13', 'Give Ann the Lync 2010 Group Chat client for P13'],
        },
      ],
    },
    'a program without rooms': {
      plan: importFor(ann, client('a', 'lync2010', 'users:Ann')),
      findings: [{ entities: ['users:Ann', 'chatPool:P13'] }],
    },
    'two rooms are one finding': {
      plan: step(
        [...before(ann, lync2013, off), room('Sales', { category: 'category:Ops', members: ['Ann'] })],
        after(ann, lync2013, off),
        importing(),
      ),
      findings: [{ entities: ['users:Ann', 'chatPool:P13'], related: ['room:Trading', 'room:Sales'] }],
    },
  },
})
